import type { Sheet, TableFile } from '../source';
import { readPeriodText } from '../written/period';
import { headerKey, headerTexts } from './header-texts';
import { isPreamble, preambleOf, saidAbove } from './preamble';
import type { Recipe, ValueColumn } from './recipe';
import { recipeWords } from './recipe.sv';
import { labelColumns, variableLevels, withColumns } from './roles';
import { periodIn } from './suggest-title';

/** Headers further down are not looked for. */
const LOOKED_AT = 200;

/** Where the recipe's table stands in a file, and the recipe as it holds there. */
export interface Located {
	sheet: Sheet;
	/** Top, bottom and columns are those of this file. */
	recipe: Recipe;
}

/**
 * How sure it must be that the table is the recipe's. `sure`: what the recipe says of all figures (area,
 * measure) and the headings do not stands in the lines above, as it did where the recipe was made, and no
 * period is taken for granted. `headings`: the headings are the recipe's, for a user to look at. `asked`:
 * the user said that the recipe fits; without telling headings it is read where it says.
 */
export type Certainty = 'sure' | 'headings' | 'asked';

/**
 * Finds the recipe's table in a file: the sheet, the header rows and every used column by its heading,
 * wherever they stand. A text says why nothing was found.
 */
export function locate(file: TableFile, recipe: Recipe, certainty: Certainty): Located | string {
	const asked = certainty === 'asked';
	const above = certainty === 'sure' ? saidAbove(recipe) : 'nothing';
	if (above === 'nowhere') return recipeWords.noHeadings;
	const visible = file.sheets.filter(({ hidden }) => !hidden);
	const wanted = recipe.everySheet ? '' : recipe.sheet;
	const named = visible.find(({ name }) => name === wanted);
	const telling = isTelling(recipe);
	const sheets = wanted !== '' && named ? [named] : visible;
	if (visible.length === 0) return recipeWords.noVisibleSheet;
	// A sheet of another name is the table's only where the headings say so.
	if (wanted !== '' && !named && !telling) return recipeWords.noSheet(wanted);
	if (recipe.signature.length === 0 || recipe.headerRows === 0) {
		const [sheet] = sheets;
		return asked && sheet ? { sheet, recipe } : recipeWords.noHeadings;
	}
	const byPreamble = !asked && (!telling || above === 'preamble');
	if (byPreamble && (recipe.preamble ?? []).length === 0) return recipeWords.noHeadings;
	for (const sheet of sheets) {
		const found = locateIn(sheet, recipe, byPreamble ? (recipe.preamble ?? []) : null);
		if (found) return { sheet, recipe: found };
	}
	return recipeWords.noHeadings;
}

/**
 * Every sheet that the recipe reads: one, or all that have its headings. A sheet that has them and lacks
 * what makes it sure makes the whole file unsure: it is not read in part.
 */
export function locateAll(
	file: TableFile,
	recipe: Recipe,
	certainty: Certainty
): Located[] | string {
	const first = locate(file, recipe, certainty);
	if (typeof first === 'string' || !recipe.everySheet)
		return typeof first === 'string' ? first : [first];
	const found: Located[] = [];
	for (const sheet of file.sheets.filter(({ hidden }) => !hidden)) {
		const alone = { ...file, sheets: [sheet] };
		const located = locate(alone, recipe, certainty);
		if (typeof located !== 'string') found.push(located);
		else if (certainty === 'sure' && typeof locate(alone, recipe, 'headings') !== 'string')
			return located;
	}
	return found;
}

/** Header texts of the file's own table for the recipe's `signature`, and the texts above them. */
export function signatureOf(sheet: Sheet, recipe: Recipe): Pick<Recipe, 'signature' | 'preamble'> {
	const texts = headerTexts(sheet, recipe.top, recipe.headerRows);
	return {
		signature: texts.map((row) => row.map(headerKey)),
		preamble: preambleOf(sheet, recipe.top)
	};
}

/** True where some used column has a heading that is more than a year or an area. */
function isTelling(recipe: Recipe): boolean {
	const variable = variableLevels(recipe);
	const used = new Set([...labelColumns(recipe), ...recipe.values.map(({ column }) => column)]);
	return recipe.signature.some((texts, index) =>
		texts.some((text, column) => {
			if (text === '' || !used.has(column + 1)) return false;
			return !variable.has(index + 1) || !recipe.values.some((one) => one.column === column + 1);
		})
	);
}

function locateIn(sheet: Sheet, recipe: Recipe, preamble: readonly string[] | null): Recipe | null {
	const last = Math.min(sheet.rows.length, LOOKED_AT);
	const tops = [recipe.top, ...Array.from({ length: last }, (_, index) => index + 1)];
	for (const top of tops) {
		if (top < 1 || top + recipe.headerRows - 1 > sheet.rows.length) continue;
		if (preamble && !isPreamble(sheet, top, preamble)) continue;
		const found = fit(sheet, top, recipe, (text) => text) ?? fit(sheet, top, recipe, yearless);
		if (found) return found;
	}
	return null;
}

/** A heading with words and a year, whatever the year; a lone year says more than that there is one. */
function yearless(key: string): string {
	const less = key.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, '#');
	return /\p{L}{2}/u.test(less) ? less : key;
}

/**
 * The recipe with the columns it has under headers that begin at `top`, compared by `key`; null if some are
 * not there. A column that carries the year of its heading carries the year it has there now.
 */
