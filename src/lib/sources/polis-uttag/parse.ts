import { walkTables, type TableBlock } from '$lib/core/headed-table';
import { faultOf, Harvest, type FigureFacts, type TellingCell } from '$lib/core/harvest';
import { readPublished } from '$lib/core/numbers';
import type {
	GridRow,
	ParseContext,
	ParseResult,
	SourceDefinition,
	TableFile
} from '$lib/core/source';
import { PoliceMeasures, type PoliceCrime } from '../polis/measures';
import { readVictimAge, readVictimSex } from '../polis/people';
import {
	areaOf,
	policeTableOf,
	saysSuspects,
	titleSays,
	titleYear,
	type PoliceTable,
	type Role
} from '../polis/table';
import { readHour, readRowPeriod, readWeekday } from '../polis/time';
import { policeReasons as reasons, UNKNOWN, WHOLE } from '../polis/words.sv';
import { DividedTotals } from './divided-totals';
import { Suspects } from './suspects';

type Source = Pick<SourceDefinition, 'id' | 'series' | 'calendar'>;

/** Reads every table of the file row by row. What the extract divides by time or place is also added up. */
export function parse(source: Source, file: TableFile, context: ParseContext): ParseResult {
	const table = policeTableOf(file);
	const harvest = new Harvest(source, context.names);
	const measures = new PoliceMeasures(source.id, context.names);
	if (table) {
		const reader = new RowReader(harvest, measures, table, file.container !== 'text');
		walkTables(file, harvest, context, table.shape, (block, row) => reader.row(block, row));
		reader.finish();
	}
	const result = harvest.finish();
	const own = { series: source.series, calendar: source.calendar, measures: measures.own };
	return { ...result, origin: { own } };
}

/** A row's crime and dimensions, before its figures. */
interface Dimensions {
	facts: Omit<FigureFacts, 'sex' | 'age' | 'measure' | 'measureAsWritten'>;
	crime: PoliceCrime;
	sex: FigureFacts['sex'];
	age: string;
	weekday: Division<number>;
	hour: Division<number>;
	place: Division<string>;
}

class RowReader {
	readonly #harvest: Harvest;
	readonly #measures: PoliceMeasures;
	readonly #table: PoliceTable;
	readonly #pointIsDecimal: boolean;
	readonly #seen = new Map<string, number>();
	readonly #totals: DividedTotals;
	readonly #suspects: Suspects;

	constructor(
		harvest: Harvest,
		measures: PoliceMeasures,
		table: PoliceTable,
		pointIsDecimal: boolean
	) {
		this.#harvest = harvest;
		this.#measures = measures;
		this.#table = table;
		this.#pointIsDecimal = pointIsDecimal;
		this.#totals = new DividedTotals(harvest);
		this.#suspects = new Suspects(harvest);
	}

