import type { Figure } from './figure';
import { gate, gateToProtect, type DisclosureRule } from './gate';
import type { MeasureId } from './measure';
import type { Dataset } from './observation';
import { ruleLookup } from './openness';
import { whatToHide, type AuditCell, type Relation } from './protect-audit';
import { wholesBesideAdults } from './child-suspects';

/** One figure of a source that is not open, with the number it really has. */
interface Cell extends AuditCell {
	figure: Figure;
	rule: DisclosureRule;
	/** Places among all figures: the same figure may serve several indicators. */
	at: number[];
	hidden: boolean;
}

const PART_OF_TIME_OR_PLACE = /^(.*)@(?:([1-7]?)(T\d\d)?|(plats-.*))$/u;
/** Levels of areas, each of which may hold those before it. */
const LEVELS = ['stadsdel', 'delomrade', 'sdo', 'lpo', 'po', 'kommun', 'stad', 'land'];

/**
 * Figures as they may leave for any view or file: those of open datasets as they are, all others through
 * the gate by their own openness. What would tell a hidden figure by subtraction is hidden with it: the
 * other months of its year, the other sexes and ages beside it, the areas that may hold its area, the other
 * hours or places where the rest has only one answer, and one more crime under the same heading. What can
 * then still be worked out from sums of months, sexes, ages and crimes together is looked for and hidden
 * too (`protect-audit.ts`); `test/property/disclosure.test.ts` attacks the result.
 *
 * This is care, not proof: it knows nothing of what an earlier delivery showed, nor of areas that are the
 * same under two names.
 */
export function protect(
	figures: readonly Figure[],
	datasets: readonly Pick<Dataset, 'id' | 'openness'>[],
	parentOf: (measure: MeasureId) => MeasureId | null = () => null
): Figure[] {
	const ruleOf = ruleLookup(datasets);
	const result: Figure[] = [...figures];
	const wholes = wholesBesideAdults(figures.filter(({ scope }) => scope === 'area'));
	if (wholes.size > 0)
		for (const [index, figure] of figures.entries())
			if (wholes.has(figure)) result[index] = gateToProtect(figure, ruleOf(figure));
	if (datasets.every(({ openness }) => (openness ?? 'open') === 'open')) return result;
	const cells = new Map<string, Cell>();
	for (const [index, figure] of figures.entries()) {
		const rule = ruleOf(figure);
		if (rule.openness === 'open') continue;
		const gated = wholes.has(figure) ? (result[index] as Figure) : gate(figure, rule);
		result[index] = gated;
		if (figure.scope !== 'area') continue;
		const key = slice(figure, figure.measure, figure.area, figure.period, figure.sex, figure.age);
		const cell = cells.get(key);
		const hidden =
			gated.value === null && (figure.value !== null || figure.status === 'suppressed');
		if (cell) cell.at.push(index);
		else {
			const { value } = figure;
			cells.set(key, { figure, rule, at: [index], hidden, value, threshold: rule.threshold });
		}
	}
	const groups = groupsOf(cells.values(), parentOf);
	const relations = relationsOf(cells, parentOf);
	const hide = (cell: Cell): boolean => {
		if (cell.hidden || cell.figure.value === null) return false;
		cell.hidden = true;
		for (const index of cell.at) result[index] = gateToProtect(figures[index] as Figure, cell.rule);
		return true;
	};
	for (let changed = true; changed;) {
		changed = false;
		for (const group of groups)
			for (const cell of group.hides(group.cells)) changed = hide(cell) || changed;
		if (!changed) for (const cell of whatToHide(relations)) changed = hide(cell) || changed;
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

/** The areas of every level above the lowest with a hidden one. */
function containers(cells: Cell[]): Cell[] {
	const levels = cells.flatMap((cell) => (cell.hidden ? [levelOf(cell)] : []));
	const lowest = Math.min(...levels);
	return cells.filter((cell) => levelOf(cell) > lowest);
}

function levelOf({ figure }: Cell): number {
	return LEVELS.indexOf(figure.area.slice(0, figure.area.indexOf(':')));
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

/** What adds up: months to years, sexes and ages to all, crimes to the crime above them. Counts only. */
function relationsOf(
	cells: ReadonlyMap<string, Cell>,
	parentOf: (measure: MeasureId) => MeasureId | null
): Relation<Cell>[] {
	const relations = new Map<string, Relation<Cell>>();
	for (const cell of cells.values()) {
		const { figure } = cell;
		const { measure, area, period, sex, age, grain, unit } = figure;
		if (unit !== 'count') continue;
		const add = (kind: string, key: string): void => {
			const whole = cells.get(key);
			if (!whole || whole === cell) return;
			const relation = relations.get(kind + key);
			if (relation) relation.parts.push(cell);
			else relations.set(kind + key, { whole, parts: [cell] });
		};
		const parent = parentOf(measure);
		if (grain === 'month') add('month', slice(figure, measure, area, period.slice(0, 4), sex, age));
		if (sex !== 'all') add('sex', slice(figure, measure, area, period, 'all', age));
		if (age !== 'all') add('age', slice(figure, measure, area, period, sex, 'all'));
		if (parent !== null && !PART_OF_TIME_OR_PLACE.test(measure))
			add('crime', slice(figure, parent, area, period, sex, age));
	}
	return [...relations.values()];
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
