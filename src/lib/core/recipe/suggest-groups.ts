import type { GridRow, Sheet } from '../source';
import { foldText } from '../written/squeeze';
import type { WordKind } from './roles';
import type { Body } from './suggest-body';
import type { ColumnGuess, Likeness } from './suggest-columns';
import { LOOKED_AT } from './suggest-body';

/** Words on rows of their own between the rows of figures. */
export interface GroupGuess {
	kind: WordKind;
	/** From 1. */
	column: number;
	words: string[];
	/** Row (from 1) of the first one. */
	first: number;
}

const MOST = 0.8;
const SOME = 0.5;
/** Empty rows between a group's name and its figures, or the heading above them. */
const ROWS_ABOVE = 3;

interface Block {
	/** What stands alone above the rows; null for the rows before the first such. */
	head: { row: number; column: number; text: string } | null;
	rows: GridRow[];
}

/**
 * Words that stand alone over rows of figures, and what they say; null where there are none, or where they
 * only part the rows of a table that says everything in its columns: then no row has the name of a row under
 * another such word. `likeness` tells what words could be, `across` what the headings over the figures are.
 */
export function guessGroups(
	sheet: Sheet,
	body: Body,
	columns: readonly ColumnGuess[],
	likeness: (words: readonly string[]) => Likeness,
	across: readonly Likeness[]
): GroupGuess | null {
	const figures = new Set(body.rows);
	const naming = columns.filter((one) => one.figure < SOME && one.texts.length > 0);
	const firstFigures = columns.find((one) => one.figure >= SOME && one.period < MOST);
	const blocks = blocksOf(sheet, body, figures, firstFigures?.column ?? Infinity);
	const heads = blocks.flatMap(({ head }) => head ?? []);
	const [first] = heads;
	if (first === undefined || heads.some(({ column }) => column !== first.column)) return null;
	const words = heads.map(({ text }) => text);
	const repeats = areRepeated(blocks, naming);
	const kind = kindOf(likeness(words), repeats, columns, across);
	return kind === null ? null : { kind, column: first.column, words, first: first.row };
}

/** Rows of figures with what stands alone over them; of several words in a row the last. */
function blocksOf(
	sheet: Sheet,
	body: Body,
	figures: ReadonlySet<GridRow>,
	firstFigures: number
): Block[] {
	const blocks: Block[] = [{ head: null, rows: [] }];
	let head: Block['head'] = null;
	const from = body.headerRows === 0 ? Math.max(0, body.top - 1 - ROWS_ABOVE) : body.top - 1;
	for (const row of sheet.rows.slice(from + body.headerRows, LOOKED_AT)) {
		const filled = row.cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index + 1]));
		const [column] = filled;
		if (figures.has(row)) {
			if (head !== null) blocks.push({ head, rows: [] });
			head = null;
			blocks.at(-1)?.rows.push(row);
		} else if (filled.length === 1 && column !== undefined && column < firstFigures)
			head = { row: row.row, column, text: row.cells[column - 1] ?? '' };
		else if (filled.length > 0) head = null;
	}
	return blocks;
}

/** True where most rows have the name of a row in another block: without the block's they say too little. */
function areRepeated(blocks: readonly Block[], naming: readonly ColumnGuess[]): boolean {
	const blocksWith = new Map<string, Set<Block>>();
	let rows = 0;
	for (const block of blocks)
		for (const { cells } of block.rows) {
			rows += 1;
			const key = naming.map(({ column }) => foldText(cells[column - 1] ?? '')).join('\n');
			blocksWith.set(key, (blocksWith.get(key) ?? new Set()).add(block));
		}
	const repeated = [...blocksWith.values()]
		.filter(({ size }) => size > 1)
		.reduce((sum, { size }) => sum + size, 0);
	return repeated > 0 && repeated >= rows / 2;
}

function kindOf(
	words: Likeness,
	repeats: boolean,
	columns: readonly ColumnGuess[],
	across: readonly Likeness[]
): WordKind | null {
	const said = (kind: 'area' | 'period' | 'sex' | 'age' | 'measure', share: number): boolean =>
		[...columns, ...across].some((one) => one.texts.length > 0 && one[kind] >= share);
	for (const kind of ['period', 'sex', 'age'] as const)
		if (words[kind] >= MOST) return said(kind, MOST) ? null : kind;
	if (words.area >= SOME && !said('area', SOME)) return 'area';
	if (words.measure >= SOME && words.area < SOME && !said('measure', SOME)) return 'measure';
	if (!repeats) return null;
	if (!said('area', SOME)) return 'area';
	return said('measure', SOME) ? null : 'measure';
}
