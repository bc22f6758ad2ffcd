import type { Sex } from '$lib/core/vocabulary';
import {
	AGES_IN,
	EVERYBODY,
	GRADE_IN,
	NUMBERING,
	OLDER_IN,
	SCHOOL_YEAR_IN,
	SEX_IN,
	UNIT_AT_END,
	YEAR_IN
} from './words.sv';

/** What a title or a heading says of whom and when its figures are about; null where it does not say. */
export interface Facets {
	sex: Sex | null;
	age: string | null;
	/** A year of four digits, or a school year (`2023/24`). */
	period: string | null;
	/** What is left of the text: the question, if anything. */
	rest: string;
}

/**
 * Takes a text like "Fråga 4. Otrygg ute sent, kvinnor 16–24 år, 2023" apart. Something said of several
 * at once ("kvinnor och män", "2020 och 2023") is said of none.
 */
export function readFacets(text: string): Facets {
	const squeezed = text.replace(/\s+/gu, ' ').trim().slice(0, 600);
	const [sexes, afterSex] = take<Sex>(squeezed, SEX_IN);
	const [grades, afterGrade] = take<string>(afterSex, GRADE_IN);
	const ages = new Set<string>(grades);
	const afterAges = afterGrade
		.replace(AGES_IN, (_, from: string, to: string) => {
			ages.add(`${Number(from)}-${Number(to)}`);
			return ' ';
		})
		.replace(OLDER_IN, (_, first?: string, second?: string) => {
			ages.add(`${Number(first ?? second)}+`);
			return ' ';
		});
	const years = new Set<string>();
	const keep = (_: string, year: string): string => {
		years.add(year);
		return ' ';
	};
	const afterYears = afterAges.replace(SCHOOL_YEAR_IN, keep).replace(YEAR_IN, keep);
	const left = afterYears.replace(/[\s,;:.]+$/u, '');
	const everybody = EVERYBODY.test(left);
	return {
		sex: only(sexes) ?? (sexes.size === 0 && everybody ? 'all' : null),
		age: only(ages),
		period: only(years),
		rest: tidy(left.replace(EVERYBODY, ' '))
	};
}

/** A question without the number before it and the marks round it. */
export function tidy(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(NUMBERING, '')
		.replace(/\(\s*\)/gu, ' ')
		.trimEnd()
		.replace(UNIT_AT_END, '')
		.replace(/(?:[\s,;:.–-]|(?<=^|\s)(?:och|år|bland|för|per)(?=[\s,;:.–-]|$))+$/iu, '')
		.replace(/^[\s,;:.–-]+/u, '')
		.replace(/\s+([,;:.?!])/gu, '$1')
		.replace(/\s+/gu, ' ')
		.trim();
}

function take<T extends string>(
	text: string,
	patterns: readonly (readonly [T, RegExp])[]
): [Set<T>, string] {
	const found = new Set<T>();
	let left = text;
	for (const [meaning, pattern] of patterns)
		left = left.replace(pattern, () => {
			found.add(meaning);
			return ' ';
		});
	return [found, left];
}

function only<T>(set: ReadonlySet<T>): T | null {
	return set.size === 1 ? ([...set][0] as T) : null;
}
