import { walkTables, type TableBlock } from '$lib/core/headed-table';
import { faultOf, Harvest, type FigureFacts, type TellingCell } from '$lib/core/harvest';
import { readPublished } from '$lib/core/numbers';
import type { Headings } from '$lib/core/headings';
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
import { readHour, readWeekday } from '../polis/time';
import { policeReasons as reasons, UNKNOWN, WHOLE } from '../polis/words.sv';
import { DividedTotals } from './divided-totals';
import { Suspects } from './suspects';
import { isTotalOfCrimes, sumOf, TotalRows, type Rest } from './total-rows';
import { ValueColumns } from './value-columns';

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
	readonly #columns: ValueColumns;
	readonly #totalRows: TotalRows;
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
		this.#columns = new ValueColumns(harvest, table);
		this.#totalRows = new TotalRows(harvest);
		this.#pointIsDecimal = pointIsDecimal;
		this.#totals = new DividedTotals(harvest);
		this.#suspects = new Suspects(harvest);
	}

	row(block: TableBlock<Role>, row: GridRow): void {
		const sheet = block.sheet.name;
		const { headings } = block;
		const text = (role: Role): string => headings.text(role, row.cells);
		const [area, code, written] = [text('area'), text('code'), text('crime')];
		const ofCrimes = isTotalOfCrimes(code, written);
		const summed = ofCrimes ? '' : sumOf(code, written);
		// A sum that the measure tree knows by its name is that measure.
		const known = summed !== '' && this.#measures.knows(summed);
		const label = known ? summed : written;
		const isNamed = summed !== '' && !known;
		const crime = ofCrimes || isNamed ? null : this.#measures.crime(code, label);
		const isTotal = this.#totalRows.isTotal(area, code, label);
		const year = text('year') || (titleYear(block.sheet, headings) ?? '');
		const title = titleSays(block.sheet, headings);
		const about = this.#aboutSuspects(block, row, title.suspects);
		const reject = (reason: string): void =>
			about || headings.column('suspects') >= 0
				? this.#suspects.reject(sheet, row, reason)
				: this.#harvest.reject(sheet, row, reason);
		if ((!crime && !ofCrimes && !isNamed) || (area === '' && !isTotal))
			return reject(reasons.incomplete);
		const own = { year, month: text('month'), period: text('period') };
		const columns = this.#columns.of(block, row, own, about, (said) =>
			reject(reasons.period(said))
		);
		if (columns === null) return;
		const dimensions = this.#dimensions(block, row);
		if (!dimensions) return reject(reasons.victim);
		const cellOf = (column: number): TellingCell | null => {
			const cell = readPublished(row.cells[column] ?? '', this.#pointIsDecimal);
			return cell.kind === 'empty' || cell.kind === 'junk' ? null : cell;
		};
		this.#columns.compare(sheet, row, cellOf);
		if (isTotal || !crime) {
			const figures = columns.flatMap(({ column, role, period }) => {
				const cell = role === 'count' ? cellOf(column) : null;
				return cell ? [{ rest: restOf(period.period, dimensions), cell }] : [];
			});
			if (about || headings.column('suspects') >= 0) return this.#suspects.total(sheet, row);
			if (isNamed && !isTotal)
				return this.#totalRows.named(sheet, row, this.#areaKey(headings, area), figures);
			return this.#totalRows.row(sheet, row, this.#areaKey(headings, area), crime, figures);
		}
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
		this.#columns.finish();
		this.#totalRows.finish();
		this.#totals.finish();
		this.#suspects.finish();
	}

	/** An area by its id where it is known. */
	#areaKey(headings: Headings<Role>, name: string): string {
		return areaOf(this.#harvest, headings, name).id ?? name;
	}

	/** True where the row's counts are of suspects, whatever the heading of the counts says. */
	#aboutSuspects({ headings }: TableBlock<Role>, row: GridRow, title: boolean): boolean {
		if (headings.column('suspects') >= 0) return false;
		const asked = headings.column('suspectAge') >= 0 || headings.column('suspectSex') >= 0;
		return title || asked || saysSuspects(row);
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
		{ facts, crime, sex, age, weekday, hour, place: placeType }: Dimensions,
		cell: TellingCell
	): boolean {
		const pattern = [weekday, hour, placeType].map((part) => part !== 'whole').join();
		const divided = pattern.includes('true');
		const unknown = [weekday, hour, placeType].includes('unknown');
		const measure =
			role === 'suspects'
				? this.#measures.suspects(crime)
				: unknown
					? null
					: this.#measures.divided(crime, one(weekday), one(hour), one(placeType));
		const part = measure ?? `${crime.measure} ${JSON.stringify([weekday, hour, placeType])}`;
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
			const rest = restOf(facts.period, { sex, age, weekday, hour, place: placeType });
			this.#totalRows.part(id ?? name, crime, rest, cell);
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

/** A figure's place among the others of its area and crime. */
function restOf(
	period: string,
	{ sex, age, weekday, hour, place }: Omit<Dimensions, 'facts' | 'crime'>
): Rest {
	return { period, sex, age, division: JSON.stringify([weekday, hour, place]) };
}

function one<T>(division: Division<T>): T | null {
	return typeof division === 'object' ? division.one : null;
}
