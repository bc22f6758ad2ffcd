import { readPublished, type PublishedCell } from '$lib/core/numbers';
import type { Observation } from '$lib/core/observation';
import type {
	GridRow,
	ImportWarning,
	NameLookup,
	ParseResult,
	RejectedCell,
	RejectedRecord
} from '$lib/core/source';
import type { RecordClass, Status, Unit, WarningCode } from '$lib/core/vocabulary';
import type { CrimePath } from './paths';
import type { SolPeriod } from './periods';
import { reasons, warnings as words } from './words.sv';

/** Of each kind of unknown name this many are listed one by one. */
const MOST_LISTED = 50;

export interface Region {
	asWritten: string;
	id: string | null;
	/** Per period: whether the area existed. Filled as asked. */
	existed: Map<string, boolean>;
}

/** A value column of one row: which column, in what unit, for what period. */
export interface ValueColumn {
	/** From 0. */
	index: number;
	unit: Unit;
	period: SolPeriod;
}

/** Everything read from one file of the database, gathered row by row. */
export class Harvest {
	readonly observations: Observation[] = [];
	readonly rejected: RejectedRecord[] = [];
	readonly rejectedCells: RejectedCell[] = [];
	readonly warnings: ImportWarning[] = [];
	readonly #classes: { sheet: string; row: number; class: RecordClass | null }[] = [];
	readonly #regions = new Map<string, Region>();
	readonly #unknown = new Map<string, Unknown>();
	readonly #falseZeros = { count: 0, sheet: '', row: 0, areas: new Map<string, Set<string>>() };
	readonly #differing = { count: 0, sheet: '', row: 0 };

	constructor(
		readonly source: string,
		readonly calendar: string,
		readonly names: NameLookup
	) {}

	/** Opens a record; it is decided at once, or later through the returned index. */
	record(sheet: string, row: GridRow, decided: RecordClass | null): number {
		return this.#classes.push({ sheet, row: row.row, class: decided }) - 1;
	}

	decide(index: number, decided: RecordClass): void {
		const entry = this.#classes[index];
		if (entry) entry.class = decided;
	}

	reject(sheet: string, row: GridRow, reason: string): void {
		this.record(sheet, row, 'rejected');
		this.rejected.push({ sheet, row: row.row, reason, text: row.text });
	}

	region(asWritten: string): Region {
		let region = this.#regions.get(asWritten);
		if (!region) {
			region = { asWritten, id: this.names.area(this.source, asWritten), existed: new Map() };
			this.#regions.set(asWritten, region);
		}
		return region;
	}

	/**
	 * Reads the row's value cells into observations. Returns how many were read; cells that cannot be read
	 * are listed only when something else in the row could.
	 */
	figures(
		sheet: string,
		row: GridRow,
		region: Region,
		path: CrimePath,
		columns: readonly ValueColumn[],
		pointIsDecimal: boolean
	): number {
		let read = 0;
		let bad: RejectedCell[] | null = null;
		for (const column of columns) {
			const text = row.cells[column.index] ?? '';
			const cell = readPublished(text, pointIsDecimal);
			if (cell.kind === 'empty') continue;
			const fault = faultOf(cell, column.unit);
			if (fault !== null || cell.kind === 'junk') {
				(bad ??= []).push({
					sheet,
					row: row.row,
					column: column.index + 1,
					text,
					reason: fault ?? reasons.junk
				});
				continue;
			}
			this.#observe(sheet, row.row, region, path, column, cell);
			read += 1;
		}
		if (read > 0) {
			if (bad) this.rejectedCells.push(...bad);
			if (!region.id) this.unknown('unknown_area', region.asWritten, sheet, row.row);
			if (!path.meaning) this.unknown('unknown_measure', path.label, sheet, row.row);
		}
		return read;
	}

