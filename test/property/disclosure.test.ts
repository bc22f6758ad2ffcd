import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/lib/core/figure';
import { seeded } from '../../src/lib/core/personal/fixture-numbers';
import { protect } from '../../src/lib/core/protect';
import { recovered, type Relation } from '../fixtures/attacker';

/** One cell's place in a table: what is not said is the whole. */
type Place = Partial<Pick<Figure, 'measure' | 'area' | 'period' | 'sex' | 'age'>>;
interface Table {
	/** Cells that are counted; all others are sums of them. */
	leaves: Place[];
	sums: { whole: Place; parts: Place[] }[];
}

const WHOLE = {
	measure: 'crime:all',
	area: 'lpo:a',
	period: '2024',
	sex: 'all',
	age: 'all'
} as const;
const keyOf = (place: Place): string => Object.values({ ...WHOLE, ...place }).join(' ');
const months = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`);
const groups = ['crime:x', 'crime:y', 'crime:z'];
const crimes = groups.flatMap((group) => ['a', 'b', 'c'].map((end) => `${group}.${end}`));
const parentOf = (measure: string): string | null =>
	measure === WHOLE.measure
		? null
		: measure.includes('.')
			? (measure.split('.')[0] ?? null)
			: WHOLE.measure;

/** Every measure under the heading, in a place. */
function tree(place: Place): Table['sums'] {
	return [
		{ whole: place, parts: groups.map((measure) => ({ ...place, measure })) },
		...groups.map((group) => ({
			whole: { ...place, measure: group },
			parts: crimes.filter((one) => one.startsWith(group)).map((measure) => ({ ...place, measure }))
		}))
	];
}
const inTree = (place: Place): Place[] =>
	[WHOLE.measure, ...groups, ...crimes].map((measure) => ({ ...place, measure }));

const areas = ['lpo:a', 'lpo:b', 'lpo:c'];
const sexes = ['women', 'men'] as const;
const ages = ['0-14', '15-17', '18+'];
const hours = [1, 2, 3, 4, 5, 6, 7].flatMap((day) => ['08', '20'].map((hour) => `@${day}T${hour}`));

const SHAPES: Record<string, Table> = {
	'months of a year': {
		leaves: months.map((period) => ({ period })),
		sums: [{ whole: {}, parts: months.map((period) => ({ period })) }]
	},
	'crimes under crimes': { leaves: crimes.map((measure) => ({ measure })), sums: tree({}) },
	'crimes in areas of a city': {
		leaves: areas.flatMap((area) => crimes.map((measure) => ({ area, measure }))),
		sums: [
			...[...areas, 'stad:s'].flatMap((area) => tree({ area })),
			...inTree({}).map((place) => ({
				whole: { ...place, area: 'stad:s' },
				parts: areas.map((area) => ({ ...place, area }))
			}))
		]
	},
	'sex and age': {
		leaves: sexes.flatMap((sex) => ages.map((age) => ({ sex, age }))),
		sums: [
			...(['all', ...ages] as const).map((age) => ({
				whole: { age },
				parts: sexes.map((sex) => ({ age, sex }))
			})),
			...(['all', ...sexes] as const).map((sex) => ({
				whole: { sex },
				parts: ages.map((age) => ({ age, sex }))
			}))
		]
	},
	'weekdays and hours': {
		leaves: hours.map((hour) => ({ measure: `${WHOLE.measure}${hour}` })),
		sums: [{ whole: {}, parts: hours.map((hour) => ({ measure: `${WHOLE.measure}${hour}` })) }]
	},
	'crimes in months': {
		leaves: months.flatMap((period) => crimes.map((measure) => ({ period, measure }))),
		sums: [
			...[WHOLE.period, ...months].flatMap((period) => tree({ period })),
			...inTree({}).map((place) => ({
				whole: place,
				parts: months.map((period) => ({ ...place, period }))
			}))
		]
	},
	'districts of a police area': {
		leaves: ['delomrade:a', 'delomrade:b', 'sdo:c'].flatMap((area) =>
			groups.map((measure) => ({ area, measure }))
		),
		sums: [
			...groups.map((measure) => ({
				whole: { area: 'lpo:a', measure },
				parts: ['delomrade:a', 'delomrade:b'].map((area) => ({ area, measure }))
			})),
			...groups.map((measure) => ({
				whole: { area: 'stad:s', measure },
				parts: ['lpo:a', 'sdo:c'].map((area) => ({ area, measure }))
			}))
		]
	}
};

function figureOf(place: Place, value: number): Figure {
	const period = place.period ?? WHOLE.period;
	return {
		...WHOLE,
		...place,
		indicator: place.measure ?? WHOLE.measure,
		scope: 'area',
		series: 'polisen',
		source: 'polis-uttag',
		grain: period.length > 4 ? 'month' : 'year',
		unit: 'count',
		value,
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
		superseded: []
	};
}

/** Fewer of the large tables, which hold as many small numbers. */
const TABLES = 200;
const MOST_CELLS = 5_000;
const POLICE = [{ id: 'police', openness: 'partners' as const }];

describe('an attacker who knows every sum', () => {
	it.each(Object.entries(SHAPES))('finds no hidden number: %s', (name, { leaves, sums }) => {
		const random = seeded(name.length);
		let hidden = 0;
		let found = 0;
		const told: string[] = [];
		const tables = Math.min(TABLES, Math.ceil(MOST_CELLS / leaves.length));
		let large = 0;
		let lost = 0;
		for (let table = 0; table < tables; table += 1) {
			const size = [2, 4, 8, 20][table % 4] ?? 4;
			const places = new Map<string, Place>(leaves.map((place) => [keyOf(place), place]));
			const truth = new Map(
				leaves.map((place) => [keyOf(place), Math.floor(-Math.log(1 - random()) * size)])
			);
			// Sums of sums come after their parts.
			for (let round = 0; round < 3; round += 1)
				for (const { whole, parts } of sums) {
					places.set(keyOf(whole), whole);
					truth.set(
						keyOf(whole),
						parts.reduce((sum, part) => sum + (truth.get(keyOf(part)) ?? 0), 0)
					);
				}
			const cells = [...places.keys()];
			const figures = cells.map((key) => figureOf(places.get(key) ?? {}, truth.get(key) ?? 0));
			const safe = protect(figures, POLICE, parentOf);
			const shown = new Map<string, number>();
			for (const [at, key] of cells.entries()) {
				const value = safe[at]?.value;
				if (typeof value === 'number') shown.set(key, value);
			}
			const small = cells.filter((key) => [1, 2, 3, 4].includes(truth.get(key) ?? 0));
			hidden += small.length;
			const rest = cells.filter((key) => (truth.get(key) ?? 0) >= 5);
			large += rest.length;
			lost += rest.filter((key) => !shown.has(key)).length;
			const least = cells.every((key) => shown.has(key) || (truth.get(key) ?? 0) > 0) ? 1 : 0;
			const relations = sums.map(({ whole, parts }): Relation => ({
				whole: keyOf(whole),
				parts: parts.map(keyOf)
			}));
			const known = recovered(cells, shown, relations, least);
			for (const key of small)
				if (shown.has(key) || known.has(key)) {
					found += 1;
					if (told.length < 3) told.push(`${key} = ${truth.get(key)} (table ${table})`);
				}
		}
		console.info(
			`${name}: ${found} of ${hidden} small numbers found; ${lost} of ${large} others hidden with them`
		);
		expect(hidden).toBeGreaterThan(200);
		expect(told).toEqual([]);
	});
});
