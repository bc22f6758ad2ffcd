import { harvestWords, type HarvestWords } from './harvest.sv';
import type { MeasureId } from './measure';
import type { PublishedCell } from './numbers';
import type { Observation } from './observation';
import { ObservationColumns } from './observation-columns';
import { ObservationWriter } from './observation-writer';
import type {
	GridRow,
	ImportWarning,
	NameLookup,
	ParseResult,
	RejectedCell,
	RejectedRecord,
	SourceDefinition
} from './source';
import type { Grain, RecordClass, Sex, Status, Unit, WarningCode } from './vocabulary';

/** Of each kind of unknown name this many are listed one by one. */
const MOST_LISTED = 50;

/** An area as a file names it, and what the municipality's data makes of it. */
export interface NamedArea {
	asWritten: string;
	id: string | null;
	/** Per period: whether the area existed. Filled as asked. */
	existed: Map<string, boolean>;
}

/** What a cell's figure is about. */
export interface FigureFacts {
	area: NamedArea;
	measureAsWritten: string;
	measure: MeasureId | null;
	period: string;
	grain: Grain;
	unit: Unit;
	sex: Sex;
	age: string;
	preliminary?: boolean;
	/** What the source says of the whole figure and no symbol in its cell does. */
	status?: 'perturbed' | 'outside_lifetime';
	/** `computed` where it is a sum of figures in the file; `published` if not given. */
	origin?: 'published' | 'computed';
	n?: number | null;
	lower?: number | null;
	upper?: number | null;
	note?: string | null;
}

/** A cell that says something: a figure, or a symbol for why there is none. */
export type TellingCell = Exclude<PublishedCell, { kind: 'empty' | 'junk' }>;

/** Everything read from one file, gathered row by row. Each record is decided once, where it is read. */
export class Harvest {
	readonly rejected: RejectedRecord[] = [];
	readonly rejectedCells: RejectedCell[] = [];
	readonly warnings: ImportWarning[] = [];
	readonly source: string;
	readonly calendar: string;
	readonly words: HarvestWords;
	readonly #withhold: boolean;
	#written = new ObservationWriter();
	readonly #classes: { sheet: string; row: number; class: RecordClass | null }[] = [];
	readonly #areas = new Map<string, NamedArea>();
	readonly #unknown = new Map<WarningCode, Map<string, Unknown>>();
	readonly #falseZeros = { count: 0, sheet: '', row: 0, areas: new Map<string, Set<string>>() };

	constructor(
		source: Pick<SourceDefinition, 'id' | 'calendar' | 'rowsAreEvents'>,
		readonly names: NameLookup,
		words: Partial<HarvestWords> = {}
	) {
		this.source = source.id;
		this.calendar = source.calendar;
		this.#withhold = source.rowsAreEvents ?? false;
		this.words = { ...harvestWords, ...words };
	}

	/** Opens a record; it is decided at once, or later through the returned index. */
	record(sheet: string, row: Pick<GridRow, 'row'>, decided: RecordClass | null): number {
		return this.#classes.push({ sheet, row: row.row, class: decided }) - 1;
	}

	decide(index: number, decided: RecordClass): void {
		const entry = this.#classes[index];
		if (entry) entry.class = decided;
	}

	/** Rejects a record that was not opened before. */
	reject(sheet: string, row: GridRow, reason: string): void {
		this.record(sheet, row, 'rejected');
		this.noteRejected(sheet, row, reason);
	}

	/** The entry of a record that is decided as rejected elsewhere. */
	noteRejected(sheet: string, row: GridRow, reason: string): void {
		const text = this.#withhold ? harvestWords.withheld : row.text;
		this.rejected.push({ sheet, row: row.row, reason, text });
	}

	/** A cell of a loaded row that could not be read. `index` counts from 0. */
	badCell(sheet: string, row: GridRow, index: number, reason: string): void {
		const text = this.#withhold ? '' : (row.cells[index] ?? '');
		this.rejectedCells.push({ sheet, row: row.row, column: index + 1, text, reason });
	}

	warn(code: WarningCode, message: string, sheet: string, row: number | null): void {
		this.warnings.push({ code, message, sheet, row });
	}

	area(asWritten: string): NamedArea {
		let area = this.#areas.get(asWritten);
		if (!area) {
			area = { asWritten, id: this.names.area(this.source, asWritten), existed: new Map() };
			this.#areas.set(asWritten, area);
		}
		return area;
	}

	/** Counts a name nobody knows; told at the end, with its first place and the number of rows. */
	unknown(code: WarningCode, name: string, sheet: string, row: number): void {
		let names = this.#unknown.get(code);
		if (!names) this.#unknown.set(code, (names = new Map()));
		const known = names.get(name);
		if (known) known.rows += 1;
		else names.set(name, { name, sheet, row, rows: 1 });
	}

