import type { Figure } from '$lib/core/figure';
import type { Formula, FormulaInput } from '$lib/core/formula';
import { areaWords } from '$lib/text/areas';
import { formatPeriod } from '$lib/text/format';
import { expression, formulaTitles, onePart, roleWord } from '$lib/text/underlag/formula';
import { equals, exactNumber } from '$lib/text/underlag/numbers';
import { peopleWords } from '$lib/text/underlag/people';
import { words } from '$lib/text/underlag/words';
import type { ViewContext } from '../context';
import { plainName } from '../names';
import type { Behind } from './behind';
import type { FormulaLine } from './model';
import { aboutOf } from './heading';
import type { Step } from './steps';

/** The steps as they are printed. */
export function formulaLines(
	context: Pick<ViewContext, 'register' | 'measures'>,
	steps: readonly Step[],
	behind: Behind
): FormulaLine[] {
	return steps.map((step) => {
		const { figure, of, formula } = step;
		const about = aboutOfStep(step);
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
				where: whereOf(figure, formula, input, behind)
			}))
		};
	});
}

/** The last step of a derived figure is about the figure itself. */
function aboutOfStep({ figure, area, scope, of, period = figure.period, formula }: Step) {
	if (figure.made !== undefined && formula.id === figure.made.formula.id) return figure;
	const { made: _, ...plain } = figure;
	return { ...plain, ...of, area, scope, period };
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

function whereOf(figure: Figure, { id }: Formula, input: FormulaInput, behind: Behind): string {
	const { unit, role, area, refs } = input;
	const rows = new Set(refs).size;
	if (role === 'ages_inside' || role === 'ages_all') return peopleWords.evenAges;
	if (role === 'base' || (figure.weights?.of === 'base' && STANDS_FOR.has(role)))
		return peopleWords.askedBase(rows);
	if (unit !== 'people' || OF_PEOPLE.has(id)) return words.inFile(rows);
	if (figure.unit === 'percent') return peopleWords.asked(rows, figure.weights?.year ?? null);
	const of = behind.people(area, figure.series, figure.period)?.of ?? [];
	const [only, ...more] = of.map(({ denominator }) => denominator);
	if (only === undefined) return words.inFile(rows);
	if (more.length > 0) return peopleWords.ofParts(rows);
	return peopleWords.ofRate(rows, only.official !== null, only.low, only.high, only.basis);
}

const STANDS_FOR: ReadonlySet<string> = new Set(['whole_people', 'part_people']);
const OF_PEOPLE: ReadonlySet<Formula['id']> = new Set([
	'people_between',
	'people_of_rate',
	'people_asked'
]);

function measureName(context: Pick<ViewContext, 'measures'>, measure: string): string {
	return context.measures.get(measure)?.label ?? measure;
}
