import type { Figure } from '$lib/core/figure';
import type { Formula, FormulaInput } from '$lib/core/formula';
import { areaWords } from '$lib/text/areas';
import { formatPeriod } from '$lib/text/format';
import { expression, formulaTitles, onePart, roleWord } from '$lib/text/underlag/formula';
import { equals, exactNumber } from '$lib/text/underlag/numbers';
import { words } from '$lib/text/underlag/words';
import type { ViewContext } from '../context';
import { plainName } from '../names';
import type { Behind } from './behind';
import type { FormulaLine } from './model';
import { aboutOf } from './heading';
import type { Step } from './reconstruct';

/** The steps as they are printed. */
export function formulaLines(
	context: Pick<ViewContext, 'register' | 'measures'>,
	steps: readonly Step[],
	behind: Behind
): FormulaLine[] {
	return steps.map(({ figure, area, scope, of, formula }) => {
		const about = figure.made === undefined ? { ...figure, ...of, area, scope } : figure;
		return {
			title: titleOf(formula),
			of: words.heading([
				of === undefined ? '' : measureName(context, of.measure),
				...aboutOf(context, about)
			]),
			expression: formula.id === 'published' ? '' : expression(formula),
			result: formula.id === 'published' ? exactNumber(formula.result) : equals(formula.result),
			inputs: (formula.id === 'published' ? [] : formula.inputs).map((input) => ({
				value: exactNumber(input.value),
				what: whatOf(context, formula, input),
				where: whereOf(figure, input, behind)
			}))
		};
	});
}

function titleOf({ id, inputs, unit }: Formula): string {
	const one = id === 'sum_of_parts' && inputs.length === 1;
	return one && unit !== 'count' ? onePart : formulaTitles[id];
}

function whatOf(
	context: Pick<ViewContext, 'register' | 'measures'>,
	{ inputs }: Formula,
	{ role, area, scope, measure, period, sex, age }: FormulaInput
): string {
	const alike = (read: (input: FormulaInput) => string) =>
		inputs.every((input) => read(input) === read(inputs[0] ?? input));
	const people = alike((input) => `${input.sex}|${input.age}`) ? '' : words.group(sex, age);
	const name = plainName(context, area);
	const place = `${roleWord(role)}: ${scope === 'rest' ? areaWords.rest(name) : name}`;
	return words.heading([
		measure === undefined || alike((input) => input.measure ?? '')
			? ''
			: measureName(context, measure),
		place,
		people,
		formatPeriod(period)
	]);
}

function whereOf(
	figure: Figure,
	{ unit, area, period, refs }: FormulaInput,
	behind: Behind
): string {
	if (unit !== 'people') return words.inFile(new Set(refs).size);
	if (figure.weights?.of === 'base') return words.askedBase;
	if (figure.unit === 'percent') return words.askedPeople(figure.weights?.year ?? null);
	const of = behind.people(area, figure.series, period)?.of ?? [];
	const [only, ...more] = of;
	if (only === undefined) return '';
	if (more.length > 0) return words.peopleOfParts;
	return words.ofPeople(only.official !== null, only.low, only.high, only.basis);
}

function measureName(context: Pick<ViewContext, 'measures'>, measure: string): string {
	return context.measures.get(measure)?.label ?? measure;
}
