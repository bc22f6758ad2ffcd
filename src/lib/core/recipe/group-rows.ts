import type { GridRow } from '../source';
import { splitBase } from '../written/base-size';
import { foldText } from '../written/squeeze';
import { headerTexts } from './header-texts';
import type { Located } from './locate';
import type { Meanings } from './meaning';
import type { Recipe } from './recipe';
import { columnsOf, labelColumns, placeOfKind, WORD_KINDS, type WordKind } from './roles';

/** Empty rows between a table and the group's name above its headings. */
const ROWS_ABOVE = 3;

interface Group {
	kind: WordKind;
	column: number;
	/** The column names the rows of figures too. */
	shared: boolean;
	/** Folded: what names rows of figures in the column, below a group that is known. */
	labels: Set<string>;
}

/**
 * Words on rows of their own, which hold for the rows below: call `row` for every row, in order. A row without
 * figures begins a group, whatever it says, so that no figure is taken for another group's in silence; but
 * where other groups have a row of figures with that name, and it means nothing as a group, it is such a row
 * without figures. The first group may be named above the headings or among them.
 */
export class GroupRows {
	/** What the rows are about now. */
	readonly words: Partial<Record<WordKind, string>> = {};
	/** The number of answers that the group's name gives; null if it gives none. */
	base: number | null = null;
	/** True where the row taken in last begins a group. */
	isHeading = false;
	readonly #groups: readonly Group[];
	readonly #recipe: Recipe;
	readonly #meanings: Meanings;
	readonly #heading: readonly string[];
	/** Columns of words that no group stands in. */
	readonly #beside: readonly number[];

	constructor({ sheet, recipe }: Located, meanings: Meanings) {
		this.#recipe = recipe;
		this.#meanings = meanings;
		this.#groups = groupsOf(recipe);
		const columns = new Set(this.#groups.map(({ column }) => column));
		this.#beside = labelColumns(recipe).filter((column) => !columns.has(column));
		this.#heading = [];
		if (this.#groups.length === 0) return;
		const { top, headerRows, bottom } = recipe;
		this.#heading = headerTexts(sheet, top, headerRows, columns).at(-1) ?? [];
		const first = top + headerRows - 1;
		for (const row of sheet.rows.slice(Math.max(0, top - 1 - ROWS_ABOVE), first))
			if (row.row >= top || !this.#hasFigures(row)) this.#above(row);
		this.#label(sheet.rows.slice(first, bottom ?? undefined));
	}

	/** Takes in a row. */
	row(row: GridRow): void {
		this.isHeading = false;
		if (this.#groups.length === 0 || row.cells.every((cell) => cell.trim() === '')) return;
		const repeats = this.#repeatsHeading(row);
		for (const group of this.#groups) {
			const cell = row.cells[group.column - 1] ?? '';
			const word = this.#meanings.word(cell);
			const names = this.#hasFigures(row) && !(repeats && !this.#isLabel(group, word));
			if (word === '' || (names ? group.shared : this.#isLabel(group, word))) continue;
			if (!names) this.isHeading = this.#saysNoMore(row);
			if (!repeats || !this.#isHeadingOf(cell, group.column)) this.#begin(group, word, cell);
		}
	}

	/** No word beside the groups', headings that are repeated aside. */
	#saysNoMore({ cells }: GridRow): boolean {
		return this.#beside.every((column) => {
			const cell = cells[column - 1] ?? '';
			return cell.trim() === '' || this.#isHeadingOf(cell, column);
		});
	}

	#begin({ kind }: Group, word: string, cell: string): void {
		this.words[kind] = word;
		this.base = splitBase(cell).n;
	}

	#isLabel({ kind, labels }: Group, word: string): boolean {
		return labels.has(foldText(word)) && !this.#meanings.knows(kind, word);
	}

	/** Rows above the figures name the first group where they are understood so. */
	#above({ cells }: GridRow): void {
		for (const group of this.#groups) {
			const cell = cells[group.column - 1] ?? '';
			const word = this.#meanings.word(cell);
			if (word !== '' && this.#meanings.knows(group.kind, word)) this.#begin(group, word, cell);
		}
	}

	/** Notes what names rows of figures. */
	#label(rows: readonly GridRow[]): void {
		for (const group of this.#groups.filter(({ shared }) => shared)) {
			let known = this.words[group.kind] !== undefined;
			for (const row of rows) {
				const word = this.#meanings.word(row.cells[group.column - 1] ?? '');
				if (word === '') continue;
				if (!this.#hasFigures(row) || this.#repeatsHeading(row))
					known = this.#meanings.knows(group.kind, word);
				else if (known) group.labels.add(foldText(word));
			}
		}
	}

	#hasFigures({ cells }: GridRow): boolean {
		return this.#recipe.values.some(({ column }) => (cells[column - 1] ?? '').trim() !== '');
	}

	/** The headings of the figures once more, as tables have them over each group; one says too little. */
	#repeatsHeading({ cells }: GridRow): boolean {
		const filled = this.#recipe.values.filter(
			({ column }) => (cells[column - 1] ?? '').trim() !== ''
		);
		return (
			filled.length > 1 &&
			filled.every(({ column }) => this.#isHeadingOf(cells[column - 1] ?? '', column))
		);
	}

	#isHeadingOf(cell: string, column: number): boolean {
		return foldText(cell) === foldText(this.#heading[column - 1] ?? '');
	}
}

function groupsOf(recipe: Recipe): Group[] {
	const places = WORD_KINDS.map((kind) => ({ kind, place: placeOfKind(recipe, kind) }));
	const naming = places.flatMap(({ place }) => (place.from === 'column' ? columnsOf(place) : []));
	return places.flatMap(({ kind, place }) =>
		place.from === 'group'
			? { kind, column: place.column, shared: naming.includes(place.column), labels: new Set() }
			: []
	);
}
