import type { Figure } from './figure';
import { gate, gateToProtect, type DisclosureRule } from './gate';
import type { MeasureId } from './measure';
import type { Dataset } from './observation';
import { ruleLookup } from './openness';

/** One figure of a source that is not open, with the number it really has. */
interface Cell {
	figure: Figure;
	rule: DisclosureRule;
	/** Places among all figures: the same figure may serve several indicators. */
	at: number[];
	hidden: boolean;
}

const PART_OF_TIME_OR_PLACE = /^(.*)@(?:([1-7]?)(T\d\d)?|(plats-.*))$/u;
/** Areas that hold others. */
const HOLDS_OTHERS = /^(?:stad|po|kommun|land):/u;

/**
 * Figures as they may leave for any view or file: those of open datasets as they are, all others through
 * the gate by their own openness. What would tell a hidden figure by subtraction is hidden with it: the
 * other months of its year, the other sexes and ages beside it, the areas that hold its area, the other
 * hours or places where the rest has only one answer, and one more crime under the same heading.
 *
 * This is care, not proof: it does not solve for every linked table at once.
 */
export function protect(
	figures: readonly Figure[],
	datasets: readonly Pick<Dataset, 'id' | 'openness'>[],
	parentOf: (measure: MeasureId) => MeasureId | null = () => null
): Figure[] {
	if (datasets.every(({ openness }) => (openness ?? 'open') === 'open')) return [...figures];
	const ruleOf = ruleLookup(datasets);
	const result: Figure[] = [...figures];
	const cells = new Map<string, Cell>();
	for (const [index, figure] of figures.entries()) {
		const rule = ruleOf(figure);
		if (rule.openness === 'open') continue;
		const gated = gate(figure, rule);
		result[index] = gated;
		if (figure.scope !== 'area') continue;
		const key = slice(figure, figure.measure, figure.area, figure.period, figure.sex, figure.age);
		const cell = cells.get(key);
		const hidden =
			gated.value === null && (figure.value !== null || figure.status === 'suppressed');
		if (cell) cell.at.push(index);
		else cells.set(key, { figure, rule, at: [index], hidden });
	}
	const groups = groupsOf(cells.values(), parentOf);
	for (let changed = true; changed;) {
		changed = false;
		for (const group of groups)
			for (const cell of group.hides(group.cells)) {
				if (cell.hidden || cell.figure.value === null) continue;
				cell.hidden = true;
				changed = true;
				for (const index of cell.at)
					result[index] = gateToProtect(figures[index] as Figure, cell.rule);
			}
	}
	return result;
}

interface Group {
	cells: Cell[];
	/** The cells that must be hidden, given those that are. */
	hides(cells: Cell[]): Cell[];
}

function groupsOf(
	cells: Iterable<Cell>,
	parentOf: (measure: MeasureId) => MeasureId | null
): Group[] {
	const groups = new Map<string, Group>();
	const put = (kind: string, key: string, hides: Group['hides'], cell: Cell): void => {
		const id = `${kind}\n${key}`;
		const group = groups.get(id);
		if (group) group.cells.push(cell);
		else groups.set(id, { cells: [cell], hides });
	};
	for (const cell of cells) {
		const { figure } = cell;
		const { measure, area, period, sex, age, grain } = figure;
		if (grain === 'month')
			put('months', slice(figure, measure, area, period.slice(0, 4), sex, age), allOrNone, cell);
		if (sex !== 'all') put('sex', slice(figure, measure, area, period, '', age), allOrNone, cell);
		if (age !== 'all') put('age', slice(figure, measure, area, period, sex, ''), allOrNone, cell);
		put('areas', slice(figure, measure, '', period, sex, age), containers, cell);
		const part = PART_OF_TIME_OR_PLACE.exec(measure);
		if (part) {
			const [, base = '', day = '', hour, place] = part;
			const by = place === undefined ? `${day === '' ? '' : 'day'}${hour ? 'hour' : ''}` : 'place';
			put(by, slice(figure, base, area, period, sex, age), unlessOpen, cell);
			continue;
		}
		const parent = parentOf(measure);
		if (parent !== null)
			put('crimes', slice(figure, parent, area, period, sex, age), oneMore, cell);
	}
	return [...groups.values()];
}

const allOrNone = (cells: Cell[]): Cell[] => (cells.some(({ hidden }) => hidden) ? cells : []);

/** The areas that hold the others, when one of the others is hidden. */
function containers(cells: Cell[]): Cell[] {
	const isWhole = ({ figure }: Cell): boolean => HOLDS_OTHERS.test(figure.area);
	return cells.some((cell) => cell.hidden && !isWhole(cell)) ? cells.filter(isWhole) : [];
}

/** All of them, unless the hidden ones could still share what is left of the whole in several ways. */
function unlessOpen(cells: Cell[]): Cell[] {
	const hidden = cells.filter((cell) => cell.hidden);
	if (hidden.length === 0) return [];
	const known = hidden.every(({ figure }) => figure.value !== null);
	const sum = hidden.reduce((all, { figure }) => all + (figure.value ?? 0), 0);
	const most = hidden.reduce((all, { rule }) => all + rule.threshold - 1, 0);
	const open = hidden.length > 1 && known && sum > hidden.length && sum < most;
	return open ? [] : cells;
}

/** The smallest of the others, when only one is hidden. */
function oneMore(cells: Cell[]): Cell[] {
	if (cells.filter(({ hidden }) => hidden).length !== 1) return [];
	const shown = cells.filter(({ hidden, figure }) => !hidden && (figure.value ?? 0) > 0);
	return shown.sort((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0)).slice(0, 1);
}

function slice(
	{ series, unit }: Figure,
	measure: string,
	area: string,
	period: string,
	sex: string,
	age: string
): string {
	return [series, unit, measure, area, period, sex, age].join('\n');
}
