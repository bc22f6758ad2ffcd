import type { Figure } from '$lib/core/figure';
import type { AmongAreas, MeasuredDispersion } from '$lib/core/judgement';
import { benjaminiHochberg } from '$lib/core/statistics/benjamini-hochberg';
import { compareWithRest, type ExposedCount } from '$lib/core/statistics/counts';
import { fitFunnel, placeInFunnel } from '$lib/core/statistics/funnel';

export const NOBODY: AmongAreas = { method: 'none', looked: 0, phi: null, above: [], below: [] };

export interface PlacedCount extends ExposedCount {
	figure: Figure;
}

/**
 * Which of several areas stand out: by a funnel with over-dispersion where there are ten or more with enough events;
 * fewer are each tested against the others together, and held to Benjamini–Hochberg.
 */
export function among(
	units: readonly PlacedCount[],
	dispersionOf: (figure: Figure) => MeasuredDispersion | null
): AmongAreas {
	const funnel = units.length === 0 ? null : fitFunnel(units);
	if (funnel !== null) {
		const placed = units.map((unit) => ({ unit, place: placeInFunnel(funnel, unit) }));
		const areas = (wanted: string) =>
			placed.flatMap(({ unit, place }) => (place === wanted ? [unit.figure.area] : []));
		const { looked, phi } = funnel;
		return { method: 'funnel', looked, phi, above: areas('above'), below: areas('below') };
	}
	if (units.length < 2) return NOBODY;
	const city = units.reduce(
		(sum, { count, exposure }) => ({ count: sum.count + count, exposure: sum.exposure + exposure }),
		{ count: 0, exposure: 0 }
	);
	const tests = units.map((unit) => compareWithRest(unit, city, dispersionOf(unit.figure)));
	const { rejected, looked } = benjaminiHochberg(tests.map(({ p }) => p));
	if (looked === 0) return NOBODY;
	const areas = (higher: boolean) =>
		units.flatMap(({ figure }, at) => {
			const ratio = tests[at]?.ratio ?? null;
			const outside = rejected[at] === true && ratio !== null;
			return outside && ratio > 1 === higher ? [figure.area] : [];
		});
	const above = areas(true);
	return { method: 'each_against_rest', looked, phi: null, above, below: areas(false) };
}