	row(block: TableBlock<Role>, row: GridRow): void {
		const sheet = block.sheet.name;
		const { headings } = block;
		const text = (role: Role): string => headings.text(role, row.cells);
		const crime = this.#measures.crime(text('code'), text('crime'));
		const area = text('area');
		const year = text('year') || (titleYear(block.sheet, headings) ?? '');
		const title = titleSays(block.sheet, headings);
		const about = this.#aboutSuspects(block, row, title.suspects);
		const reject = (reason: string): void =>
			about || headings.column('suspects') >= 0
				? this.#suspects.reject(sheet, row, reason)
				: this.#harvest.reject(sheet, row, reason);
		if (!crime || area === '') return reject(reasons.incomplete);
		const columns = this.#valueColumns(block, row, year, about, reject);
		if (columns === null) return;
		const dimensions = this.#dimensions(block, row);
		if (!dimensions) return reject(reasons.victim);
		const named = areaOf(this.#harvest, headings, area);
		if (named.id === null) this.#harvest.unknown('unknown_area', area, sheet, row.row);
		const hasAges =
			title.children || headings.column('suspectAge') >= 0 || headings.column('victimAge') >= 0;
		let loaded = 0;
		let repeated = 0;
		let dropped = 0;
		for (const { column, role, period } of columns) {
			const cell = readPublished(row.cells[column] ?? '', this.#pointIsDecimal);
			if (cell.kind === 'empty') continue;
			const facts = { area: named, ...period, unit: 'count' as const };
			const whole: Dimensions = { facts, crime, ...dimensions };
			if (role === 'suspects' && !this.#suspects.mayShow(named.id, whole.age, hasAges)) {
				dropped += 1;
				continue;
			}
			const fault = faultOf(cell, 'count', this.#harvest.words);
			if (fault !== null || cell.kind === 'junk') {
				this.#harvest.badCell(sheet, row, column, fault ?? '');
				continue;
			}
			if (this.#figure(sheet, row, column, role, whole, cell)) loaded += 1;
			else repeated += 1;
		}
		this.#decide(sheet, row, { loaded, repeated, dropped }, reject);
	}

	finish(): void {
		this.#totals.finish();
		this.#suspects.finish();
	}

	/** True where the row's counts are of suspects, whatever the heading of the counts says. */
	#aboutSuspects({ headings }: TableBlock<Role>, row: GridRow, title: boolean): boolean {
		if (headings.column('suspects') >= 0) return false;
		const asked = headings.column('suspectAge') >= 0 || headings.column('suspectSex') >= 0;
		return title || asked || saysSuspects(row);
	}

	/** The columns with figures and the period of each; null where the row was rejected for it. */
	#valueColumns(
		block: TableBlock<Role>,
		row: GridRow,
		year: string,
		aboutSuspects: boolean,
		reject: (reason: string) => void
	) {
		const { headings } = block;
		const text = (role: Role): string => headings.text(role, row.cells);
		const counts = headings.column('count');
		const role = aboutSuspects ? ('suspects' as const) : ('count' as const);
		const roles: { column: number; role: 'count' | 'suspects'; written: string }[] = [
			...(counts >= 0
				? [
						{
							column: counts,
							role,
							written: ''
						}
					]
				: []),
			...headings
				.columns('suspects')
				.map((column) => ({ column, role: 'suspects' as const, written: '' })),
			...this.#table.wide.map(({ column, period }) => ({
				column,
				role,
				written: period
			}))
		];
		const own = { year, month: text('month'), period: text('period') };
		return this.#readPeriods(block.sheet.name, row, roles, own, reject);
	}

	#readPeriods<T extends { written: string }>(
		sheet: string,
		row: GridRow,
		columns: T[],
		own: { year: string; month: string; period: string },
		reject: (reason: string) => void
	) {
		const found = [];
		for (const column of columns) {
			const period =
				column.written === ''
					? readRowPeriod(own.year, own.month, own.period)
					: readRowPeriod('', '', column.written);
			if (!period) {
				const words = [own.period, own.year, own.month].filter((word) => word !== '').join(' ');
				this.#harvest.unknown('unknown_period', words, sheet, row.row);
				reject(reasons.period(words));
				return null;
			}
			found.push({ ...column, period });
		}
		return found;
	}

	/** Null where one of them says something that cannot be read. */
	#dimensions(
		{ headings }: TableBlock<Role>,
		row: GridRow
	): Omit<Dimensions, 'facts' | 'crime'> | null {
		const text = (role: Role): string => headings.text(role, row.cells);
		const sex = readVictimSex(text('suspectSex') || text('victimSex'));
		const age = readVictimAge(text('suspectAge') || text('victimAge'));
		if (sex === null || age === null) return null;
		const weekday = divisionOf(text('weekday'), readWeekday);
		const hour = divisionOf(text('hour'), readHour);
		const place = divisionOf(text('placeType'), (word) => word);
		return weekday === null || hour === null || place === null
			? null
			: { sex, age, weekday, hour, place };
	}

	/** False where the same figure stood in an earlier row. */
	#figure(
		sheet: string,
		row: GridRow,
		column: number,
		role: 'count' | 'suspects',
		{ facts, crime, sex, age, weekday, hour, place }: Dimensions,
		cell: TellingCell
	): boolean {
		const pattern = [weekday, hour, place].map((part) => part !== 'whole').join();
		const divided = pattern.includes('true');
		const unknown = [weekday, hour, place].includes('unknown');
		const measure =
			role === 'suspects'
				? this.#measures.suspects(crime)
				: unknown
					? null
					: this.#measures.divided(crime, one(weekday), one(hour), one(place));
		const part = measure ?? `${crime.measure} ${JSON.stringify([weekday, hour, place])}`;
		const { id, asWritten: name } = facts.area;
		const key = [id ?? name, part, facts.period, sex, age].join('\n');
		const before = this.#seen.get(key);
		if (before !== undefined) {
			const told = this.#harvest.words.cellDiffers(before, column + 1, '');
			this.#harvest.badCell(sheet, row, column, told);
			return false;
		}
		this.#seen.set(key, row.row);
		const { measure: whole, asWritten: measureAsWritten } = crime;
		const figure: FigureFacts = { ...facts, measure, measureAsWritten, sex, age };
		// What stands under "okänd dag" is a part of the whole and nothing one could show by itself.
		if (measure !== null) this.#harvest.observe(sheet, row.row, column, figure, cell);
		if (role === 'count') {
			const place = { sheet, row: row.row, column };
			this.#totals.add(place, { ...figure, measure: whole }, cell, divided ? pattern : null);
		}
		return true;
	}

	#decide(
		sheet: string,
		row: GridRow,
		{ loaded, repeated, dropped }: Record<'loaded' | 'repeated' | 'dropped', number>,
		reject: (reason: string) => void
	): void {
		if (loaded > 0) this.#harvest.record(sheet, row, 'loaded');
		else if (repeated > 0) this.#harvest.record(sheet, row, 'repeated');
		else if (dropped > 0) this.#suspects.reject(sheet, row);
		else reject(reasons.noValue);
	}
}

/** What a row says of one division of the figures: all of it, an unknown part, or a part. */
type Division<T> = 'whole' | 'unknown' | { one: T };

/** Null where the text cannot be read. */
function divisionOf<T>(text: string, read: (text: string) => T | null): Division<T> | null {
	if (text === '' || WHOLE.test(text)) return 'whole';
	if (UNKNOWN.test(text)) return 'unknown';
	const part = read(text);
	return part === null ? null : { one: part };
}

function one<T>(division: Division<T>): T | null {
	return typeof division === 'object' ? division.one : null;
}