function fit(
	sheet: Sheet,
	top: number,
	recipe: Recipe,
	key: (text: string) => string
): Recipe | null {
	const old = keysOf(recipe.signature.map((row) => row.map(key)));
	const texts = headerTexts(sheet, top, recipe.headerRows);
	const now = keysOf(texts.map((row) => row.map(headerKey).map(key)));
	const places = new Occurrences(old, now);
	const columns = new Map<number, number>();
	for (const column of labelColumns(recipe)) {
		const found = places.find(column);
		if (found === null) return null;
		columns.set(column, found);
	}
	const taken = new Set(columns.values());
	const values = valuesIn(recipe, old, now, places, taken);
	if (!values) return null;
	const written = keysOf(recipe.signature);
	for (const [index, value] of values.entries()) {
		const period = value.fixed?.period;
		const before = recipe.values.find(
			(one) => one.fixed?.period === period && one.fixed !== undefined
		);
		if (period === undefined || before === undefined) continue;
		if (periodIn(written[before.column - 1] ?? []) !== period) continue;
		const said = periodIn(texts.map((row) => row[value.column - 1] ?? ''));
		if (said === null) return null;
		values[index] = { ...value, fixed: { ...value.fixed, period: said } };
	}
	const shift = top - recipe.top;
	const moved = withColumns(recipe, (column) => columns.get(column) ?? column, values);
	const bottom = recipe.bottom === null ? null : recipe.bottom + shift;
	return { ...moved, top, bottom };
}

/** Texts of each column, top header row first. */
function keysOf(signature: readonly (readonly string[])[]): string[][] {
	const width = signature.reduce((most, texts) => Math.max(most, texts.length), 0);
	return Array.from({ length: width }, (_, column) =>
		signature.map((texts) => texts[column] ?? '')
	);
}

/** Finds columns again by heading; where a heading stands more than once, by its order among its equals. */
class Occurrences {
	readonly #old: string[];
	readonly #places = new Map<string, number[]>();
	readonly #counts = new Map<string, number>();

	constructor(old: readonly string[][], now: readonly string[][]) {
		this.#old = old.map((key) => JSON.stringify(key));
		for (const key of this.#old) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
		now.forEach((texts, index) => {
			const key = JSON.stringify(texts);
			const list = this.#places.get(key);
			if (list) list.push(index + 1);
			else this.#places.set(key, [index + 1]);
		});
	}

	/** The column (from 1) that this column of the signature is now; null if it cannot be told. */
	find(column: number): number | null {
		const key = this.#old[column - 1];
		if (key === undefined) return null;
		const places = this.#places.get(key) ?? [];
		const empty = !/[^[\]",]/u.test(key);
		if (!empty && places.length !== this.#counts.get(key)) return null;
		const before = this.#old.slice(0, column - 1).filter((one) => one === key).length;
		return places[before] ?? null;
	}
}

function valuesIn(
	recipe: Recipe,
	old: readonly string[][],
	now: readonly string[][],
	places: Occurrences,
	taken: ReadonlySet<number>
): ValueColumn[] | null {
	const variable = variableLevels(recipe);
	const values: ValueColumn[] = [];
	const spread = new Map<string, ValueColumn>();
	for (const value of recipe.values) {
		const key = old[value.column - 1];
		const isVariable = [...variable].some(
			([level, kind]) => (key?.[level - 1] ?? '') !== '' && value.fixed?.[kind] === undefined
		);
		if (key && isVariable) {
			const steady = steadyKey(key, variable);
			if (!spread.has(steady)) spread.set(steady, value);
			continue;
		}
		const column = places.find(value.column);
		if (column === null || taken.has(column)) return null;
		values.push({ ...value, column });
	}
	const isUsed = new UsedBefore(old, new Set(recipe.values.map(({ column }) => column)));
	now.forEach((key, index) => {
		const like = spread.get(steadyKey(key, variable));
		const used = isUsed.next(key);
		if (!like || !used || taken.has(index + 1)) return;
		// What the user chose is read, or told of; a new column is taken only for what it says it is.
		const says = ([level, kind]: [number, 'period' | 'area']): boolean =>
			isWordOf(recipe, kind, key[level - 1] ?? '');
		if (used === true || [...variable].every(says)) values.push({ ...like, column: index + 1 });
	});
	return values.length === 0 ? null : values.sort((a, b) => a.column - b.column);
}

/**
 * Whether a column was used under its heading; 'new' for a heading met the first time. Empty columns
 * beside a heading have its text too, so that equals are told apart by their order.
 */
class UsedBefore {
	readonly #old = new Map<string, boolean[]>();
	readonly #met = new Map<string, number>();

	constructor(old: readonly (readonly string[])[], used: ReadonlySet<number>) {
		old.forEach((texts, index) => {
			const key = JSON.stringify(texts);
			const list = this.#old.get(key);
			if (list) list.push(used.has(index + 1));
			else this.#old.set(key, [used.has(index + 1)]);
		});
	}

	next(texts: readonly string[]): boolean | 'new' {
		const key = JSON.stringify(texts);
		const met = this.#met.get(key) ?? 0;
		this.#met.set(key, met + 1);
		const list = this.#old.get(key);
		return list ? (list[met] ?? false) : met === 0 && 'new';
	}
}

function steadyKey(key: readonly string[], variable: ReadonlyMap<number, unknown>): string {
	return JSON.stringify(key.filter((_, index) => !variable.has(index + 1)));
}

function isWordOf(recipe: Recipe, kind: 'period' | 'area', text: string): boolean {
	if (text === '') return false;
	if (kind === 'area') return true;
	if (readPeriodText(text, { excelSerial: true })) return true;
	return Object.keys(recipe.meanings.period).some((word) => headerKey(word) === text);
}
