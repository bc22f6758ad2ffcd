import { Harvest } from '../harvest';
import type { GridRow, ParseContext, ParseResult, Sheet, TableFile } from '../source';
import { readFigureText } from '../written/interval';
import { locateAll, type Located } from './locate';
import { Meanings } from './meaning';
import type { Recipe } from './recipe';
import { recipeWords } from './recipe.sv';
import { FigureRows, type SeenFigures } from './figure-rows';
import { TableWords } from './table-words';

const PROGRESS_EVERY = 4096;

/**
 * Reads a table by a recipe. Every record is decided once, whatever the table and the recipe: rows above
 * the figures are structural; rows below the last one, and rows of sheets that are not read, are structural unless
 * they hold figures (rejected, so that nothing is lost in silence); rows whose words the user left out are
 * rejected with that reason. Words nobody knows are loaded without an area or measure, and warned of.
 */
export function applyRecipe(file: TableFile, recipe: Recipe, context: ParseContext): ParseResult {
	const harvest = new Harvest({ id: recipe.id, calendar: recipe.origin.calendar }, context.names);
	const found = locateAll(file, recipe, 'asked');
	const seen: SeenFigures = new Map();
	const sheets = file.sheets.filter(({ hidden }) => !hidden);
	const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
	let done = 0;
	for (const sheet of sheets) {
		const before = done;
		const progress = (rows: number): void => {
			if (rows % PROGRESS_EVERY === 0) context.progress(before + rows, total);
		};
		const located = typeof found === 'string' ? null : found.find((one) => one.sheet === sheet);
		if (typeof found === 'string') refuse(sheet, recipeWords.notFound(found), harvest);
		else if (!located) passOver(sheet, recipe, harvest);
		else readSheet(located, new Meanings(recipe, context.names), seen, harvest, progress);
		done += sheet.rows.length;
	}
	context.progress(total, total);
	const { series, calendar, producer, citation, retrieved, licence, openness } = recipe.origin;
	return {
		...harvest.finish(),
		origin: {
			producer,
			citation,
			retrieved,
			licence,
			openness,
			own: { series, calendar, measures: recipe.measures }
		}
	};
}

function readSheet(
	located: Located,
	meanings: Meanings,
	seen: SeenFigures,
	harvest: Harvest,
	progress: (rows: number) => void
): void {
	const { sheet, recipe } = located;
	const words = new TableWords(located, meanings);
	const figures = new FigureRows(located, meanings, words, seen, harvest);
	const first = recipe.top + recipe.headerRows;
	const heading = recipe.headerRows > 0 ? sheet.rows[first - 2]?.text : undefined;
	sheet.rows.forEach((row, index) => {
		progress(index);
		const number = index + 1;
		if (isBlank(row)) harvest.record(sheet.name, row, 'blank');
		else if (number < first) harvest.record(sheet.name, row, 'structural');
		else if (recipe.bottom !== null && number > recipe.bottom) {
			if (holdsFigure(row, recipe)) harvest.reject(sheet.name, row, recipeWords.below);
			else harvest.record(sheet.name, row, 'structural');
		} else if (row.text === heading) harvest.record(sheet.name, row, 'structural');
		else figures.read(row);
	});
	figures.finish();
}

/** A sheet that is not the recipe's: notes are structural, anything with a number is rejected. */
function passOver(sheet: Sheet, recipe: Recipe, harvest: Harvest): void {
	for (const row of sheet.rows) {
		const several = row.cells.filter((cell) => cell.trim() !== '').length > 1;
		if (isBlank(row)) harvest.record(sheet.name, row, 'blank');
		else if (several && row.cells.some((cell) => isFigure(cell, recipe)))
			harvest.reject(sheet.name, row, recipeWords.otherSheet);
		else harvest.record(sheet.name, row, 'structural');
	}
}

function refuse(sheet: Sheet, reason: string, harvest: Harvest): void {
	for (const row of sheet.rows) {
		if (isBlank(row)) harvest.record(sheet.name, row, 'blank');
		else harvest.reject(sheet.name, row, reason);
	}
}

function holdsFigure({ cells }: GridRow, recipe: Recipe): boolean {
	return recipe.values.some(({ column }) => isFigure(cells[column - 1] ?? '', recipe));
}

function isFigure(cell: string, recipe: Recipe): boolean {
	return readFigureText(cell, recipe.numbers).cell.kind === 'value';
}

function isBlank({ cells }: GridRow): boolean {
	return cells.every((cell) => cell === '' || cell.trim() === '');
}
