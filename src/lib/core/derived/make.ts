import type { Derived, DerivedKind } from '../derived';
import { originOfNone, type ComputedHow, type Figure, type MissingReason } from '../figure';
import type { Formula, FormulaInput, FormulaRole } from '../formula';
import { closedRule, gate } from '../gate';
import { joinedStatus } from '../harmonise/status';
import { EMPTY_STATUSES, type Status } from '../vocabulary';

/** Parts of a figure that every derived one states anew. */
type Own = Partial<Pick<Figure, 'area' | 'scope' | 'period' | 'grain' | 'unit' | 'sex' | 'parts'>>;

interface Recipe {
	kind: DerivedKind;
	how: ComputedHow;
	/** Never empty; the first lends measure, series and the like. */
	of: readonly Figure[];
	own?: Own;
}

/** A derived figure with its value. A source that is not open opens by no sum or difference: see `gate`. */
export function derived(
	{ kind, how, of, own = {} }: Recipe,
	formula: Formula,
	more: Partial<Pick<Figure, 'n' | 'lower' | 'upper' | 'weights'>> = {}
): Derived {
	const value = formula.result;
	const figure: Figure = {
		...blank(of, own),
		value,
		...more,
		status: joinedStatus(of.map(({ status }) => status)),
		origin: isExercise(of) ? 'exercise' : 'computed',
		how: [...new Set([...of.flatMap((one) => one.how), how])],
		refs: [...new Set(of.flatMap(({ refs }) => refs))],
		made: { formula, of }
	};
	const left = asOpenAs(figure, of);
	const preliminary = of.filter(({ status }) => status === 'preliminary');
	return {
		kind,
		figure: left,
		missing: [],
		preliminary: [...new Set(preliminary.map(({ period }) => period))],
		mixed: preliminary.length > 0 && preliminary.length < of.length
	};
}

/** Why there is no derived figure. */
export function underived(
	{ kind, of, own = {} }: Omit<Recipe, 'how'>,
	reason: MissingReason,
	missing: readonly string[] = []
): Derived {
	const status: Status = reason === 'too_small_to_show' ? 'suppressed' : 'missing';
	return {
		kind,
		figure: { ...blank(of, own), status, reason },
		missing,
		preliminary: [],
		mixed: false
	};
}

/** One figure as a number of a formula. */
export function inputOf(role: FormulaRole, figure: Figure): FormulaInput {
	const { area, scope, period, sex, age, unit, value, refs } = figure;
	const input = { role, area, period, sex, age, unit, value: value ?? 0, refs };
	return scope === 'rest' ? { ...input, scope } : input;
}

/** True where the figures may be set against each other or added: of one series, measure, unit and age. */
export function alike(figures: readonly Figure[]): boolean {
	const [first] = figures;
	return figures.every(
		({ series, measure, unit, age }) =>
			series === first?.series &&
			measure === first.measure &&
			unit === first.unit &&
			age === first.age
	);
}

/** True for a figure with a number. */
export function has(figure: Figure | undefined): figure is Figure & { value: number } {
	return (
		figure !== undefined &&
		figure.value !== null &&
		Number.isFinite(figure.value) &&
		!EMPTY_STATUSES.has(figure.status)
	);
}

function blank(of: readonly Figure[], own: Own): Figure {
	const [first] = of;
	if (first === undefined) throw new RangeError('A derived figure of nothing');
	const { weights: _, made: __, ...plain } = first;
	return {
		...plain,
		value: null,
		n: null,
		lower: null,
		upper: null,
		status: 'missing',
		origin: originOfNone(isExercise(of)),
		how: [],
		reason: null,
		parts: [],
		missingParts: [],
		refs: [],
		superseded: [],
		...own
	};
}

function isExercise(of: readonly Figure[]): boolean {
	return of.some(({ origin }) => origin === 'exercise');
}

/** Through the gate by the rule of what it is made of. */
function asOpenAs(figure: Figure, of: readonly Figure[]): Figure {
	const rule = of.map(closedRule).find((found) => found !== null) ?? null;
	return rule === null ? figure : gate(figure, rule);
}
