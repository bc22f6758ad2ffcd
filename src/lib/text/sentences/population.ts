import { formatList, formatNumber, formatPeriod } from '../format';

/** How many live in an area on a day; null where the data do not say. */
export interface Population {
	area: string;
	/** "2024-12-31" */
	date: string;
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
	const { area, date, value, children = null, women = null, men = null, parts = [] } = told;
	if (value === null) return `Folkmängden i ${area} finns inte i de data som är inlästa.`;
	const day = `${Number(date.slice(8))} ${formatPeriod(date.slice(0, 7))}`;
	const people = value === 1 ? 'person' : 'personer';
	const sexes =
		women === null || men === null
			? ''
			: `, ${formatNumber(women)} ${women === 1 ? 'kvinna' : 'kvinnor'} och ${formatNumber(men)} ${men === 1 ? 'man' : 'män'}`;
	const young =
		children === null
			? ''
			: `, av dem ${formatNumber(children.value)} ${youngOf(children.age)} (${children.age.replace('-', '–')} år)`;
	const sum = parts.length === 0 ? '' : `, räknat som summan av ${formatList(parts)}`;
	return `Den ${day} bodde ${formatNumber(value)} ${people} i ${area}${sexes}${young}${sum}.`;
}

function youngOf(age: string): string {
	return age === '0-17' ? 'barn' : 'barn och unga';
}
