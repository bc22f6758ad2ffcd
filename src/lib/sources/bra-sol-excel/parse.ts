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
import { CrimeRows, type Group } from '../bra-sol/rows';
import { parseSheets, type FileReading } from '../bra-sol/sheets';
import { REGION_SHAPE, reasons, warnings } from '../bra-sol/words.sv';
import { findHeadings, type Headings } from './recognise';
import { findLabelColumn } from './label-column';

const PROGRESS_EVERY = 1024;

/** Reads every visible sheet. */
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
	const headings = findHeadings(sheet);
	if (!headings) return otherSheet(sheet, harvest);
	const crimes = new CrimeRows(harvest, seen, sheet.name, pointIsDecimal);
	const reader = new SheetReader(harvest, context, sheet, headings, crimes);
	for (const [index, row] of sheet.rows.entries()) {
		if (index % PROGRESS_EVERY === 0) progress(index);
		reader.row(row, index);
	}
	reader.finish();
}

class SheetReader {
	readonly #harvest: CrimeHarvest;
	readonly #context: ParseContext;
	readonly #sheet: Sheet;
	readonly #headings: Headings;
	readonly #label: number;
	readonly #columns: ValueColumn[];
	/** Columns with a unit whose values are not read, and why. */
	readonly #unread = new Map<number, { reason: string; like: number | null }>();
	readonly #rows: CrimeRows;
	readonly #root;
	readonly #groups = new Map<NamedArea, Group>();
	#group: Group | null = null;
	#afterFigure = true;

	constructor(
		harvest: CrimeHarvest,
		context: ParseContext,
		sheet: Sheet,
		headings: Headings,
		rows: CrimeRows
	) {
		this.#harvest = harvest;
		this.#context = context;
		this.#sheet = sheet;
		this.#headings = headings;
		this.#label = findLabelColumn(sheet, headings, harvest.source, context.names);
		this.#columns = this.#readColumns();
		this.#rows = rows;
		this.#root = createPaths(harvest.source, context.names);
		this.#warnAboutHeadings();
	}

	row(row: GridRow, at: number): void {
		const name = this.#sheet.name;
		if (row.cells.every((cell) => cell.trim() === '')) {
			this.#harvest.record(name, row, 'blank');
			if (this.#group) this.#rows.interrupt(this.#group);
		} else if (at <= this.#headings.at) this.#harvest.record(name, row, 'structural');
		else this.#body(row, at, (row.cells[this.#label] ?? '').trim());
	}

	finish(): void {
		this.#rows.finish();
	}

	#body(row: GridRow, at: number, label: string): void {
		const name = this.#sheet.name;
		if (!this.#holdsValue(row, label)) {
			if (label !== '') this.#labelOnly(label, at);
			this.#harvest.record(name, row, 'structural');
			return;
		}
		if (label === '') return this.#harvest.reject(name, row, reasons.noLabel);
		if (!this.#group) return this.#harvest.reject(name, row, reasons.noArea);
		if (this.#columns.length === 0) return this.#harvest.reject(name, row, reasons.columnPeriod);
		this.#rows.figure(this.#group, label, row, this.#columns);
		this.#afterFigure = true;
		this.#noteUnread(row);
	}

	/** A cell of a merged label may repeat the label across the row; that is no value. */
	#holdsValue(row: GridRow, label: string): boolean {
		return this.#headings.columns.some(({ index }) => {
			const text = (row.cells[index] ?? '').trim();
			return text !== '' && text !== label;
		});
	}

	/** An area row opens an area; every other label heads the figures after it. */
	#labelOnly(label: string, at: number): void {
		if (this.#isArea(label, at)) {
			if (this.#group) this.#rows.interrupt(this.#group);
			const region = this.#harvest.area(label);
			let group = this.#groups.get(region);
			if (!group)
				this.#groups.set(region, (group = this.#rows.group(region, this.#columns, this.#root)));
			this.#group = group;
			this.#afterFigure = true;
		} else if (this.#group) {
			this.#rows.heading(this.#group, label);
			this.#afterFigure = false;
		}
	}

	/**
	 * A name the register knows, or one written as the database writes regions. An unknown name where a
	 * path may begin is an area too if the label after it is a crime that stands on its own: its figures
	 * must never fall to the area before it.
	 */
	#isArea(label: string, at: number): boolean {
		const { names } = this.#context;
		const source = this.#harvest.source;
		if (names.area(source, label) !== null) return true;
		if (names.measure(source, [label])) return false;
		if (REGION_SHAPE.test(label) || !this.#group) return true;
		const next = (this.#sheet.rows[at + 1]?.cells[this.#label] ?? '').trim();
		return this.#afterFigure && next !== '' && names.measure(source, [next]) !== null;
	}

	/** A column with the same period and unit as one before it adds nothing, unless it says something else. */
	#readColumns(): ValueColumn[] {
		const columns = new Map<string, ValueColumn>();
		for (const { index, unit, period } of this.#headings.columns) {
			if (!period) {
				this.#unread.set(index, { reason: reasons.columnPeriod, like: null });
				continue;
			}
			const key = `${period.period}|${period.preliminary}|${unit}`;
			const before = columns.get(key);
			if (!before) columns.set(key, { index, unit, period });
			else
				this.#unread.set(index, {
					reason: reasons.columnAgain(before.index + 1),
					like: before.index
				});
		}
		return [...columns.values()];
	}

	/** Values of columns that are not read are listed; the row itself is loaded for its other columns. */
	#noteUnread(row: GridRow): void {
		for (const [index, { reason, like }] of this.#unread) {
			const text = row.cells[index] ?? '';
			if (text.trim() === '' || (like !== null && text === row.cells[like])) continue;
			const { name: sheet } = this.#sheet;
			this.#harvest.rejectedCells.push({ sheet, row: row.row, column: index + 1, text, reason });
		}
	}

	#warnAboutHeadings(): void {
		const { unitRow, yearRow, columns } = this.#headings;
		const sheet = this.#sheet.name;
		const unitCells = this.#sheet.rows[unitRow - 1]?.cells ?? [];
		const units = [...new Set(columns.map(({ index }) => (unitCells[index] ?? '').trim()))];
		const push = this.#harvest.warnings.push.bind(this.#harvest.warnings);
		push({
			code: 'unit_in_header',
			message: warnings.unitInHeader(units.filter(Boolean), unitRow),
			sheet,
			row: unitRow
		});
		for (const { index, period, written } of columns)
			if (!period)
				push({
					code: 'unknown_period',
					message: warnings.unknownColumnPeriod(written, index + 1),
					sheet,
					row: yearRow
				});
	}
}
