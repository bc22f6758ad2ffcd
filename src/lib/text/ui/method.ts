import { formatList, formatNumber, formatPeriod } from '../format';

/** A day as it is read: "1 januari 2024". ISO dates only; anything else stands as it is. */
export function day(date: string): string {
	const [year, month, dayOfMonth] = date.split('-');
	if (year === undefined || month === undefined || dayOfMonth === undefined) return date;
	return `${Number(dayOfMonth)} ${formatPeriod(`${year}-${month}`)}`;
}

/** The day before, ISO dates: validity is written with the first day that no longer holds. */
function dayBefore(date: string): string {
	const time = Date.parse(`${date}T00:00:00Z`);
	return Number.isNaN(time) ? date : new Date(time - 86_400_000).toISOString().slice(0, 10);
}

const NEW_YEAR = /^(\d{4})-01-01$/;

/**
 * First day and first day after, as they are read: "2020–2021" for whole years, otherwise
 * "1 januari 2007–30 juni 2020", "från …" or "till och med …".
 */
export function daySpan(from: string | null, to: string | null): string {
	if (from === null) return to === null ? 'alltid' : `till och med ${day(dayBefore(to))}`;
	if (to === null) return `från ${day(from)}`;
	const first = NEW_YEAR.exec(from)?.[1];
	const end = NEW_YEAR.exec(to)?.[1];
	if (first !== undefined && end !== undefined) {
		const last = String(Number(end) - 1);
		return first === last ? first : `${first}–${last}`;
	}
	return `${day(from)}–${day(dayBefore(to))}`;
}

/** Strings of the page about sources and method; all content comes from declarations and data. */
export const method = {
	title: 'Källor och metod',
	pageTitle: 'Källor och metod – Lägesbild',
	intro:
		'Var siffrorna kommer ifrån, hur de är räknade och vad de inte säger. Sidan skapas av samma beskrivningar som programmet räknar efter.',
	contents: 'På sidan',
	sources: {
		heading: 'Källor',
		caption: 'Datamängder som siffrorna bygger på',
		columns: {
			citation: 'Källa',
			producer: 'Utgivare',
			retrieved: 'Hämtat',
			licence: 'Licens',
			rows: 'Uppgifter'
		},
		imported: 'inläst av dig'
	},
	files: {
		heading: 'Filer som kan läsas in',
		layout: {
			verified: 'Layouten är prövad på riktiga filer.',
			assumed: 'Layouten är antagen efter beskrivningar: kontrollera siffrorna.'
		},
		dates: (dates: string) => `Områdena följer ${dates}.`
	},
	indicators: {
		heading: 'Mått',
		intro:
			'Varje mått som programmet känner, under det samverkansområde eller perspektiv det hör till först. Källor blandas aldrig i en serie.',
		search: 'Sök bland måtten',
		hint: 'Ord ur titel, definition, källa eller metod',
		clear: 'Rensa',
		found: (count: number, all: number) =>
			count === all ? `${count} mått` : `${count} av ${all} mått`,
		nothing: 'Inget mått innehåller de orden. Pröva färre eller kortare ord.',
		showAll: 'Visa allt om alla',
		hideAll: 'Visa bara definitionerna',
		groups: 'Grupper av mått',
		also: 'Hör även hit:',
		none: 'Inget mått hör till området.',
		page: 'Läs om området',
		link: (title: string) => `Länk till ${title}`,
		everything: 'Täljare, nämnare, källor och metod',
		everythingOf: (title: string) => `Täljare, nämnare, källor och metod: ${title}`,
		cautions: 'Att tänka på',
		missing: 'Saknas uppgiften'
	},
	judged: {
		heading: 'Så bedöms skillnader',
		total:
			'Totalundersökningar och register (Stockholmsenkäten, behöriga till gymnasiet, folkmängd) har ingen felmarginal från urval och prövas inte. Svarsfrekvens och små grupper är det som begränsar dem.',
		few: 'Under 10 fall anges inga procenttal. Under 30 svar visas ingen andel. Månader med mer än tre gånger det vanliga antalet märks: ett enda ärende kan ge många anmälningar.',
		words: 'Ordet säkerställd används bara om urvalsundersökningar.'
	},
	breaks: {
		heading: 'Avbrott i jämförbarheten',
		caption: 'Datum och perioder då siffror inte går att jämföra rakt av',
		columns: { when: 'När', area: 'Område', measure: 'Mått', text: 'Vad som hände' },
		everywhere: 'Alla',
		all: 'Alla mått',
		family: (label: string): string => `${label} och brotten däri`,
		kinds: {
			crime: 'Alla anmälda brott',
			survey: 'Alla enkäter',
			school: 'Alla skoluppgifter',
			population: 'All folkmängd'
		} as Record<string, string>
	},
	history: {
		heading: 'Områdenas historia',
		text: [
			'Områden har delats, slagits ihop och bytt namn, och källorna följer inte samma datum. En källa räknas alltid efter sina egna datum.',
			'Fanns området inte i källan under en period summeras antalen för de områden det bestod av. Kvoter räknas om genom antal och folkmängd, aldrig som medelvärde av kvoter. Sådana siffror märks som beräknade. Saknas en del saknas också summan.',
			'En nolla i källan för ett område som inte fanns då är ingen nolla: den visas som saknad.',
			'Ett område som inte går att sätta samman av källans områden visas inte. I stället visas delarna.'
		],
		caption: 'Hur dagens områden är sammansatta av källornas områden',
		columns: { area: 'Område', dates: 'Enligt', how: 'Så räknas det' },
		before: 'Tiden före den första perioden är inte beskriven.',
		calendars: {
			staden: 'stadens datum',
			bra: 'Brås datum',
			polisen: 'polisens datum',
			'staden-polisen': 'stadens och polisens datum',
			arsbok: 'årsbokens indelning, alla år i den senaste'
		} as Record<string, string>,
		self: 'området självt',
		parts: (names: readonly string[]) =>
			names.length === 1 ? `som ${names[0] ?? ''}` : `summan av ${formatList(names)}`,
		impossible: (names: readonly string[]) =>
			`kan inte sättas samman: ${formatList(names)} ligger bara delvis inom området`,
		notDescribed: 'inte beskrivet i de data som är inlästa'
	},
	rates: {
		heading: 'Folkmängd som kvoter räknas på',
		text: 'Varje källa delar med sin egen folkmängd. Programmet delar aldrig en källas antal med en annan källas bas.',
		caption: 'Underlag för nämnare',
		columns: { series: 'Serie', basis: 'Underlag', count: 'Områden och år' }
	},
	symbols: {
		heading: 'Tecken',
		computed: 'beräknad = räknad av programmet ur källans siffror, med angivet sätt'
	},
	count: (count: number) => formatNumber(count)
};
