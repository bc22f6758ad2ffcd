import type { Figure } from '../../src/lib/core/figure';

/** What must hold among figures, whoever computed them. */
export interface Held {
	/** How many times each law was tried. */
	tried: Record<string, number>;
	broken: string[];
}

/** `series,area,year` → least and most that the series may divide by. */
export type Bounds = ReadonlyMap<string, readonly [low: number, high: number]>;

const PER: Record<string, number> = { per_1000: 1000, per_100k: 100_000 };
/** To how many decimals the sources print their rates: the yearbook one, the database none. */
const HALF_A_STEP: Record<string, number> = { per_1000: 0.05, per_100k: 0.5 };

/** Tries every law on every figure it can be tried on. */
export function invariants(figures: readonly Figure[], city: string, bounds: Bounds): Held {
	const tried: Record<string, number> = {};
	const broken: string[] = [];
	const valued = figures.filter(({ value }) => value !== null);
	const byKey = new Map(valued.map((figure) => [keyOf(figure), figure]));
	const at = (figure: Figure, over: Partial<Figure>) => byKey.get(keyOf({ ...figure, ...over }));
	const law = (name: string, figure: Figure, holds: boolean) => {
		tried[name] = (tried[name] ?? 0) + 1;
		if (!holds) broken.push(`${name}: ${keyOf(figure)} = ${figure.value}`);
	};

	for (const figure of valued) {
		const value = figure.value ?? NaN;
		const { unit, lower, upper, n, scope, how } = figure;
		if (unit === 'percent') law('a share is 0 to 100', figure, value >= 0 && value <= 100);
		// A remainder below nothing would be wrong as well, but is the sources' doing where deliveries differ.
		if (unit === 'count' && scope === 'area') law('a count is whole', figure, isCount(value));
		if (lower !== null && upper !== null)
			law('an interval holds its estimate', figure, lower <= value && value <= upper);
		if (n !== null) law('answers are a whole number', figure, isCount(n));

		const rest = scope === 'area' ? at(figure, { scope: 'rest' }) : undefined;
		const whole = at(figure, { area: city, scope: 'area' });
		if (unit === 'count' && rest && whole)
			law('area + rest = city', figure, value + (rest.value ?? NaN) === whole.value);
		if (rest && whole && unit in PER) {
			const [low, high] = [value, rest.value ?? NaN].sort((a, b) => a - b) as [number, number];
			const held = whole.value ?? NaN;
			law('city between area and rest', figure, low - 1e-9 <= held && held <= high + 1e-9);
		}
		const parts = figure.parts.map((part) => at(figure, { area: part }));
		if (scope === 'area' && how.includes('sum_of_parts') && parts.every((part) => part))
			law(
				'the parts add up',
				figure,
				value === parts.reduce((sum, part) => sum + (part?.value ?? NaN), 0)
			);
		if (how.includes('weighted_by_population') && scope === 'area' && parts.every((part) => part)) {
			const all = parts.map((part) => part?.value ?? NaN);
			const inside = Math.min(...all) - 1e-9 <= value && value <= Math.max(...all) + 1e-9;
			law('a joined figure lies between its parts', figure, inside);
		}
		const count = at(figure, { unit: 'count' });
		const counts = figure.parts.map((part) => at(figure, { area: part, unit: 'count' }));
		const base = scope === 'area' ? baseOf(figure, bounds) : null;
		// A final rate and a preliminary count are of different deliveries, in a part too.
		const together = [[figure, count], ...parts.map((part, i) => [part, counts[i]])].every(
			([rate, cases]) => rate?.status === cases?.status
		);
		if (unit in PER && count && base && together) {
			const per = PER[unit] ?? NaN;
			const [low, high] = base.map((people, i) => {
				const edge = value + (i === 0 ? -1 : 1) * (HALF_A_STEP[unit] ?? NaN);
				return (Math.max(0, edge) * people) / per;
			}) as [number, number];
			const held = count.value ?? NaN;
			law('rate × base = count', figure, low - 1e-6 <= held && held <= high + 1e-6);
		}
	}
	return { tried, broken };
}

/** The least and the most of a figure's own base: the area's, or all its parts' together. */
function baseOf({ series, area, period, parts }: Figure, bounds: Bounds): number[] | null {
	const own = bounds.get([series, area, period].join());
	const all = own ? [own] : parts.map((part) => bounds.get([series, part, period].join()));
	if (all.length === 0 || all.includes(undefined)) return null;
	return [0, 1].map((i) => all.reduce((sum, one) => sum + (one?.[i] ?? NaN), 0));
}

function isCount(value: number): boolean {
	return Number.isInteger(value) && value >= 0;
}

/** One figure per measure, whichever indicator shows it. */
function keyOf({ measure, series, unit, sex, age, period, area, scope }: Figure): string {
	return [measure, series, unit, sex, age, period, area, scope].join(' ');
}
