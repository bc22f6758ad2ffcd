import { faultOf, Harvest, type NamedArea, type TellingCell } from '$lib/core/harvest';
import { otherSheet } from '$lib/core/headed-table';
import { readPublished, type PublishedCell } from '$lib/core/numbers';
import type {
	GridRow,
	ParseContext,
	ParseResult,
	RejectedCell,
	Sheet,
	SourceDefinition,
	TableFile
} from '$lib/core/source';
import type { Sex } from '$lib/core/vocabulary';
import { readSexText } from '$lib/core/written/people';
import { readPeriodText, type WrittenPeriod } from '$lib/core/written/period';
import { squeezeText } from '$lib/core/written/squeeze';
import { readReport, type Report } from './table';
import { ALL_SCHOOLS, asKommun, reasons, warnings } from './words.sv';

const PROGRESS_EVERY = 2048;

/** Schools are kept as schools, without area; only rows that the report itself has for a kommun get one. */
export function parseReport(
	source: Pick<SourceDefinition, 'id' | 'calendar'>,
	file: TableFile,
	context: ParseContext
): ParseResult {
	const harvest = new Harvest(source, context.names);
	const sheets = file.sheets.filter(({ hidden }) => !hidden);
	const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
	let done = 0;
	for (const sheet of sheets) {
		const report = readReport(sheet);
		if (!report) otherSheet(sheet, harvest);
		else {
			const before = done;
			new ReportReader(harvest, sheet, report).read((rows) =>
				context.progress(before + rows, total)
			);
		}
		done += sheet.rows.length;
	}
	context.progress(total, total);
	return harvest.finish();
}

interface Named {
	area: NamedArea;
	school: boolean;
	/** What makes two rows the same row. */
	key: string;
}

class ReportReader {
	readonly #seen = new Map<string, GridRow>();
	readonly #written: WrittenPeriod | null;
	#schools = { count: 0, row: 0 };
	#withoutPeriod = { count: 0, row: 0 };

	constructor(
		readonly harvest: Harvest,
		readonly sheet: Sheet,
		readonly report: Report
	) {
		this.#written = report.schoolYear === null ? null : readSchoolYear(report.schoolYear);
	}

