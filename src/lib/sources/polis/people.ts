import { readAgeText, readSexText } from '$lib/core/written/people';
import type { Sex } from '$lib/core/vocabulary';
import { UNKNOWN, WHOLE } from './words.sv';

/** From this age on a person is grown up. */
const ADULT = 18;
/** Ages of victims as the vocabulary has them; single years are put in these. */
const GROUPS = [
	[0, 6],
	[7, 14],
	[15, 17]
] as const;

/** `all` for an empty cell or a word for everybody, `unknown` where the extract says so; null for junk. */
export function readVictimSex(text: string): Sex | null {
	if (text === '' || WHOLE.test(text)) return 'all';
	const letter = /^[km]$/iu.test(text) ? (text.toLowerCase() === 'k' ? 'women' : 'men') : null;
	return letter ?? readSexText(text) ?? (UNKNOWN.test(text) ? 'unknown' : null);
}

/** `all`, an age as written in the vocabulary, `unknown`; null for junk. */
export function readVictimAge(text: string): string | null {
	if (text === '' || WHOLE.test(text)) return 'all';
	return readAgeText(text) ?? (UNKNOWN.test(text) ? 'unknown' : null);
}

/** The vocabulary's group of a single year of age; other ages as they are. */
export function ageGroup(age: string): string {
	if (!/^\d{1,3}$/u.test(age)) return age;
	const years = Number(age);
	const group = GROUPS.find(([from, to]) => years >= from && years <= to);
	return group ? `${group[0]}-${group[1]}` : `${ADULT}+`;
}

/** True where everybody of the age is grown up: only that is sure to hold no child. */
export function isAdult(age: string): boolean {
	const from = /^(\d{1,3})(?:\+|-\d{1,3})?$/u.exec(age)?.[1];
	return from !== undefined && Number(from) >= ADULT;
}
