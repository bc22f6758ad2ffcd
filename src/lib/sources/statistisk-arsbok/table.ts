import { readPublished } from '$lib/core/numbers';
import type { GridRow, Sheet } from '$lib/core/source';
import { dropFootnote } from '$lib/core/written/footnote';
import { squeezeText } from '$lib/core/written/squeeze';
import { FOOTNOTE, GROUP, UPDATED } from './words.sv';

/** A column of a yearbook table: its heading put together from the rows it is split over. */
export interface YearbookColumn {
	/** From 0. */
	index: number;
	/** "An-" / "mälda" / "brott1" → "Anmälda brott", without the footnote sign. */
	heading: string;
	/** Text of the footnotes its heading refers to. */
	notes: string[];
	/** Headings over several columns that this one stands under, the outermost first. */
	groups: string[];
}

/** A yearbook table taken apart, before anyone knows what it is about. */
export interface YearbookTable {
	title: string;
	columns: YearbookColumn[];
	/** Column of the areas, from 0. */
	label: number;
	/** Parts of the table parted by blank rows; the first row of a part with several is their sum. */
	blocks: GridRow[][];
	/** Footnotes by their sign as a digit. */
	footnotes: ReadonlyMap<string, string>;
	/** ISO date of "Senast uppdaterad", or null. */
	updated: string | null;
}

/** Headings are looked for among the first rows only. */
const LOOKED_AT = 30;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Text that may be anything is not put together beyond this. */
const LONGEST_HEADING = 200;

/** The title among the sheet's first rows that `title` matches, or null. */
function findTitle(sheet: Sheet, title: RegExp): string | null {
	for (const row of sheet.rows.slice(0, LOOKED_AT))
		for (const cell of row.cells) {
			const text = squeezeText(cell);
			if (text !== '' && title.test(text)) return text;
		}
	return null;
}

/** Takes a sheet apart: headings are what stands between the title and the first row with label and figures. */
export function readYearbookTable(sheet: Sheet, title: RegExp): YearbookTable | null {
	const found = findTitle(sheet, title);
	if (found === null) return null;
	const first = sheet.rows.findIndex(isFigureRow);
	const start = sheet.rows.findIndex(({ cells }) =>
		cells.some((cell) => squeezeText(cell) === found)
	);
	if (first <= start || first > LOOKED_AT + start) return null;
	const headings = sheet.rows.slice(start + 1, first).filter((row) => !isLine(row));
	const label = labelColumn(sheet.rows[first] as GridRow);
	const footnotes = new Map<string, string>();
	let updated: string | null = null;
	for (const row of sheet.rows) {
		const text = isFigureRow(row) ? '' : squeezeText(row.cells[0] ?? '');
		updated ??= UPDATED.exec(text)?.[1] ?? null;
		const note = FOOTNOTE.exec(text);
		if (note?.[1] !== undefined && note[2] !== undefined) footnotes.set(digitOf(note[1]), note[2]);
	}
	return {
		title: found,
		columns: readColumns(headings, label, footnotes),
		label,
		blocks: readBlocks(sheet.rows.slice(first)),
		footnotes,
		updated
	};
}

/** A row with a label before any figure, and at least one figure. */
export function isFigureRow(row: GridRow): boolean {
	const label = labelColumn(row);
	if (label < 0 || readPublished(squeezeText(row.cells[label] ?? '')).kind !== 'junk') return false;
	return row.cells.some((cell, index) => index !== label && readPublished(cell).kind === 'value');
}

/** The label without its footnote sign, and what the footnote says. */
export function readLabel(
	text: string,
	footnotes: ReadonlyMap<string, string>
): { label: string; notes: string[] } {
	const label = dropFootnote(squeezeText(text));
	const signs = squeezeText(text).slice(label.length);
	const notes = [...signs].flatMap((sign) => footnotes.get(digitOf(sign)) ?? []);
	return { label, notes };
}

function readColumns(
	headings: readonly GridRow[],
	label: number,
	footnotes: ReadonlyMap<string, string>
): YearbookColumn[] {
	const width = Math.max(0, ...headings.map(({ cells }) => cells.length));
	const parts: string[] = Array<string>(width).fill('');
	const groups: string[][] = Array.from({ length: width }, () => []);
	for (const { cells } of headings) {
		let group = '';
		for (let index = 0; index < width; index += 1) {
			const text = squeezeText(cells[index] ?? '');
			if (GROUP.test(text)) group = text;
			else parts[index] = join(parts[index] ?? '', text);
			if (group !== '') groups[index]?.push(group);
		}
	}
	return parts.flatMap((part, index) => {
		if (part === '' || index === label) return [];
		const { label: heading, notes } = readLabel(part, footnotes);
		return { index, heading, notes, groups: groups[index] ?? [] };
	});
}

/** "An-" and "mälda" are one word; other parts are words of their own. */
function join(before: string, part: string): string {
	if (part === '' || before.length > LONGEST_HEADING) return before;
	if (before === '') return part;
	return before.endsWith('-') ? `${before.slice(0, -1)}${part}` : `${before} ${part}`;
}

function readBlocks(rows: readonly GridRow[]): GridRow[][] {
	const blocks: GridRow[][] = [];
	let open: GridRow[] | null = null;
	for (const row of rows) {
		if (!isFigureRow(row)) {
			open = null;
			continue;
		}
		if (!open) blocks.push((open = []));
		open.push(row);
	}
	return blocks;
}

/** A row with one cell of text: title, source line, footnote. */
function isLine({ cells }: GridRow): boolean {
	return (cells[0] ?? '').trim() !== '' && cells.slice(1).every((cell) => cell.trim() === '');
}

function labelColumn({ cells }: GridRow): number {
	return cells.findIndex((cell) => cell.trim() !== '');
}

function digitOf(sign: string): string {
	const raised = RAISED.indexOf(sign);
	return raised < 0 ? sign : String(raised);
}