	read(progress: (rows: number) => void): void {
		for (const [index, row] of this.sheet.rows.entries()) {
			if (index % PROGRESS_EVERY === 0) progress(index);
			const filled = row.cells.filter((cell) => cell.trim() !== '').length;
			if (filled === 0) this.harvest.record(this.sheet.name, row, 'blank');
			else if (index <= this.report.at || filled === 1)
				this.harvest.record(this.sheet.name, row, 'structural');
			else this.#row(row);
		}
		if (this.#schools.count > 0)
			this.harvest.warn(
				'unknown_area',
				warnings.schools(this.#schools.count),
				this.sheet.name,
				this.#schools.row
			);
		if (this.#withoutPeriod.count > 0)
			this.harvest.warn(
				'unknown_period',
				warnings.noPeriod(this.#withoutPeriod.count),
				this.sheet.name,
				this.#withoutPeriod.row
			);
	}

	#row(row: GridRow): void {
		const named = this.#named(row);
		if (!named) return this.harvest.reject(this.sheet.name, row, reasons.noName);
		const written = this.#text(row, this.report.names.year);
		const period = written === '' ? this.#written : readSchoolYear(written);
		if (!period) {
			if (this.#withoutPeriod.count === 0) this.#withoutPeriod.row = row.row;
			this.#withoutPeriod.count += 1;
			return this.harvest.reject(this.sheet.name, row, reasons.noPeriod);
		}
		const saidSex = this.#text(row, this.report.names.sex);
		const sex = saidSex === '' ? null : asPupils(readSexText(saidSex));
		if (saidSex !== '' && sex === null)
			return this.harvest.reject(this.sheet.name, row, reasons.badSex(saidSex));
		const key = `${named.key}\u0000${period.period}\u0000${sex ?? 'all'}`;
		const first = this.#seen.get(key);
		if (first) return this.#repeat(row, first);
		this.#seen.set(key, row);
		this.#figures(row, named, period, sex);
	}

	#figures(
		row: GridRow,
		{ area, school }: Named,
		{ period, grain }: WrittenPeriod,
		rowSex: Sex | null
	): void {
		const bad: RejectedCell[] = [];
		let read = 0;
		for (const { index, heading, unit, sex, pupils } of this.report.columns) {
			const text = row.cells[index] ?? '';
			const cell = asSkolverket(readPublished(text));
			if (cell.kind === 'empty') continue;
			const fault = faultOf(cell, unit);
			if (fault !== null || cell.kind === 'junk') {
				const reason = fault ?? this.harvest.words.junk;
				bad.push({ sheet: this.sheet.name, row: row.row, column: index + 1, text, reason });
				continue;
			}
			const meant = this.harvest.names.measure(this.harvest.source, [heading]);
			const n = pupils === null ? null : readPublished(row.cells[pupils] ?? '');
			this.harvest.observe(
				this.sheet.name,
				row.row,
				index,
				{
					area,
					measureAsWritten: heading,
					measure: meant?.measure ?? null,
					period,
					grain,
					unit,
					sex: sex === 'all' ? (rowSex ?? sex) : sex,
					age: this.report.grade,
					n: n?.kind === 'value' ? n.value : null
				},
				cell
			);
			if (!meant) this.harvest.unknown('unknown_measure', heading, this.sheet.name, row.row);
			read += 1;
		}
		if (read === 0) return this.harvest.reject(this.sheet.name, row, reasons.noReadable);
		this.harvest.record(this.sheet.name, row, 'loaded');
		this.harvest.rejectedCells.push(...bad);
		if (school) {
			if (this.#schools.count === 0) this.#schools.row = row.row;
			this.#schools.count += 1;
		} else if (!area.id)
			this.harvest.unknown('unknown_area', area.asWritten, this.sheet.name, row.row);
	}

	#repeat(row: GridRow, first: GridRow): void {
		this.harvest.record(this.sheet.name, row, 'repeated');
		for (const { index } of this.report.columns)
			if ((row.cells[index] ?? '').trim() !== (first.cells[index] ?? '').trim())
				this.harvest.badCell(this.sheet.name, row, index, reasons.again(first.row));
	}

	#named(row: GridRow): Named | null {
		const { names } = this.report;
		const school = this.#text(row, names.school);
		const kommun = this.#text(row, names.kommun);
		if (school !== '' && !ALL_SCHOOLS.test(school)) {
			const asWritten = kommun === '' ? school : `${school}, ${kommun}`;
			const key = `${asWritten}\u0000${this.#text(row, names.schoolCode)}`;
			return { area: { asWritten, id: null, existed: new Map() }, school: true, key };
		}
		if (kommun === '') return null;
		const owner = this.#text(row, names.owner);
		// A kommun's municipal and independent schools stand apart: neither is the kommun.
		if (owner !== '' && !ALL_SCHOOLS.test(owner)) {
			const asWritten = `${kommun}, ${owner}`;
			return { area: { asWritten, id: null, existed: new Map() }, school: false, key: asWritten };
		}
		for (const name of [asKommun(kommun), kommun])
			if (this.harvest.names.area(this.harvest.source, name) !== null)
				return {
					area: { ...this.harvest.area(name), asWritten: kommun },
					school: false,
					key: kommun
				};
		return { area: this.harvest.area(kommun), school: false, key: kommun };
	}

	#text(row: GridRow, index: number): string {
		return index < 0 ? '' : squeezeText(row.cells[index] ?? '');
	}
}

/** In these reports `..` is left out because of few pupils, and `.` is what is missing. */
function asSkolverket(cell: PublishedCell): TellingCell | Exclude<PublishedCell, TellingCell> {
	if (cell.kind !== 'symbol') return cell;
	if (cell.status === 'missing') return { kind: 'symbol', status: 'suppressed' };
	return cell.status === 'not_applicable' ? { kind: 'symbol', status: 'missing' } : cell;
}

/** The people in these reports are pupils. */
function asPupils(sex: Sex | null): Sex | null {
	return sex === 'women' ? 'girls' : sex === 'men' ? 'boys' : sex;
}

function readSchoolYear(text: string): WrittenPeriod | null {
	const period = readPeriodText(text.replace('-', '/')) ?? readPeriodText(text);
	return period?.grain === 'school_year' || period?.grain === 'year' ? period : null;
}
