import type { Harvest, TellingCell } from '$lib/core/harvest';
import type { GridRow } from '$lib/core/source';
import { withinSlack } from '$lib/core/totals';
import type { ScbCell } from './cell';
import { slackOf } from './observe';
import { reasons, TOTAL, warnings } from './words.sv';

/** A figure of a row that adds up others; '' for what the row does not say. */
export type TotalCell = Pick<ScbCell, 'sheet' | 'period' | 'contents'> & {
	sex: string;
	age: string;
	cell: TellingCell;
};

/** Said, or not said, of everybody: the parts may be of anybody. */
const WHOLE: ReadonlySet<string> = new Set(['', 'all']);

interface TotalRow {
	sheet: string;
	row: GridRow;
	/** Its record among the harvest's. */
	record: number;
	cells: TotalCell[];
}

/**
 * Rows that add up others ("Totalt", "Summa") instead of naming a region the municipality knows. They
 * are compared with what they hold and not read: as a region they would stand for nowhere.
 */
export class TotalRows {
	readonly #harvest: Harvest;
	readonly #rows: TotalRow[] = [];

	constructor(harvest: Harvest) {
		this.#harvest = harvest;
	}

	isTotal(regions: readonly string[]): boolean {
		return (
			regions.length > 0 &&
			regions.every(
				(region) =>
					TOTAL.test(region) && this.#harvest.names.area(this.#harvest.source, region) === null
			)
		);
	}

	add(sheet: string, row: GridRow, cells: TotalCell[]): void {
		this.#rows.push({ sheet, row, record: this.#harvest.record(sheet, row, null), cells });
	}

	/** Compares every such row with the figures read. */
	finish(read: readonly ScbCell[]): void {
		const sums: TotalRow[] = [];
		const wrong: TotalRow[] = [];
		for (const total of this.#rows) {
			const { sheet, row, record, cells } = total;
			const parts = cells.map((cell) => partsOf(cell, read));
			const lonely = parts.every(({ length }) => length === 0);
			this.#harvest.decide(record, lonely ? 'rejected' : 'structural');
			if (lonely) this.#harvest.noteRejected(sheet, row, reasons.lonelyTotal);
			else sums.push(total);
			if (cells.some((cell, at) => differs(cell, parts[at] ?? []))) wrong.push(total);
		}
		const [first] = sums;
		if (!first) return;
		const { sheet, row } = first;
		this.#harvest.warn('assumed_layout', warnings.totalRows(sums.length), sheet, row.row);
		const [differing] = wrong;
		if (!differing) return;
		const told = warnings.totalRowsDiffer(wrong.length, differing.row.row);
		this.#harvest.warn('totals_differ', told, differing.sheet, differing.row.row);
	}
}

function partsOf(total: TotalCell, read: readonly ScbCell[]): ScbCell[] {
	return read.filter(
		({ sheet, contents, period, sex, age }) =>
			sheet === total.sheet &&
			contents === total.contents &&
			(total.period === '' || total.period === period) &&
			(WHOLE.has(total.sex) || total.sex === sex) &&
			(WHOLE.has(total.age) || total.age === age)
	);
}

/**
 * True for a total that no way of adding up its parts gives: all of them, or, where the row does not say
 * which, those of everybody alone or those of single sexes and ages alone.
 */
function differs({ cell }: TotalCell, parts: readonly ScbCell[]): boolean {
	if (cell.kind !== 'value' || cell.status === 'rounded' || parts.length === 0) return false;
	if (parts.some((part) => part.cell.kind !== 'value' || part.cell.status === 'rounded'))
		return false;
	const everybody = (of: 'sex' | 'age', all: boolean) => (part: ScbCell) =>
		(part[of] === 'all') === all;
	const ways = [true, false].flatMap((sex) =>
		[true, false].map((age) => parts.filter(everybody('sex', sex)).filter(everybody('age', age)))
	);
	return ![[...parts], ...ways].some((way) => {
		const sum = way.reduce(
			(so, part) => so + (part.cell.kind === 'value' ? part.cell.value : 0),
			0
		);
		const [one] = way;
		return one !== undefined && withinSlack(slackOf(one), cell.value - sum, way.length);
	});
}
