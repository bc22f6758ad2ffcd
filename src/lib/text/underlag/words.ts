import type { FormulaId } from '$lib/core/formula';
import type { Sex } from '$lib/core/vocabulary';
import { formatList, formatNumber } from '../format';
import { spanOf } from '../judgement-method';

const sexes: Record<Sex, string> = {
	all: '',
	women: 'kvinnor',
	men: 'män',
	girls: 'flickor',
	boys: 'pojkar',
	other: 'annat kön',
	unknown: 'okänt kön'
};

function ageWord(age: string): string {
	if (age === 'all') return '';
	if (age.endsWith('+')) return `${age.slice(0, -1)} år och äldre`;
	if (age.startsWith('ak')) return `årskurs ${age.slice(2)}`;
	if (age.startsWith('gy')) return `gymnasiet år ${age.slice(2)}`;
	return `${age.replace('-', '–')} år`;
}

/** Words of the underlag: how a figure came about, so that a reader can do it again. */
export const words = {
	/** "kvinnor, 15–17 år"; '' for all people. */
	group: (sex: Sex, age: string) =>
		[sexes[sex], ageWord(age)].filter((part) => part !== '').join(', '),
	heading: (parts: readonly string[]) => parts.filter((part) => part !== '').join(', '),
	/** Between the two figures of a difference: "kvinnor mot män". */
	against: (now: string, then: string) => `${now} mot ${then}`,
	/** What is made of a measure, after its name; nothing where the area, the unit or the period says it. */
	derived: {
		rolling_12_months: 'rullande 12 månader',
		year_to_date: 'hittills under året',
		same_months: 'samma månader',
		difference: 'skillnad',
		percentage_points: 'skillnad',
		gap: 'skillnad',
		relative_change: 'förändring i procent'
	} satisfies Partial<Record<FormulaId, string>> as Partial<Record<FormulaId, string>>,
	published: 'publicerad i källan',
	computed: 'beräknad av Lägesbild, inte av källan',
	status: 'Status',
	value: 'Värde',
	definitionHeading: 'Definition',
	definition: 'Definition',
	numerator: 'Täljare',
	counted: 'Det som räknas',
	denominator: 'Nämnare',
	denominatorText: (of: string, date: string) => `${of}, ${date}`,
	method: 'Metod',
	formulaHeading: 'Beräkning',
	formulaColumns: ['Tal', 'Vad', 'Var'],
	inFile: (rows: number) => (rows === 1 ? 'rad nedan' : `${rows} rader nedan`),
	inputs: (of: string) => `Talen i beräkningen för ${of}`,
	inputsOf: (count: number) => `Vad de ${count} talen är`,
	noFormula: 'Talet kan inte räknas om här: det bygger på uppgifter som inte längre är inlästa.',
	secretFormula:
		'Talen bakom visas inte: de är så små, eller säger så mycket om andra små tal, att de inte får visas.',
	rowsHeading: 'Rader i källan',
	/** The spelling of the value itself is not kept. */
	rowColumns: ['Var', 'Område och mått, som det står', 'Läst som', 'Värde, som det lästes'],
	place: (file: string, sheet: string, row: number, column: number) =>
		[file, sheet === '' ? '' : `blad ${sheet}`, `rad ${row}`, `kolumn ${column}`]
			.filter((part) => part !== '')
			.join(', '),
	asWritten: (text: string) => `område och mått står som ”${text}”`,
	asRead: (text: string) => `läst som ${text}`,
	unknownFile: 'filen är borttagen',
	hidden: 'visas inte',
	secretRows: 'Raderna är med för att talet ska kunna spåras, men deras värden visas inte.',
	noRows: 'Det finns ingen rad bakom: uppgiften saknas.',
	uncertaintyHeading: 'Säkerhet',
	base: 'Underlag (n)',
	responseRate: 'Svarsfrekvens',
	interval: 'Intervall',
	intervalText: (lower: string, upper: string) => `${lower} till ${upper}`,
	bases: (now: number | null, then: number | null) =>
		`${now === null ? 'okänt' : formatNumber(now)} mot ${then === null ? 'okänt' : formatNumber(then)}`,
	pointsText: (lower: number, upper: number) =>
		`${formatNumber(lower, 1)} till ${formatNumber(upper, 1)} procentenheter`,
	ratio: 'Kvot mellan talen',
	ratioText: (ratio: number, lower: number, upper: number) =>
		`${formatNumber(ratio, 2)} (95\u00a0%: ${formatNumber(lower, 2)} till ${formatNumber(upper, 2)})`,
	tested: 'Prövat på antalen',
	countsText: (now: number, then: number) => `${formatNumber(now)} mot ${formatNumber(then)}`,
	/** Beside a change: how it went in the rest of the city. */
	beside: (name: string) => `I ${name}`,
	besideText: (numbers: string) => `${numbers}, inte prövat`,
	spread: 'Hur mycket antalen varierar',
	spreadText: (phi: number, areas: number, years: readonly string[], wider: boolean) =>
		`Spridning ${formatNumber(phi, 1)} från år till år, sedan det som områdena har gemensamt räknats bort; 1 är det som slumpen ensam ger. Skattad på ${formatNumber(areas)} områden ${spanOf(years)}${wider ? ' efter ett bredare mått' : ''}.`,
	intervalMethod: 'Hur intervallet är gjort',
	methods: {
		source: 'Intervallet står i källan.',
		/** Of which parts the source gives an interval, and of which not. */
		joined: (deff: string, own: readonly string[], assumed: readonly string[], chosen: boolean) => {
			const effect = `en antagen designeffekt på ${deff}`;
			const by =
				own.length === 0
					? effect
					: assumed.length === 0
						? 'det intervall som källan anger för var och en'
						: `källans intervall för ${formatList(own)} och ${effect} för ${formatList(assumed)}`;
			return `Beräknat av Lägesbild, ungefärligt, 95\u00a0procent: ${chosen ? 'de valda områdenas' : 'delarnas'} andelar vägda med befolkningen i de åldrar som tillfrågats, med ${by}.`;
		},
		wilson: (deff: string) =>
			`Beräknat av Lägesbild, ungefärligt, 95 procent: Wilsons intervall på antalet svar delat med en antagen designeffekt på ${deff}.`,
		two_proportions: (deff: string) =>
			`Beräknat av Lägesbild, ungefärligt, 95 procent: skillnaden mellan två andelar, med antalet svar delat med en antagen designeffekt på ${deff}.`,
		two_intervals:
			'Beräknat av Lägesbild, ungefärligt, 95 procent: skillnaden mellan två andelar, ur de intervall som de själva har.',
		quasi_poisson: (phi: number, areas: number, first: string, last: string) =>
			`Beräknat av Lägesbild, 95 procent, ur hur mycket områdenas antal brukar variera från år till år, sedan det som de har gemensamt räknats bort (kvasi-Poisson): spridning ${formatNumber(phi, 1)}, där 1 är det som slumpen ensam ger, skattad på ${formatNumber(areas)} områden ${first === last ? first : `${first}–${last}`}.`,
		/** Of a change of one area. */
		unchanged:
			'Antalet prövas mot att det är oförändrat i området. En ökning eller minskning som hela staden delar räknas därför också som en förändring i området.',
		alone:
			'Intervallet gäller den här jämförelsen för sig. På sidan krävs mer när flera jämförs samtidigt.',
		unjudged: 'Inget intervall för skillnaden är framräknat ännu.',
		sample_survey: 'Inget intervall: antalet svar är inte känt.',
		total_survey:
			'Inget intervall: alla har tillfrågats eller räknats, så det finns inget urvalsfel. Bortfall och små klasser kan ändå påverka.',
		reported_crime:
			'Inget intervall: anmälda brott räknas, de är inget urval. Om en förändring är större än vanligt prövas mot hur mycket områdenas antal brukar variera, sedan det som de har gemensamt räknats bort.',
		register: 'Inget intervall: uppgiften är räknad i ett register.'
	},
	filesHeading: 'Källa och leverans',
	delivered: 'Leverans',
	deliveredText: (retrieved: string) =>
		/^(okänt|\d)/u.test(retrieved) ? `hämtad: ${retrieved}` : retrieved,
	licence: 'Licens',
	file: 'Fil',
	hash: 'Kontrollsumma (SHA-256)',
	secretHash:
		'Visas inte: filen är inte öppen, och ur kontrollsumman kan den som känner resten av filen räkna ut ett dolt tal.',
	supersededHeading: 'Ersatta värden',
	supersededHelp:
		'Slutliga värden går före preliminära, och därefter senare leveranser före tidigare.',
	superseded: (value: string, status: string, where: string) => `${value}, ${status} (${where})`,
	sqlHeading: 'SQL',
	sqlHelp:
		'Så hämtas talet och dess delar, steg för steg, i databasen i webbläsaren. Hur de räknas ihop står under Beräkning.',
	stages: {
		best: 'Vilken leverans som gäller',
		reading: 'Månader läggs ihop till år',
		line: 'Vad som frågas efter',
		asked: 'År eller månader',
		covered: 'Vad som är känt om områdena och deras delar',
		figure: 'Talet, eller det som det räknas av'
	},
	parameter: (number: number, value: string) => `Parameter ${number}: ${value}`,
	cautionsHeading: 'Att tänka på',
	requestHeading: 'Så hämtas det som saknas',
	citationHeading: 'Källhänvisning',
	notOfficial: 'Talet är inte officiell statistik.',
	citation: (what: string, value: string, note: string) =>
		`${what}: ${value}${note === '' ? '' : ` (${note})`}.`,
	preliminary: 'preliminär uppgift',
	copy: 'Kopiera källhänvisning',
	copied: 'Källhänvisningen är kopierad.',
	copyAll: 'Kopiera hela underlaget',
	copiedAll: 'Underlaget är kopierat som text.',
	copyFailed: 'Det gick inte att kopiera. Markera texten ovan och kopiera den själv.'
} as const;