	/**
	 * Adds one observation. A zero of an area outside its lifetime becomes empty (`outside_lifetime`).
	 * `index` is the value cell's column from 0. Unknown names are left to `unknown`.
	 */
	observe(sheet: string, row: number, index: number, facts: FigureFacts, cell: TellingCell): void {
		const { area, period, status: said } = facts;
		let value = cell.kind === 'value' ? cell.value : null;
		let status: Status = cell.status === 'ok' && facts.preliminary ? 'preliminary' : cell.status;
		if (said && value !== null) status = said;
		if (status === 'outside_lifetime') value = null;
		if (value === 0 && area.id !== null && !this.#existed(area, period)) {
			value = null;
			status = 'outside_lifetime';
			this.#countFalseZero(sheet, row, area, period);
		}
		// Field by field: spreading the facts takes five times as long, a hundred thousand times over.
		this.#written.add({
			sheet,
			row,
			column: index + 1,
			source: this.source,
			areaAsWritten: area.asWritten,
			area: area.id,
			measureAsWritten: facts.measureAsWritten,
			measure: facts.measure,
			period,
			grain: facts.grain,
			unit: facts.unit,
			sex: facts.sex,
			age: facts.age,
			value,
			n: facts.n ?? null,
			lower: facts.lower ?? null,
			upper: facts.upper ?? null,
			status,
			origin: facts.origin ?? 'published',
			note: facts.note ?? null
		});
	}

	/** What was observed so far, as a copy: to ask for at the end of a table, not at each of its rows. */
	get observations(): ObservationColumns {
		return new ObservationColumns(this.#written.packed());
	}

	/** Puts what was observed so far in order. */
	sort(compare: (a: Observation, b: Observation) => number): void {
		const sorted = [...this.observations].sort(compare);
		this.#written = new ObservationWriter(sorted.length);
		for (const one of sorted) this.#written.add(one);
	}

	/** The result, records in file order. Throws if one was left undecided: a fault of the parser. */
	finish(): ParseResult {
		this.#warnUnknown();
		const { count, sheet, row, areas } = this.#falseZeros;
		if (count > 0) {
			const spans = [...areas].map(([name, periods]) => `${name}: ${span([...periods])}`);
			this.warn('false_zero', this.words.falseZeros(count, spans), sheet, row);
		}
		return {
			observations: this.observations,
			classes: this.#classes.filter(isDecided),
			rejected: this.rejected,
			rejectedCells: this.rejectedCells,
			warnings: this.warnings
		};
	}

	/** Added to the warning about an unknown name; '' = nothing. */
	protected hint(_code: WarningCode, _name: string): string {
		return '';
	}

	#existed(area: NamedArea, period: string): boolean {
		let existed = area.existed.get(period);
		if (existed === undefined) {
			existed = area.id === null || this.names.existed(area.id, this.calendar, period);
			area.existed.set(period, existed);
		}
		return existed;
	}

	#countFalseZero(sheet: string, row: number, area: NamedArea, period: string): void {
		const zeros = this.#falseZeros;
		if (zeros.count === 0) Object.assign(zeros, { sheet, row });
		zeros.count += 1;
		const periods = zeros.areas.get(area.asWritten);
		if (periods) periods.add(period);
		else zeros.areas.set(area.asWritten, new Set([period]));
	}

	#warnUnknown(): void {
		for (const [code, word] of [
			['unknown_area', this.words.unknownArea],
			['unknown_measure', this.words.unknownMeasure],
			['unknown_period', this.words.unknownPeriod]
		] as const) {
			const all = [...(this.#unknown.get(code)?.values() ?? [])];
			for (const { name, rows, sheet, row } of all.slice(0, MOST_LISTED))
				this.warn(code, word(name, rows) + this.hint(code, name), sheet, row);
			const next = all[MOST_LISTED];
			if (next) this.warn(code, this.words.more(all.length - MOST_LISTED), next.sheet, next.row);
		}
	}
}

interface Unknown {
	name: string;
	sheet: string;
	row: number;
	rows: number;
}

type Decision = ParseResult['classes'][number];

function isDecided(
	entry: Omit<Decision, 'class'> & { class: RecordClass | null }
): entry is Decision {
	if (entry.class === null) throw new Error(`Undecided record ${entry.sheet} ${entry.row}`);
	return true;
}

/** Why a cell is no figure of this unit, or null. */
export function faultOf(
	cell: PublishedCell,
	unit: Unit,
	words: HarvestWords = harvestWords
): string | null {
	if (cell.kind === 'junk') return words.junk;
	if (cell.kind !== 'value') return null;
	if (unit === 'count' && (cell.value < 0 || !Number.isInteger(cell.value))) return words.notCount;
	if (unit === 'percent' && (cell.value < 0 || cell.value > 100)) return words.notShare;
	return cell.value < 0 && unit !== 'index' && unit !== 'mean' ? words.negative : null;
}

function span(periods: string[]): string {
	const sorted = periods.sort();
	const [first, last] = [sorted[0] ?? '', sorted.at(-1) ?? ''];
	return first === last ? first : `${first}–${last}`;
}
