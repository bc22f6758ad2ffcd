import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { AmongAreas, Judgement, MeasuredDispersion } from '$lib/core/judgement';
import { benjaminiHochberg } from '$lib/core/statistics/benjamini-hochberg';
import { compareWithRest, type ExposedCount } from '$lib/core/statistics/counts';
import { fitFunnel, placeInFunnel } from '$lib/core/statistics/funnel';
import { judgedTogether } from './together';

export const NOBODY: AmongAreas = {
	method: 'none',
	looked: 0,
	untested: null,
	phi: null,
	above: [],
	below: []
};

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
		return {
			...NOBODY,
			method: 'funnel',
			looked,
			phi,
			above: areas('above'),
			below: areas('below')
		};
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
	return { ...NOBODY, method: 'each_against_rest', looked, above, below: areas(false) };
}

/** Nobody is tested of everybody: why, where it is to be said. */
export function untestedAmong({ kind, measure }: Indicator): AmongAreas {
	if (kind !== 'total_survey') return NOBODY;
	return { ...NOBODY, untested: measure.startsWith('school:') ? 'register' : 'total_survey' };
}

/**
 * Shares of a sample, each area against the city without it, and those told that stand among all that were tested.
 *
 * @param held figures of the same measure, the city without each area among them
 */
export function amongShares(
	figures: readonly Figure[],
	held: readonly Figure[],
	difference: (own: Figure, rest: Figure) => Judgement
): AmongAreas {
	const rests = new Map(
		held.filter(({ scope }) => scope === 'rest').map((figure) => [lineKey(figure), figure])
	);
	const alone = figures.map((figure) => {
		const none: Figure = { ...figure, scope: 'rest', value: null, status: 'missing' };
		return difference(figure, rests.get(lineKey(figure)) ?? none);
	});
	const judged = judgedTogether(alone);
	const looked = judged.filter(({ p }) => p !== null).length;
	if (looked === 0) return { ...NOBODY, untested: commonest(alone) };
	const areas = (wanted: Judgement['word']) =>
		judged.flatMap(({ word, now }) => (word === wanted && now !== null ? [now.area] : []));
	return {
		...NOBODY,
		method: 'two_proportions',
		looked,
		above: areas('higher'),
		below: areas('lower')
	};
}

function lineKey({ area, series, unit, sex, age, period }: Figure): string {
	return [area, series, unit, sex, age, period].join('|');
}

/** The reason that most have. */
function commonest(judgements: readonly Judgement[]): Judgement['reason'] {
	const reasons = judgements.map(({ reason }) => reason);
	const times = (reason: Judgement['reason']) => reasons.filter((one) => one === reason).length;
	return reasons.reduce<Judgement['reason']>(
		(most, reason) => (times(reason) > times(most) ? reason : most),
		null
	);
}
