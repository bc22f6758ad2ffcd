import type { Sheet } from '../source';
import type { Unit } from '../vocabulary';
import { numbersIn, readFigureText } from '../written/interval';
import { guessNumberStyle, mayBeGrouped } from '../written/number';
import { readUnitText } from '../written/unit';
import { headerTexts } from './header-texts';
import type { Recipe, ValueColumn } from './recipe';
import type { Body } from './suggest-body';
import type { ColumnGuess, LabelColumns } from './suggest-columns';
import type { HeaderGuess } from './suggest-headers';

const ROWS_ABOVE = 3;

export interface UnitGuess {
	unit: Recipe['unit'];
	values: ValueColumn[];
	/** Shares are written as fractions (0,24). */
	fraction: boolean;
}

/**
 * The unit of the figures: a column of units, a header row of units, else what is written nearest above each
 * column, else what the numbers look like. Columns that differ from the others carry their own.
 */
export function guessUnits(
	sheet: Sheet,
	body: Body,
	labels: LabelColumns,
	headers: HeaderGuess,
	figures: readonly ColumnGuess[],
	values: readonly ValueColumn[],
	texts: readonly (readonly string[])[]
): UnitGuess {
	if (labels.unit) {
		const { column } = labels.unit;
		const shares = labels.unit.texts.every((text) => readUnitText(text) === 'percent');
		return {
			unit: { from: 'column', column },
			values: [...values],
			fraction: shares && areFractions(figures)
		};
	}
	const units = new Map<number, Unit>(
		figures.map((figure) => [figure.column, unitOf(sheet, body, figure, texts)])
	);
	const shares = figures.filter(({ column }) => units.get(column) === 'percent');
	const fraction = shares.length > 0 && areFractions(shares);
	const level = headers.unitLevel;
	const common = mostCommon([...units.values()]) ?? 'count';
	const fixed = (value: ValueColumn): ValueColumn => {
		const unit = units.get(value.column);
		if (value.role !== 'value' || unit === undefined) return value;
		const said = level === null ? common : readUnitText(texts[level - 1]?.[value.column - 1] ?? '');
		return said === unit ? value : { ...value, fixed: { unit } };
	};
	return {
		unit: level === null ? { fixed: common } : { from: 'header', level },
		values: values.map(fixed),
		fraction
	};
}

function unitOf(
	sheet: Sheet,
	body: Body,
	figure: ColumnGuess,
	texts: readonly (readonly string[])[]
): Unit {
	const height = Math.min(ROWS_ABOVE, body.top - 1);
	const above = headerTexts(sheet, body.top - height, height, new Set(), figure.column);
	const written = [...above, ...texts].reverse().map((row) => row[figure.column - 1] ?? '');
	const units = [figure.heading, ...written].flatMap((text) => readUnitText(text) ?? []);
	// "Antal brott" under "per 1 000 invånare" is a rate, and what has decimals is no count. "1,234" may have
	// none: under "Antal" it stays a count, whose cell is then refused rather than read as a share.
	const telling = units.find((unit) => unit !== 'count');
	if (telling !== undefined) return telling;
	const clear = figure.texts.filter((text) => !mayBeGrouped(text));
	return looksLike(units.length > 0 ? clear : figure.texts, body.stored);
}

/** Whole numbers are counts; what has decimals and stays within a hundred are shares. */
function looksLike(texts: readonly string[], stored: boolean): Unit {
	const style = guessNumberStyle(texts.flatMap(numbersIn), stored);
	if (texts.some((text) => text.trimEnd().endsWith('%'))) return 'percent';
	const numbers = texts.flatMap((text) => {
		const { cell } = readFigureText(text, { ...style, fraction: false });
		return cell.kind === 'value' ? [cell.value] : [];
	});
	if (numbers.every(Number.isInteger)) return 'count';
	return numbers.every((number) => number >= 0 && number <= 100) ? 'percent' : 'mean';
}

function areFractions(figures: readonly ColumnGuess[]): boolean {
	return guessNumberStyle(figures.flatMap(({ texts }) => texts.flatMap(numbersIn))).fraction;
}

function mostCommon<T>(values: readonly T[]): T | undefined {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
