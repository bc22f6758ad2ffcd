import { chosenTogether } from '$lib/core/derived/chosen';
import { peopleLookup, type PeopleOf } from '$lib/core/derived/people';
import { evidenceOf, type EvidenceKind } from '$lib/core/evidence';
import type { Figure } from '$lib/core/figure';
import { gate } from '$lib/core/gate';
import type { JoinInterval } from '$lib/core/harmonise/interval';
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

/** The figure of a row in one period; of areas together, joined as an area is of its parts. */
export function figureAt(context: ViewContext, row: RowKey, period: string): Figure | undefined {
	return indexOf(context).at(row, period) ?? togetherAt(context, row, period);
}

/** Areas together as one figure; undefined where the row is not about several or none has a figure. */
function togetherAt(context: ViewContext, row: RowKey, period: string): Figure | undefined {
	const areas = areasTogether(row.area);
	if (areas === null) return undefined;
	const found = areas.map((area) => indexOf(context).at({ ...row, area }, period));
	if (areas.length === 1) return found[0];
	const any = found.find((figure) => figure !== undefined);
	if (any === undefined) return undefined;
	const figures = found.map((figure, at) =>
		figure === undefined ? without(any, areas[at] ?? '') : gate(figure)
	);
	const joining = {
		kind: kindOf(context, any),
		peopleOf: peopleIn(context),
		intervalOf: context.judge?.intervalOf ?? unknown
	};
	return chosenTogether(figures, row.area, joining)?.figure;
}

function kindOf({ indicators }: ViewContext, { indicator, measure }: Figure): EvidenceKind {
	return indicators.find(({ id }) => id === indicator)?.kind ?? evidenceOf(measure);
}

/** Before the distributions are here. */
const unknown: JoinInterval = () => ({ lower: null, upper: null, margins: null });

/** The figure of another area, which nobody has. */
function without(figure: Figure, area: string): Figure {
	const empty = { value: null, n: null, lower: null, upper: null, refs: [], superseded: [] };
	return { ...figure, ...empty, area, status: 'missing', reason: 'not_in_data' };
}
