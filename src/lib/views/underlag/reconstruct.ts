import type { AreaId } from '$lib/core/area';
import { isRate, rateOf } from '$lib/core/derived/rates';
import type { Figure } from '$lib/core/figure';
import type { Formula, FormulaInput } from '$lib/core/formula';
import type { CompositePart } from '$lib/core/indicator';
import type { Behind, Row } from './behind';

/** A formula, and whose number it gives. */
export interface Step {
	/** The figure it is a step towards: of a derived one, one of those put into it. */
	figure: Figure;
	area: AreaId;
	/** `rest` = the city without the area. */
	scope: Figure['scope'];
	/** The part it is about, where the figure is a sum of measures. */
	of?: CompositePart;
	formula: Formula;
}

/** A step of one figure, before it is said of which. */
type Untold = Omit<Step, 'figure'>;

/**
 * How a figure was computed, with the numbers put in: step by step, the last one giving the figure itself.
 * Made from the observations behind it alone, so that it can disagree with the figure: a test holds them
 * together. null where the figure has no value, or where what is behind it cannot be found.
 */
export function stepsOf(figure: Figure, behind: Behind): Step[] | null {
	if (figure.value === null) return null;
	if (figure.made !== undefined) return madeSteps(figure, figure.made, behind);
	const rows = behind.rows(figure);
	if (rows === null || rows.length === 0) return null;
	const steps = ownFigure(figure, rows, behind);
	return steps?.map((step) => ({ ...step, figure })) ?? null;
}

/** What a derived figure is made of, each by itself first; the same figure put in twice is worked out once. */
function madeSteps(
	figure: Figure,
	{ formula, of }: NonNullable<Figure['made']>,
	behind: Behind
): Step[] | null {
	const before = [...new Set(of)].map((one) => stepsOf(one, behind));
	if (before.some((steps) => steps === null)) return null;
	const { area, scope } = figure;
	const told = before.flatMap((steps) => computed(steps ?? []));
	return [...told, { figure, area, scope, formula }];
}

function ownFigure(figure: Figure, rows: readonly Row[], behind: Behind): Untold[] | null {
	return figure.how.includes('sum_of_measures')
		? measureSteps(figure, rows, behind)
		: wholeSteps(figure, rows, behind);
}

/** A measure made of others: each of them by itself first. */
function measureSteps(figure: Figure, rows: readonly Row[], behind: Behind): Untold[] | null {
	const byPart = new Map<string, Row[]>();
	for (const row of rows) {
		const { measure, sex, age } = row.observation;
		const key = [measure, sex, age].join('|');
		byPart.set(key, [...(byPart.get(key) ?? []), row]);
	}
	const before: Untold[] = [];
	const inputs: FormulaInput[] = [];
	for (const of of byPart.values()) {
		const [first] = of;
		if (first === undefined) return null;
		const { sex, age } = first.observation;
		const measure = first.observation.measure ?? figure.measure;
		const part = { ...figure, measure, sex, age };
		const steps = wholeSteps(part, of, behind);
		const value = resultOf(steps);
		if (steps === null || value === null) return null;
		before.push(...computed(steps).map((step): Untold => ({ ...step, of: { measure, sex, age } })));
		inputs.push({ ...inputsOf(part)('measure', figure.area, value, refsOf(of)), measure });
	}
	const { area, scope, unit } = figure;
	return [
		...before,
		{ area, scope, formula: { id: 'sum_of_measures', inputs, unit, result: sum(inputs) } }
	];
}

/** One measure: of the area, or of the city without it. */
function wholeSteps(figure: Figure, rows: readonly Row[], behind: Behind): Untold[] | null {
	return figure.scope === 'rest'
		? restSteps(figure, rows, behind)
		: sideSteps(figure, figure.area, rows, behind);
}

/** The number a list of steps ends in; null for none. */
export function resultOf(steps: readonly Untold[] | null): number | null {
	return steps?.at(-1)?.formula.result ?? null;
}

function restSteps(figure: Figure, rows: readonly Row[], behind: Behind): Untold[] | null {
	const [city, area] = figure.parts;
	if (city === undefined || area === undefined) return null;
	const { whole, part } = parted(rows, city);
	const citySteps = sideSteps(figure, city, whole, behind);
	const partSteps = sideSteps(figure, area, part, behind);
	const all = resultOf(citySteps);
	const less = resultOf(partSteps);
	if (citySteps === null || partSteps === null || all === null || less === null) return null;
	const input = inputsOf(figure);
	const before = [...computed(citySteps), ...computed(partSteps)];
	const rest = (formula: Omit<Formula, 'unit'>): Untold[] => [
		...before,
		{ area, scope: 'rest', formula: { ...formula, unit: figure.unit } }
	];
	const wholeInput = input('whole', city, all, refsOf(whole));
	const partInput = input('part', area, less, refsOf(part));
	if (figure.unit === 'count')
		return rest({ id: 'city_minus_area', inputs: [wholeInput, partInput], result: all - less });
	const [ofAll = null, ofPart = null] = [city, area].map((one) => peopleOf(figure, one, behind));
	if (ofAll === null || ofPart === null) return null;
	return rest({
		id: 'rate_of_rest',
		inputs: [
			wholeInput,
			{ ...input('whole_people', city, ofAll, []), unit: 'people' },
			partInput,
			{ ...input('part_people', area, ofPart, []), unit: 'people' }
		],
		result: (all * ofAll - less * ofPart) / (ofAll - ofPart)
	});
}

