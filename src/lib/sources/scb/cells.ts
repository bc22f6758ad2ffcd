import { faultOf, type Harvest } from '$lib/core/harvest';
import { readPublished } from '$lib/core/numbers';
import type { GridRow, ParseContext, RejectedCell, Sheet, TableFile } from '$lib/core/source';
import type { TellingCell } from '$lib/core/harvest';
import { otherSheet } from '$lib/core/headed-table';
import { readSexText } from '$lib/core/written/people';
import { readPeriodText } from '$lib/core/written/period';
import { squeezeText } from '$lib/core/written/squeeze';
import type { ScbCell } from './cell';
import { RowStubs } from './row-stubs';
import { readScbAge, readScbTable, type ScbColumn, type ScbTable } from './table';
import { TotalRows, type TotalCell } from './total-rows';
import { COUNT, EVERYBODY, POPULATION, PRELIMINARY, reasons } from './words.sv';

const PROGRESS_EVERY = 4096;

/** Reads every visible sheet; rows are decided, figures returned for the source to make something of. */
export function readCells(file: TableFile, harvest: Harvest, context: ParseContext): ScbCell[] {
	const cells: ScbCell[] = [];
	const sheets = file.sheets.filter(({ hidden }) => !hidden);
	const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
	let done = 0;
	for (const sheet of sheets) {
		const table = readScbTable(sheet);
		if (!table) otherSheet(sheet, harvest);
		else {
			const before = done;
			const reader = new RowReader(harvest, sheet, table, file.container !== 'text', cells);
			reader.read((rows) => context.progress(before + rows, total));
		}
		done += sheet.rows.length;
	}
	context.progress(total, total);
	return cells;
}

class RowReader {
	readonly #stubs: RowStubs;
	readonly #totals: TotalRows;
	readonly #seen = new Map<string, ScbCell>();

	constructor(
		readonly harvest: Harvest,
		readonly sheet: Sheet,
		readonly table: ScbTable,
		readonly pointIsDecimal: boolean,
		readonly out: ScbCell[]
	) {
		this.#stubs = new RowStubs(table, sheet.rows);
		this.#totals = new TotalRows(harvest);
	}

	read(progress: (rows: number) => void): void {
		for (const [index, row] of this.sheet.rows.entries()) {
			if (index % PROGRESS_EVERY === 0) progress(index);
			if (row.cells.every((cell) => cell.trim() === ''))
				this.harvest.record(this.sheet.name, row, 'blank');
			else if (index < this.table.from || this.#isNote(row))
				this.harvest.record(this.sheet.name, row, 'structural');
			else this.#row(row);
		}
		this.#totals.finish(this.out);
	}

	/** No value, and one cell of text: source line, footnote, or a label alone above its rows. */
	#isNote(row: GridRow): boolean {
		if (this.table.columns.some(({ index }) => (row.cells[index] ?? '').trim() !== ''))
			return false;
		if (row.cells.filter((cell) => cell.trim() !== '').length !== 1) return false;
		this.#stubs.label(row);
		return true;
	}

	#row(row: GridRow): void {
		const { stubs, dividing } = this.table;
		const text = this.#stubs.read(row);
		const regions = stubs.region.map(text).filter((region) => region !== '');
		if (regions.length === 0) return this.harvest.reject(this.sheet.name, row, reasons.noRegion);
		const part = dividing.map(text).find((said) => said !== '' && !EVERYBODY.test(said));
		if (part !== undefined) return this.harvest.reject(this.sheet.name, row, reasons.part(part));
		const said =
			stubs.contents
				.map(text)
				.find((one) => one !== '' && !POPULATION.test(one) && !COUNT.test(one)) ?? null;
		const [ageText, sexText, yearText] = [
			text(stubs.age[0]),
			text(stubs.sex[0]),
			text(stubs.year[0])
		];
		const age = stubs.age.length === 0 ? 'all' : readScbAge(ageText);
		const sex = stubs.sex.length === 0 ? 'all' : readSexText(sexText);
		const year = yearText === '' ? null : readPeriodText(yearText);
		if (this.#totals.isTotal(regions))
			return this.#total(row, said, [
				ageText === '' && stubs.age.length > 0 ? '' : (age ?? ''),
				sexText === '' && stubs.sex.length > 0 ? '' : (sex ?? ''),
				year?.period ?? (stubs.year.length > 0 ? '' : (this.table.year ?? ''))
			]);
		if (age === null) return this.harvest.reject(this.sheet.name, row, reasons.noAge(ageText));
		if (sex === null) return this.harvest.reject(this.sheet.name, row, reasons.noSex(sexText));
		if (stubs.year.length > 0 && year?.grain !== 'year') {
			this.harvest.unknown('unknown_period', yearText, this.sheet.name, row.row);
			return this.harvest.reject(this.sheet.name, row, reasons.noPeriod(yearText));
		}
		const preliminary =
			year?.preliminary === true ||
			this.table.unread.some((index) => PRELIMINARY.test(squeezeText(row.cells[index] ?? '')));
		const facts = { sheet: this.sheet.name, row: row.row, regions, contents: said };
		this.#figures(row, (column) => ({
			...facts,
			age: column.age ?? age,
			sex: column.sex ?? sex,
			period: column.period ?? year?.period ?? this.table.year ?? '',
			preliminary: preliminary || column.preliminary === true,
			index: column.index
		}));
	}

	#figures(row: GridRow, factsOf: (column: ScbColumn) => Omit<ScbCell, 'cell'>): void {
		const bad: RejectedCell[] = [];
		let read = 0;
		let repeated = 0;
		for (const column of this.table.columns) {
			const text = row.cells[column.index] ?? '';
			const cell = readPublished(text, this.pointIsDecimal);
			if (cell.kind === 'empty') continue;
			const reject = (reason: string): void =>
				void bad.push({
					sheet: this.sheet.name,
					row: row.row,
					column: column.index + 1,
					text,
					reason
				});
			const fault = faultOf(cell, 'count');
			if (fault !== null || cell.kind === 'junk') {
				reject(fault ?? this.harvest.words.junk);
				continue;
			}
			const facts = { ...factsOf(column), cell };
			const { regions, contents, sex, age, period } = facts;
			const key = [...regions, contents, sex, age, period].join('\u0000');
			const first = this.#seen.get(key);
			if (first) {
				repeated += 1;
				if (valueOf(first.cell) !== valueOf(cell))
					reject(reasons.repeated(first.row, first.index + 1));
				continue;
			}
			this.#seen.set(key, facts);
			this.out.push(facts);
			read += 1;
		}
		if (read === 0 && repeated === 0)
			return this.harvest.reject(this.sheet.name, row, reasons.noReadable);
		this.harvest.record(this.sheet.name, row, read > 0 ? 'loaded' : 'repeated');
		this.harvest.rejectedCells.push(...bad);
	}

	#total(row: GridRow, contents: string | null, [age, sex, year]: [string, string, string]): void {
		const cells = this.table.columns.flatMap((column): TotalCell[] => {
			const cell = readPublished(row.cells[column.index] ?? '', this.pointIsDecimal);
			if (cell.kind === 'empty' || cell.kind === 'junk') return [];
			const facts = {
				age: column.age ?? age,
				sex: column.sex ?? sex,
				period: column.period ?? year
			};
			return [{ sheet: this.sheet.name, contents, ...facts, cell }];
		});
		this.#totals.add(this.sheet.name, row, cells);
	}
}

function valueOf(cell: TellingCell): number | null {
	return cell.kind === 'value' ? cell.value : null;
}
