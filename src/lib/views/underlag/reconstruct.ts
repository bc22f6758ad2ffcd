import type { AreaId } from '$lib/core/area';
import { isRate, rateOf } from '$lib/core/derived/rates';
import type { Figure } from '$lib/core/figure';
import type { Formula, FormulaInput } from '$lib/core/formula';
import type { Behind, Row } from './behind';
import { askedOf, peopleInput, ratePeople, type Counted } from './people-steps';
import { computed, inputsOf, refsOf, resultOf, sum, type Step, type Untold } from './steps';

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
	return steps === null ? null : once(steps.map((step) => ({ ...step, figure })));
}

/** The same people may be put in twice. */
function once(steps: readonly Step[]): Step[] {
	const told = new Set<string>();
	return steps.filter(({ area, scope, period, of, formula }) => {
		const key = JSON.stringify([area, scope, period, of, formula]);
		return !told.has(key) && told.add(key);
	});
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
	const rows: Row[] = [];
	const inputs = formula.inputs.map((input): FormulaInput => {
		if (input.unit !== 'people') return input;
		const people = peoplePutIn(figure, of, input, behind);
		if (people === null) return input;
		told.push(...people.steps.map((step) => ({ ...step, figure })));
		rows.push(...people.rows);
		return { ...peopleInput(input.role, input, people), value: input.value };
	});
	return once([...told, { figure, area, scope, formula: { ...formula, inputs }, people: rows }]);
}

/** The people that an area put into a derived figure weighs there. */
function peoplePutIn(
	figure: Figure,
	of: readonly Figure[],
	{ area }: FormulaInput,
	behind: Behind
): Counted | null {
	if (figure.unit !== 'percent') return ratePeople(figure, area, behind);
	const weights = of.find((one) => one.area === area)?.weights;
	return weights === undefined ? null : askedOf(figure, area, weights, behind);
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
	const wholeInput = input('whole', city, all, refsOf(whole));
	const partInput = input('part', area, less, refsOf(part));
	if (figure.unit === 'count') {
		const inputs = [wholeInput, partInput];
		const formula: Formula = { id: 'city_minus_area', inputs, unit: 'count', result: all - less };
		return [...before, { area, scope: 'rest', formula }];
	}
	const ofAll = standsFor(figure, city, whole, behind);
	const ofPart = standsFor(figure, area, part, behind);
	if (ofAll === null || ofPart === null) return null;
	before.push(...ofAll.steps, ...ofPart.steps);
	const formula: Formula = {
		id: 'rate_of_rest',
		inputs: [
			wholeInput,
			peopleInput('whole_people', { ...figure, area: city }, ofAll),
			partInput,
			peopleInput('part_people', { ...figure, area }, ofPart)
		],
		unit: figure.unit,
		result: (all * ofAll.value - less * ofPart.value) / (ofAll.value - ofPart.value)
	};
	const people = [...ofAll.rows, ...ofPart.rows];
	return [...before, { area, scope: 'rest', formula, people }];
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
	const people: Row[] = [];
	const last = (formula: Omit<Formula, 'unit'>): Untold[] => [
		...before,
		{ area, scope: 'area', formula: { ...formula, unit: figure.unit }, people }
	];
	if (figure.unit === 'count' || values.length === 1)
		return last({ id: 'sum_of_parts', inputs: values, result: sum(values) });
	const weighted: FormulaInput[] = [];
	let above = 0;
	let below = 0;
	for (const [at, value] of values.entries()) {
		const weighs = standsFor(figure, value.area, parts[at]?.of ?? [], behind);
		if (weighs === null) return null;
		before.push(...weighs.steps);
		people.push(...weighs.rows);
		weighted.push(value, peopleInput('people', { ...figure, area: value.area }, weighs));
		above += value.value * weighs.value;
		below += weighs.value;
	}
	const id = figure.unit === 'percent' ? 'share_of_parts' : 'rate_of_parts';
	return last({ id, inputs: weighted, result: above / below });
}

/** What an area's rate or share stands for: its people, or how many of its rows were asked or counted. */
function standsFor(
	figure: Figure,
	area: AreaId,
	rows: readonly Row[],
	behind: Behind
): Counted | null {
	if (figure.unit !== 'percent') return ratePeople(figure, area, behind);
	const own = figure.weights?.values.find((one) => one.area === area);
	if (figure.weights === undefined || own === undefined) return null;
	const { of, year } = figure.weights;
	if (of === 'people') return askedOf(figure, area, { year, values: [own] }, behind);
	const { period } = figure;
	const value = rows.reduce((total, { observation }) => total + (observation.n ?? NaN), 0);
	return { value, rows, steps: [], period, base: true };
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
	const people = ratePeople(figure, area, behind);
	if (steps === null || count === null || people === null) return null;
	const inputs: FormulaInput[] = [
		inputsOf(of)('count', area, count, refsOf(rows)),
		peopleInput('people', { ...figure, area }, people)
	];
	const result = rateOf(unit, count, people.value);
	const rate: Untold = {
		area,
		scope: 'area',
		formula: { id: 'rate_of_count', inputs, unit, result },
		people: people.rows
	};
	return [...computed(steps), ...people.steps, rate];
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
