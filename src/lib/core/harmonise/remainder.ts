import type { AreaId } from '../area';
import type { MissingReason } from '../figure';
import { madeBefore } from './harmonise';
import type { Harmonised } from './harmonised';
import type { JoinMethod } from './method';
import { joinedStatus } from './status';

const ROUNDING = 1e-9;

/**
 * The city without an area: counts by subtraction; rates and shares by what each counts,
 *
 *     (city × its people − area × its people) / (city's people − area's people)
 *
 * with the answers of a survey in place of people where everybody was asked. A remainder that comes out below 0,
 * or as a share above 100, cannot be: the two figures do not belong together. A share of a sample carries how many
 * answers are left: what it is shown with and tested by is Wilson's interval on them, as for any share whose source
 * gives none.
 */
export function remainder(
	method: JoinMethod,
	city: Harmonised & { area: AreaId },
	area: Harmonised & { area: AreaId }
): Harmonised {
	const parts = [city.area, area.area];
	if (area.outcome === 'impossible') {
		const { why, missing } = area;
		const unnamed = why === 'denominator_missing' && missing.length === 0;
		return { ...area, people: null, missing: unnamed ? [area.area] : missing };
	}
	const refuse = (why: MissingReason, missing: AreaId[] = []): Harmonised => ({
		outcome: 'impossible',
		why,
		people: null,
		parts: partsOf(area),
		missing
	});
	if (city.outcome === 'impossible') return refuse('city_missing');
	if (method === 'none') return refuse('not_joinable');
	const n = city.n !== null && area.n !== null && city.n > area.n ? city.n - area.n : null;
	const base = {
		outcome: 'computed' as const,
		method,
		n: method === 'people' || method === 'base' ? n : null,
		lower: null,
		upper: null,
		margins: null,
		status: joinedStatus([city.status, area.status]),
		parts
	};
	const before = madeBefore([city, area]);
	const steps = [...before, ...area.how.filter((step) => !before.includes(step))];
	if (method === 'add') {
		const value = city.value - area.value;
		return {
			...base,
			value,
			people: null,
			how: [...steps, 'city_minus_area'],
			weights: null
		};
	}
	const all = method === 'base' ? city.n : city.people;
	const some = method === 'base' ? area.n : area.people;
	if (all === null || some === null)
		return refuse('denominator_missing', [
			...(all === null ? [city.area] : []),
			...(some === null ? [area.area] : [])
		]);
	if (all <= some) return refuse('denominator_missing');
	const left = (city.value * all - area.value * some) / (all - some);
	// A share of nobody, or of all, that only the rounding of numbers puts past its end.
	const value = method === 'denominators' ? left : Math.min(Math.max(left, 0), 100);
	if (Math.abs(value - left) > ROUNDING) return refuse('not_joinable');
	return {
		...base,
		value,
		people: all - some,
		how: [...steps, 'rate_city_minus_area'],
		weights: [all, some]
	};
}

function partsOf(area: Harmonised): AreaId[] {
	return area.outcome === 'computed' ? area.parts : [];
}
