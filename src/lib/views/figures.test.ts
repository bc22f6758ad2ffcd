import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/core/figure';
import { choroplethModel } from './choropleth';
import { comparisonModel } from './comparison';
import { contextOf, figure, readable, selection } from './fixture-town';
import { tableOf } from './table';
import { trendModel } from './trend';

const norrby = (period: string, more: Partial<Figure>) =>
	figure({
		area: 'sdo:norrby',
		period,
		unit: 'count',
		origin: 'computed',
		how: ['sum_of_parts'],
		...more
	});

describe('trend over a boundary change', () => {
	const parts = ['sdo:strandvik', 'sdo:solangen'];
	const context = contextOf(
		[
			norrby('2020', { value: 180, parts }),
			norrby('2021', {
				reason: 'part_missing',
				parts: ['sdo:strandvik'],
				missingParts: ['sdo:solangen']
			}),
			norrby('2022', { value: 190, parts }),
			norrby('2023', { value: 200, parts, status: 'preliminary' }),
			norrby('2024', { value: 170, parts: [], origin: 'published', how: [] }),
			...[
				['2020', 900],
				['2024', 950]
			].map(([period, value]) =>
				norrby(String(period), { scope: 'rest', value: Number(value), how: ['city_minus_area'] })
			)
		],
		{
			breaks: [
				{
					measure: 'crime:*',
					area: null,
					from: '2020-01-01',
					to: '2022-01-01',
					text: 'Två ovanliga år: jämför med andra.'
				},
				{
					measure: 'crime:vandalism',
					area: null,
					from: '2021-07-01',
					to: null,
					text: 'Ny lag i 4 kap. balken gäller. Nivån kan ha stigit.'
				},
				{
					measure: 'crime:vandalism',
					area: null,
					from: '2022-08-01',
					to: null,
					comparable: true,
					text: 'Lagen vidgades: jämförbart ändå.'
				},
				{
					measure: 'crime:*',
					area: 'sdo:norrby',
					from: '2024-01-01',
					to: null,
					text: 'Samma gränsändring, sagd en gång till.'
				},
				{
					measure: 'crime:*',
					area: 'sdo:norrby',
					from: null,
					to: null,
					text: 'Många besökare.'
				},
				{
					measure: 'crime:*',
					area: null,
					from: '2015-01-01',
					to: '2016-01-01',
					text: 'Före det som visas.'
				}
			]
		}
	);
	const model = trendModel(context, selection({ area: 'sdo:norrby', unit: 'count' }));

	it('keeps the gap and says which part is missing', () => {
		const own = model?.lines[0];
		expect(own?.points.map(({ period, shown }) => [period, shown.text])).toEqual([
			['2020', '180'],
			['2021', 'saknas'],
			['2022', '190'],
			['2023', '200'],
			['2024', '170']
		]);
		expect(own?.points[1]?.shown.reason).toBe('Solängen saknas 2021 i de data som är inlästa.');
		expect(model?.caption.notes).toContain('Solängen saknas 2021 i de data som är inlästa.');
	});

	it('marks preliminary points, and only those', () => {
		expect(model?.lines[0]?.points.map(({ shown }) => shown.preliminary)).toEqual([
			false,
			false,
			false,
			true,
			false
		]);
		expect(model?.caption.notes).toContain(
			'Ofyllda punkter och * är preliminära uppgifter, som kan komma att ändras.'
		);
	});

	it('breaks where the line passes a boundary change, and where the data says so, once each', () => {
		expect(model?.breaks).toEqual([
			{ time: expect.closeTo(2020.995, 2), label: 'Ny lag i 4 kap. balken gäller' },
			{
				time: 2023.5,
				label: 'Ny indelning 2024. Tidigare: Solängen och Strandvik',
				line: model?.lines[0]?.id
			}
		]);
		expect(model?.spans).toEqual([{ from: 2019.5, to: 2021.5, label: 'Två ovanliga år' }]);
		expect(model?.caption.notes).toEqual(
			expect.arrayContaining([
				'Två ovanliga år: jämför med andra.',
				'Ny lag i 4 kap. balken gäller. Nivån kan ha stigit.',
				'Lagen vidgades: jämförbart ändå.',
				'Många besökare.'
			])
		);
		expect(model?.caption.notes).not.toContain('Före det som visas.');
	});

	it('tells first and last in its title, the chosen year when there is one, and all in its alt text', () => {
		expect(model?.caption.title).toBe('I Norrby anmäldes 170 skadebrott år 2024 mot 180 år 2020');
		const chosen = trendModel(
			context,
			selection({ area: 'sdo:norrby', unit: 'count', period: '2023' })
		);
		expect(chosen?.caption.title).toBe(
			'I Norrby anmäldes 200 skadebrott år 2023 (preliminärt) mot 180 år 2020'
		);
		expect(model?.caption.subtitle).toBe('Anmälda skadebrott, antal, efter brottsplats, 2020–2024');
		expect(model?.caption.alt).toBe(
			'Linjediagram. Anmälda skadebrott, antal. Norrby: 2020 180; 2021 saknas; 2022 190; 2023 200*; 2024 170. ' +
				'Ny lag i 4 kap. balken gäller. Ny indelning 2024. Tidigare: Solängen och Strandvik. Två ovanliga år.'
		);
		expect(model?.caption.source).toBe(
			'Källa: Brå, Anmälda brott, hämtat: okänt. Egen bearbetning.'
		);
	});

	it('has a table that says the same', () => {
		const table = model === null ? null : tableOf(model);
		// The rest has counts too: beside a part's they would say only that it is larger.
		expect(table?.columns.map(({ label }) => label)).toEqual(['Period', 'Norrby']);
		expect(table?.rows[0]).toMatchObject({ header: '2020', cells: [{ text: '180' }] });
	});

	it('puts months at their place in the year', () => {
		const months = trendModel(
			contextOf([
				figure({ period: '2025-01', grain: 'month', unit: 'count', value: 4 }),
				figure({ period: '2025-04', grain: 'month', unit: 'count', value: 6 })
			]),
			selection({ unit: 'count' })
		);
		expect(months?.lines[0]?.points.map(({ time }) => time)).toEqual([2025, 2025.25]);
		expect(months?.caption.title).toBe(
			'I Björkvik anmäldes 6 skadebrott i april 2025 mot 4 i januari 2025'
		);
	});
});

