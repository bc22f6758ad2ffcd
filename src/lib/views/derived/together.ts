import { chosenTogether } from '$lib/core/derived/rates';
import { peopleLookup, type PeopleOf } from '$lib/core/derived/people';
import type { Derived } from '$lib/core/derived';
import type { Figure } from '$lib/core/figure';
import { gate } from '$lib/core/gate';
import { areasTogether } from '$lib/core/selection';
import type { Denominator } from '$lib/core/workspace';
import type { ViewContext } from '../context';
import { indexOf, type RowKey } from '../figure-index';

const lookups = new WeakMap<readonly Denominator[], PeopleOf>();

/** What each series of the context itself divides by. */
export function peopleIn({ denominators }: Pick<ViewContext, 'denominators'>): PeopleOf {
	let found = lookups.get(denominators);
	if (found === undefined) lookups.set(denominators, (found = peopleLookup(denominators)));
	return found;
}

/** The figure of a row in one period; of areas together, joined by counts or the series' own base. */
export function figureAt(context: ViewContext, row: RowKey, period: string): Figure | undefined {
	return indexOf(context).at(row, period) ?? togetherAt(context, row, period)?.figure;
}

/** Areas together as one figure, with its formula; null where the row is not about several or none has a figure. */
export function togetherAt(context: ViewContext, row: RowKey, period: string): Derived | null {
	const areas = areasTogether(row.area);
	if (areas === null) return null;
	const found = areas.map((area) => indexOf(context).at({ ...row, area }, period));
	const any = found.find((figure) => figure !== undefined);
	if (any === undefined) return null;
	const figures = found.map((figure, at) =>
		figure === undefined ? without(any, areas[at] ?? '') : gate(figure)
	);
	return chosenTogether(figures, row.area, peopleIn(context));
}

/** The figure of another area, which nobody has. */
function without(figure: Figure, area: string): Figure {
	const empty = { value: null, n: null, lower: null, upper: null, refs: [], superseded: [] };
	return { ...figure, ...empty, area, status: 'missing', reason: 'not_in_data' };
}
