import { faultOf, Harvest, type FigureFacts, type NamedArea } from '$lib/core/harvest';
import { readPublished } from '$lib/core/numbers';
import type { Observation } from '$lib/core/observation';
import type {
	GridRow,
	ParseContext,
	ParseResult,
	RejectedCell,
	Sheet,
	SourceDefinition,
	TableFile
} from '$lib/core/source';
import { totalsThatDiffer, type Slack } from '$lib/core/totals';
import { sumGroups } from './groups';
import { isFigureRow, readLabel, readYearbookTable, type YearbookTable } from './table';
import { moreDiffer, reasons, totalDiffers, updated } from './words.sv';

/** What a column's figures are about, all but the area. */
export type ColumnFacts = Omit<FigureFacts, 'area' | 'note'> & {
	/** From 0. */
	index: number;
	/** Decimals of a figure that a spreadsheet reckoned (digits beyond them are none of the source's); null = as it stands. */
	decimals: number | null;
	notes: string[];
};

/** One table of the yearbook, for the parser that its two sources share. */
export interface YearbookLayout {
	title: RegExp;
	/** The columns that hold figures of the table; shares it reckons itself are not among them. */
	columns(table: YearbookTable, harvest: Harvest, sheet: string): ColumnFacts[];
	/** How far the parts of an area may be from its sum. `whole` = the last row, the city. */
	slack(total: Observation, whole: boolean): Slack;
}

type Declared = Pick<SourceDefinition, 'id' | 'calendar' | 'citation'>;

const MOST_TOLD = 10;

/** Reads the table in each visible sheet that has one; other sheets are notes, or rejected where they hold figures. */
export function parseYearbook(
	source: Declared,
	layout: YearbookLayout,
	file: TableFile,
	context: ParseContext
): ParseResult {
	const harvest = new Harvest(source, context.names);
	let origin: ParseResult['origin'];
	const sheets = file.sheets.filter(({ hidden }) => !hidden);
	for (const [index, sheet] of sheets.entries()) {
		context.progress(index, sheets.length);
		const table = readYearbookTable(sheet, layout.title);
		if (!table) otherSheet(sheet, harvest);
		else {
			new TableReader(harvest, layout, sheet, table, file.container !== 'text').read();
			origin ??= {
				citation: `${source.citation}: ${table.title}`,
				...(table.updated && { retrieved: updated(table.updated) })
			};
		}
	}
	context.progress(sheets.length, sheets.length);
	return { ...harvest.finish(), ...(origin && { origin }) };
}

class TableReader {
	readonly #columns: ColumnFacts[];
	/** Row of each area read, to find one that stands twice. */
	readonly #seen = new Map<string, number>();

	constructor(
		readonly harvest: Harvest,
		readonly layout: YearbookLayout,
		readonly sheet: Sheet,
		readonly table: YearbookTable,
		/** A workbook's stored numbers; in a text "1.234" may be one thousand. */
		readonly pointIsDecimal: boolean
	) {
		this.#columns = layout.columns(table, harvest, sheet.name);
	}

	read(): void {
		const begun = this.harvest.observations.length;
		const inTable = new Set(this.table.blocks.flat());
		for (const row of this.sheet.rows) {
			if (row.cells.every((cell) => cell.trim() === ''))
				this.harvest.record(this.sheet.name, row, 'blank');
			else if (inTable.has(row)) this.#row(row);
			else if (row.cells.some(isRowOfValues) && isFigureRow(row))
				this.harvest.reject(this.sheet.name, row, reasons.noColumns);
			else this.harvest.record(this.sheet.name, row, 'structural');
		}
		this.#checkTotals(this.harvest.observations.slice(begun));
	}

	#row(row: GridRow): void {
		const { label, notes } = readLabel(row.cells[this.table.label] ?? '', this.table.footnotes);
		const before = this.#seen.get(label);
		if (before !== undefined) {
			this.harvest.record(this.sheet.name, row, 'repeated');
			const first = this.sheet.rows.find((one) => one.row === before);
			for (const { index } of this.#columns)
				if ((row.cells[index] ?? '').trim() !== (first?.cells[index] ?? '').trim())
					this.harvest.badCell(this.sheet.name, row, index, reasons.areaAgain(before));
			return;
		}
		this.#seen.set(label, row.row);
		this.#figures(row, this.harvest.area(label), notes);
	}

