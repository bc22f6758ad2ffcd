import { faultOf, type Harvest, type NamedArea, type TellingCell } from '../harvest';
import { harvestWords } from '../harvest.sv';
import type { GridRow } from '../source';
import type { Status } from '../vocabulary';
import { readFigureText } from '../written/interval';
import { readNumberText } from '../written/number';
import { companionsOf, type Companions } from './companions';
import { FigureFactsReader, type ReadFacts } from './figure-facts';
import type { Located } from './locate';
import type { Meanings } from './meaning';
import type { NumberStyle, Recipe } from './recipe';
import { recipeWords } from './recipe.sv';
import type { TableWords } from './table-words';
import { Shares } from './shares';
import { UnusedColumns } from './unused-columns';

/** Most cells that a reason names. */
const MOST_NAMED = 6;

/** Every figure read so far, on any sheet, by what it is about. */
export type SeenFigures = Map<string, Seen>;

interface Seen {
	sheet: string;
	row: number;
	column: number;
	value: number | null;
	status: Status;
}

interface BadCell {
	column: number;
	/** null = the cell itself is neither number nor symbol. */
	reason: string | null;
}

/** Reads the rows of a recipe's table, one after the other, and decides each. */
export class FigureRows {
	readonly #sheet: string;
	readonly #recipe: Recipe;
	readonly #words: TableWords;
	readonly #harvest: Harvest;
	readonly #facts: FigureFactsReader;
	readonly #companions: Map<number, Companions>;
	/** Only shares are written as fractions; what is counted beside them is not. */
	readonly #plain: NumberStyle;
	readonly #areas = new Map<string, NamedArea>();
	readonly #seen: SeenFigures;
	readonly #unused: UnusedColumns;
	readonly #shares: Shares;

	constructor(
		{ sheet, recipe }: Located,
		meanings: Meanings,
		words: TableWords,
		seen: SeenFigures,
		harvest: Harvest
	) {
		this.#seen = seen;
		this.#sheet = sheet.name;
		this.#recipe = recipe;
		this.#unused = new UnusedColumns(sheet, recipe);
		this.#shares = new Shares(sheet, recipe);
		this.#words = words;
		this.#harvest = harvest;
		this.#facts = new FigureFactsReader(meanings);
		this.#companions = companionsOf(recipe, words);
		this.#plain = { ...recipe.numbers, fraction: false };
	}

