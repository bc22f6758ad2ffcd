import { chosenTogether } from '../../src/lib/core/derived/chosen';
import { peopleLookup } from '../../src/lib/core/derived/people';
import { evidenceOf } from '../../src/lib/core/evidence';
import type { Figure } from '../../src/lib/core/figure';
import { gate } from '../../src/lib/core/gate';
import { joinedInterval as intervalOf } from '../../src/lib/core/harmonise/interval';
import type { Denominator } from '../../src/lib/core/workspace';
import { joinedShares, sureness } from './chances';
import type { Judged } from './judged';
import { grouped, rowOf, tries } from './reckoned';
import type { World } from './rows';
import { weightsOf, type Weights } from './weights';

/** The first three districts of every measure and year together, by the program and by the second way. */

const DESIGN_EFFECT = 1.5;
const NOTHING: readonly (number | null)[] = [null, null, null];

export function chosenReckoned(
	figures: readonly Figure[],
	denominators: readonly Denominator[],
	world: World
): Judged {
	const found: Judged = { tried: {}, wrong: [] };
	const say = tries(found);
	const peopleOf = peopleLookup(denominators);
	const asked = new Map<string, Weights>();
	const districts = figures
		.filter(
			({ value, scope, area }) => value !== null && scope === 'area' && area.startsWith('sdo:')
		)
		.map((figure) => gate(figure))
		.filter(({ value }) => value !== null);
	const places = grouped(districts, (figure) => [...rowOf({ ...figure, area: '' }), figure.period]);
	for (const place of places) {
		const chosen = place.slice(0, 3);
		const [first] = chosen;
		if (first === undefined || chosen.length < 2) continue;
		const { unit, measure, sex, age, period } = first;
		const kind = evidenceOf(measure);
		const joined = chosenTogether(chosen, 'x', { kind, peopleOf, intervalOf })?.figure;
		const of = [joined?.value ?? null, joined?.lower ?? null, joined?.upper ?? null];
		const key = [sex, age, period.slice(0, 4)].join('|');
		const isSample =
			unit === 'percent' && /^survey:(?:stad|polisregion)\.(?!svarsfrekvens$)/u.test(measure);
		if (isSample && !asked.has(key))
			asked.set(
				key,
				weightsOf(world.rows, world.geography, { sex, age, year: period.slice(0, 4) })
			);
		const expected = expectedOf(chosen, world, isSample ? asked.get(key) : undefined);
		for (const [at, what] of ['', ' from', ' to'].entries())
			say(`${unit} together${what}`, first, of[at] ?? null, expected[at] ?? null);
	}
	return found;
}

/** Value, lower and upper. */
function expectedOf(
	chosen: readonly Figure[],
	{ people }: World,
	asked: Weights | undefined
): readonly (number | null)[] {
	const [first] = chosen;
	const values = chosen.map(({ value }) => value ?? NaN);
	if (first?.unit === 'count') return [values.reduce((a, b) => a + b, 0), null, null];
	if (first === undefined || first.unit === 'index' || first.unit === 'mean') return NOTHING;
	const weights = chosen.map((figure) => {
		const { area, series, period, parts, sex, age, n, unit } = figure;
		if (asked !== undefined) return asked.get(area);
		if (unit === 'percent') return n || undefined;
		if (sex !== 'all' || age !== 'all') return undefined;
		const at = (id: string) => people.get([series, id, period].join()) ?? NaN;
		const sum = parts.reduce((total, part) => total + at(part), 0);
		return at(area) || sum || undefined;
	});
	if (weights.includes(undefined)) return NOTHING;
	const all = weights.reduce<number>((total, weight) => total + weight!, 0);
	const value = values.reduce((total, one, i) => total + (one * weights[i]!) / all, 0);
	if (asked === undefined) return [value, null, null];
	const samples = chosen.map(({ n, lower, upper }, i) => {
		const share = values[i]! / 100;
		const bounds = [lower, upper].map((bound) => (bound === null ? null : bound / 100));
		const size = sureness(share, n, [bounds[0]!, bounds[1]!], DESIGN_EFFECT);
		return { share, size: size ?? NaN, weight: weights[i]! };
	});
	return [value, ...joinedShares(samples).map((bound) => 100 * bound)];
}