	#figures(row: GridRow, area: NamedArea, notes: readonly string[]): void {
		const bad: RejectedCell[] = [];
		let read = 0;
		for (const { index, decimals, notes: columnNotes, ...facts } of this.#columns) {
			const text = row.cells[index] ?? '';
			const cell = readPublished(text, this.pointIsDecimal || decimals !== null);
			if (cell.kind === 'empty') continue;
			const told =
				cell.kind === 'value' && decimals !== null
					? { ...cell, value: round(cell.value, decimals) }
					: cell;
			const fault = faultOf(told, facts.unit);
			if (fault !== null || told.kind === 'junk') {
				const reason = fault ?? this.harvest.words.junk;
				bad.push({ sheet: this.sheet.name, row: row.row, column: index + 1, text, reason });
				continue;
			}
			const note = [...new Set([...notes, ...columnNotes])].join('; ') || null;
			this.harvest.observe(this.sheet.name, row.row, index, { ...facts, area, note }, told);
			if (facts.measure === null)
				this.harvest.unknown('unknown_measure', facts.measureAsWritten, this.sheet.name, row.row);
			read += 1;
		}
		if (read === 0) return this.harvest.reject(this.sheet.name, row, reasons.noReadable);
		this.harvest.record(this.sheet.name, row, 'loaded');
		this.harvest.rejectedCells.push(...bad);
		if (!area.id) this.harvest.unknown('unknown_area', area.asWritten, this.sheet.name, row.row);
	}

	/** The first row of a group is the sum of the others; the table's last row that of all groups. */
	#checkTotals(read: readonly Observation[]): void {
		const counts = read.filter(({ unit }) => unit === 'count');
		const values = new Map(counts.map((one) => [`${one.column}|${one.row}`, one.value]));
		const columns = [...new Set(counts.map(({ column }) => column))];
		const groups = sumGroups(
			this.table.blocks,
			columns.map(
				(column) =>
					({ row }) =>
						values.get(`${column}|${row}`) ?? null
			)
		);
		const last = groups.at(-1);
		const known = groups.length > 2 && groups.some(({ length }) => length > 1);
		const whole = known && last?.length === 1 ? last[0]?.row : undefined;
		const group = new Map(groups.flatMap((rows) => rows.map(({ row }) => [row, rows])));
		const firsts = groups.flatMap(([first]) => first ?? []);
		// A figure that is not there, or could not be read, leaves its sum untested.
		const complete = (column: number, rows: readonly GridRow[]): boolean =>
			rows.every(({ row }) => values.has(`${column}|${row}`));
		const differing = [
			...totalsThatDiffer(
				counts,
				({ column, row }) => {
					const rows = group.get(row) ?? [];
					if (rows.length < 2 || !complete(column, rows)) return null;
					return {
						sum: `${column}|${rows[0]?.row}`,
						role: rows[0]?.row === row ? 'total' : 'part'
					};
				},
				(total) => this.layout.slack(total, false)
			),
			...totalsThatDiffer(
				whole === undefined ? [] : counts,
				({ column, row }) =>
					firsts.some((first) => first.row === row) && complete(column, firsts)
						? { sum: `${column}`, role: row === whole ? 'total' : 'part' }
						: null,
				(total) => this.layout.slack(total, true)
			)
		];
		for (const { total, sum } of differing.slice(0, MOST_TOLD))
			this.harvest.warn(
				'totals_differ',
				totalDiffers(
					total.areaAsWritten,
					total.period,
					total.measureAsWritten,
					String(total.value),
					String(sum)
				),
				this.sheet.name,
				total.row
			);
		if (differing.length > MOST_TOLD)
			this.harvest.warn(
				'totals_differ',
				moreDiffer(differing.length - MOST_TOLD),
				this.sheet.name,
				null
			);
	}
}

function isRowOfValues(cell: string): boolean {
	return readPublished(cell).kind === 'value';
}

function otherSheet(sheet: Sheet, harvest: Harvest): void {
	for (const row of sheet.rows) {
		if (row.cells.every((cell) => cell.trim() === '')) harvest.record(sheet.name, row, 'blank');
		else if (row.cells.some(isRowOfValues)) harvest.reject(sheet.name, row, reasons.otherSheet);
		else harvest.record(sheet.name, row, 'structural');
	}
}

function round(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}
