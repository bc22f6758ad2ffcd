import { describe, expect, test } from 'vitest';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Denominator } from '$lib/core/workspace';
import { comparisonModel } from '../comparison';
import { contextOf, figure, indicators, readable, selection } from '../fixture-town';
import { createJudge } from '../judge/judge';
import { overviewModel } from '../overview';
import { trendModel } from '../trend';

const people = (area: string, official: number): Denominator => ({
	area,
	series: 'bra',
	year: 2024,
	low: official,
	high: official,
	official,
	basis: ''
});
/** Of a survey of 16 to 79 years, with the people it stands for. */
const asked = (area: string, value: number, stands: number, n = 600): Figure =>
	figure({
		...{ indicator: 'unsafe', measure: 'survey:stad.otrygg', series: 'stad', source: 'enkat' },
		...{ unit: 'percent', age: '16-79', area, value, n },
		weights: { of: 'people', year: '2023', values: [{ area, value: stands }] }
	});
/** 500 per 100 000 of 8 000 and 1 000 of 2 000: together (40 + 20) / 10 000 = 600. */
const figures = [
	figure({ value: 900 }),
	figure({ area: 'sdo:lindhult', value: 500, refs: ['bra-fil||2|1'] }),
	figure({ area: 'sdo:norrby', value: 1_000, refs: ['bra-fil||3|1'] }),
	...(['sdo:bjorkvik', 'sdo:lindhult', 'sdo:norrby'] as const).map((area, at) =>
		figure({
			indicator: 'eligible',
			measure: 'school:eligible',
			series: 'skola',
			source: 'skola-fil',
			unit: 'percent',
			age: 'ak9',
			area,
			value: [80, 84, 91][at] ?? null
		})
	)
];
const chosen = selection({
	comparison: { kind: 'similar', areas: ['sdo:lindhult', 'sdo:norrby'] }
});

describe('chosen similar areas', () => {
	const context = contextOf(figures, {
		denominators: [people('sdo:lindhult', 8_000), people('sdo:norrby', 2_000)]
	});
	const rows = overviewModel(context, chosen).rows;
	const row = (id: string) => rows.find(({ indicator }) => indicator === id);

	test('rates together by the series own base, difference of the printed numbers', () => {
		const { comparison } = row('vandalism') ?? {};
		expect(comparison).toMatchObject({ label: 'Lindhult och Norrby', difference: '+300' });
		expect(comparison?.shown).toMatchObject({ value: 600, computed: true });
		expect(comparison?.shown.figure).toMatchObject({
			parts: ['sdo:lindhult', 'sdo:norrby'],
			refs: ['bra-fil||2|1', 'bra-fil||3|1']
		});
		expect(comparison?.text).toContain('i de valda områdena Lindhult och Norrby tillsammans 600');
	});

	test('shares of pupils nobody has counted are not joined but stand one by one', () => {
		const { comparison } = row('eligible') ?? {};
		expect(comparison?.shown.value).toBeNull();
		expect(comparison?.text).toContain('saknas för Lindhult och Norrby 2024.');
		expect(readable(comparison?.text ?? '')).toContain('I stället: Lindhult 84_% och Norrby 91_%.');
	});

	describe('shares of a sample', () => {
		const [crime] = indicators;
		if (crime === undefined) throw new Error('the town has measures');
		const unsafe: Indicator = {
			...crime,
			...{ id: 'unsafe', measure: 'survey:stad.otrygg', kind: 'sample_survey', title: 'Otrygga' },
			numerator: 'boende som känner sig otrygga',
			lines: [{ unit: 'percent', series: ['stad'], denominator: null }],
			...{ sexes: ['all'], ages: ['16-79'], placeBound: false, place: 'residence' }
		};
		const compared = (shares: Figure[]) => {
			const of = contextOf([...figures, ...shares], { indicators: [...indicators, unsafe] });
			const judge = createJudge({ ...of, denominators: [] });
			const made = { ...of, judge };
			const shown = overviewModel(made, chosen);
			const found = shown.rows.find(({ indicator }) => indicator === 'unsafe');
			if (found === undefined) throw new Error('no row');
			return {
				...found.comparison,
				judgement: shown.judgements.find(({ now }) => now?.indicator === 'unsafe')
			};
		};
		const others = [asked('sdo:lindhult', 30, 3_000), asked('sdo:norrby', 10, 1_000)];

		test('together by people, with the interval to match, and tested: 40 % beside 25 %', () => {
			const { shown, difference, judged, judgement, text } = compared([
				asked('sdo:bjorkvik', 40, 2_000),
				...others
			]);
			expect([shown.value, readable(difference)]).toEqual([25, '+15_procentenheter']);
			// Wilson at 600 / 1.5: 25.71–34.67 and 7.44–13.32; 25 − √((0.75 × 4.29)² + (0.25 × 2.56)²) = 21.72.
			expect(shown.figure?.lower).toBeCloseTo(21.72, 1);
			expect(judged).toContain('säkerställd');
			expect(readable(text)).toContain(
				'25_procent i de valda områdena Lindhult och Norrby tillsammans år 2024. Skillnaden, 15_procentenheter, är säkerställd.'
			);
			expect(judgement).toMatchObject({ method: 'two_proportions', word: 'higher', looked: 1 });
		});

		test('not established where chance may have made it, nor joined where an area has few answers', () => {
			const near = compared([asked('sdo:bjorkvik', 27, 2_000), ...others]);
			expect(near.judged).toBe('inte säkerställd');
			const few = compared([
				asked('sdo:bjorkvik', 40, 2_000),
				asked('sdo:lindhult', 30, 3_000),
				asked('sdo:norrby', 10, 1_000, 29)
			]);
			expect(few.shown.value).toBeNull();
			expect(readable(few.text)).toContain('Norrby har färre än 30 svar');
			expect(readable(few.text)).toContain('I stället: Lindhult 30_%.');
			expect(few.judged).toBe('');
		});
	});

	test('a single area is itself', () => {
		const one = selection({ comparison: { kind: 'similar', areas: ['sdo:lindhult'] } });
		const [found] = overviewModel(context, one).rows;
		expect(found?.comparison.shown).toMatchObject({ value: 500, computed: false });
	});

	test('without the base each stands by itself, in the chart too', () => {
		const unknown = contextOf(figures, { denominators: [people('sdo:lindhult', 8_000)] });
		const [group] = comparisonModel(unknown, chosen).groups;
		expect(group?.bars.map(({ label, shown }) => [label, shown.value])).toEqual([
			['Björkvik', 900],
			['Lindhult', 500],
			['Norrby', 1_000]
		]);
		const line = trendModel(context, chosen)?.lines.find(({ role }) => role === 'comparison');
		expect(line?.points.map(({ shown }) => shown.value)).toEqual([600]);
	});

	test('a hole in one of them leaves no figure and is named', () => {
		const holed = contextOf(figures.slice(0, 2), { denominators: context.denominators });
		const { comparison } = overviewModel(holed, chosen).rows[0] ?? {};
		expect(comparison?.shown.value).toBeNull();
		expect(comparison?.text).toContain('Norrby saknas 2024');
		expect(comparison?.text).toContain('I stället: Lindhult 500.');
	});
});

test('where the city without the area is not known, the whole city stands beside', () => {
	const context = contextOf([
		figure({ value: 900 }),
		figure({ area: 'stad:provstaden', value: 700 })
	]);
	const { comparison } = overviewModel(context, selection()).rows[0] ?? {};
	expect(comparison?.shown.value).toBeNull();
	expect(comparison?.text).toContain('I stället: hela staden (området inräknat) 700.');
});
