import { readPublished } from '$lib/core/numbers';
import type { GridRow } from '$lib/core/source';
import type { NamedArea } from '$lib/core/harvest';
import type { CrimeHarvest, ValueColumn } from './harvest';
import { PathCursor, type CrimePath } from './paths';
import { reasons } from './words.sv';

/** The row that a later one of the same key repeats. */
export interface First {
	sheet: string;
	row: GridRow;
	columns: readonly ValueColumn[];
}

/** A `..` row whose class is not known yet. */
interface Dotted extends First {
	record: number;
	path: CrimePath;
	group: Group;
}

/** First row of each crime of an area and period(s) that carries a figure, and of each that only carries `..`. */
interface Seen {
	figures: Map<string, First>;
	dotted: Set<string>;
}

/** What has been read of one file, all its sheets together: a copied sheet repeats the first. */
export class SeenInFile {
	readonly #byKey = new Map<string, Seen>();

	/** The rows of an area under value columns of the same periods and units, in any order. */
	of(region: NamedArea, columns: readonly ValueColumn[]): Seen {
		const periods = columns.map(
			({ unit, period }) => `${period.period} ${period.preliminary} ${unit}`
		);
		const key = [region.asWritten, ...periods.sort()].join('\u0000');
		let seen = this.#byKey.get(key);
		if (!seen) this.#byKey.set(key, (seen = { figures: new Map(), dotted: new Set() }));
		return seen;
	}
}

/** Rows of one sheet that share area and period(s), in the order of the file. */
export class Group {
	readonly cursor: PathCursor;
	pending: Dotted | null = null;

	constructor(
		readonly region: NamedArea,
		readonly seen: Seen,
		root: CrimePath
	) {
		this.cursor = new PathCursor(root);
	}
}

/**
 * Decides the rows that name a crime, group by group: structural, repeated, rejected or loaded.
 * A `..` row is decided by the next row of its group: it headed that row, or it was a figure that is
 * missing. Its figure may still stand elsewhere in the file; that is known only at the end.
 */
export class CrimeRows {
	readonly #harvest: CrimeHarvest;
	readonly #seen: SeenInFile;
	readonly #sheet: string;
	readonly #pointIsDecimal: boolean;
	readonly #groups: Group[] = [];
	readonly #leaves: Dotted[] = [];

	constructor(harvest: CrimeHarvest, seen: SeenInFile, sheet: string, pointIsDecimal: boolean) {
		this.#harvest = harvest;
		this.#seen = seen;
		this.#sheet = sheet;
		this.#pointIsDecimal = pointIsDecimal;
	}

	group(region: NamedArea, columns: readonly ValueColumn[], root: CrimePath): Group {
		const group = new Group(region, this.#seen.of(region, columns), root);
		this.#groups.push(group);
		return group;
	}

	/** A label without any value: a heading of what follows. */
	heading(group: Group, label: string): void {
		const path = this.#place(group, label);
		group.cursor.heading(path);
	}

	/** The table is over, or interrupted: a `..` row heads nothing that follows. */
	interrupt(group: Group): void {
		this.#settle(group, null);
	}

	/** A label with cells in value columns, readable or not. */
	figure(group: Group, label: string, row: GridRow, columns: readonly ValueColumn[]): void {
		const path = this.#place(group, label);
		if (onlyDots(row, columns)) {
			const record = this.#harvest.record(this.#sheet, row, null);
			group.pending = { record, path, group, sheet: this.#sheet, row, columns };
			group.cursor.heading(path);
			return;
		}
		const first = group.seen.figures.get(path.identity);
		if (first) {
			this.#harvest.record(this.#sheet, row, 'repeated');
			this.#harvest.compareRepeat(this.#sheet, row, columns, first);
			group.cursor.heading(path);
			return;
		}
		const read = this.#harvest.figures(
			this.#sheet,
			row,
			group.region,
			path,
			columns,
			this.#pointIsDecimal
		);
		if (read > 0) {
			this.#harvest.record(this.#sheet, row, 'loaded');
			group.seen.figures.set(path.identity, { sheet: this.#sheet, row, columns });
		} else this.#harvest.reject(this.#sheet, row, unreadable(row, columns));
		group.cursor.figure(path);
	}

	/** Decides what waited for the end of the table. */
	finish(): void {
		for (const group of this.#groups) this.#settle(group, null);
		this.#leaves.sort((a, b) => a.row.row - b.row.row);
		let late = false;
		for (const leaf of this.#leaves) late = this.#decideLeaf(leaf) || late;
		if (late)
			this.#harvest.sort(
				(a, b) =>
					(a.sheet === b.sheet ? 0 : this.#order(a.sheet, b.sheet)) ||
					a.row - b.row ||
					a.column - b.column
			);
	}

	/** Sheets are read one after another: this one is the last so far. */
	#order(a: string, b: string): number {
		return a === this.#sheet ? 1 : b === this.#sheet ? -1 : 0;
	}

	#place(group: Group, label: string): CrimePath {
		const path = group.cursor.place(label);
		this.#settle(group, path);
		return path;
	}

	#settle(group: Group, next: CrimePath | null): void {
		const { pending } = group;
		if (!pending) return;
		group.pending = null;
		if (next?.isUnder(pending.path)) this.#harvest.decide(pending.record, 'structural');
		else this.#leaves.push(pending);
	}

	/** True when it added observations. */
	#decideLeaf({ record, path, group, row, columns }: Dotted): boolean {
		const { figures, dotted } = group.seen;
		const figure = figures.get(path.identity);
		if (figure && figure.sheet === this.#sheet && figure.row.row > row.row) {
			this.#harvest.decide(record, 'structural');
			return false;
		}
		if (figure || dotted.has(path.identity)) {
			this.#harvest.decide(record, 'repeated');
			return false;
		}
		dotted.add(path.identity);
		this.#harvest.decide(record, 'loaded');
		this.#harvest.figures(this.#sheet, row, group.region, path, columns, this.#pointIsDecimal);
		return true;
	}
}

/** True when every value cell that holds anything holds `..`, and at least one does. */
function onlyDots(row: GridRow, columns: readonly ValueColumn[]): boolean {
	let dots = false;
	for (const { index } of columns) {
		const text = row.cells[index] ?? '';
		if (text === '' || text.trim() === '') continue;
		if (text.trim() !== '..') return false;
		dots = true;
	}
	return dots;
}

function unreadable(row: GridRow, columns: readonly ValueColumn[]): string {
	const texts = columns
		.map(({ index }) => row.cells[index] ?? '')
		.filter((text) => readPublished(text).kind !== 'empty');
	return texts.length === 0
		? reasons.noValue
		: reasons.noReadable(
				texts
					.slice(0, 6)
					.map((text) => `”${text}”`)
					.join(', ')
			);
}