	/** Decides one row that is not blank. */
	read(row: GridRow): void {
		this.#words.row(row);
		const record = this.#harvest.record(this.#sheet, row, null);
		if (this.#words.isHeading) return this.#harvest.decide(record, 'structural');
		const bad: BadCell[] = [];
		let [cells, loaded, repeated, leftOut] = [0, 0, 0, 0];
		for (const { column, role } of this.#recipe.values) {
			const text = row.cells[column - 1] ?? '';
			if (role !== 'value' || text.trim() === '') continue;
			cells += 1;
			const facts = this.#facts.read(this.#words.at(column));
			if (facts === 'left out') leftOut += 1;
			else if ('reason' in facts) {
				bad.push({ column, reason: facts.reason });
				if (facts.unknownPeriod !== undefined)
					this.#unknown('unknown_period', facts.unknownPeriod, row.row);
			} else {
				const style = facts.unit === 'percent' ? this.#recipe.numbers : this.#plain;
				const { cell, lower, upper } = readFigureText(text, style);
				if (facts.unit === 'percent') this.#shares.take(column, text, cell);
				const fault = faultOf(cell, facts.unit);
				if (fault !== null || cell.kind === 'junk' || cell.kind === 'empty')
					bad.push({ column, reason: cell.kind === 'value' ? fault : null });
				else if (this.#observe(row, column, facts, cell, { lower, upper }, style, bad)) loaded += 1;
				else repeated += 1;
			}
		}
		if (loaded + repeated > 0 || bad.length > 0) this.#unused.row(row);
		if (loaded + repeated > 0) {
			this.#harvest.decide(record, loaded > 0 ? 'loaded' : 'repeated');
			for (const { column, reason } of bad)
				this.#harvest.badCell(this.#sheet, row, column - 1, reason ?? harvestWords.junk);
		} else if (isLoneText(row) || (cells === 0 && this.#words.filled(row) < 2)) {
			// Heading of the rows below, or a note.
			this.#harvest.decide(record, 'structural');
		} else {
			this.#harvest.decide(record, 'rejected');
			const reason = bad.length === 0 && leftOut > 0 ? recipeWords.leftOut : reasonOf(row, bad);
			this.#harvest.noteRejected(this.#sheet, row, reason);
		}
	}

	/** After the last row: tells of what no figure was made of. */
	finish(): void {
		this.#unused.tell(this.#harvest);
		this.#shares.tell(this.#harvest);
	}

	/** True when the figure is new; what repeats an earlier one with another value is a bad cell. */
	#observe(
		row: GridRow,
		column: number,
		facts: ReadFacts,
		cell: TellingCell,
		bounds: { lower: number | null; upper: number | null },
		style: NumberStyle,
		bad: BadCell[]
	): boolean {
		const { area, areaAsWritten, measure, period, unit, sex, age } = facts;
		const key = [
			area ?? `? ${areaAsWritten}`,
			measure.measure ?? `? ${measure.asWritten}`,
			...[sex, age, period.period, unit]
		].join('\n');
		const value = cell.kind === 'value' ? cell.value : null;
		const earlier = this.#seen.get(key);
		if (earlier) {
			const here = earlier.sheet === this.#sheet;
			const parts = here ? this.#unused.between(earlier.row, row) : [];
			if (parts.length > 0) bad.push({ column, reason: recipeWords.partOf(earlier.row, parts) });
			else if (earlier.value !== value || earlier.status !== cell.status) {
				const reason = harvestWords.cellDiffers(earlier.row, earlier.column, earlier.sheet);
				bad.push({ column, reason });
			}
			return false;
		}
		this.#seen.set(key, { sheet: this.#sheet, row: row.row, column, value, status: cell.status });
		if (area === null) this.#unknown('unknown_area', areaAsWritten, row.row);
		if (measure.measure === null) this.#unknown('unknown_measure', measure.asWritten, row.row);
		this.#harvest.observe(
			this.#sheet,
			row.row,
			column - 1,
			{
				area: this.#named(areaAsWritten, area),
				measureAsWritten: measure.asWritten,
				measure: measure.measure,
				period: period.period,
				grain: period.grain,
				unit,
				sex,
				age,
				preliminary: period.preliminary,
				...this.#companionsAt(row, column, value, bounds, style, bad),
				note: this.#recipe.origin.definition.trim() || null
			},
			cell
		);
		return true;
	}

	#companionsAt(
		row: GridRow,
		column: number,
		value: number | null,
		bounds: { lower: number | null; upper: number | null },
		style: NumberStyle,
		bad: BadCell[]
	): { n: number | null; lower: number | null; upper: number | null } {
		const { n, lower, upper } = this.#companions.get(column) ?? {};
		const read = (at: number | undefined, how: NumberStyle, reason: string): number | null => {
			if (at === undefined) return null;
			const cell = readNumberText(row.cells[at - 1] ?? '', how);
			if (cell.kind === 'junk') bad.push({ column: at, reason });
			return cell.kind === 'value' ? cell.value : null;
		};
		const base =
			n === undefined ? this.#words.base(column) : read(n, this.#plain, recipeWords.badBase);
		const whole = base === null || (base >= 0 && Number.isInteger(base));
		if (!whole && n !== undefined) bad.push({ column: n, reason: recipeWords.badBase });
		const low = bounds.lower ?? read(lower, style, recipeWords.badBound);
		const high = bounds.upper ?? read(upper, style, recipeWords.badBound);
		const crossed =
			value !== null && ((low !== null && low > value) || (high !== null && high < value));
		if (crossed) bad.push({ column: lower ?? upper ?? column, reason: recipeWords.boundsCross });
		return {
			n: whole ? base : null,
			lower: crossed ? null : low,
			upper: crossed ? null : high
		};
	}

	#named(asWritten: string, id: string | null): NamedArea {
		let area = this.#areas.get(asWritten);
		if (!area) this.#areas.set(asWritten, (area = { asWritten, id, existed: new Map() }));
		return area;
	}

	#unknown(
		code: 'unknown_area' | 'unknown_measure' | 'unknown_period',
		word: string,
		row: number
	): void {
		const key = `${code}\n${word}`;
		if (this.#toldIn.get(key) === row) return;
		this.#toldIn.set(key, row);
		this.#harvest.unknown(code, word, this.#sheet, row);
	}

	/** Row in which an unknown word was counted last: a row counts once. */
	readonly #toldIn = new Map<string, number>();
}

/** One cell with words, which no figure begins with. */
function isLoneText({ cells }: GridRow): boolean {
	const filled = cells.filter((cell) => cell.trim() !== '');
	return filled.length === 1 && /^\s*[\p{L}*†(]\P{N}*\p{L}{2}/u.test(filled[0] ?? '');
}

function reasonOf(row: GridRow, bad: readonly BadCell[]): string {
	if (bad.length === 0) return recipeWords.noValue;
	const told = bad.find(({ reason }) => reason !== null)?.reason;
	if (told) return told;
	const texts = bad.slice(0, MOST_NAMED).map(({ column }) => `”${row.cells[column - 1] ?? ''}”`);
	return recipeWords.noReadable(texts.join(', '));
}
