import { formatList } from './format';

/** Words of the catalogue of indicators; what an indicator says of itself stands with its declaration. */
export const catalogueWords = {
	topicKind: (kind: 'priority' | 'perspective', number: number | null) =>
		kind === 'perspective'
			? 'Perspektiv'
			: number === null
				? 'Samverkansområde'
				: `Samverkansområde ${number}`,
	general: 'Rör alla områden, eller inget av dem',
	others: 'Övriga mått i de data som är inlästa',
	line: (unit: string, series: readonly string[]) => `${unit} (${series.join(', ')})`,
	direction: {
		lower: 'lägre är bättre',
		higher: 'högre är bättre',
		none: 'ingen riktning'
	},
	terms: {
		source: 'I källan',
		numerator: 'Täljare',
		denominator: 'Nämnare, och dess datum',
		lines: 'Enheter och källor',
		direction: 'Riktning',
		topics: 'Hör till',
		breakdowns: 'Uppdelning',
		composite: 'Består av',
		place: 'Plats',
		kind: 'Metod',
		breaks: 'Avbrott i jämförbarheten'
	},
	spelled: (labels: readonly string[]) => `Kallas ${labels.map((one) => `”${one}”`).join(', ')}.`,
	noDenominator: 'Antal: delas inte med något.',
	unknownDenominator: (unit: string) => `${unit}: källan säger inte vad den delar med.`,
	denominator: (of: string, date: string, unit: string) => `${of}, ${date} (${unit})`,
	noTopic: 'inget särskilt område',
	list: (items: readonly string[]) => formatList(items),
	sexes: {
		women: 'kvinnor',
		men: 'män',
		girls: 'flickor',
		boys: 'pojkar',
		other: 'annan könstillhörighet',
		unknown: 'okänt kön'
	},
	noBreakdown: 'ingen: källorna delar inte upp uppgiften',
	breakdown: (people: readonly string[], years: readonly string[]) =>
		[
			...(people.length === 0 ? [] : [`kön: ${people.join(', ')}`]),
			...(years.length === 0 ? [] : [`ålder: ${years.join(', ')}`])
		].join('; ') + ' (där källan har uppgiften)',
	part: (label: string, sex: string, age: string) =>
		[label, sex, age].filter((text) => text !== '').join(', '),
	composite: {
		source: (parts: readonly string[]) => `Källan lägger ihop: ${parts.join('; ')}.`,
		program: (parts: readonly string[]) =>
			`Programmet lägger ihop, där alla delar är kända: ${parts.join('; ')}.`
	},
	place: {
		place: 'Räknas där brottet begicks, inte där de inblandade bor.',
		residence: 'Gäller dem som bor i området.'
	},
	placeBound:
		'Platsbundet brott: knutet till en gata, en bostad, ett fordon eller en fasad, och kan förebyggas där. Indelningen är programmets.',
	notMapped: 'Visas inte på karta.',
	kinds: {
		reported_crime:
			'Anmälda brott: en skillnad prövas på antal, inte på kvoter, mot hur mycket områdenas antal brukar variera utöver det som de har gemensamt.',
		sample_survey: 'Urvalsundersökning: siffran är en skattning med ungefärlig felmarginal.',
		total_survey: 'Totalundersökning: alla räknas, så det finns ingen felmarginal från urval.',
		register: 'Registeruppgift: räknas och prövas inte.'
	},
	noBreaks: 'inga kända',
	break: (when: string, text: string) => `${when}: ${text}`,
	requests: { figure: 'Siffran', sex: 'Per kön', children: 'För barn' }
};
