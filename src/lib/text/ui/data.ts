import type { WarningGroup } from '$lib/core/warning-groups';
import { formatList, formatNumber, formatPeriod } from '../format';

const files = (count: number) => `${formatNumber(count)} ${count === 1 ? 'fil' : 'filer'}`;
const rows = (count: number) => `${formatNumber(count)} ${count === 1 ? 'rad' : 'rader'}`;
const figures = (count: number) => `${formatNumber(count)} ${count === 1 ? 'siffra' : 'siffror'}`;

/** Strings of the page where files are read in. */
export const data = {
	title: 'Data',
	pageTitle: 'Data – Lägesbild',
	head: {
		empty: 'Inga egna filer är inlästa. Översikten visar de inbyggda uppgifterna.',
		loaded: (count: number) =>
			`${files(count)} ${count === 1 ? 'inläst' : 'inlästa'} utöver de inbyggda uppgifterna.`,
		session: 'Inget sparas på den här datorn.',
		device: (count: number) =>
			`${files(count)} ${count === 1 ? 'är sparad' : 'är sparade'} på den här datorn.`
	},
	drop: {
		label: 'Läs in filer',
		lead: 'Släpp filer här',
		or: 'eller',
		choose: 'välj filer …',
		hint: 'Flera filer går bra på en gång. Programmet känner igen filen på innehållet, inte på namnet, och inget skickas från datorn.',
		anywhere: 'Släpp för att läsa in'
	},
	save: {
		legend: 'Ska filerna finnas kvar till nästa gång?',
		session: 'Bara nu',
		sessionHint: 'försvinner när fliken stängs',
		device: 'Spara på den här datorn',
		deviceHint: 'finns kvar i den här webbläsaren tills du tar bort dem',
		again: 'Försök spara igen'
	},
	progress: {
		heading: 'Läser in',
		waiting: 'Väntar på sin tur',
		starting: 'Öppnar filen …',
		rows: (done: number, total: number) => `Rad ${formatNumber(done)} av ${formatNumber(total)}`,
		cancel: (file: string) => `Avbryt läsningen av ${file}`,
		cancelShort: 'Avbryt',
		counting: 'Räknar om siffrorna …'
	},
	live: {
		reading: (file: string) => `Läser ${file}.`,
		loaded: (file: string, loaded: number, rejected: number) =>
			`${file} är inläst: ${rows(loaded)} lästa, ${formatNumber(rejected)} avvisade.`,
		unchanged: (file: string) => `${file} fanns redan. Inget har ändrats.`,
		refused: (file: string) => `${file} kunde inte läsas. Orsaken står på sidan.`,
		cancelled: (file: string) => `Läsningen av ${file} avbröts. Inget har ändrats.`,
		counted: 'Siffrorna är omräknade.',
		opened: (file: string) => `Datapaketet ${file} är öppnat.`
	},
	reports: 'Inlästa filer',
	report: {
		preliminary: 'preliminärt',
		areas: (count: number) => `${formatNumber(count)} ${count === 1 ? 'område' : 'områden'}`,
		measures: (count: number) => `${formatNumber(count)} ${count === 1 ? 'rubrik' : 'rubriker'}`,
		layout: { verified: 'känd layout', assumed: 'layout antagen, kontrollera siffrorna' },
		ledger: {
			loaded: 'inlästa',
			repeated: 'upprepade rubrikrader',
			structural: 'rubriker och tomma',
			rejected: 'avvisade',
			sum: (records: number) => `= ${rows(records)} i filen`,
			label: (file: string) => `Så fördelar sig raderna i ${file}`
		},
		stored: 'Sparad på den här datorn',
		session: 'Finns bara i den här fliken',
		restored: 'Sparad vid ett tidigare besök',
		unpacked: 'Ur ett datapaket',
		remove: 'Ta bort',
		removeFile: (file: string) => `Ta bort ${file}`,
		contents: 'Områden och rubriker i filen',
		areasHeading: 'Områden',
		measuresHeading: 'Rubriker'
	},
	unchanged: {
		title: 'Samma fil igen: inget har ändrats',
		text: 'Filen har exakt samma innehåll som en fil som redan är inläst. Siffrorna är desamma som förut.'
	},
	refused: {
		title: 'Filen kunde inte läsas',
		unknown:
			'Innehållet känns inte igen som någon av de källor programmet kan läsa. Kontrollera att det är rätt fil, och att den är sparad som databasfil eller Excel från källan utan att kolumner har tagits bort.',
		nothing:
			'Filen känns igen, men ingen rad i den kunde läsas. Orsaken för varje rad står nedan. Hämta filen på nytt från källan och försök igen.',
		rest: 'Allt annat är oförändrat.'
	},
	cancelled: {
		title: 'Läsningen avbröts',
		text: 'Inget från filen är inläst. Allt annat är oförändrat.'
	},
	dismiss: 'Stäng',
	dismissFile: (file: string) => `Stäng meddelandet om ${file}`,
	warnings: {
		heading: 'Att tänka på',
		more: (count: number) => `Visa ${formatNumber(count)} till`,
		/** `places`: how often the same was found, first in this sheet and row. */
		where: (sheet: string, row: number | null, places: number) =>
			[
				sheet === '' ? '' : `blad ${sheet}`,
				row === null ? '' : `rad ${formatNumber(row)}`,
				places > 1 ? `och ${formatNumber(places - 1)} till` : ''
			]
				.filter((part) => part !== '')
				.join(', ')
				.replace(', och', ' och'),
		/** `rows`: the first of them. */
		guessed: (count: number, rows: readonly number[]) => {
			const first = rows.slice(0, 3).map((row) => formatNumber(row));
			const where =
				first.length === 0
					? ''
					: rows.length > first.length
						? `, bland annat rad ${formatList(first)}`
						: `, rad ${formatList(first)}`;
			return `${formatNumber(count)} antaganden${where}`;
		},
		titles: {
			unknown_area: 'Okänt område',
			unknown_measure: 'Okänd rubrik',
			unknown_period: 'Okänd period',
			year_contradicts_content: 'Årtalet stämmer inte med innehållet',
			unit_in_header: 'Enheten står bara i rubriken',
			unused_columns: 'Kolumner som inte används',
			share_or_percent: 'Andelar som kan vara hundra gånger större',
			false_zero: 'Nollor som inte är nollor',
			totals_differ: 'Summor som inte stämmer',
			changed_since_last: 'Ändrat sedan förra leveransen',
			prelim_and_final_mixed: 'Preliminärt och slutligt blandat',
			personal_data: 'Personuppgifter',
			hidden_sheet: 'Dolt blad',
			merged_cells: 'Sammanslagna celler',
			formulas_without_values: 'Formler utan resultat',
			encoding_guessed: 'Teckenkodningen är antagen',
			dialect_guessed: 'Skiljetecknet är antaget',
			assumed_layout: 'Layouten är antagen',
			guessed: 'Antaget när filen lästes'
		} satisfies Record<WarningGroup['code'], string>
	},
	rejected: {
		summary: (records: number, cells: number) =>
			[
				records > 0 ? `Avvisade rader (${formatNumber(records)})` : '',
				cells > 0 ? `Avvisade celler (${formatNumber(cells)})` : ''
			]
				.filter((part) => part !== '')
				.join(' · '),
		caption: 'Det som inte kunde läsas, som det står i filen',
		first: (shown: number, all: number) =>
			`De första ${formatNumber(shown)} av ${formatNumber(all)}. Alla finns i filen som du kan hämta.`,
		columns: { sheet: 'Blad', row: 'Rad', column: 'Kolumn', reason: 'Orsak', text: 'Text i filen' },
		download: 'Hämta som CSV',
		fileName: (file: string) => `avvisade-${file.replace(/\.[^.]*$/, '')}.csv`,
		csvHeader: ['fil', 'blad', 'rad', 'kolumn', 'orsak', 'text']
	},
	changes: {
		pending: 'Siffrorna räknas om …',
		none: 'Inga siffror i översikten ändrades. Uppgifterna fanns redan, eller gäller områden och rubriker som inte visas där.',
		/** `restated`: same value, other status, as when a preliminary figure becomes final. */
		summary: (added: number, changed: number, restated: number, removed: number) =>
			formatList(
				[
					added > 0 ? `${figures(added)} tillkom` : '',
					changed > 0 ? `${figures(changed)} ändrades` : '',
					restated > 0
						? `${figures(restated)} har samma värde men ändrades mellan preliminär och slutlig`
						: '',
					removed > 0 ? `${figures(removed)} försvann` : ''
				].filter((part) => part !== '')
			) + '.',
		together: (count: number) => ` Räknat för ${files(count)} tillsammans.`,
		link: 'Se översikten',
		series: (count: number) =>
			count === 1 ? 'Visa den ändrade serien' : `Visa de ${formatNumber(count)} ändrade serierna`,
		caption: 'Ändrade siffror per serie',
		columns: {
			indicator: 'Mått',
			area: 'Område',
			periods: 'Perioder',
			example: 'Period',
			before: 'Var',
			after: 'Blev'
		},
		more: (count: number) => `och ${formatNumber(count)} serier till.`
	},
	notice: {
		read: (files: string) => `${files} är inläst.`,
		report: 'Se rapporten',
		dismiss: 'Dölj'
	},
	removed: (file: string) => `${file} togs bort.`,
	cleared: (workspace: string) =>
		`Allt du har läst in i ${workspace} är borttaget, från den här datorn också.`,
	clearedElsewhere: (workspace: string) =>
		`Allt i ${workspace} rensades i en annan flik. Det som fanns här kan komma tillbaka, men bara i den här fliken.`,
	undo: 'Ångra',
	clear: {
		button: 'Rensa allt',
		/** `others`: workspaces that are left as they are. */
		hint: (workspace: string, others: readonly string[]) =>
			`Tar bort allt i ${workspace}: filer du har läst in, recept, utkastet till lägesbild och det som är sparat på den här datorn.` +
			(others.length === 0 ? '' : ` ${formatList(others)} rensas för sig, där.`)
	},
	embedded: {
		heading: 'Inbyggda uppgifter',
		intro:
			'Följer med programmet och går inte att ta bort. En nyare fil ersätter dem siffra för siffra.',
		facts: (retrieved: string, licence: string, count: number | null) =>
			`Hämtat: ${retrieved}. Licens: ${licence}.${heldCount(count)}`,
		licence: (licence: string) => `Licens: ${licence}.`,
		files: (count: number) => `${formatNumber(count)} filer`,
		file: (retrieved: string, count: number | null) => `Hämtat: ${retrieved}.${heldCount(count)}`,
		single: 'Enstaka publicerade uppgifter',
		singleIntro: 'Inskrivna ur nyheter på nätet, avrundade där. Adressen är källan.',
		published: (producer: string, when: string) => (when === '' ? producer : `${producer}, ${when}`)
	},
	empty: {
		title: 'Läs in en nyare fil från källan',
		text: 'Programmet läser de här filerna. Släpp en av dem var som helst på sidan, så visar rapporten vad den innehöll och vad som ändrades.',
		sources: 'Filer som kan läsas'
	}
};

/** How many figures a file holds, once that is known. */
function heldCount(count: number | null): string {
	return count === null ? '' : ` ${formatNumber(count)} ${count === 1 ? 'uppgift' : 'uppgifter'}.`;
}

const MONTH_PERIOD = /^(\d{4})-(\d{2})$/;

/** `2023`, `januari–december 2023`, `januari 2023–mars 2024`, `2020–2023`. */
export function periodSpan({ from, to }: { from: string; to: string }): string {
	if (from === to) return formatPeriod(from);
	const first = MONTH_PERIOD.exec(from);
	const last = MONTH_PERIOD.exec(to);
	if (first !== null && last !== null && first[1] === last[1])
		return `${formatPeriod(from).split(' ')[0] ?? from}–${formatPeriod(to)}`;
	return `${formatPeriod(from)}–${formatPeriod(to)}`;
}
