import type { PersonalKind } from '$lib/core/personal-finding';
import { formatList, formatNumber } from '../format';

const rows = (numbers: readonly number[], cells: number): string => {
	if (numbers.length === 0) return '';
	const shown = numbers.map((row) => formatNumber(row));
	const more = cells > numbers.length ? ' m.fl.' : '';
	return `rad ${shown.length > 6 ? `${shown.slice(0, 6).join(', ')} m.fl.` : formatList(shown) + more}`;
};

/** The question about personal data found in a file. Never says what was found. */
export const personal = {
	title: (file: string) => `Personuppgifter i ${file}?`,
	intro:
		'Inget ur filen har lästs in eller sparats. Här står var tecknen finns, aldrig vad det står i cellerna. Välj vad som ska lämnas bort innan filen läses.',
	kinds: {
		personnummer: 'personnummer',
		samordningsnummer: 'samordningsnummer',
		email: 'e-postadresser',
		telephone: 'telefonnummer',
		name: 'namn på personer'
	} satisfies Record<PersonalKind, string>,
	where: (column: number, heading: string, sheet: string, hidden: boolean) =>
		[
			sheet === '' ? '' : `${hidden ? 'Dolt blad' : 'Blad'} ”${sheet}”`,
			column === 0 ? 'bladets namn' : `kolumn ${columnLetters(column)}`,
			heading === '' ? '' : `”${heading}”`
		]
			.filter((part) => part !== '')
			.join(', '),
	found: (kind: string, cells: number, numbers: readonly number[]) =>
		[`${kind} i ${formatNumber(cells)} ${cells === 1 ? 'cell' : 'celler'}`, rows(numbers, cells)]
			.filter((part) => part !== '')
			.join(', '),
	choices: {
		column: 'Lämna bort hela kolumnen',
		sheetName: 'Lämna bort bladets namn',
		cells: (count: number) =>
			count === 1
				? 'Lämna bort bara den cellen'
				: `Lämna bort bara de ${formatNumber(count)} cellerna`,
		other: 'Det är inte personuppgifter: läs kolumnen'
	},
	read: 'Läs in utan det',
	leaveFile: 'Lämna bort filen',
	stop: 'Stoppa all inläsning',
	hint: 'Det som lämnas bort läses inte, och filen i original sparas inte. ”Lämna bort filen” läser de andra filerna; ”Stoppa all inläsning” avbryter också dem som väntar.',
	live: (file: string) =>
		`${file} verkar innehålla personuppgifter. Inget är inläst. Frågan om vad som ska lämnas bort står på sidan.`
};

/** A, B … Z, AA: as spreadsheets name their columns. */
function columnLetters(column: number): string {
	let letters = '';
	for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return `${letters} (nr ${column})`;
}
