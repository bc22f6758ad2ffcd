import type { AreaId } from '../area';
import type { Figure } from '../figure';
import type { FormulaInput } from '../formula';
import { populationOf, type Denominator } from '../workspace';

/** What a series itself divides by, by area and year. */
export type PeopleOf = (
	figure: Pick<Figure, 'area' | 'parts' | 'series' | 'period' | 'scope' | 'sex' | 'age'>
) => { inputs: FormulaInput[]; people: number } | null;

/**
 * The people a figure's own series divides by in its year: the area's, or those of all its parts together. Never
 * another series': the sources count people on different days. null where one is not known, for parts of a year, for
 * the city without an area and for one sex or age.
 */
export function peopleLookup(denominators: readonly Denominator[]): PeopleOf {
	const known = new Map(denominators.map((one) => [key(one.area, one.series, one.year), one]));
	return ({ area, parts, series, period, scope, sex, age }) => {
		if (!/^\d{4}$/u.test(period) || scope === 'rest' || sex !== 'all' || age !== 'all') return null;
		const at = (id: AreaId) => known.get(key(id, series, Number(period)));
		const own = at(area);
		const all = own === undefined ? parts.map(at) : [own];
		const found = all.filter((one) => one !== undefined);
		if (found.length === 0 || found.length < all.length) return null;
		const inputs = found.map((one): FormulaInput => ({
			role: 'people',
			area: one.area,
			period,
			sex,
			age,
			unit: 'people',
			value: populationOf(one),
			refs: []
		}));
		return { inputs, people: inputs.reduce((sum, { value }) => sum + value, 0) };
	};
}

function key(area: AreaId, series: string, year: number): string {
	return [area, series, year].join('|');
}
