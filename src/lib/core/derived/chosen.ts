import type { AreaId } from '../area';
import type { Derived } from '../derived';
import type { EvidenceKind } from '../evidence';
import { hasOwnMargin, type ComputedHow, type Figure, type MissingReason } from '../figure';
import type { FormulaId, FormulaInput } from '../formula';
import { harmonise } from '../harmonise/harmonise';
import type { Computed, Piece } from '../harmonise/harmonised';
import type { JoinInterval } from '../harmonise/interval';
import { joinMethod, type JoinMethod } from '../harmonise/method';
import { alike, derived, has, inputOf, underived } from './make';
import type { PeopleOf } from './people';

/** What joining is done with: how the measure's figures came about, what they are of, and how sure they are together. */
export interface Joining {
	kind: EvidenceKind;
	/** What a rate of the series is of. */
	peopleOf: PeopleOf;
	intervalOf: JoinInterval;
}

const NAMES: Record<Exclude<JoinMethod, 'none'>, FormulaId & ComputedHow> = {
	add: 'sum_of_chosen',
	denominators: 'rate_of_chosen',
	people: 'share_of_chosen',
	base: 'share_of_chosen'
};

/**
 * Two or more areas as one, of one period, joined as an area is of its parts (`core/harmonise`): counts are added, rates go
 * through the source's own base, shares of a sample through the people in the ages asked, shares of everybody through how
 * many they were; means, indexes and response rates not at all. What is not joined is to be shown area by area. An area
 * without a number leaves none of them together, for that area's reason.
 *
 * @param figures after the gate
 * @param as what the areas are called together
 */
export function chosenTogether(
	figures: readonly Figure[],
	as: AreaId,
	{ kind, peopleOf, intervalOf }: Joining
): Derived | null {
	const [first] = figures;
	if (first === undefined) return null;
	const parts = figures.map(({ area }) => area);
	const about = { kind: 'chosen_together' as const, of: figures, own: { area: as, parts } };
	const refuse = (why: MissingReason, areas: readonly AreaId[] = []): Derived => {
		const { figure, ...made } = underived(about, why, areas);
		// The areas together are not hidden: one of them is.
		return { ...made, figure: { ...figure, status: 'missing', missingParts: [...areas] } };
	};
	const same = figures.every(({ period, sex }) => period === first.period && sex === first.sex);
	if (!alike(figures) || !same) return refuse('not_alike');
	const empty = figures.filter((figure) => !has(figure));
	const why = reasonOf(empty);
	if (why !== null)
		return refuse(
			why,
			empty.filter((one) => reasonOf([one]) === why).map(({ area }) => area)
		);
	const method = joinMethod(first.unit, kind, first.measure);
	const joined = harmonise(
		{
			method,
			own: null,
			forbidden: null,
			kind: 'parts',
			straddling: [],
			pieces: figures.map((figure) => pieceOf(figure, method, peopleOf)),
			otherwise: 'not_in_data',
			people: null
		},
		intervalOf
	);
	if (joined.outcome !== 'computed' || method === 'none')
		return joined.outcome === 'impossible' ? refuse(joined.why, joined.missing) : null;
	const id = NAMES[method];
	const inputs = figures.flatMap((figure) => inputsOf(figure, method, peopleOf));
	const { value, n, lower, upper } = joined;
	return derived(
		{ ...about, how: id },
		{ id, inputs, unit: first.unit, result: value },
		{ n, lower, upper, ...weightsOf(joined, figures) }
	);
}

/** Why there is nothing to join: of an area nobody has, that it is missing; null where all have a number. */
function reasonOf([first]: readonly Figure[]): MissingReason | null {
	if (first === undefined) return null;
	const { reason } = first;
	return reason === null || reason === 'not_in_data' ? 'part_missing' : reason;
}

function pieceOf(figure: Figure, method: JoinMethod, peopleOf: PeopleOf): Piece {
	const { area, value, n, lower, upper, status, how } = figure;
	const people =
		method === 'denominators' ? (peopleOf(figure)?.people ?? null) : peopleAsked(figure);
	return { area, value, n, lower, upper, people, status, how };
}

/** People in the ages asked whom a share of a sample stands for. */
function peopleAsked({ weights, unit, scope }: Figure): number | null {
	if (weights?.of !== 'people' || unit !== 'percent' || scope !== 'area') return null;
	return weights.values.reduce((sum, { value }) => sum + value, 0);
}

/** The area's number, followed by what it weighs. */
function inputsOf(figure: Figure, method: JoinMethod, peopleOf: PeopleOf): FormulaInput[] {
	const part = inputOf('part', figure);
	switch (method) {
		case 'denominators':
			return [part, ...(peopleOf(figure)?.inputs ?? [])];
		case 'people':
			return [
				part,
				{ ...part, role: 'people', unit: 'people', value: peopleAsked(figure) ?? 0, refs: [] }
			];
		case 'base':
			return [part, { ...part, role: 'base', unit: 'count', value: figure.n ?? 0 }];
		default:
			return [part];
	}
}

function weightsOf(
	{ method, parts, weights, margins }: Computed,
	figures: readonly Figure[]
): Pick<Figure, 'weights'> {
	if (weights === null || method === 'denominators') return {};
	const values = weights.map((value, at) => {
		const area = parts[at] ?? '';
		if (margins === null) return { area, value };
		const figure = figures.find((one) => one.area === area);
		const own = margins[at] === 'own' && figure !== undefined && hasOwnMargin(figure);
		return { area, value, margin: own ? ('own' as const) : ('assumed' as const) };
	});
	const year = figures[0]?.weights?.year ?? null;
	return method === 'base'
		? { weights: { of: 'base', year: null, values } }
		: { weights: { of: 'people', year, values } };
}
