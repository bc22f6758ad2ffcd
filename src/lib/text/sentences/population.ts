import { formatList, formatNumber, formatPeriod } from '../format';
import { inPlace, type Place } from './place';

/** How many live in an area on a day; null where the data do not say. */
export interface Population extends Place {
	/** "2024-12-31" */
	date: string;
	/** null where only the children are known. */
	value: number | null;
	/** Those under an age: "0-17" are children, other spans are children and young. */
	children?: { age: string; value: number } | null;
	women?: number | null;
	men?: number | null;
	/** Areas the number is the sum of. */
	parts?: readonly string[];
}

/** "Den 31 december 2024 bodde 46 407 personer i Björkvik, av dem 9 812 barn (0–17 år)." */
export function populationSentence(told: Population): string {
	const { date, value, children = null, women = null, men = null, parts = [] } = told;
	const begin = `Den ${Number(date.slice(8))} ${formatPeriod(date.slice(0, 7))} bodde`;
	const place = inPlace(told);
	const young = children === null ? '' : youngOf(children);
	const sum = sumOf(parts);
	if (value === null)
		return young === ''
			? `Folkmängden ${place} finns inte i de data som är inlästa.`
			: `${begin} ${young} ${place}${sum}.`;
	const people = value === 1 ? 'person' : 'personer';
	const sexes =
		women === null || men === null
			? ''
			: `, ${formatNumber(women)} ${women === 1 ? 'kvinna' : 'kvinnor'} och ${formatNumber(men)} ${men === 1 ? 'man' : 'män'}`;
	const among = young === '' ? '' : `, av dem ${young}`;
	return `${begin} ${formatNumber(value)} ${people} ${place}${sexes}${among}${sum}.`;
}

/** ", räknat som summan av Dala och Backa"; of one part alone there is no sum. */
function sumOf(parts: readonly string[]): string {
	const [only] = parts;
	if (parts.length > 1) return `, räknat som summan av ${formatList(parts)}`;
	return only === undefined ? '' : `: talet är det för ${only}`;
}

/** "9 812 barn (0–17 år)" */
function youngOf({ age, value }: { age: string; value: number }): string {
	const who = age === '0-17' ? 'barn' : 'barn och unga';
	return `${formatNumber(value)} ${who} (${age.replace('-', '–')} år)`;
}
