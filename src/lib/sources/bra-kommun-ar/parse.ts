import { faultOf, Harvest, type NamedArea, type TellingCell } from '$lib/core/harvest';
import { otherSheet } from '$lib/core/headed-table';
import type { MeasureId } from '$lib/core/measure';
import { readPublished } from '$lib/core/numbers';
import type {
	GridRow,
	ParseContext,
	ParseResult,
	RejectedCell,
	Sheet,
	SourceDefinition,
	TableFile
} from '$lib/core/source';
import { squeezeText } from '$lib/core/written/squeeze';
import { SumRows, type Figures } from './sum-rows';
import { readKommunTable, type KommunTable, type Role } from './table';
import { ALL_CRIMES, asKommun, reasons, warnings, YEAR } from './words.sv';

interface Year {
	year: string;
	preliminary: boolean;
}

/** Reads every visible sheet that holds the table. */
export function parse(
	source: Pick<SourceDefinition, 'id' | 'calendar'>,
	file: TableFile,
	context: ParseContext
): ParseResult {
	const harvest = new Harvest(source, context.names);
	const sheets = file.sheets.filter(({ hidden }) => !hidden);
	for (const [index, sheet] of sheets.entries()) {
		context.progress(index, sheets.length);
		const table = readKommunTable(sheet);
		if (!table) otherSheet(sheet, harvest);
		else new Reader(harvest, sheet, table, file).read();
	}
	context.progress(sheets.length, sheets.length);
	return harvest.finish();
}

class Reader {
	readonly #seen = new Map<string, GridRow>();
	readonly #sums = new SumRows();
	readonly #sumRows: number[] = [];
	readonly #year: Year | null;
	readonly #pointIsDecimal: boolean;

