import type { AreaData } from '../area';
import { countRecords } from '../ledger';
import type { Measure } from '../measure';
import type { Observation } from '../observation';
import type {
	CellRange,
	Dialect,
	GridRow,
	ImportWarning,
	Ledger,
	NameLookup,
	RejectedCell,
	RejectedRecord,
	TableFile
} from '../source';
import type { RecordClass } from '../vocabulary';
import type { Denominator } from '../workspace';
import { applyRecipe } from './apply';
import { signRecipe } from './match';
import type { Recipe } from './recipe';
import { wordsOf, type RecipeWord } from './words';

/** What a file that is being mapped holds, without its rows. */
export interface TableOutline {
	file: string;
	container: TableFile['container'];
	encoding: string | null;
	dialect: Dialect | null;
	sheets: {
		name: string;
		hidden: boolean;
		rows: number;
		columns: number;
		merges: readonly CellRange[];
	}[];
	warnings: ImportWarning[];
}

/** What a recipe makes of a table: whole counts, and the first few of everything. */
export interface RecipePreview {
	ledger: Ledger;
	/** Row number → class, for the first rows of the recipe's sheet. */
	classes: [row: number, decided: RecordClass][];
	/** Number of figures read, and the first ones. */
	figures: number;
	observations: Observation[];
	rejected: RejectedRecord[];
	rejectedCells: RejectedCell[];
	rejectedCellCount: number;
	warnings: ImportWarning[];
	words: RecipeWord[];
	/** Rows looked at; null when all were. */
	lookedAt: number | null;
}

/** A file held open while it is mapped; every question is answered by the worker that holds it. */
export interface TableReader {
	readonly outline: TableOutline;
	/** Rows `from` to `to` (from 1, both included) of a sheet, cut to the widest that is shown. */
	rows(sheet: string, from: number, to: number): Promise<GridRow[]>;
	/** The first of the recipes that fits the file, else a guess. */
	suggest(sheet: string | null, recipes: readonly Recipe[]): Promise<Recipe>;
	preview(recipe: Recipe): Promise<RecipePreview>;
	/** The recipe with the headings by which it knows the next file of the kind. */
	sign(recipe: Recipe): Promise<Recipe>;
	/** Ends the worker. */
	close(): void;
}

/** Opens a file for mapping. Rejects with `UnreadableTable`. */
export type OpenTable = (
	file: File,
	known: { areas: AreaData; measures: readonly Measure[]; denominators: readonly Denominator[] }
) => Promise<TableReader>;

/** Why a file cannot be mapped; the message is Swedish, for the user. */
export class UnreadableTable extends Error {
	override readonly name = 'UnreadableTable';
}

/** Columns and signs of a cell that are shown of a table. */
export const SHOWN_COLUMNS = 60;
const SHOWN_SIGNS = 200;
/** Rows a preview reads at most: enough for every table made for people, quick for an export of a million. */
const MOST_ROWS = 20_000;
const FIRST_CLASSES = 500;
const FIRST_FEW = 40;

export function outlineOf(file: TableFile): TableOutline {
	const { container, encoding, dialect, warnings } = file;
	return {
		file: file.file,
		container,
		encoding,
		dialect,
		warnings,
		sheets: file.sheets.map(({ name, hidden, rows, merges }) => ({
			name,
			hidden,
			rows: rows.length,
			columns: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
			merges: (merges ?? []).slice(0, 1_000)
		}))
	};
}

/** Rows of a sheet as far as they are shown; none of a sheet that is not there. */
export function shownRows(file: TableFile, sheet: string, from: number, to: number): GridRow[] {
	const rows = file.sheets.find(({ name }) => name === sheet)?.rows ?? [];
	return rows.slice(from - 1, to).map(({ row, cells }) => ({
		row,
		cells: cells.slice(0, SHOWN_COLUMNS).map((cell) => cell.slice(0, SHOWN_SIGNS)),
		text: ''
	}));
}

/** Reads the table by the recipe, the first `MOST_ROWS` rows of each sheet, and tells what came of it. */
export function previewRecipe(file: TableFile, edited: Recipe, names: NameLookup): RecipePreview {
	// Rows and columns are this file's own: what they were signed with before they were edited no longer holds.
	const recipe = signRecipe(file, edited);
	const longest = Math.max(0, ...file.sheets.map(({ rows }) => rows.length));
	const looked =
		longest <= MOST_ROWS
			? file
			: {
					...file,
					sheets: file.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, MOST_ROWS) }))
				};
	const read = applyRecipe(looked, recipe, { names, progress: () => {} });
	const first = read.observations.slice(0, FIRST_FEW);
	const sheet = recipe.everySheet ? recipe.sheet : (first[0]?.sheet ?? recipe.sheet);
	return {
		ledger: countRecords(read.classes),
		classes: read.classes
			.filter((one) => one.sheet === sheet)
			.slice(0, FIRST_CLASSES)
			.map((one) => [one.row, one.class]),
		figures: read.observations.length,
		observations: first,
		rejected: read.rejected.slice(0, FIRST_FEW),
		rejectedCells: read.rejectedCells.slice(0, FIRST_FEW),
		rejectedCellCount: read.rejectedCells.length,
		warnings: read.warnings.slice(0, FIRST_FEW),
		words: wordsOf(looked, recipe, names),
		lookedAt: looked === file ? null : MOST_ROWS
	};
}