describe('map', () => {
	const context = contextOf([
		figure({ value: 1081 }),
		figure({ area: 'sdo:lindhult', value: 640 }),
		figure({ area: 'sdo:norrby', value: 99999, status: 'suppressed' }),
		figure({ area: 'sdo:lindhult', period: '2025', value: 700 })
	]);
	const model = choroplethModel(context, selection());

	it('shows one period for all, the newest the chosen area has', () => {
		expect(model?.caption.subtitle).toBe(
			'Anmälda skadebrott, per 100\u00a0000 invånare, efter brottsplats, 2024, stadsdelsområdena 640–1\u00a0081'
		);
		expect(readable(model?.caption.title ?? '')).toBe(
			'I Björkvik anmäldes 1_081 skadebrott per 100_000 invånare år 2024'
		);
		expect(model?.areas.map(({ label, chosen }) => [label, chosen])).toEqual([
			['Björkvik', true],
			['Lindhult', false],
			['Norrby', false]
		]);
	});

	it('lets no hidden value drive class, text, order or alternative text', () => {
		const hidden = model?.areas.find(({ area }) => area === 'sdo:norrby');
		expect(hidden).toMatchObject({
			class: null,
			pattern: 'hatch',
			shown: { value: null, text: '..' }
		});
		expect(model?.patterns).toEqual([{ pattern: 'hatch', label: 'dolt värde' }]);
		expect(JSON.stringify(model)).not.toContain('99999');
		expect(readable(JSON.stringify(model))).not.toContain('99_999');
		const without = choroplethModel(
			contextOf(context.figures.filter(({ area }) => area !== 'sdo:norrby')),
			selection()
		);
		expect(model?.classes).toEqual(without?.classes);
	});

	it('says a missing value and its reason, in map and table', () => {
		const chosen = choroplethModel(context, selection({ period: '2025' }));
		const own = chosen?.areas[0];
		expect(own).toMatchObject({ class: null, pattern: 'pale' });
		expect(own?.shown.reason).toBe(
			'Uppgiften för Björkvik 2025 finns inte i de data som är inlästa.'
		);
		expect(chosen?.caption.title).toBe(
			'I stadsdelsområdena anmäldes 700 skadebrott per 100\u00a0000 invånare år 2025'
		);
		const table = chosen === null ? null : tableOf(chosen);
		expect(table?.rows.map(({ header, cells }) => [header, cells[0]?.text])).toEqual([
			['Björkvik', 'saknas'],
			['Lindhult', '700'],
			['Norrby', 'saknas']
		]);
	});

	it('is not drawn for a measure without a meaningful place', () => {
		expect(choroplethModel(context, selection({ indicator: 'population' }))).toBeNull();
		expect(choroplethModel(context, selection({ indicator: 'unknown' }))).toBeNull();
	});
});

describe('comparison of measures', () => {
	it('sets area and comparison side by side; before the judge is here no difference is named', () => {
		const model = comparisonModel(
			contextOf([
				figure({ value: 1081 }),
				figure({ value: 1203, scope: 'rest' }),
				figure({ indicator: 'quarrel', value: 50 }),
				figure({ indicator: 'quarrel', value: 40, scope: 'rest' })
			]),
			selection()
		);
		expect(model.caption.title).toBe('Björkvik jämfört med staden utom Björkvik');
		expect(
			model.groups.map(({ label, bars }) => [
				label,
				...bars.map(({ shown }) => readable(shown.text))
			])
		).toEqual([
			['Skadebrott, 2024', '1_081', '1_203'],
			['Gräl inkl. grovt, 2024', '50', '40']
		]);
		expect(model.caption.notes).toContain('Utan uppgift och därför inte med: Behöriga elever.');
		expect(readable(model.caption.alt)).toBe(
			'Stapeldiagram. Skadebrott, 2024: Björkvik 1_081, staden utom Björkvik 1_203. ' +
				'Gräl inkl. grovt, 2024: Björkvik 50, staden utom Björkvik 40.'
		);
		expect(tableOf(model).rows.map(({ header }) => header)).toEqual([
			'Skadebrott, 2024',
			'Gräl inkl. grovt, 2024'
		]);
	});

	it('calls an earlier year what it is set against, not another area', () => {
		const model = comparisonModel(
			contextOf([figure({ value: 1081 }), figure({ period: '2019', value: 1203 })]),
			selection({ comparison: { kind: 'year', year: '2019' } })
		);
		expect(readable(model.caption.subtitle)).toMatch(
			/^Björkvik, jämfört med 2019, per 100_000 invånare/u
		);
	});

	it('says plainly when there is nothing', () => {
		const model = comparisonModel(contextOf([]), selection());
		expect(model.caption.title).toBe('Uppgifter för Björkvik saknas i de data som är inlästa');
		expect(model.groups).toEqual([]);
	});
});
