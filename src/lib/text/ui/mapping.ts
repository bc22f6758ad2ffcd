import type { ColumnRole, Dimension } from '$lib/core/recipe/edit';
import type { MarkMeaning } from '$lib/core/recipe/marks';
import type { ValueRole } from '$lib/core/recipe/recipe';
import type { AreaLevel, Openness, RecordClass, Sex, Unit } from '$lib/core/vocabulary';
import { formatList, formatNumber } from '../format';

const amount = (count: number, one: string, many: string) =>
	`${formatNumber(count)} ${count === 1 ? one : many}`;

/** Strings of the page where unknown tables are mapped, pasted and single figures typed in. */
export const mapping = {
	pageTitle: 'Kartlägg en tabell – Lägesbild',
	title: 'Kartlägg en tabell',
	head: 'Tala om en gång hur tabellen är uppställd. Nästa fil av samma slag känns igen.',
	back: 'Till Data',
	opening: (file: string) => `Öppnar ${file} …`,
	steps: {
		table: 'Så läses tabellen',
		grid: 'Tabellen',
		words: 'Ord att bekräfta',
		result: 'Det här blir det',
		origin: 'Källa och namn'
	},
	known: (name: string) => `Filen passar receptet ”${name}”. Kontrollera och läs in.`,
	sheet: 'Blad',
	hiddenSheet: 'dolt',
	everySheet: 'Läs alla blad med samma rubriker',
	from: {
		top: 'Rubriker från rad',
		headerRows: 'Antal rubrikrader',
		bottom: 'Sista raden med siffror',
		bottomAll: 'till slutet'
	},
	dimensions: {
		area: 'Område',
		period: 'Period',
		measure: 'Mått',
		sex: 'Kön',
		age: 'Ålder',
		unit: 'Enhet'
	} satisfies Record<Dimension, string>,
	roles: {
		value: 'Värde',
		n: 'Antal svar (n)',
		lower: 'Undre gräns',
		upper: 'Övre gräns'
	} satisfies Record<ValueRole, string>,
	roleNone: 'används inte',
	roleOf: (column: string) => `Kolumn ${column} är`,
	place: {
		column: (letter: string, heading: string) =>
			heading === '' ? `Kolumn ${letter}` : `Kolumn ${letter}: ${heading}`,
		header: (level: number, row: number) => `Rubrikrad ${level} (rad ${formatNumber(row)})`,
		alone: (letter: string) => `Egna rader i kolumn ${letter}`,
		sheet: 'Bladets namn',
		title: 'Texten ovanför tabellen',
		constant: 'Samma för alla …',
		constantLabel: (dimension: string) => `${dimension}, samma för alla`,
		constantHint: {
			area: 'skriv områdets namn',
			period: 't.ex. 2024 eller mars 2024',
			measure: 'skriv eller välj mått',
			sex: 'alla, kvinnor eller män',
			age: 'alla, 16–79, åk 9 …',
			unit: 'antal, procent …'
		} satisfies Record<Dimension, string>,
		missing: 'Saknas i tabellen: skriv eller välj.',
		group: {
			column: 'I en kolumn',
			header: 'I en rubrikrad',
			alone: 'Ensamt på en rad, över sina siffror',
			same: 'Samma för hela tabellen'
		},
		sexAll: 'Ingen uppdelning',
		ageAll: 'Ingen uppdelning'
	},
	values: {
		label: 'Kolumner med siffror',
		hint: 't.ex. C–N eller C, E',
		bad: 'Skriv kolumnernas bokstäver, till exempel C–N eller C, E.',
		more: 'Antal svar, intervall och andra enheter',
		unit: (column: string) => `Enhet i kolumn ${column}`,
		unitSame: 'som ovan'
	},
	numbers: {
		title: 'Siffror och tecken',
		decimal: 'Decimaltecken',
		decimals: { ',': 'komma (12,5)', '.': 'punkt (12.5)' },
		thousands: 'Tusental',
		thousand: {
			' ': 'mellanslag (1 234)',
			'.': 'punkt (1.234)',
			',': 'komma (1,234)',
			'': 'inget (1234)'
		},
		fraction: '0,24 betyder 24 %',
		missing: 'Betyder ”saknas”',
		suppressed: 'Betyder ”dolt för att det är litet”',
		zero: 'Betyder noll',
		marksHint: 'flera skiljs med mellanslag',
		fillDown: 'Tom cell betyder samma som raden ovanför',
		footnotes: 'Siffror sist i namn är fotnoter'
	},
	/** What a sign among the figures may mean. */
	marks: {
		missing: 'uppgift saknas',
		suppressed: 'dolt för att det är litet',
		zero: 'noll'
	} satisfies Record<MarkMeaning, string>,
	units: {
		count: 'antal',
		percent: 'procent',
		per_1000: 'per 1 000',
		per_100k: 'per 100 000',
		index: 'index',
		mean: 'medelvärde'
	} satisfies Record<Unit, string>,
	sexes: {
		all: 'alla',
		women: 'kvinnor',
		men: 'män',
		girls: 'flickor',
		boys: 'pojkar',
		other: 'annan könstillhörighet',
		unknown: 'okänt kön'
	} satisfies Record<Sex, string>,
	grid: {
		label: 'Tabellens första rader; rulla med piltangenterna',
		skip: 'Hoppa förbi kolumnvalen',
		row: 'Rad',
		header: (level: number) => `rubrik ${level}`,
		outside: 'utanför',
		classes: {
			blank: 'tom',
			structural: 'rubrik',
			repeated: 'upprepad',
			rejected: 'avvisad',
			loaded: 'läst'
		} satisfies Record<RecordClass, string>,
		more: (left: number) => `Visa fler rader (${formatNumber(left)} till)`,
		columnsCut: (shown: number, all: number) =>
			`De första ${formatNumber(shown)} av ${formatNumber(all)} kolumner visas.`
	},
	words: {
		none: 'Alla ord i tabellen är kända.',
		intro: 'Välj vad ordet eller tecknet betyder. Retur godtar förslaget och går till nästa.',
		all: (count: number) => `Godta alla ${formatNumber(count)} områdesförslag`,
		rows: (count: number) => amount(count, 'rad', 'rader'),
		acceptLabel: (word: string, meaning: string, why: string) =>
			`${meaning}, ${why}: det betyder ”${word}”`,
		other: (word: string) => `Annan betydelse för ”${word}”`,
		choose: 'annat …',
		leave: 'Utelämna',
		leaveLabel: (word: string) => `Utelämna rader med ”${word}”`,
		create: 'Nytt mått',
		createLabel: (word: string) => `Gör ”${word}” till ett nytt mått`,
		period: (word: string) => `Period för ”${word}”`,
		periodBad: 'Skriv till exempel 2024, 2024-03, 2024 kv1 eller 2023/24.',
		age: (word: string) => `Ålder för ”${word}”`,
		ageBad: 'Skriv till exempel 16–24, 65+ eller åk 9.',
		take: 'Använd',
		levels: {
			stadsdel: 'stadsdel',
			delomrade: 'delområde',
			sdo: 'stadsdelsområde',
			lpo: 'lokalpolisområde',
			po: 'polisområde',
			kommun: 'kommun',
			stad: 'hela staden',
			land: 'landet'
		} satisfies Record<AreaLevel, string>,
		why: {
			spelling: (distance: number) => (distance === 0 ? 'samma namn' : 'liknande stavning'),
			alias: 'annat namn',
			history: 'tidigare namn'
		},
		mark: 'tecken bland siffrorna',
		markAsk: (sign: string) => `Vad betyder ${sign}?`,
		markLabel: (sign: string, meaning: string) => `”${sign}” betyder: ${meaning}`,
		decided: (count: number) => `Bekräftade (${formatNumber(count)})`,
		leftOut: 'utelämnas',
		change: 'Ändra',
		changeLabel: (word: string) => `Ändra vad ”${word}” betyder`,
		more: (count: number) => `och ${formatNumber(count)} ord till när dessa är klara.`,
		answered: (word: string, meaning: string) => `”${word}”: ${meaning}.`
	},
	result: {
		figures: (count: number) => amount(count, 'siffra', 'siffror'),
		ledger: 'Så fördelar sig raderna',
		partial: (rows: number) =>
			`Räknat på de första ${formatNumber(rows)} raderna. Hela filen läses när du läser in den.`,
		first: (shown: number, all: number) =>
			all <= shown
				? 'Alla uppgifter så som de läses'
				: `De första ${formatNumber(shown)} av ${formatNumber(all)} uppgifter så som de läses`,
		columns: { value: 'Värde', place: 'Cell' },
		unknown: 'okänt',
		cell: (column: string, row: number) => `${column}${formatNumber(row).replace(/\s/gu, '')}`,
		nothing: 'Ingen siffra kan läsas än. Välj var område, period, mått och siffror står.',
		missing: (dimensions: readonly string[]) =>
			`Ingen siffra kan läsas förrän det är sagt: ${formatList(dimensions.map((one) => one.toLocaleLowerCase('sv')))}.`,
		rejected: (rows: number, cells: number) =>
			[
				rows > 0 ? amount(rows, 'avvisad rad', 'avvisade rader') : '',
				cells > 0 ? amount(cells, 'avvisad cell', 'avvisade celler') : ''
			]
				.filter((part) => part !== '')
				.join(', '),
		rejectedPlace: (row: number, column: string | null) =>
			column === null ? `Rad ${formatNumber(row)}` : `Cell ${column}${row}`,
		warnings: (count: number) => amount(count, 'sak att tänka på', 'saker att tänka på'),
		working: 'Räknar om …'
	},
	origin: {
		name: 'Receptets namn',
		nameHint: 'det du kallar den här sortens fil',
		producer: 'Vem har tagit fram siffrorna?',
		citation: 'Källhänvisning',
		citationHint: 'visas vid varje figur',
		retrieved: 'Hämtat eller publicerat',
		retrievedHint: 'tomt = okänt',
		licence: 'Villkor',
		openness: 'Vem får se siffrorna?',
		opennesses: {
			open: 'Öppna uppgifter',
			partners: 'Bara samverkansparterna',
			own_authority: 'Bara den egna myndigheten'
		} satisfies Record<Openness, string>,
		definition: 'Vad är det som räknas?',
		definitionHint: 'frågans lydelse, vilka som ingår; följer med siffrorna',
		calendar: 'Områdesgränserna följer',
		calendars: {
			staden: 'stadens indelning',
			bra: 'Brås indelning',
			polisen: 'polisens indelning',
			arsbok: 'årsbokens indelning',
			'staden-polisen': 'stadens och polisens gemensamma indelning'
		} as Record<string, string>,
		required: 'Fyll i den här rutan.',
		personal: 'Här står ett personnummer eller en e-postadress. Ta bort det.',
		unknown: 'okänt'
	},
	bar: {
		label: 'Läs in',
		status: (figures: number, rejected: number, cells: number, words: number) =>
			[
				amount(figures, 'siffra', 'siffror'),
				rejected > 0 ? amount(rejected, 'avvisad rad', 'avvisade rader') : '',
				cells > 0 ? amount(cells, 'avvisad cell', 'avvisade celler') : '',
				words > 0 ? amount(words, 'ord att bekräfta', 'ord att bekräfta') : ''
			]
				.filter((part) => part !== '')
				.join(' · '),
		save: 'Spara recept och läs in',
		once: 'Läs in utan att spara',
		cancel: 'Avbryt',
		undo: 'Ångra',
		reading: 'Läser in …',
		nothing: 'Ingen siffra kan läsas än.',
		missing: 'Fyll i det som saknas under Källa och namn.',
		failed: 'Filen kunde inte läsas in. Orsaken står på sidan Data.'
	}
};

/** The word for what a column is used for. */
export function roleName(role: ColumnRole): string {
	return role in mapping.roles
		? mapping.roles[role as ValueRole]
		: mapping.dimensions[role as Dimension];
}
