import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	decodeSelection,
	encodeSelection,
	SELECTION_PARAMETERS,
	TREND_TIMES,
	type ComparisonChoice,
	type Selection,
	type SelectionChoices
} from '$lib/core/selection';

const AREAS = ['sdo:ekbacken', 'sdo:norrby', 'lpo:oster', 'stad:exempelstaden'];
const YEARS = ['2020', '2021', '2024'];
const INDICATORS = { 'brott-a': ['count', 'per_100k'], 'brott-b': ['count'] } as Record<
	string,
	string[]
>;
const CITY = 'stad:exempelstaden';

const choices: SelectionChoices = {
	defaults: {
		workspace: 'exempelstaden',
		area: 'sdo:norrby',
		period: 'latest',
		comparison: { kind: 'rest' },
		indicator: 'brott-a',
		unit: null
	},
	area: (area) => AREAS.includes(area),
	year: (year) => YEARS.includes(year),
	indicator: (indicator) => Object.hasOwn(INDICATORS, indicator),
	unit: (indicator, unit) => INDICATORS[indicator]?.includes(unit) ?? false,
	comparisonFor: (area) => (area === CITY ? { kind: 'year', year: '2020' } : { kind: 'rest' }),
	comparable(area, comparison) {
		if (comparison.kind === 'rest') return area !== CITY;
		if (comparison.kind === 'year') return YEARS.includes(comparison.year);
		const others = comparison.kind === 'area' ? [comparison.area] : comparison.areas;
		return others.length > 0 && others.every((one) => one !== area && AREAS.includes(one));
	}
};

const comparisons = fc.oneof(
	fc.constant<ComparisonChoice>({ kind: 'rest' }),
	fc.constantFrom(...YEARS).map((year): ComparisonChoice => ({ kind: 'year', year })),
	fc.constantFrom(...AREAS).map((area): ComparisonChoice => ({ kind: 'area', area })),
	fc.uniqueArray(fc.constantFrom(...AREAS)).map((areas): ComparisonChoice => ({
		kind: 'similar',
		areas
	}))
);

const selections: fc.Arbitrary<Selection> = fc
	.record({
		workspace: fc.constant('exempelstaden'),
		area: fc.constantFrom(...AREAS),
		period: fc.constantFrom('latest', ...YEARS),
		comparison: comparisons,
		indicator: fc.constantFrom(...Object.keys(INDICATORS))
	})
	.filter(({ area, comparison }) => choices.comparable(area, comparison))
	.chain((selection) =>
		fc
			.constantFrom(null, ...(INDICATORS[selection.indicator] ?? []))
			.map((unit) => ({ ...selection, unit }))
	)
	.chain((selection) =>
		fc
			.constantFrom(null, ...TREND_TIMES)
			.map((time) => (time === null ? selection : { ...selection, time }))
	);

const names = fc.oneof(fc.constantFrom(...Object.values(SELECTION_PARAMETERS)), fc.string());
const values = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom(
		...AREAS,
		...YEARS,
		'senaste',
		'ovriga',
		'liknande',
		'rullande',
		'per_100k',
		'__proto__',
		'toString'
	)
);
const addresses = fc
	.array(fc.tuple(names, values), { maxLength: 10 })
	.map((pairs) => new URLSearchParams(pairs));

describe('selection in the address', () => {
	it('comes back unchanged, through a whole address', () => {
		fc.assert(
			fc.property(selections, (selection) => {
				const address = new URL(`https://exempel.invalid/a/b/?${encodeSelection(selection)}`);
				expect(decodeSelection(address.searchParams, choices)).toEqual({ selection, ignored: [] });
			})
		);
	});

	it('never throws, always gives something that can be chosen, and says what it ignored', () => {
		fc.assert(
			fc.property(addresses, (parameters) => {
				const { selection, ignored } = decodeSelection(parameters, choices);
				expect(choices.area(selection.area)).toBe(true);
				expect(choices.indicator(selection.indicator)).toBe(true);
				expect(choices.comparable(selection.area, selection.comparison)).toBe(true);
				for (const { field, value } of ignored) {
					expect(parameters.get(SELECTION_PARAMETERS[field])).toBe(value);
				}
				expect(decodeSelection(encodeSelection(selection), choices)).toEqual({
					selection,
					ignored: []
				});
			})
		);
	});

	it('different selections have different addresses', () => {
		fc.assert(
			fc.property(selections, selections, (a, b) => {
				const same = JSON.stringify(a) === JSON.stringify(b);
				expect(encodeSelection(a).toString() === encodeSelection(b).toString()).toBe(same);
			})
		);
	});
});
