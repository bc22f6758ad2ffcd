/** The words that Brå's database writes in its exports, and the Swedish reasons its parsers give. */

/** Column headings of the text export. */
export const HEADINGS = {
	region: /^region(?:er)?$/iu,
	crime: /^brott(?:styp)?$/iu,
	year: /^år$/iu,
	period: /^period$/iu
} as const;

export const UNIT_COUNT = /^antal(?: (?:anmälda )?brott)?$/iu;
export const UNIT_RATE = /^(?:(?:antal )?per |\/ ?)100 ?000 inv(?:\.|ånare)?$/iu;

/** First three letters of the months, in order. */
export const MONTHS = [
	'jan',
	'feb',
	'mar',
	'apr',
	'maj',
	'jun',
	'jul',
	'aug',
	'sep',
	'okt',
	'nov',
	'dec'
] as const;
export const MONTH =
	/^(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)(?:uari|s|il|i|ust|tember|ober|ember)?\.?$/iu;
export const WHOLE_YEAR = /^(?:hel|hela )?år(?:et)?$/iu;
export const QUARTER =
	/^(?:kv(?:artal|\.)? ?([1-4])|([1-4])(?:\.|:a|:e)? ?kv(?:artal(?:et)?|\.)?|q([1-4]))$/iu;
export const YEAR = /^((?:19|20)\d{2})(?: ?(prel(?:\.|iminära?|iminärt)?))?$/iu;

/** A label that belongs to the row above it. */
export const BELONGS_ABOVE = /^därav\b/iu;

/** How the database writes regions: tells an unknown area from an unknown heading. */
export const REGION_SHAPE =
	/^(?:stadsdelsområde|stadsområde|polisregion|polisområde|lokalpolisområde|region|hela landet)\b|\b(?:kommuns?|stadsdel|stadsdelsområde|stadsområde|län)(?: \(.*\))?$/iu;

export const reasons = {
	incomplete: 'Raden är ofullständig: region, brott, år eller period saknas.',
	unknownPeriod: (year: string, period: string): string =>
		`Året eller perioden går inte att läsa: ”${year}” ”${period}”.`,
	noValue: 'Raden har inget värde.',
	noReadable: (text: string): string => `Inget värde i raden går att läsa: ${text}.`,
	noLabel: 'Raden har värden men ingen benämning.',
	noArea: 'Raden står inte under något område.',
	columnAgain: (column: number): string =>
		`Kolumnen har samma år, period och enhet som kolumn ${column} men ett annat värde; kolumn ${column} gäller.`,
	columnPeriod: 'Kolumnens år eller period går inte att läsa.',
	cutOff:
		'Filens sista rad är avkortad: den har färre fält än de andra. Hämta filen på nytt för att få med resten.',
	outOfOrder:
		'Raden säger bara vem brottet riktades mot, och raderna står inte i databasens ordning (filen är sorterad eller har blivit av med rader): vilket brott den hör till går inte att veta. Hämta filen på nytt och släpp den som den är.',
	otherSheet: 'Bladet har inte den uppställning som filens andra blad har.'
};

export const warnings = {
	crimeAsArea: ' Det är en brottstyp: kontrollera att rubrikerna Region och Brott står rätt.',
	unknownMeasure: (name: string, rows: number): string =>
		`Brottstypen ”${name}” är okänd (${rows} ${rows === 1 ? 'rad' : 'rader'}). Värdena är inlästa men visas inte.`,
	unknownColumnPeriod: (text: string, column: number): string =>
		`Året eller perioden ”${text}” i kolumn ${column} går inte att läsa. Kolumnens värden är inte inlästa.`,
	unitInHeader: (units: string[], row: number): string =>
		`Enheten står bara i rad ${row}: ${units.join(', ')}.`,
	repeatsDiffer: (rows: number): string =>
		`${rows} ${rows === 1 ? 'upprepad rad har ett annat värde än första gången' : 'upprepade rader har ett annat värde än första gången'}. Det första gäller; de andra står bland avvisade celler.`
};