	constructor(
		readonly harvest: Harvest,
		readonly sheet: Sheet,
		readonly table: KommunTable,
		file: TableFile
	) {
		this.#pointIsDecimal = file.container !== 'text';
		const said = table.columns.year >= 0 ? null : onlyYear(table.above);
		const named = said || table.columns.year >= 0 ? null : onlyYear([file.file]);
		this.#year = said ?? named;
		const [first] = sheet.rows.slice(table.from);
		if (named)
			harvest.warn(
				'unknown_period',
				warnings.yearFromName(named.year),
				sheet.name,
				first?.row ?? null
			);
		else if (!said && table.columns.year < 0)
			harvest.warn('unknown_period', warnings.noYear, sheet.name, first?.row ?? null);
		if (table.columns.crime < 0 && !this.#crime(''))
			harvest.warn('unknown_measure', warnings.crimeNotSaid, sheet.name, first?.row ?? null);
	}

	read(): void {
		for (const [index, row] of this.sheet.rows.entries()) {
			const filled = row.cells.filter((cell) => cell.trim() !== '').length;
			if (filled === 0) this.harvest.record(this.sheet.name, row, 'blank');
			else if (index < this.table.from || filled === 1)
				this.harvest.record(this.sheet.name, row, 'structural');
			else this.#row(row);
		}
		const [first] = this.#sumRows;
		if (first !== undefined)
			this.harvest.warn(
				'assumed_layout',
				warnings.sums(this.#sumRows.length),
				this.sheet.name,
				first
			);
	}

	#row(row: GridRow): void {
		const kommun = this.#text(row, 'kommun');
		if (kommun === '') return this.harvest.reject(this.sheet.name, row, reasons.noKommun);
		const written = this.#text(row, 'year');
		const year = this.table.columns.year >= 0 ? onlyYear([written]) : this.#year;
		if (!year) {
			if (written !== '') this.harvest.unknown('unknown_period', written, this.sheet.name, row.row);
			return this.harvest.reject(this.sheet.name, row, reasons.noPeriod);
		}
		const label = this.#text(row, 'crime');
		const key = [kommun, label, year.year].join('\u0000');
		const first = this.#seen.get(key);
		if (first) {
			this.harvest.record(this.sheet.name, row, 'repeated');
			for (const role of ['count', 'rate'] as const)
				if (this.#text(row, role) !== this.#text(first, role))
					this.harvest.badCell(
						this.sheet.name,
						row,
						this.table.columns[role],
						reasons.again(first.row)
					);
			return;
		}
		this.#seen.set(key, row);
		this.#figures(row, this.#area(kommun), label, year);
	}

	#figures(row: GridRow, area: NamedArea, label: string, { year, preliminary }: Year): void {
		const summed = this.#resolve(label) === null ? SumRows.of(label) : null;
		// A sum that the measures know by its name is that measure.
		const named = summed && this.#resolve(summed) !== null ? summed : label;
		const isSum = summed !== null && named === label;
		const said = this.#crime(named);
		const measureAsWritten = said?.label ?? (label === '' ? ALL_CRIMES : label);
		const measure = said?.measure ?? (label === '' ? this.#resolve(ALL_CRIMES) : null);
		const bad: RejectedCell[] = [];
		const figures = new Map<'count' | 'per_100k', { index: number; cell: TellingCell }>();
		for (const [role, unit] of [
			['count', 'count'],
			['rate', 'per_100k']
		] as const) {
			const index = this.table.columns[role];
			const text = row.cells[index] ?? '';
			const cell = readPublished(text, this.#pointIsDecimal);
			if (cell.kind === 'empty') continue;
			const fault = faultOf(cell, unit);
			if (fault !== null || cell.kind === 'junk') {
				const reason = fault ?? this.harvest.words.junk;
				bad.push({ sheet: this.sheet.name, row: row.row, column: index + 1, text, reason });
				continue;
			}
			figures.set(unit, { index, cell });
		}
		if (figures.size === 0) return this.harvest.reject(this.sheet.name, row, reasons.noReadable);
		const cells = new Map([...figures].map(([unit, { cell }]) => [unit, cell] as const));
		const of = `${area.id ?? area.asWritten}\u0000${year}`;
		if (isSum) return this.#sum(row, of, cells, bad);
		this.#sums.part(of, cells);
		for (const [unit, { index, cell }] of figures) {
			const facts = { area, measureAsWritten, measure, unit, preliminary } as const;
			this.harvest.observe(
				this.sheet.name,
				row.row,
				index,
				{ ...facts, period: year, grain: 'year', sex: 'all', age: 'all' },
				cell
			);
		}
		this.harvest.record(this.sheet.name, row, 'loaded');
		this.harvest.rejectedCells.push(...bad);
		if (!area.id) this.harvest.unknown('unknown_area', area.asWritten, this.sheet.name, row.row);
		if (measure === null)
			this.harvest.unknown('unknown_measure', measureAsWritten, this.sheet.name, row.row);
	}

	/** A row that adds up others is never a crime of its own. */
	#sum(row: GridRow, of: string, cells: Figures, bad: readonly RejectedCell[]): void {
		const { name } = this.sheet;
		if (!this.#sums.holds(of, cells)) return this.harvest.reject(name, row, reasons.notTheirSum);
		this.harvest.record(name, row, 'structural');
		this.harvest.rejectedCells.push(...bad);
		this.#sumRows.push(row.row);
	}

	/** The crime that a row or, for '', the title names. */
	#crime(label: string): { label: string; measure: MeasureId | null } | null {
		if (label !== '') return { label, measure: this.#resolve(label) };
		for (const text of this.table.above) {
			const bare = text
				.replace(YEAR, ' ')
				.replace(/[\s,.:]+$/u, '')
				.trim();
			for (const said of [text, bare, ...bare.split(', ')]) {
				const measure = said === '' ? null : this.#resolve(said);
				if (measure !== null) return { label: said, measure };
			}
		}
		return null;
	}

	#resolve(label: string): MeasureId | null {
		return this.harvest.names.measure(this.harvest.source, [label])?.measure ?? null;
	}

	/** "Exempel", "Exempels kommun": a bare name means the kommun. */
	#area(kommun: string): NamedArea {
		const named = this.harvest.names.area(this.harvest.source, asKommun(kommun));
		if (named === null) return this.harvest.area(kommun);
		return { ...this.harvest.area(asKommun(kommun)), asWritten: kommun };
	}

	#text(row: GridRow, role: Role): string {
		const index = this.table.columns[role];
		return index < 0 ? '' : squeezeText(row.cells[index] ?? '');
	}
}

/** The year the texts name, if they name just one. */
function onlyYear(texts: readonly string[]): Year | null {
	const years = new Map<string, boolean>();
	for (const text of texts.slice(0, 50)) {
		const match = YEAR.exec(text.slice(0, 300));
		if (match?.[1]) years.set(match[1], (years.get(match[1]) ?? false) || match[2] !== undefined);
	}
	const [only] = years;
	return years.size === 1 && only ? { year: only[0], preliminary: only[1] } : null;
}
