import type { AreaId } from '../area';
import type { Measure, MeasureId } from '../measure';
import { MeasureTree } from '../measures';
import { parsePeriod } from '../period';
import type { NameLookup } from '../source';
import type { Grain, Sex, Unit } from '../vocabulary';
import { splitBase } from '../written/base-size';
import { dropFootnote } from '../written/footnote';
import { readAgeText, readSexText } from '../written/people';
import { readPeriodText } from '../written/period';
import { foldText, squeezeText } from '../written/squeeze';
import { readUnitText } from '../written/unit';
import type { Recipe } from './recipe';
import type { WordKind } from './roles';

/** The user said that figures with this word are left out. */
export const LEFT_OUT = Symbol('left out');
export type LeftOut = typeof LEFT_OUT;

/** Read as said, not read (null), or left out. */
export type Read<T> = T | null | LeftOut;

export interface ReadMeasure {
	asWritten: string;
	/** null where nobody knows it. */
	measure: MeasureId | null;
	sex: Sex;
	age: string;
}

/**
 * What the words of a recipe's table mean: what the user said first, then what the municipality's data or
 * the written words know. Each word is looked up once.
 */
export class Meanings {
	readonly #recipe: Recipe;
	readonly #names: NameLookup;
	readonly #own: MeasureTree;
	readonly #said: { [Kind in keyof Recipe['meanings']]: Map<string, unknown> };
	readonly #cells = new Map<string, string>();
	readonly #areas = new Map<string, AreaId | null | LeftOut>();
	readonly #measures = new Map<string, ReadMeasure | LeftOut>();
	readonly #periods = new Map<string, ReturnType<Meanings['readPeriod']>>();
	readonly #units = new Map<string, Read<Unit>>();
	readonly #sexes = new Map<string, Read<Sex>>();
	readonly #ages = new Map<string, Read<string>>();

	constructor(recipe: Recipe, names: NameLookup) {
		this.#recipe = recipe;
		this.#names = names;
		this.#own = new MeasureTree(recipe.measures);
		const { area, measure, period, sex, age, unit } = recipe.meanings;
		this.#said = {
			area: folded(area),
			measure: folded(measure),
			period: folded(period),
			sex: folded(sex),
			age: folded(age),
			unit: folded(unit)
		};
	}

	/** A cell as the recipe's words are written: white space squeezed, number of answers and (if so decided) footnote signs dropped. */
	word(cell: string): string {
		let word = this.#cells.get(cell);
		if (word === undefined) {
			word = squeezeText(splitBase(this.#recipe.dropFootnotes ? dropFootnote(cell) : cell).label);
			this.#cells.set(cell, word);
		}
		return word;
	}

	/** `period`: of the figure, which decides what a bare name means; '' where it is not known. */
	area(word: string, period: string): AreaId | null | LeftOut {
		return cached(this.#areas, `${period}\n${word}`, () => {
			const said = this.#sayings<AreaId>('area', word);
			if (said !== undefined || word === '') return said ?? null;
			const known = this.#names.area(this.#recipe.id, word);
			return known ?? this.#names.bareArea?.(word, period) ?? null;
		});
	}

	measure(word: string): ReadMeasure | LeftOut {
		return cached(this.#measures, word, () => {
			type Said = { measure: MeasureId; sex?: Sex; age?: string };
			const said = this.#sayings<Said>('measure', word);
			if (said === LEFT_OUT) return LEFT_OUT;
			const found =
				said ??
				this.#own.resolve(null, [word]) ??
				byId(this.#recipe.measures, word) ??
				this.#names.measure(this.#recipe.id, [word]);
			return {
				asWritten: word,
				measure: found?.measure ?? null,
				sex: found?.sex ?? 'all',
				age: found?.age ?? 'all'
			};
		});
	}

	period(word: string): ReturnType<Meanings['readPeriod']> {
		return cached(this.#periods, word, () => this.readPeriod(word));
	}

	private readPeriod(word: string): Read<{ period: string; grain: Grain; preliminary: boolean }> {
		const said = this.#sayings<string>('period', word);
		if (said === LEFT_OUT) return LEFT_OUT;
		if (said === undefined) return readPeriodText(word, { excelSerial: true });
		const parsed = parsePeriod(said);
		return parsed && { period: parsed.period, grain: parsed.grain, preliminary: false };
	}

	/** No word = everybody. */
	sex(word: string): Read<Sex> {
		return cached(this.#sexes, word, () => {
			const said = this.#sayings<Sex>('sex', word);
			return said === undefined ? (word === '' ? 'all' : readSexText(word)) : said;
		});
	}

	/** No word = all ages. */
	age(word: string): Read<string> {
		return cached(this.#ages, word, () => {
			const said = this.#sayings<string>('age', word);
			return said === undefined ? (word === '' ? 'all' : readAgeText(word)) : said;
		});
	}

	unit(word: string): Read<Unit> {
		return cached(this.#units, word, () => {
			const said = this.#sayings<Unit>('unit', word);
			return said === undefined ? readUnitText(word) : said;
		});
	}

	/** True for a word that is understood as that kind, or left out; an area may exist in some periods only. */
	knows(kind: WordKind, word: string, periods: Iterable<string> = ['']): boolean {
		if (kind === 'area') return [...periods].some((period) => this.area(word, period) !== null);
		if (kind !== 'measure') return this[kind](word) !== null;
		const measure = this.measure(word);
		return measure === LEFT_OUT || measure.measure !== null;
	}

	/** What the user said of the word; undefined = nothing. */
	#sayings<T>(kind: keyof Recipe['meanings'], word: string): T | LeftOut | undefined {
		const said = this.#said[kind].get(foldText(word));
		return said === null ? LEFT_OUT : (said as T | undefined);
	}
}

function byId(
	measures: readonly Measure[],
	id: string
): { measure: MeasureId; sex: Sex; age: string } | null {
	return measures.some((measure) => measure.id === id)
		? { measure: id, sex: 'all', age: 'all' }
		: null;
}

function folded(meanings: Record<string, unknown>): Map<string, unknown> {
	return new Map(Object.entries(meanings).map(([word, meaning]) => [foldText(word), meaning]));
}

function cached<T>(known: Map<string, T>, word: string, read: () => T): T {
	let result = known.get(word);
	if (result === undefined) known.set(word, (result = read()));
	return result;
}
