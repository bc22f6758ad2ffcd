import type { AreaId } from '../area';
import type { Grain, Sex, Unit } from '../vocabulary';
import { LEFT_OUT, type Meanings, type ReadMeasure } from './meaning';
import { recipeWords } from './recipe.sv';
import { WORD_KINDS } from './roles';
import type { FigureWords } from './table-words';

/** What a figure is about. */
export interface ReadFacts {
	areaAsWritten: string;
	/** null where nobody knows the area. */
	area: AreaId | null;
	measure: ReadMeasure;
	period: { period: string; grain: Grain; preliminary: boolean };
	unit: Unit;
	sex: Sex;
	age: string;
}

/** Why a figure cannot be read, in Swedish. */
export interface Unread {
	reason: string;
	/** The period's words, where they are the reason. */
	unknownPeriod?: string;
}

/** Reads a figure's words. Area and measure may be unknown; period, unit, sex and age may not. */
export class FigureFactsReader {
	readonly #meanings: Meanings;
	readonly #known = new Map<string, ReadFacts | Unread | 'left out'>();

	constructor(meanings: Meanings) {
		this.#meanings = meanings;
	}

	read(words: FigureWords): ReadFacts | Unread | 'left out' {
		const key = WORD_KINDS.map((kind) => words[kind]).join('\n');
		let facts = this.#known.get(key);
		if (facts === undefined) this.#known.set(key, (facts = this.#read(words)));
		return facts;
	}

	#read(words: FigureWords): ReadFacts | Unread | 'left out' {
		const measure = this.#meanings.measure(words.measure);
		const period = this.#meanings.period(words.period);
		const when = period === null || period === LEFT_OUT ? '' : period.period;
		const area = this.#meanings.area(words.area, when);
		const unit = this.#meanings.unit(words.unit);
		const sex = this.#meanings.sex(words.sex);
		const age = this.#meanings.age(words.age);
		if (area === LEFT_OUT || measure === LEFT_OUT || period === LEFT_OUT) return 'left out';
		if (unit === LEFT_OUT || sex === LEFT_OUT || age === LEFT_OUT) return 'left out';
		if (words.area === '' && area === null) return { reason: recipeWords.noArea };
		if (words.measure === '' && measure.measure === null) return { reason: recipeWords.noMeasure };
		if (period === null)
			return {
				reason: recipeWords.noPeriod(words.period),
				...(words.period === '' ? {} : { unknownPeriod: words.period })
			};
		if (unit === null) return { reason: recipeWords.noUnit(words.unit) };
		if (sex === null) return { reason: recipeWords.noSex(words.sex) };
		if (age === null) return { reason: recipeWords.noAge(words.age) };
		return {
			areaAsWritten: words.area,
			area,
			measure,
			period,
			unit,
			// A measure that names its victims says more than a table for everybody.
			sex: sex === 'all' ? measure.sex : sex,
			age: age === 'all' ? measure.age : age
		};
	}
}
