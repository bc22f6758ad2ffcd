import { describe, expect, it } from 'vitest';
import type { Figure } from './figure';
import { closedRule, gate, type GatedFigure } from './gate';
import { ruleLookup } from './openness';
import { protect } from './protect';

const datasets = [
	{ id: 'open', openness: 'open' as const },
	{ id: 'police', openness: 'partners' as const }
];

const figure = (over: Partial<Figure> = {}): Figure => ({
	indicator: over.measure ?? 'crime:x',
	area: 'lpo:a',
	scope: 'area',
	measure: 'crime:x',
	series: 'polisen',
	source: 'polis-uttag',
	period: '2024',
	grain: 'year',
	unit: 'count',
	sex: 'all',
	age: 'all',
	value: 40,
	n: null,
	lower: null,
	upper: null,
	status: 'ok',
	origin: 'published',
	how: [],
	reason: null,
	parts: [],
	missingParts: [],
	refs: ['police||1|2'],
	superseded: [],
	...over
});

/** What is left to see, with those that were hidden for another's sake marked. */
const seen = (figures: Figure[], parents: Record<string, string> = {}): string[] =>
	protect(figures, datasets, (measure) => parents[measure] ?? null).map((one) => {
		const { decision } = (one as Partial<GatedFigure>).gate ?? { decision: 'untouched' };
		return one.value === null
			? decision === 'protects_another'
				? '(..)'
				: '..'
			: String(one.value);
	});

describe('the rule of a figure', () => {
	const rule = (over: Partial<Figure>) => ruleLookup(datasets)(figure(over)).openness;
	it('is that of the least open dataset behind it, replaced values included', () => {
		expect(rule({ refs: ['open||1|2'] })).toBe('open');
		expect(rule({ refs: ['open||1|2', 'police||1|2'] })).toBe('partners');
		const superseded = [{ ref: 'police||3|2', value: 2, status: 'ok' as const }];
		expect(rule({ refs: ['open||1|2'], superseded })).toBe('partners');
		expect(rule({ refs: ['gone||1|2'] })).toBe('own_authority');
	});
});

