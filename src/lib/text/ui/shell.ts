import { NBSP } from '../format';

/** Strings of the frame round every page: header, menu, choosers, status. Add groups here as needed. */
export const shell = {
	product: 'Lägesbild',
	productParts: ['Läges', 'bild'] as const,
	skipToContent: 'Hoppa till innehållet',
	exercise: 'ÖVNING',
	exerciseLabel: (town: string) => `ÖVNING · ${town}`,
	exerciseFile: (file: string) => `ÖVNING-${file}`,
	exercisePrint: 'ÖVNING – påhittade uppgifter',
	exerciseTitle: (title: string) => `ÖVNING – ${title}`,
	municipalities: { label: 'Kommun', exerciseHint: 'påhittade uppgifter för övning' },
	nav: {
		label: 'Sidor',
		overview: 'Översikt',
		data: 'Data',
		annex: 'Lägesbild',
		method: 'Källor och metod',
		underlag: 'Underlag',
		priorities: 'Samverkansområden',
		perspectives: 'Perspektiv',
		topics: 'Samverkansområden'
	},
	chooser: {
		area: 'Område',
		period: 'Period',
		division: 'Indelning',
		today: 'dagens',
		comparison: 'Jämför med',
		indicator: 'Mått',
		indicatorGroups: {
			overview: 'På översikten',
			general: 'Allmänt',
			other: 'Övriga mått i uppgifterna',
			missing: 'Saknas i de data som är inlästa'
		},
		unit: 'Enhet',
		time: 'Tid',
		similar: {
			choose: 'Välj liknande områden …',
			change: 'Ändra områden',
			title: 'Liknande områden',
			help: 'Välj de områden du vill jämföra med. De läggs ihop med antal och folkmängd där det går, annars visas de vart för sig.',
			show: 'Jämför'
		},
		latest: 'senaste',
		year: 'År',
		levels: {
			sdo: 'Stadsdelsområden',
			lpo: 'Lokalpolisområden',
			stad: 'Staden'
		},
		comparisonKinds: {
			rest: 'Staden utan området',
			area: 'Ett annat område',
			similar: 'Liknande områden',
			year: 'Ett tidigare år'
		}
	},
	annexButton: (count: number) => `Lägesbild${NBSP}(${count})`,
	importButton: 'Importera',
	theme: { label: 'Utseende', light: 'Ljust', dark: 'Mörkt', system: 'Som datorn' },
	close: 'Stäng',
	cancel: 'Avbryt',
	undo: 'Ångra',
	retry: 'Försök igen',
	loading: 'Läser in …',
	engine: {
		waiting: 'Beräkningen startar när sidan är ritad.',
		starting: 'Startar beräkningen …',
		ready: 'Beräkningen är igång.',
		failed:
			'Beräkningen kunde inte starta. De färdiga uppgifterna visas, men nya filer kan inte räknas in. Webbläsaren kan ha WebAssembly avstängt; fråga den som sköter datorn.'
	},
	notFound: {
		title: 'Sidan finns inte',
		text: 'Adressen leder inte till någon sida.',
		link: 'Till översikten'
	},
	unknownAddress: (part: string) =>
		`Adressen innehöll något som inte känns igen (${part}). Förvalet visas i stället.`,
	chartFailed: 'Figuren kunde inte ritas. Tabellen visar samma uppgifter.',
	pageFailed: {
		title: 'Något gick fel',
		text: 'Sidan kunde inte visas. Ladda om sidan; sparade filer finns kvar.'
	},
	firstDataFailed:
		'Uppgifterna kunde inte hämtas. Kontrollera att programmet är igång och ladda om.'
};