/** The city's rows come first; where it is itself made of parts, the area's begin where one comes again. */
function parted(rows: readonly Row[], city: AreaId): { whole: Row[]; part: Row[] } {
	if (rows.some(({ observation }) => observation.area === city))
		return {
			whole: rows.filter(({ observation }) => observation.area === city),
			part: rows.filter(({ observation }) => observation.area !== city)
		};
	const again = rows.findIndex(
		({ ref }, at) => rows.findIndex((earlier) => earlier.ref === ref) < at
	);
	return { whole: rows.slice(0, again), part: rows.slice(again) };
}

/** The number of one area: its own, or made of the areas its rows are of. */
function sideSteps(
	figure: Figure,
	area: AreaId,
	rows: readonly Row[],
	behind: Behind
): Untold[] | null {
	const byArea = new Map<AreaId, Row[]>();
	for (const row of rows) {
		const of = row.observation.area ?? '';
		byArea.set(of, [...(byArea.get(of) ?? []), row]);
	}
	const own = byArea.get(area);
	if (own !== undefined && byArea.size === 1) return ownSteps(figure, area, own, behind);
	const weighs = figure.unit !== 'count' && byArea.size > 1;
	const parts = [...byArea].map(([part, of]) => ({
		...{ part, of },
		steps: ownSteps(figure, part, of, behind)
	}));
	const input = inputsOf(figure);
	const before: Untold[] = [];
	const values: FormulaInput[] = [];
	for (const { part, of, steps } of parts) {
		const value = resultOf(steps);
		if (steps === null || value === null) return null;
		before.push(...computed(steps));
		values.push(input(weighs ? 'rate' : 'part', part, value, refsOf(of)));
	}
	const last = (formula: Omit<Formula, 'unit'>): Untold[] => [
		...before,
		{ area, scope: 'area', formula: { ...formula, unit: figure.unit } }
	];
	if (figure.unit === 'count' || values.length === 1)
		return last({ id: 'sum_of_parts', inputs: values, result: sum(values) });
	const weighted: FormulaInput[] = [];
	let above = 0;
	let below = 0;
	for (const [at, value] of values.entries()) {
		const weight = weightOf(figure, parts[at]?.of ?? [], value, behind);
		if (weight === null) return null;
		weighted.push(value, weight);
		above += value.value * weight.value;
		below += weight.value;
	}
	const id = figure.unit === 'percent' ? 'share_of_parts' : 'rate_of_parts';
	return last({ id, inputs: weighted, result: above / below });
}

/** What a part's rate or share weighs: the people it is of, or how many were asked or counted. */
function weightOf(
	figure: Figure,
	rows: readonly Row[],
	{ area }: FormulaInput,
	behind: Behind
): FormulaInput | null {
	const input = inputsOf(figure);
	if (figure.how.includes('weighted_by_base')) {
		const [row] = rows;
		const n = row?.observation.n ?? null;
		return row === undefined || n === null
			? null
			: { ...input('base', area, n, [row.ref]), unit: 'count' };
	}
	const people = peopleOf(figure, area, behind);
	return people === null ? null : { ...input('people', area, people, []), unit: 'people' };
}

/** People a rate is of, or those that a share stands for: as the figure itself was weighed. */
function peopleOf(figure: Figure, area: AreaId, behind: Behind): number | null {
	if (figure.unit !== 'percent')
		return behind.people(area, figure.series, figure.period)?.value ?? null;
	return figure.weights?.values.find((one) => one.area === area)?.value ?? null;
}

/** The number that stands in the source for the area, or the sum of its months; of a rate not published, its count's. */
function ownSteps(
	figure: Figure,
	area: AreaId,
	rows: readonly Row[],
	behind: Behind
): Untold[] | null {
	const { unit } = figure;
	if (!isRate(unit) || rows.some(({ observation }) => observation.unit !== 'count'))
		return foundSteps(figure, area, rows);
	const of = { ...figure, unit: 'count' as const };
	const steps = foundSteps(of, area, rows);
	const count = resultOf(steps);
	const people = peopleOf(figure, area, behind);
	if (steps === null || count === null || people === null) return null;
	const inputs: FormulaInput[] = [
		inputsOf(of)('count', area, count, refsOf(rows)),
		{ ...inputsOf(figure)('people', area, people, []), unit: 'people' }
	];
	const result = rateOf(unit, count, people);
	const rate: Untold = {
		area,
		scope: 'area',
		formula: { id: 'rate_of_count', inputs, unit, result }
	};
	return [...computed(steps), rate];
}

function foundSteps(figure: Figure, area: AreaId, rows: readonly Row[]): Untold[] | null {
	const inputs: FormulaInput[] = [];
	for (const { ref, observation } of rows) {
		if (observation.value === null) return null;
		const role = observation.period === figure.period ? 'published' : 'month';
		const input = inputsOf(figure)(role, area, observation.value, [ref]);
		inputs.push({ ...input, period: observation.period });
	}
	const [only, ...others] = inputs;
	if (only === undefined) return null;
	const published = others.length === 0 && only.role === 'published';
	const { unit } = figure;
	return [
		{
			area,
			scope: 'area',
			formula: published
				? { id: 'published', inputs, unit, result: only.value }
				: { id: 'sum_of_months', inputs, unit, result: sum(inputs) }
		}
	];
}

/** What is no computation need not be told before what is. */
function computed<T extends Untold>(steps: readonly T[]): T[] {
	return steps.filter(({ formula }) => formula.id !== 'published');
}

function inputsOf({ period, sex, age, unit }: Figure) {
	return (role: string, area: AreaId, value: number, refs: readonly string[]): FormulaInput => ({
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

const refsOf = (rows: readonly Row[]): string[] => rows.map(({ ref }) => ref);
const sum = (inputs: readonly FormulaInput[]): number =>
	inputs.reduce((total, { value }) => total + value, 0);