describe('figures on their way out', () => {
	it('are untouched where every source is open, and where theirs is', () => {
		const small = figure({ value: 2, refs: ['open||1|2'] });
		expect(protect([small], [datasets[0] as never])[0]).toBe(small);
		expect(protect([small], datasets)[0]).toBe(small);
	});

	it('stay hidden at every later door, with the same reason', () => {
		const [first] = protect([figure({ value: 3 })], datasets) as [Figure];
		expect(first).toMatchObject({ value: null, reason: 'too_small_to_show', refs: [] });
		expect(gate(first)).toBe(first);
		expect(closedRule(first)).toEqual({ openness: 'partners', threshold: 5 });
	});

	it('tell nothing of what a later delivery replaced', () => {
		const superseded = [{ ref: 'police||3|2', value: 2, status: 'ok' as const }];
		const [one] = protect([figure({ value: 9, superseded })], datasets) as [Figure];
		expect(one).toMatchObject({ value: 9, superseded: [] });
	});

	it('hide all months of a year, all sexes, all ages where one is hidden; the whole stays', () => {
		const months = [6, 7, 3].map((value, index) =>
			figure({ value, grain: 'month', period: `2024-0${index + 1}` })
		);
		expect(seen([figure({ value: 16 }), ...months])).toEqual(['16', '(..)', '(..)', '..']);
		const sexes = [
			figure({ value: 10 }),
			figure({ value: 7, sex: 'men' }),
			figure({ value: 3, sex: 'women' })
		];
		expect(seen(sexes)).toEqual(['10', '(..)', '..']);
		const ages = [figure({ value: 10, age: '18+' }), figure({ value: 1, age: '15-17' })];
		expect(seen(ages)).toEqual(['(..)', '..']);
	});

	it('hide the areas that hold a hidden one', () => {
		const areas = [
			figure({ value: 3 }),
			figure({ area: 'lpo:b', value: 30 }),
			figure({ area: 'stad:t', value: 33 })
		];
		expect(seen(areas)).toEqual(['..', '30', '(..)']);
	});

	it('hide hours where the rest of the whole has one answer, and only the small ones where it has not', () => {
		const hour = (value: number, at: string) => figure({ value, measure: `crime:x@1T${at}` });
		expect(seen([figure({ value: 23 }), hour(20, '01'), hour(3, '02')])).toEqual([
			'23',
			'(..)',
			'..'
		]);
		expect(seen([figure({ value: 22 }), hour(20, '01'), hour(1, '02'), hour(1, '03')])).toEqual([
			'22',
			'(..)',
			'..',
			'..'
		]);
		expect(seen([figure({ value: 25 }), hour(20, '01'), hour(2, '02'), hour(3, '03')])).toEqual([
			'25',
			'20',
			'..',
			'..'
		]);
	});

	it('hide one more crime under the same heading', () => {
		const codes = [
			figure({ measure: 'crime:a', value: 9 }),
			figure({ measure: 'crime:b', value: 12 }),
			figure({ measure: 'crime:c', value: 2 })
		];
		const parents = { 'crime:a': 'crime:x', 'crime:b': 'crime:x', 'crime:c': 'crime:x' };
		expect(seen([figure({ value: 23 }), ...codes], parents)).toEqual(['23', '(..)', '12', '..']);
	});

	it('hide one more where all relations together leave one answer', () => {
		const parents = { 'crime:a': 'crime:x', 'crime:b': 'crime:x', 'crime:c': 'crime:x' };
		const of = (measure: string, value: number) => figure({ measure, value });
		// Two small ones of two together can only be one and one.
		expect(
			seen([of('crime:x', 12), of('crime:a', 1), of('crime:b', 1), of('crime:c', 10)], parents)
		).toEqual(['12', '..', '..', '(..)']);
		// A crime hidden for another's sake is no secret while the crimes under it are shown.
		const deeper = { 'crime:a.1': 'crime:a', 'crime:a.2': 'crime:a' };
		expect(
			seen(
				[of('crime:x', 20), of('crime:a', 12), of('crime:a.1', 5), of('crime:a.2', 7)].concat(
					of('crime:b', 2),
					of('crime:c', 6)
				),
				{ ...parents, ...deeper }
			).filter((one) => one === '(..)').length
		).toBeGreaterThan(0);
	});
	it('hide the suspects of all ages beside the grown up, however open their datasets are said to be', () => {
		const suspects = (over: Partial<Figure>) =>
			figure({ measure: 'own:misstankta-for-ran', refs: ['open||1|2'], value: 777, ...over });
		const open = (figures: Figure[]): (number | null)[] =>
			protect(figures, [{ id: 'open', openness: 'open' }]).map(({ value }) => value);
		expect(open([suspects({}), suspects({ age: '18+', value: 444 })])).toEqual([null, 444]);
		const men = suspects({ age: '18+', sex: 'men', value: 400 });
		expect(open([suspects({}), men])).toEqual([null, 400]);
		const month = suspects({ age: '18+', grain: 'month', period: '2024-02', value: 40 });
		expect(open([suspects({}), month])).toEqual([null, 40]);
		expect(open([suspects({}), suspects({ age: '18+', period: '2023', value: 4 })])).toEqual([
			777, 4
		]);
		const city = [suspects({ area: 'stad:t' }), suspects({ area: 'stad:t', age: '18+' })];
		expect(open(city)).toEqual([777, 777]);
	});
	it('hide the suspects of all ages where the grown up are known, in whatever delivery', () => {
		const of = (area: string, age: string, value: number) =>
			figure({ measure: 'crime:x@misstankta', area, age, value });
		expect(seen([of('lpo:a', 'all', 50), of('lpo:a', '18+', 30), of('lpo:b', 'all', 40)])).toEqual([
			'(..)',
			'30',
			'40'
		]);
		expect(seen([of('stad:s', 'all', 50), of('stad:s', '18+', 30)])).toEqual(['50', '30']);
	});
	it('hide police areas that may hold a hidden district', () => {
		const of = (area: string, value: number) => figure({ area, value });
		expect(seen([of('delomrade:a', 3), of('delomrade:b', 9), of('lpo:a', 12)])).toEqual([
			'..',
			'9',
			'(..)'
		]);
	});
	it('cost little: 20 000 figures', () => {
		const many = Array.from({ length: 20_000 }, (_, at) =>
			figure({
				area: `lpo:a${at % 20}`,
				measure: at % 10 === 0 ? 'crime:x' : `crime:x.${at % 10}`,
				period: `20${10 + (Math.floor(at / 10) % 15)}-${String((at % 12) + 1).padStart(2, '0')}`,
				grain: 'month',
				age: String(Math.floor(at / 3600)),
				value: at % 17
			})
		);
		const started = process.cpuUsage();
		protect(many, datasets, (measure) => (measure.includes('.') ? 'crime:x' : null));
		expect(process.cpuUsage(started).user / 1000).toBeLessThan(3_000);
	});
	it('never show children as suspects below the city, nor sex and child per stadsdel', () => {
		const suspects = (over: Partial<Figure>) =>
			figure({ measure: 'crime:x@misstankta', value: 60, ...over });
		expect(seen([suspects({ age: '15-17' })])).toEqual(['..']);
		expect(seen([suspects({ age: '15-20', area: 'po:x' })])).toEqual(['..']);
		expect(seen([suspects({ age: '15-17', area: 'stad:t' })])).toEqual(['60']);
		expect(seen([suspects({ age: '18+' })])).toEqual(['60']);
		expect(gate(suspects({ age: '0-17', refs: ['open||1|2'] })).value).toBeNull();
		expect(seen([figure({ area: 'stadsdel:x', sex: 'women', age: '15-17', value: 50 })])).toEqual([
			'..'
		]);
	});
});
