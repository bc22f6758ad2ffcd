import { DIMENSIONS, isDecided, renamed, type Dimension } from '$lib/core/recipe/edit';
import type { RecipePreview, TableOutline, TableReader } from '$lib/core/recipe/preview';
import type { Recipe } from '$lib/core/recipe/recipe';
import type { RecipeWord } from '$lib/core/recipe/words';
import type { GridRow } from '$lib/core/source';

/** No figure can be without these. */
const NEEDED: readonly Dimension[] = ['area', 'period', 'measure'];
/** Rows of a sheet that are fetched for the grid at a time. */
const GRID_ROWS = 60;

/**
 * One file being mapped: the table, the recipe as it stands, and what the recipe makes of the table.
 * Every change asks for a new preview; one runs at a time and the last one asked for is what is shown.
 */
export class Mapping {
	readonly file: File;
	readonly outline: TableOutline;
	recipe: Recipe = $state.raw() as Recipe;
	preview: RecipePreview | null = $state.raw(null);
	/** First rows of the chosen sheet. */
	rows: readonly GridRow[] = $state.raw([]);
	/** The sheet shown; the recipe may leave the choice to the signature. */
	sheet: string = $state('');
	/** True while a preview is being made. */
	working: boolean = $state(false);
	/** Swedish; why the table cannot be read any more. */
	problem: string | null = $state(null);
	/** True where a saved recipe fitted the file, and its sheet is the one looked at. */
	fromSaved: boolean = $state(false);

	readonly #reader: TableReader;
	/** Earlier recipes, the last one last. */
	history: readonly Recipe[] = $state.raw([]);
	#wanted: Recipe | null = null;
	#closed = false;

	/** Words the user must decide about, in the table's order. */
	readonly openWords: readonly RecipeWord[] = $derived.by(() =>
		(this.preview?.words ?? []).filter(
			({ kind, text, known }) => text !== '' && !known && !isDecided(this.recipe, kind, text)
		)
	);
	/** What no figure can be read without and the user has not said: nothing stands where it is looked for. */
	readonly missing: readonly Dimension[] = $derived.by(() => {
		const places = DIMENSIONS.filter((dimension) => {
			const place = this.recipe[dimension];
			return 'from' in place && place.from === 'constant' && place.text === '';
		});
		return places.filter((dimension) => NEEDED.includes(dimension));
	});
	/** Words the user has decided about. */
	readonly decidedWords: readonly RecipeWord[] = $derived.by(() =>
		(this.preview?.words ?? []).filter(({ kind, text }) => isDecided(this.recipe, kind, text))
	);

	private constructor(file: File, reader: TableReader, recipe: Recipe, fromSaved: boolean) {
		this.file = file;
		this.#reader = reader;
		this.outline = reader.outline;
		this.recipe = recipe;
		this.fromSaved = fromSaved;
	}

	/** Opens a table with the first saved recipe that fits it, else with a guess named `name`. */
	static async begin(
		file: File,
		reader: TableReader,
		recipes: readonly Recipe[],
		prepare: (guess: Recipe) => Recipe
	): Promise<Mapping> {
		const found = await reader.suggest(null, recipes);
		const saved = recipes.some(({ id }) => id === found.id);
		const mapping = new Mapping(file, reader, saved ? found : prepare(found), saved);
		mapping.sheet = mapping.#sheetOf(found);
		await mapping.#look();
		return mapping;
	}

	/** The sheet's columns, counted from 1. */
	get columns(): number {
		return this.outline.sheets.find(({ name }) => name === this.sheet)?.columns ?? 0;
	}

	/** The header row's text over a column, the lowest that says something; '' for none. */
	heading(column: number): string {
		const { top, headerRows } = this.recipe;
		for (let row = top + headerRows - 1; row >= top; row -= 1) {
			const text = this.rows.find((one) => one.row === row)?.cells[column - 1]?.trim() ?? '';
			if (text !== '') return text;
		}
		return '';
	}

	/** Takes the recipe and shows what it makes of the table. `undo` takes the change back. */
	change(recipe: Recipe): void {
		this.history = [...this.history.slice(-99), this.recipe];
		this.#take(recipe);
	}

	/** The recipe as it was before the last change. */
	undo(): void {
		const before = this.history.at(-1);
		if (before === undefined) return;
		this.history = this.history.slice(0, -1);
		this.#take(before);
	}

	#take(recipe: Recipe): void {
		this.recipe = recipe;
		this.#wanted = recipe;
		if (!this.working) void this.#run();
	}

	/**
	 * Another sheet is read by a guess of its own; what the user said of the source stays. Beside a saved
	 * recipe it becomes a recipe of its own, so that the saved one stays what it is.
	 */
	async chooseSheet(sheet: string): Promise<void> {
		try {
			const guess = await this.#reader.suggest(sheet, []);
			const { id, name, origin, measures } = this.recipe;
			this.sheet = sheet;
			const chosen: Recipe = { ...guess, id, name, origin, measures, sheet };
			this.recipe = this.fromSaved
				? renamed({ ...chosen, measures: [] }, `${name} ${sheet}`, name)
				: chosen;
			this.fromSaved = false;
			await this.#look();
		} catch (error) {
			this.#tell(error);
		}
	}

	/** Fetches more rows for the grid. */
	async moreRows(): Promise<void> {
		try {
			const from = this.rows.length + 1;
			const more = await this.#reader.rows(this.sheet, from, from + GRID_ROWS * 4 - 1);
			this.rows = [...this.rows, ...more];
		} catch (error) {
			this.#tell(error);
		}
	}

	/** The recipe as it is to be used and kept; null where the table cannot be read any more (`problem`). */
	async signed(): Promise<Recipe | null> {
		try {
			return await this.#reader.sign(this.recipe);
		} catch (error) {
			this.#tell(error);
			return null;
		}
	}

	/** Ends the worker that holds the table. */
	close(): void {
		this.#closed = true;
		this.#reader.close();
	}

	async #look(): Promise<void> {
		this.rows = await this.#reader.rows(this.sheet, 1, GRID_ROWS);
		this.#wanted = this.recipe;
		await this.#run();
	}

	async #run(): Promise<void> {
		this.working = true;
		try {
			while (this.#wanted !== null && !this.#closed) {
				const asked = this.#wanted;
				this.#wanted = null;
				const preview = await this.#reader.preview(asked);
				if (this.#wanted === null) this.preview = preview;
			}
			this.problem = null;
		} catch (error) {
			this.#tell(error);
		} finally {
			this.working = false;
		}
	}

	#tell(error: unknown): void {
		if (this.#closed) return;
		this.problem = error instanceof Error ? error.message : String(error);
	}

	#sheetOf(recipe: Recipe): string {
		const { sheets } = this.outline;
		const named = sheets.find(({ name }) => name === recipe.sheet);
		const first = sheets.find(({ hidden, rows }) => !hidden && rows > 0) ?? sheets[0];
		return (named ?? first)?.name ?? '';
	}
}
