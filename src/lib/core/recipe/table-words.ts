import type { CellRange, GridRow, Sheet } from '../source';
import { splitBase } from '../written/base-size';
import { headerTexts, joinTexts } from './header-texts';
import type { Located } from './locate';
import { GroupRows } from './group-rows';
import type { Meanings } from './meaning';
import type { Place, Recipe } from './recipe';
import { columnsOf, labelColumns, levelsOf, placeOfKind, WORD_KINDS, type WordKind } from './roles';
import { guessTitle, periodIn } from './suggest-title';

/** The words of each kind for a figure's row and column. */
export type FigureWords = Record<WordKind, string>;

/** Kinds that an empty cell takes from above, where the recipe says so. */
const FILLED_DOWN: ReadonlySet<WordKind> = new Set(['area', 'period', 'measure']);

/**
 * The words of a located table: call `row` once for every row, in order, then `at` for its figures.
 * Merged blocks of label columns say the same in all their rows.
 */
export class TableWords {
	readonly #recipe: Recipe;
	readonly #meanings: Meanings;
	readonly #blocks: { column: number; merges: CellRange[]; next: number }[];
	readonly #rows: readonly GridRow[];
	readonly #columnKinds: { kind: WordKind; columns: number[] }[] = [];
	/** Per figure column: words that do not depend on the row. */
	readonly #steady = new Map<number, Partial<FigureWords>>();
	readonly #above = new Map<WordKind, string>();
	readonly #bases = new Map<number, number>();
	readonly #groups: GroupRows;
	#current: Partial<FigureWords> = {};
	#base: number | null = null;

	constructor(located: Located, meanings: Meanings) {
		const { sheet, recipe } = located;
		this.#groups = new GroupRows(located, meanings);
		this.#recipe = recipe;
		this.#meanings = meanings;
		this.#rows = sheet.rows;
		const labels = labelColumns(recipe);
		this.#blocks = labels.map((column) => ({
			column,
			merges: blocksOf(sheet.merges, column),
			next: 0
		}));
		const headers = headerTexts(sheet, recipe.top, recipe.headerRows, new Set(labels));
		for (const kind of WORD_KINDS) {
			const place = placeOfKind(recipe, kind);
			if (place.from === 'column') this.#columnKinds.push({ kind, columns: columnsOf(place) });
		}
		for (const { column, fixed } of recipe.values) {
			const words: Partial<FigureWords> = {};
			for (const kind of WORD_KINDS) {
				const said = fixed?.[kind];
				const text =
					said ?? steadyText(placeOfKind(recipe, kind), column, headers, sheet, recipe.top);
				if (text !== null)
					words[kind] = meanings.word(kind === 'measure' ? without(text, fixed?.period) : text);
			}
			this.#steady.set(column, words);
			const base = headers.flatMap((row) => splitBase(row[column - 1] ?? '').n ?? []).at(-1);
			if (base !== undefined) this.#bases.set(column, base);
		}
	}

	/** Takes in a row; false where no column of words says anything in it. */
	row(row: GridRow): boolean {
		let said = false;
		this.#groups.row(row);
		this.#current = { ...this.#groups.words };
		this.#base = this.#groups.base;
		// An empty cell means what stands above it among the same words.
		if (this.#groups.isHeading) this.#above.clear();
		for (const { kind, columns } of this.#columnKinds) {
			const cells = columns.map((column) => this.#cell(row, column));
			this.#base = cells.flatMap((cell) => splitBase(cell).n ?? []).at(-1) ?? this.#base;
			const texts = cells.map((cell) => this.#meanings.word(cell));
			const own = joinTexts(texts.filter((text) => text !== ''));
			if (own !== '') said = true;
			const fills = this.#recipe.fillDown && FILLED_DOWN.has(kind);
			const text = own === '' && fills ? (this.#above.get(kind) ?? '') : own;
			if (own !== '' && !this.#groups.isHeading) this.#above.set(kind, own);
			this.#current[kind] = text;
		}
		return said;
	}

	/** True where the row taken in last only says what the rows below are about. */
	get isHeading(): boolean {
		return this.#groups.isHeading;
	}

	/** How many columns of words say something in the row as it stands. */
	filled(row: GridRow): number {
		return this.#blocks.filter(({ column }) => (row.cells[column - 1] ?? '').trim() !== '').length;
	}

	/** The number of answers that a heading over the column or a label of the row gives; null if none does. */
	base(column: number): number | null {
		return this.#bases.get(column) ?? this.#base;
	}

	/** The words of the figure in that column of the row taken in last. */
	at(column: number): FigureWords {
		const steady = this.#steady.get(column);
		const words = {} as FigureWords;
		for (const kind of WORD_KINDS) words[kind] = steady?.[kind] ?? this.#current[kind] ?? '';
		return words;
	}

	#cell(row: GridRow, column: number): string {
		const own = row.cells[column - 1] ?? '';
		const block = this.#blocks.find((one) => one.column === column);
		if (own !== '' || !block) return own;
		const { merges } = block;
		while ((merges[block.next + 1]?.top ?? Infinity) <= row.row) block.next += 1;
		const merge = merges[block.next];
		if (!merge || row.row < merge.top || row.row > merge.bottom) return own;
		// A block of several columns is a heading across the table: it names its first column only.
		return this.#rows[merge.top - 1]?.cells[merge.left - 1] ?? '';
	}
}

/** What is counted is called the same next year: "Otrygga 2023 (%)" is "Otrygga (%)" of 2023. */
function without(text: string, period: string | undefined): string {
	if (period === undefined || period === '' || periodIn([text]) !== period) return text;
	const less = text.replace(period, '').replace(/\(\s*\)/u, '');
	return /\p{L}{2}/u.test(less) ? less.replace(/[\s,:–-]+$/u, '') : text;
}

/** Blocks of several rows that begin in the column, from above. */
function blocksOf(merges: readonly CellRange[] | undefined, column: number): CellRange[] {
	return (merges ?? [])
		.filter(({ top, bottom, left }) => left === column && bottom > top)
		.sort((a, b) => a.top - b.top);
}

/** The text a place gives for all rows of a column; null where it stands in the row. */
function steadyText(
	place: Place,
	column: number,
	headers: readonly (readonly string[])[],
	sheet: Sheet,
	top: number
): string | null {
	if (place.from === 'column' || place.from === 'group') return null;
	if (place.from === 'constant') return place.text;
	if (place.from === 'sheet') return sheet.name;
	if (place.from === 'title') return guessTitle(sheet, top).period ?? '';
	return joinTexts(
		levelsOf(place)
			.map((level) => headers[level - 1]?.[column - 1] ?? '')
			.filter((text) => text !== '')
	);
}
