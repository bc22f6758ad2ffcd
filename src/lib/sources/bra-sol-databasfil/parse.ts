import type {
	GridRow,
	ParseContext,
	ParseResult,
	Sheet,
	SourceDefinition,
	TableFile
} from '$lib/core/source';
import type { NamedArea } from '$lib/core/harvest';
import type { CrimeHarvest, ValueColumn } from '../bra-sol/harvest';
import { otherSheet } from '../bra-sol/other-sheet';
import { createPaths } from '../bra-sol/paths';
import { readPeriod, squeeze, type SolPeriod } from '../bra-sol/periods';
import { CrimeRows, type Group } from '../bra-sol/rows';
import { parseSheets, type FileReading } from '../bra-sol/sheets';
import { reasons } from '../bra-sol/words.sv';
import { saysVictimOnly, victimsInOrder } from './order';
import { findHeadings, readHeadings, type Columns } from './recognise';

const PROGRESS_EVERY = 4096;

/** Reads every visible sheet (a text file has one) row by row. */
export function parse(
	source: Pick<SourceDefinition, 'id' | 'calendar'>,
	file: TableFile,
	context: ParseContext
): ParseResult {
	return parseSheets(source, file, context, (sheet, reading) =>
		parseSheet(sheet, context, reading)
	);
}

function parseSheet(
	sheet: Sheet,
	context: ParseContext,
	{ harvest, seen, pointIsDecimal, progress }: FileReading
): void {
	const found = findHeadings(sheet);
	if (!found) return otherSheet(sheet, harvest);
	const rows = new CrimeRows(harvest, seen, sheet.name, pointIsDecimal);
	const inOrder = victimsInOrder(sheet.rows.slice(found.at + 1), found.columns, context.names);
	const reader = new SheetReader(harvest, context, sheet.name, found.columns, rows, inOrder);
	const cut = pointIsDecimal ? null : cutOffRow(sheet, found.at);
	for (const [index, row] of sheet.rows.entries()) {
		if (index % PROGRESS_EVERY === 0) progress(index);
		if (isBlank(row)) reader.blank(row);
		else if (index <= found.at) harvest.record(sheet.name, row, 'structural');
		else if (row === cut) harvest.reject(sheet.name, row, reasons.cutOff);
		else reader.row(row);
	}
	reader.finish();
}

/**
 * The last line, if it has fewer fields than all the others of the table, which have equally many: its
 * last field may be half a number.
 */
function cutOffRow({ rows }: Sheet, headings: number): GridRow | null {
	const last = rows.at(-1);
	const width = rows[headings + 1]?.cells.length ?? 0;
	if (!last || last.cells.length < 2 || last.cells.length >= width) return null;
	const whole = rows
		.slice(headings + 1, -1)
		.every((row) => isBlank(row) || row.cells.length === width);
	return whole ? last : null;
}

/** The rows of one area and period, and the value columns they are read from. */
interface Found {
	group: Group;
	period: SolPeriod;
	values: ValueColumn[];
}

/** The groups of one area. */
interface AreaGroups {
	/** By year and period as written; null where that is no period. */
	written: Map<string, Map<string, Found | null>>;
	/** By the period that is meant: "År" and "Helår" are one. */
	meant: Map<string, Found>;
}

class SheetReader {
	readonly #harvest: CrimeHarvest;
	readonly #sheet: string;
	readonly #rows: CrimeRows;
	readonly #root;
	readonly #inOrder: boolean;
	readonly #groups = new Map<NamedArea, AreaGroups>();
	#columns: Columns;
	#afterBlank = false;

	constructor(
		harvest: CrimeHarvest,
		context: ParseContext,
		sheet: string,
		columns: Columns,
		rows: CrimeRows,
		inOrder: boolean
	) {
		this.#harvest = harvest;
		this.#sheet = sheet;
		this.#columns = columns;
		this.#rows = rows;
		this.#inOrder = inOrder;
		this.#root = createPaths(harvest.source, context.names);
	}

	blank(row: GridRow): void {
		this.#afterBlank = true;
		this.#harvest.record(this.#sheet, row, 'blank');
	}

	row(row: GridRow): void {
		const { cells } = row;
		const region = (cells[this.#columns.region] ?? '').trim();
		const crime = (cells[this.#columns.crime] ?? '').trim();
		const year = cells[this.#columns.year] ?? '';
		const period = cells[this.#columns.period] ?? '';
		if (region === '' || crime === '' || year.trim() === '' || period.trim() === '') {
			// A line of text after the table is a note. Anywhere else it is what is left of a record.
			if (this.#afterBlank && cells.filter((cell) => cell.trim() !== '').length === 1)
				this.#harvest.record(this.#sheet, row, 'structural');
			else this.#harvest.reject(this.#sheet, row, reasons.incomplete);
			return;
		}
		if (!this.#inOrder && saysVictimOnly(crime)) {
			this.#harvest.reject(this.#sheet, row, reasons.outOfOrder);
			return;
		}
		const found = this.#group(this.#harvest.area(region), year, period);
		if (!found) return this.#withoutPeriod(row, year, period);
		this.#afterBlank = false;
		this.#rows.figure(found.group, crime, row, found.values);
	}

	finish(): void {
		this.#rows.finish();
	}

	/** A second heading row (files put end to end) is structural; its columns hold from there on. */
	#withoutPeriod(row: GridRow, year: string, period: string): void {
		const columns = readHeadings(row);
		if (columns) {
			this.#columns = columns;
			for (const { meant } of this.#groups.values())
				for (const found of meant.values()) found.values = this.#values(found.period);
			this.#harvest.record(this.#sheet, row, 'structural');
			return;
		}
		const [yearText, periodText] = [squeeze(year), squeeze(period)];
		this.#harvest.unknown('unknown_period', `${yearText} ${periodText}`, this.#sheet, row.row);
		this.#harvest.reject(this.#sheet, row, reasons.unknownPeriod(yearText, periodText));
	}

	#values(period: SolPeriod): ValueColumn[] {
		return this.#columns.values.map((column) => ({ ...column, period }));
	}

	#group(region: NamedArea, year: string, part: string): Found | null {
		let groups = this.#groups.get(region);
		if (!groups) this.#groups.set(region, (groups = { written: new Map(), meant: new Map() }));
		let periods = groups.written.get(year);
		if (!periods) groups.written.set(year, (periods = new Map()));
		let found = periods.get(part);
		if (found === undefined) {
			const period = readPeriod(year, part);
			found = period && this.#found(region, groups, period);
			periods.set(part, found);
		}
		return found;
	}

	/** The same period may be written in several ways ("År", "Helår"): its rows are one group. */
	#found(region: NamedArea, { meant }: AreaGroups, period: SolPeriod): Found {
		const key = `${period.period} ${period.preliminary}`;
		const known = meant.get(key);
		if (known) return known;
		const values = this.#values(period);
		const found = { group: this.#rows.group(region, values, this.#root), period, values };
		meant.set(key, found);
		return found;
	}
}

function isBlank(row: GridRow): boolean {
	return row.text === '' || row.cells.every((cell) => cell.trim() === '');
}
