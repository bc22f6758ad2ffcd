import { describe, expect, it } from 'vitest';
import type { Selection } from '$lib/core/selection';
import { contextOf, figure, readable, selection } from './fixture-town';
import { overviewModel } from './overview';

describe('an LPO that cannot be put together', () => {
	const refused = (id: string) =>
		figure({
			indicator: id,
			measure: `crime:${id}`,
			area: 'lpo:oster',
			reason: 'not_composable',
			parts: ['sdo:bjorkvik'],
			missingParts: ['sdo:lindhult']
		});
	const model = overviewModel(
		contextOf([
			refused('vandalism'),
			refused('quarrel'),
			figure({ value: 1081 }),
			figure({ area: 'sdo:lindhult', value: 900 })
		]),
		selection({ area: 'lpo:oster' })
	);

	it('says why, and shows the parts with their own figures', () => {
		expect(model.heading).toBe('LPO Öster');
		expect(model.headLine[0]?.text).toBe('Björkvik och Övre Lindhult (del av Lindhult)');
		expect(model.lead.map(({ text }) => text)).toEqual([
			'LPO Öster kan inte räknas fram ur källans områden. De områden som ligger helt eller delvis där visas var för sig.'
		]);
		expect(model.notice).toMatchObject({
			text:
				'Källan redovisar stadsdelsområden, och Lindhult ligger bara delvis inom LPO Öster. Därför kan siffrorna inte läggas ihop. ' +
				'Områdena visas var för sig; uppgifter för hela LPO Öster kan lokalpolisområdet ta fram ur polisens eget system.',
			parts: [
				{ area: 'sdo:bjorkvik', relation: 'ligger helt inom LPO Öster' },
				{ area: 'sdo:lindhult', relation: 'ligger delvis inom LPO Öster: Övre Lindhult' }
			]
		});
		expect(
			model.notice?.table?.rows.map(({ header, cells }) => [
				header,
				...cells.map((c) => readable(c.text))
			])
		).toEqual([
			['Björkvik', '1_081'],
			['Lindhult', '900']
		]);
		expect(model.rows[0]?.latest.reason).toBe(
			'LPO Öster kan inte sättas samman av källans områden: Lindhult ligger bara delvis inom LPO Öster.'
		);
	});

	it('names the part within the city of an LPO that goes beyond it', () => {
		const vaster = overviewModel(contextOf([]), selection({ area: 'lpo:vaster' }));
		expect(vaster.heading).toBe('LPO Väster (Provstadens del)');
		expect(vaster.comparisonLabel).toBe('jämfört med staden utom LPO Väster');
	});
});

describe('a measure that is only counted', () => {
	const counted = (more: Parameters<typeof figure>[0]) => figure({ unit: 'count', ...more });
	const counts = contextOf([
		counted({ value: 90 }),
		counted({ period: '2023', value: 80 }),
		counted({ value: 900, scope: 'rest', origin: 'computed' }),
		counted({ area: 'stad:provstaden', value: 990 }),
		counted({ area: 'sdo:lindhult', value: 70 })
	]);
	const comparisonWith = (comparison: Selection['comparison']) =>
		overviewModel(counts, selection({ comparison })).rows[0]?.comparison;

	it('is not set against the rest of the city, or all of it', () => {
		const why = 'Antal jämförs inte mellan områden av olika storlek.';
		const city = { kind: 'area', area: 'stad:provstaden' } as const;
		for (const comparison of [{ kind: 'rest' } as const, city])
			expect(comparisonWith(comparison)).toMatchObject({ text: why, difference: '' });
	});

	it('is set against another area, or its own year before', () => {
		const other = { kind: 'area', area: 'sdo:lindhult' } as const;
		expect(comparisonWith(other)?.difference).toBe('+20');
		expect(comparisonWith({ kind: 'year', year: '2023' })?.difference).toBe('+10');
	});
});

it('says beside a survey how many answered it, in short and in a sentence', () => {
	const asked = (more: Parameters<typeof figure>[0]) =>
		figure({ indicator: 'unsafe', series: 'ort', unit: 'percent', ...more });
	const unsafe = contextOf([]).indicators.flatMap((one) =>
		one.id === 'eligible'
			? [{ ...one, id: 'unsafe', measure: 'survey:stad.otrygg', kind: 'sample_survey' as const }]
			: []
	);
	const surveyed = contextOf(
		[
			asked({ measure: 'survey:stad.otrygg', age: 'ak9', value: 24 }),
			asked({ indicator: 'other', measure: 'survey:stad.svarsfrekvens', age: 'ak9', value: 47 })
		],
		{
			indicators: unsafe.map((one) => ({
				...one,
				lines: [{ unit: 'percent', series: ['ort'], denominator: null }]
			}))
		}
	);
	const row = overviewModel(surveyed, selection()).rows[0];
	expect(readable(row?.heed.short ?? '')).toBe('svarsfrekvens 47_%');
	expect(row?.heed.sentences).toEqual(['Svarsfrekvensen var 47\u00a0procent.']);
});
