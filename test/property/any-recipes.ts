/** Any table and any recipe, whether they fit each other or not. */
import fc from 'fast-check';
import type { Place, Recipe } from '$lib/core/recipe/recipe';
import type { TableFile } from '$lib/core/source';
import { UNITS } from '$lib/core/vocabulary';
import { fileOf, plainRecipe, sheetOf } from '../fixtures/recipes';
import { styles } from './recipe-tables';

const cell = fc.oneof(
	fc.constantFrom('', '', '5', '1 234', '0,5', '2024', '..', '<5', 'x', '-', '12a', '__proto__'),
	fc.constantFrom('Norra Hav', 'Hundbett', 'Kvinnor', 'Område', 'Antal', 'jan-24', 'constructor'),
	fc.string({ unit: 'grapheme', maxLength: 8 })
);
const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
const ranges = fc.array(
	fc
		.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 7 }), fc.nat(3), fc.nat(3))
		.map(([top, left, height, width]) => ({
			top,
			left,
			bottom: top + height,
			right: left + width
		})),
	{ maxLength: 4 }
);
export const files: fc.Arbitrary<TableFile> = fc
	.array(fc.tuple(grid, ranges, fc.boolean()), { maxLength: 3 })
	.map((sheets) =>
		fileOf(
			sheets.map(([rows, merges, hidden], index) => sheetOf(rows, merges, `Blad ${index}`, hidden)),
			'xlsx'
		)
	);

const place: fc.Arbitrary<Place> = fc.oneof(
	fc.record({
		from: fc.constant('column' as const),
		column: fc.integer({ min: 1, max: 8 }),
		also: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 2 })
	}),
	fc.record({ from: fc.constant('group' as const), column: fc.integer({ min: 1, max: 8 }) }),
	fc.record({ from: fc.constant('header' as const), level: fc.integer({ min: 1, max: 3 }) }),
	fc.record({ from: fc.constant('constant' as const), text: cell }),
	fc.constant<Place>({ from: 'sheet' })
);
const words = <T>(meaning: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
	fc.array(fc.tuple(cell, meaning), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));
export const recipes: fc.Arbitrary<Recipe> = fc.record({
	...Object.fromEntries(
		Object.entries(plainRecipe).map(([key, value]) => [key, fc.constant(value)])
	),
	signature: fc.oneof(
		fc.constant([]),
		fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 3 })
	),
	sheet: fc.constantFrom('', '', 'Blad 1', 'Finns inte'),
	top: fc.integer({ min: 1, max: 14 }),
	headerRows: fc.constantFrom<Recipe['headerRows']>(0, 1, 2, 3),
	bottom: fc.option(fc.integer({ min: 1, max: 14 })),
	fillDown: fc.boolean(),
	dropFootnotes: fc.boolean(),
	area: place,
	period: place,
	measure: place,
	sex: place,
	age: place,
	unit: fc.oneof(place, fc.record({ fixed: fc.constantFrom(...UNITS) })),
	values: fc.array(
		fc.record({
			column: fc.integer({ min: 1, max: 8 }),
			role: fc.constantFrom(
				'value' as const,
				'value' as const,
				'n' as const,
				'lower' as const,
				'upper' as const
			),
			fixed: fc.constantFrom({}, { period: '2024' }, { area: 'Norra Hav' }, { unit: 'percent' })
		}),
		{ maxLength: 5 }
	),
	numbers: styles,
	meanings: fc.record({
		area: words(fc.constantFrom(null, 'sdo:vik-as')),
		measure: words(fc.constantFrom(null, { measure: 'crime:hund', sex: 'women' as const })),
		period: words(fc.constantFrom(null, '2023', '2023-Q1')),
		sex: words(fc.constantFrom(null, 'men' as const)),
		age: words(fc.constantFrom(null, '16-24')),
		unit: words(fc.constantFrom(null, 'mean' as const))
	})
}) as unknown as fc.Arbitrary<Recipe>;