	/** Notes cells of a repeated row that say something else than the first one. */
	compareRepeat(
		sheet: string,
		row: GridRow,
		columns: readonly ValueColumn[],
		first: { sheet: string; row: GridRow; columns: readonly ValueColumn[] }
	): void {
		let differs = false;
		for (const column of columns) {
			const same = first.columns.find(
				({ unit, period }) => unit === column.unit && period.period === column.period.period
			);
			const text = (row.cells[column.index] ?? '').trim();
			const before = (first.row.cells[same?.index ?? -1] ?? '').trim();
			if (text === before || text === '' || text === '..') continue;
			const [a, b] = [readPublished(text), readPublished(before)];
			if (a.kind === 'value' && b.kind === 'value' && a.value === b.value) continue;
			differs = true;
			const reason = reasons.differs(first.row.row, first.sheet === sheet ? '' : first.sheet);
			this.rejectedCells.push({ sheet, row: row.row, column: column.index + 1, text, reason });
		}
		if (!differs) return;
		if (this.#differing.count === 0) Object.assign(this.#differing, { sheet, row: row.row });
		this.#differing.count += 1;
	}

	unknown(code: WarningCode, name: string, sheet: string, row: number): void {
		const key = `${code}\u0000${name}`;
		const known = this.#unknown.get(key);
		if (known) known.rows += 1;
		else this.#unknown.set(key, { code, name, sheet, row, rows: 1 });
	}

	/** The result, observations in file order. Throws if a record was left undecided: a fault of the parser. */
	finish(): ParseResult {
		this.#warnUnknown();
		const zeros = this.#falseZeros;
		if (zeros.count > 0) {
			const areas = [...zeros.areas].map(([name, periods]) => `${name}: ${span([...periods])}`);
			const { count, sheet, row } = zeros;
			this.warnings.push({
				code: 'false_zero',
				message: words.falseZeros(count, areas),
				sheet,
				row
			});
		}
		const { count, sheet, row } = this.#differing;
		if (count > 0)
			this.warnings.push({
				code: 'totals_differ',
				message: words.repeatsDiffer(count),
				sheet,
				row
			});
		return {
			observations: this.observations,
			classes: this.#classes.map((entry) => {
				if (entry.class === null) throw new Error(`Undecided record ${entry.sheet} ${entry.row}`);
				return { sheet: entry.sheet, row: entry.row, class: entry.class };
			}),
			rejected: this.rejected,
			rejectedCells: this.rejectedCells,
			warnings: this.warnings
		};
	}

	#observe(
		sheet: string,
		row: number,
		region: Region,
		path: CrimePath,
		{ index, unit, period }: ValueColumn,
		cell: Exclude<PublishedCell, { kind: 'empty' | 'junk' }>
	): void {
		let value = cell.kind === 'value' ? cell.value : null;
		let status: Status = cell.status === 'ok' && period.preliminary ? 'preliminary' : cell.status;
		if (value === 0 && region.id !== null && !this.#existed(region, period.period)) {
			value = null;
			status = 'outside_lifetime';
			this.#countFalseZero(sheet, row, region, period.period);
		}
		const meaning = path.meaning;
		this.observations.push({
			sheet,
			row,
			column: index + 1,
			source: this.source,
			areaAsWritten: region.asWritten,
			area: region.id,
			measureAsWritten: path.label,
			measure: meaning ? meaning.measure : null,
			period: period.period,
			grain: period.grain,
			unit,
			sex: meaning ? meaning.sex : 'all',
			age: meaning ? meaning.age : 'all',
			value,
			n: null,
			lower: null,
			upper: null,
			status,
			origin: 'published',
			note: null
		});
	}

	#existed(region: Region, period: string): boolean {
		let existed = region.existed.get(period);
		if (existed === undefined) {
			existed = region.id === null || this.names.existed(region.id, this.calendar, period);
			region.existed.set(period, existed);
		}
		return existed;
	}

	#countFalseZero(sheet: string, row: number, region: Region, period: string): void {
		const zeros = this.#falseZeros;
		if (zeros.count === 0) Object.assign(zeros, { sheet, row });
		zeros.count += 1;
		const periods = zeros.areas.get(region.asWritten);
		if (periods) periods.add(period);
		else zeros.areas.set(region.asWritten, new Set([period]));
	}

	/** An area that is called as a crime is a sign of headings that have changed places. */
	#hint(code: WarningCode, name: string): string {
		const crime = code === 'unknown_area' && this.names.measure(this.source, [name]) !== null;
		return crime ? words.crimeAsArea : '';
	}

	#warnUnknown(): void {
		for (const [code, word] of [
			['unknown_area', words.unknownArea],
			['unknown_measure', words.unknownMeasure],
			['unknown_period', words.unknownPeriod]
		] as const) {
			const all = [...this.#unknown.values()].filter((unknown) => unknown.code === code);
			for (const { name, rows, sheet, row } of all.slice(0, MOST_LISTED))
				this.warnings.push({
					code,
					message: word(name, rows) + this.#hint(code, name),
					sheet,
					row
				});
			const next = all[MOST_LISTED];
			if (next)
				this.warnings.push({
					code,
					message: words.more(all.length - MOST_LISTED),
					sheet: next.sheet,
					row: next.row
				});
		}
	}
}

interface Unknown {
	code: WarningCode;
	name: string;
	sheet: string;
	row: number;
	rows: number;
}

/** Why a cell is no figure of this unit, or null. */
function faultOf(cell: PublishedCell, unit: Unit): string | null {
	if (cell.kind === 'junk') return reasons.junk;
	if (cell.kind !== 'value') return null;
	if (unit === 'count' && (cell.value < 0 || !Number.isInteger(cell.value)))
		return reasons.notCount;
	return cell.value < 0 ? reasons.negative : null;
}

function span(periods: string[]): string {
	const sorted = periods.sort();
	const [first, last] = [sorted[0] ?? '', sorted.at(-1) ?? ''];
	return first === last ? first : `${first}–${last}`;
}
