import { SEXES, type Sex } from '../vocabulary';
import { foldText } from './squeeze';
import {
	AGE_WORD,
	ALL_AGES,
	AND_OLDER,
	COMPULSORY_SCHOOL,
	OLDER_THAN,
	SEX_WORDS,
	UPPER_SCHOOL,
	YEARS_AFTER,
	YOUNGER_THAN
} from './words.sv';

const OLDEST = 120;
const LONGEST = 60;

const sexes = new Map<string, Sex>(
	SEXES.flatMap((sex) => SEX_WORDS[sex].map((word): [string, Sex] => [word, sex]))
);

/** Reads a word for sex: "Kvinnor", "flicka", "P", "Båda könen", "Annan könstillhörighet". Codes are not read. */
export function readSexText(text: string): Sex | null {
	return sexes.get(foldText(text)) ?? null;
}

/**
 * Reads an age or school grade: `all`, `16-24`, `65+`, `17`, `0-17` ("under 18 år"), `ak9` ("åk 9"),
 * `gy2` ("gymnasiet år 2"). Null for anything else, ages that run backwards included.
 */
export function readAgeText(text: string): string | null {
	if (text.length > LONGEST) return null;
	const folded = foldText(text);
	if (ALL_AGES.has(folded)) return 'all';
	const grade = COMPULSORY_SCHOOL.exec(folded);
	if (grade) return `ak${grade[1]}`;
	for (const pattern of UPPER_SCHOOL) {
		const year = pattern.exec(folded);
		if (year) return `gy${year[1]}`;
	}
	return readYears(folded.replace(AGE_WORD, ''));
}

function readYears(text: string): string | null {
	const older = AND_OLDER.exec(text);
	if (older) return atLeast(Number(older[1]));
	const bare = text.replace(YEARS_AFTER, '');
	const younger = YOUNGER_THAN.exec(bare);
	if (younger) return between(0, Number(younger[1]) - 1);
	const above = OLDER_THAN.exec(bare);
	if (above) return atLeast(Number(above[1]) + 1);
	const span = /^(\d{1,3}) ?(?:år ?)?(?:-|till|t\.?o\.?m\.?) ?(\d{1,3})$/u.exec(bare);
	if (span) return between(Number(span[1]), Number(span[2]));
	const plus = /^(\d{1,3}) ?\+$/u.exec(bare);
	if (plus) return atLeast(Number(plus[1]));
	return /^\d{1,3}$/u.test(bare) && Number(bare) <= OLDEST ? String(Number(bare)) : null;
}

function atLeast(age: number): string | null {
	return age <= OLDEST ? `${age}+` : null;
}

function between(from: number, to: number): string | null {
	if (to > OLDEST || from > to) return null;
	return from === to ? String(from) : `${from}-${to}`;
}
