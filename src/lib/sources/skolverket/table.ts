import type { Sheet, TableFile } from '$lib/core/source';
import type { Sex, Unit } from '$lib/core/vocabulary';
import { dropFootnote } from '$lib/core/written/footnote';
import { readSexText } from '$lib/core/written/people';
import { squeezeText } from '$lib/core/written/squeeze';
import { readUnitText } from '$lib/core/written/unit';
import {
	FIGURES,
	GRADE,
	GRADES,
	HEADINGS,
	PRODUCER,
	PUPILS,
	SCHOOL_YEAR,
	SEX_IN_HEADING
} from './words.sv';

type Name = keyof typeof HEADINGS;

export interface ReportColumn {
	/** From 0. */
	index: number;
	/** Without the words for sex and the footnote sign. */
	heading: string;
	unit: Unit;
	sex: Sex;
	/** Column of the number of pupils the figure is reckoned on, from 0, or null. */
	pupils: number | null;
}

/** One of Skolverket's reports on final grades. */
export interface Report {
	/** Place of the heading row among the sheet's rows, from 0. */
	at: number;
	/** Column per name, or −1. */
	names: Record<Name, number>;
	columns: ReportColumn[];
	/** True where girls and boys have blocks or rows of their own. */
	bySex: boolean;
	/** As written above the table, or null. */
	schoolYear: string | null;
	/** `ak9`, or `all` where the title names no grade. */
	grade: string;
}

const LOOKED_AT = 40;
/** Rows of sexes stand at most this far above the headings. */
const BLOCKS_ABOVE = 3;
const LONGEST = 200;

/** The report in a sheet, or null where its headings are another's. */
export function readReport(sheet: Sheet): Report | null {
	for (let at = 0; at < Math.min(sheet.rows.length, LOOKED_AT); at += 1) {
		const cells = (sheet.rows[at]?.cells ?? []).map(squeezeText);
		const names = Object.fromEntries(
			(Object.keys(HEADINGS) as Name[]).map((name) => [
				name,
				cells.findIndex((cell) => HEADINGS[name].test(cell))
			])
		) as Report['names'];
		if (names.school < 0 && names.kommun < 0) continue;
		if (!cells.some((cell) => cell.length < LONGEST && GRADES.test(cell))) continue;
		const above = sheet.rows.slice(0, at).flatMap((row) => row.cells.map(squeezeText));
		const known = names.schoolCode >= 0 || names.owner >= 0;
		if (!known && !above.some((text) => PRODUCER.test(text))) continue;
		const columns = readColumns(sheet, at, cells);
		if (columns.length === 0) continue;
		return {
			at,
			names,
			columns,
			bySex: names.sex >= 0 || columns.some(({ sex }) => sex === 'girls' || sex === 'boys'),
			schoolYear: firstMatch(above, SCHOOL_YEAR),
			grade: `${firstMatch(above, GRADE) === null ? 'all' : `ak${firstMatch(above, GRADE)}`}`
		};
	}
	return null;
}

/** True when a visible sheet holds such a report, with or without girls and boys apart. */
export function hasReport(file: TableFile, bySex: boolean): boolean {
	return file.sheets.some((sheet) => !sheet.hidden && readReport(sheet)?.bySex === bySex);
}

function readColumns(sheet: Sheet, at: number, headings: readonly string[]): ReportColumn[] {
	const blocks = blocksAbove(sheet, at, headings);
	const columns = headings.flatMap((text, index): ReportColumn[] => {
		if (text.length > LONGEST) return [];
		const found = SEX_IN_HEADING.exec(text);
		const heading = dropFootnote(squeezeText(text.replace(SEX_IN_HEADING, '')));
		const unit = FIGURES.test(heading) ? readUnitText(heading) : null;
		if (unit === null) return [];
		const sex = readSexText(found?.[1] ?? found?.[2] ?? '') ?? blocks[index] ?? 'all';
		return [{ index, heading, unit, sex, pupils: null }];
	});
	for (const column of columns) {
		const pupils = columns.find(({ heading, sex }) => PUPILS.test(heading) && sex === column.sex);
		if (pupils && pupils !== column && column.unit !== 'count') column.pupils = pupils.index;
	}
	return columns;
}

/**
 * Sex of each column by the row of blocks above the headings, each block's name over its first column or
 * merged over all. Null where no such row is. A block ends where the next begins.
 */
function blocksAbove(sheet: Sheet, at: number, headings: readonly string[]): (Sex | null)[] {
	const none = headings.map(() => null);
	for (let row = at - 1; row >= Math.max(0, at - BLOCKS_ABOVE); row -= 1) {
		const cells = (sheet.rows[row]?.cells ?? []).map(squeezeText);
		const sexes = headings.map((_heading, index) => readSexText(cells[index] ?? ''));
		if (sexes.filter((sex) => sex !== null).length < 2) continue;
		const figures = headings.flatMap((text, index) => (FIGURES.test(text) ? index : []));
		const [first = 0, last = 0] = [sexes.findIndex(Boolean), sexes.findLastIndex(Boolean)];
		// With the columns turned round, a block's name stands over its last column.
		const turned = first > (figures[0] ?? 0) && last >= (figures.at(-1) ?? 0);
		return turned ? fill([...sexes].reverse()).reverse() : fill(sexes);
	}
	return none;
}

function fill(sexes: readonly (Sex | null)[]): (Sex | null)[] {
	let block: Sex | null = null;
	return sexes.map((sex) => (block = sex ?? block));
}

function firstMatch(texts: readonly string[], pattern: RegExp): string | null {
	for (const text of texts) {
		const match = text.length > LONGEST ? null : pattern.exec(text);
		if (match?.[1] !== undefined) return match[1];
	}
	return null;
}
