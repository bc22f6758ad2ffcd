import type { LayoutStatus, Openness } from '$lib/core/vocabulary';
import { formatList, formatNumber, formatPeriod } from '../format';

const KILO = 1000;
const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'medium', timeStyle: 'short' });
const count = (many: number, one: string, several: string) =>
	`${formatNumber(many)} ${many === 1 ? one : several}`;

/** The list of what is loaded, and what a delivery changed against the one before it. */
export const loadedText = {
	heading: 'Inlästa datamängder',
	caption: 'Datamängder som du har läst in, den senaste först',
	columns: {
		dataset: 'Datamängd',
		period: 'Period',
		rows: 'Rader',
		size: 'Storlek',
		when: 'Inläst',
		openness: 'Öppenhet',
		layout: 'Layout',
		kept: 'Finns',
		actions: 'Åtgärder'
	},
	openness: {
		open: 'öppen',
		partners: 'samverkansparter',
		own_authority: 'endast egen myndighet'
	} satisfies Record<Openness, string>,
	layout: { verified: 'känd', assumed: 'antagen, kontrollera siffrorna' } satisfies Record<
		LayoutStatus,
		string
	>,
	recipe: 'egen kartläggning',
	stored: 'sparad här',
	session: 'bara i fliken',
	noBytes: 'bara det lästa sparas',
	replace: 'Ersätt …',
	replaceFile: (file: string) => `Ersätt ${file} med en nyare fil`,
	remove: 'Ta bort',
	removeFile: (file: string) => `Ta bort ${file}`,
	/** `3,4 MB`, `210 kB`, `87 byte`. */
	size: (bytes: number): string => {
		if (bytes < KILO) return `${formatNumber(bytes)} byte`;
		if (bytes < KILO * KILO) return `${formatNumber(Math.round(bytes / KILO))} kB`;
		return `${formatNumber(bytes / KILO / KILO, 1)} MB`;
	},
	when: (milliseconds: number): string => moment.format(new Date(milliseconds)),
	earlier: (many: number) =>
		`Rapporter om ${count(many, 'fil', 'filer')} från tidigare besök eller ur datapaket`
};

/** How many periods are named one by one. */
const MOST_NAMED = 4;

function periods(list: readonly string[], one: string, several: string): string {
	const [first, last] = [list[0] ?? '', list.at(-1) ?? ''];
	const which =
		list.length <= MOST_NAMED
			? formatList(list.map((period) => formatPeriod(period)))
			: `${formatPeriod(first)}–${formatPeriod(last)}`;
	return `${count(list.length, one, several)} (${which})`;
}

export const deliveryText = {
	heading: (previous: { file: string; citation: string; embedded: boolean }) =>
		previous.embedded
			? `Jämfört med de inbyggda uppgifterna (${previous.citation})`
			: `Jämfört med förra leveransen (${previous.file})`,
	same: 'allt är oförändrat.',
	/** Parts with a verb of their own stand apart: "finns inte i den nya" is said of one of them only. */
	told: (parts: readonly string[]) => `${parts.join('; ')}.`,
	newPeriods: (list: readonly string[]) => periods(list, 'ny period', 'nya perioder'),
	leftPeriods: (list: readonly string[]) =>
		`${periods(list, 'period', 'perioder')} finns inte i den nya`,
	revised: (many: number) => count(many, 'ändrat värde', 'ändrade värden'),
	restated: (many: number) =>
		`${count(many, 'siffra', 'siffror')} med samma värde men annan status`,
	newLines: (many: number) => count(many, 'ny serie', 'nya serier'),
	vanishedLines: (many: number) => `${count(many, 'serie', 'serier')} finns inte i den nya`,
	added: (many: number) => count(many, 'ny siffra', 'nya siffror'),
	dropped: (many: number) => `${count(many, 'siffra', 'siffror')} finns inte i den nya`,
	showRevised: (many: number) =>
		many === 1 ? 'Visa det ändrade värdet' : `Visa de ${formatNumber(many)} ändrade värdena`,
	showVanished: (many: number) =>
		many === 1
			? 'Visa serien som inte finns i den nya'
			: `Visa de ${formatNumber(many)} serier som inte finns i den nya`,
	caption: 'Ändrade värden mot förra leveransen',
	columns: {
		area: 'Område',
		measure: 'Mått',
		who: 'Kön och ålder',
		period: 'Period',
		before: 'Var',
		after: 'Blev'
	},
	first: (shown: number, all: number) =>
		`De första ${formatNumber(shown)} av ${formatNumber(all)}. Alla finns i filen som du kan hämta.`,
	more: (many: number) => `och ${formatNumber(many)} till.`,
	download: 'Hämta som CSV',
	fileName: (file: string) => `andrade-varden-${file.replace(/\.[^.]*$/, '')}.csv`,
	csvHeader: ['område', 'mått', 'kön', 'ålder', 'enhet', 'period', 'var', 'blev'],
	withheld:
		'Uppgifterna är inte öppna, så de enskilda värdena visas inte här utan bara i vyerna, efter sekretessprövningen.',
	replaceOld: (file: string) => `Ta bort den äldre leveransen (${file})`,
	replaceHint: 'Den nya har allt som den äldre har.',
	/** Whether a file came in the place of another. */
	replaced: {
		done: (file: string) => `Läst in i stället för ${file}.`,
		other_series: (file: string) =>
			`Filen hör till en annan serie än ${file} och ersätter den inte. Båda är inlästa.`,
		not_stored: (file: string) =>
			`Filen kunde inte sparas på den här datorn, så ${file} är kvar där. Båda är inlästa. Ta bort ${file} och spara igen om du vill behålla bara den nya.`
	}
};
