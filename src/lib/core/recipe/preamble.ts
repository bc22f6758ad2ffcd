import type { Sheet } from '../source';
import { monthNumber } from '../written/month';
import { foldText } from '../written/squeeze';
import type { Recipe } from './recipe';

const ROWS = 3;
const LONGEST_LINE = 500;

/** The lines above a table that begins at row `top`: folded, digits left out. */
export function preambleOf({ rows }: Sheet, top: number): string[] {
	return rows
		.slice(Math.max(0, top - 1 - ROWS), top - 1)
		.map(({ cells }) => foldText(cells.find((cell) => cell.trim() !== '') ?? ''))
		.map((text) => withoutDigits(text.slice(0, LONGEST_LINE)))
		.filter((text) => text !== '');
}

/** True where the table that begins at row `top` has these lines next above it, whatever their dates. */
export function isPreamble(sheet: Sheet, top: number, lines: readonly string[]): boolean {
	const now = lines.length === 0 ? [] : preambleOf(sheet, top).slice(-lines.length);
	return (
		now.length === lines.length &&
		now.every((line, index) => withoutMonths(line) === withoutMonths(lines[index] ?? ''))
	);
}

/**
 * Where it must be said again, in every file, what a recipe says of all figures: in the lines above the
 * table, or nowhere that can be checked (a period that the user wrote, an area that no line names).
 */
export function saidAbove(recipe: Recipe): 'nothing' | 'preamble' | 'nowhere' {
	const { area, measure, period, preamble = [] } = recipe;
	if (isWritten(recipe, 'period') && period.from === 'constant') return 'nowhere';
	if (isWritten(recipe, 'area') && area.from === 'constant') {
		const name = withoutDigits(foldText(area.text));
		return preamble.some((line) => line.includes(name)) ? 'preamble' : 'nowhere';
	}
	return isWritten(recipe, 'measure') && measure.from === 'constant' ? 'preamble' : 'nothing';
}

/** True where some figures have no word of their own for it, but the recipe's. */
function isWritten(recipe: Recipe, kind: 'area' | 'measure' | 'period'): boolean {
	return (
		recipe[kind].from === 'constant' &&
		recipe.values.some(({ role, fixed }) => role === 'value' && fixed?.[kind] === undefined)
	);
}

function withoutDigits(text: string): string {
	return text.replace(/\d+/gu, '#');
}

function withoutMonths(line: string): string {
	return line.replace(/\p{L}+/gu, (word) => (monthNumber(word) > 0 ? '#' : word));
}
