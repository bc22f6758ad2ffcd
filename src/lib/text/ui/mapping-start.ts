import type { Openness } from '$lib/core/vocabulary';
import { formatNumber } from '../format';

const amount = (count: number, one: string, many: string) =>
	`${formatNumber(count)} ${count === 1 ? one : many}`;

/** Strings of the ways a table or a figure comes to be mapped: file, paste, typed in; and the saved recipes. */
export const mappingStart = {
	file: {
		title: 'En fil programmet inte känner igen',
		text: 'CSV, text eller Excel. Filen läses här i webbläsaren och skickas ingenstans.',
		choose: 'välj fil …',
		label: 'Fil att kartlägga'
	},
	paste: {
		title: 'En tabell ur PDF, bildspel, mejl eller webbsida',
		text: 'Kopiera tabellen där den står och klistra in den här.',
		label: 'Inklistrad tabell',
		placeholder: 'Klistra in här (Ctrl+V)',
		clear: 'Töm',
		go: 'Fortsätt med tabellen',
		none: 'Ingen tabell hittades. Det behövs minst två kolumner, skilda åt med tabb, semikolon eller mellanslag.',
		found: (rows: number, columns: number) =>
			`${amount(rows, 'rad', 'rader')} och ${amount(columns, 'kolumn', 'kolumner')} hittade.`,
		how: {
			html: 'Läst som tabell med celler.',
			tab: 'Läst som kolumner skilda med tabb.',
			semicolon: 'Läst som kolumner skilda med semikolon.',
			comma: 'Läst som kolumner skilda med komma.',
			columns: 'Läst som kolumner skilda med flera mellanslag.',
			words: 'Läst som namn följt av siffror.'
		},
		preview: 'Så lästes tabellen',
		unsureMark: 'osäker',
		unsure: (rows: number) =>
			`${amount(rows, 'rad', 'rader')} gick inte att dela upp säkert. Jämför med originalet, eller rätta i rutan med två mellanslag mellan kolumnerna.`,
		checked: 'Jag har jämfört de osäkra raderna med originalet',
		withheld: 'Annars avvisas de raderna.',
		more: (rows: number) => `och ${amount(rows, 'rad', 'rader')} till`,
		fileName: (stamp: string) => `inklistrad-tabell-${stamp}.csv`
	},
	figure: {
		title: 'En enstaka uppgift',
		text: 'Skriv in siffran med sin källa och definition.',
		open: 'Skriv in en uppgift …'
	},
	recipes: {
		title: 'Sparade recept',
		none: 'Inga recept än. Ett recept sparas när du läser in en kartlagd tabell.',
		facts: (producer: string, columns: string) =>
			[producer, columns === '' ? '' : `siffror i ${columns}`]
				.filter((part) => part !== '')
				.join(' · '),
		exportLabel: (name: string) => `Hämta receptet ${name} som fil`,
		export: 'Hämta som fil',
		import: 'Ta in ett recept ur en fil …',
		importLabel: 'Receptfil',
		remove: 'Ta bort',
		removeLabel: (name: string) => `Ta bort receptet ${name}`,
		removed: (name: string) => `Receptet ${name} är borttaget.`,
		taken: (name: string) => `Receptet ${name} är tillagt.`,
		kept: {
			device: 'Recepten sparas på den här datorn.',
			session:
				'Recepten finns kvar tills fliken stängs, om du inte väljer att spara på den här datorn under Data. De kan också hämtas som filer.'
		},
		fileName: (slug: string) => `recept-${slug}.json`
	},
	typed: {
		/** Of the general long layout, in its order. */
		headings: [
			'område',
			'mått',
			'period',
			'enhet',
			'kön',
			'ålder',
			'värde',
			'n',
			'undre',
			'övre',
			'källa',
			'datum',
			'definition',
			'öppenhet'
		],
		opennessWords: {
			open: 'öppen',
			partners: 'samverkansparter',
			own_authority: 'endast egen myndighet'
		} satisfies Record<Openness, string>,
		title: 'Skriv in en uppgift',
		pageTitle: 'Skriv in en uppgift – Lägesbild',
		head: 'En siffra ur en rapport, ett mejl eller ett samtal blir en uppgift som alla andra, med sin källa.',
		optional:
			'Ålder, antal svar, gränser och datum kan lämnas tomma. Resten behövs för att siffran ska gå att lita på.',
		area: 'Område',
		measure: 'Mått',
		measureHint: 'välj ett känt mått, eller skriv ett nytt',
		measureNew: 'Blir ett nytt mått.',
		measureKnown: 'Känt mått.',
		period: 'Period',
		periodHint: '2024, 2024-03, 2024 kv1, läsåret 2023/24',
		unit: 'Enhet',
		sex: 'Kön',
		age: 'Ålder',
		ageHint: 'alla, 16–79, åk 9 …',
		value: 'Värde',
		valueBad: 'Skriv ett tal, till exempel 24 eller 12,5.',
		n: 'Antal svar (n)',
		lower: 'Undre gräns',
		upper: 'Övre gräns',
		source: 'Källa',
		sourceHint: 'rapport, sida; eller vem som sa det',
		date: 'Källans datum',
		dateHint: 'ÅÅÅÅ-MM-DD',
		definition: 'Vad är det som räknas?',
		definitionHint: 'frågans lydelse, vilka som ingår',
		openness: 'Vem får se siffran?',
		add: 'Lägg till i listan',
		list: 'Uppgifter att läsa in',
		removeLabel: (place: number) => `Ta bort uppgift ${place}`,
		remove: 'Ta bort',
		save: (count: number) => `Läs in ${amount(count, 'uppgift', 'uppgifter')}`,
		required: 'Fyll i den här rutan.',
		added: (count: number) => `${amount(count, 'uppgift', 'uppgifter')} i listan.`,
		fileName: (stamp: string, place: number) =>
			`inskrivna-uppgifter-${stamp}${place === 1 ? '' : `-${place}`}.csv`
	},
	fromData: {
		map: 'Kartlägg för hand',
		mapLabel: (file: string) => `Kartlägg ${file} för hand`,
		or: 'Eller:',
		paste: 'klistra in en tabell, eller kartlägg en okänd fil',
		type: 'skriv in en uppgift med källa'
	}
};
