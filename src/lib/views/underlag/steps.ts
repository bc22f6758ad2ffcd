import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { Formula, FormulaInput, FormulaRole } from '$lib/core/formula';
import type { CompositePart } from '$lib/core/indicator';
import type { Row } from './behind';

/** A formula, and whose number it gives. */
export interface Step {
	/** The figure it is a step towards: of a derived one, one of those put into it. */
	figure: Figure;
	area: AreaId;
	/** `rest` = the city without the area. */
	scope: Figure['scope'];
	/** The part it is about, where the figure is a sum of measures. */
	of?: CompositePart;
	/** The period it is about, where that is not the figure's own. */
	period?: string;
	formula: Formula;
	/** What the numbers of people in it stand on. */
	people?: readonly Row[];
}

/** A step of one figure, before it is said of which. */
export type Untold = Omit<Step, 'figure'>;

/** The number a list of steps ends in; null for none. */
export function resultOf(steps: readonly Untold[] | null): number | null {
	return steps?.at(-1)?.formula.result ?? null;
}

/** What is no computation need not be told before what is. */
export function computed<T extends Untold>(steps: readonly T[]): T[] {
	return steps.filter(({ formula }) => formula.id !== 'published');
}

export function inputsOf({
	period,
	sex,
	age,
	unit
}: Pick<Figure, 'period' | 'sex' | 'age' | 'unit'>) {
	return (
		role: FormulaRole,
		area: AreaId,
		value: number,
		refs: readonly string[]
	): FormulaInput => ({
		role,
		area,
		period,
		sex,
		age,
		unit,
		value,
		refs
	});
}

export const refsOf = (rows: readonly Row[]): string[] => rows.map(({ ref }) => ref);
export const sum = (inputs: readonly FormulaInput[]): number =>
	inputs.reduce((total, { value }) => total + value, 0);
