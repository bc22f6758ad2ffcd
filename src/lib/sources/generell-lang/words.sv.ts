import type { Openness, Status } from '$lib/core/vocabulary';

/** Headings of the layout, and what else people call them. */
export const HEADINGS = {
	area: /^(?:område|områdesnamn|stadsdelsområde|stadsdel|area|area_as_written)$/iu,
	measure: /^(?:mått|indikator|nyckeltal|measure)$/iu,
	period: /^(?:period|år|tidsperiod|tid)$/iu,
	unit: /^(?:enhet|måttenhet|unit)$/iu,
	sex: /^(?:kön|sex)$/iu,
	age: /^(?:ålder|åldersgrupp|årskurs|age)$/iu,
	value: /^(?:värde|value|siffra|resultat)$/iu,
	n: /^(?:n|antal svar|antal svarande|bas|basstorlek)$/iu,
	lower: /^(?:undre|undre gräns|nedre|nedre gräns|lower)$/iu,
	upper: /^(?:övre|övre gräns|upper)$/iu,
	status: /^(?:status)$/iu,
	source: /^(?:källa|uppgiftslämnare|källa \(dokument, sida\))$/iu,
	date: /^(?:datum|källans datum|hämtad|hämtat|uttagsdatum)$/iu,
	definition: /^(?:definition|vad som räknas|frågeformulering)$/iu,
	openness: /^(?:öppenhet|öppenhetsgrad|vem får se|vem får se siffran\??)$/iu
} as const;

/** Folded words → status; "" = as the value says. */
export const STATUS_WORDS: Readonly<Record<string, Status>> = {
	ok: 'ok',
	slutlig: 'ok',
	prel: 'preliminary',
	'prel.': 'preliminary',
	preliminär: 'preliminary',
	preliminärt: 'preliminary',
	preliminary: 'preliminary',
	avrundad: 'rounded',
	avrundat: 'rounded',
	rounded: 'rounded',
	störd: 'perturbed',
	perturbed: 'perturbed',
	dold: 'suppressed',
	dolt: 'suppressed',
	sekretess: 'suppressed',
	suppressed: 'suppressed',
	saknas: 'missing',
	missing: 'missing',
	'ej tillämplig': 'not_applicable',
	'ej tillämpligt': 'not_applicable',
	not_applicable: 'not_applicable'
};

const OPEN: readonly [Openness, RegExp][] = [
	['open', /^(?:öpp(?:en|na|et|na uppgifter)|open|offentlig(?:t|a)?)$/u],
	[
		'partners',
		/^(?:(?:bara |endast )?(?:samverkan|samverkansparter(?:na)?|samverkanspart|parter(?:na)?)|partners)$/u
	]
];

/** Who may see the file's figures; what nobody understands is the least open. */
export function opennessOf(folded: string): Openness {
	return OPEN.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'own_authority';
}

export const reasons = {
	missing: (what: string): string => `Raden saknar ${what}.`,
	area: 'område',
	measure: 'mått',
	period: 'period',
	unit: 'enhet',
	source: 'källa',
	badPeriod: (text: string): string => `Perioden går inte att läsa: ”${text}”.`,
	badUnit: (text: string): string => `Enheten går inte att läsa: ”${text}”.`,
	badSex: (text: string): string => `Könet går inte att läsa: ”${text}”.`,
	badAge: (text: string): string => `Åldern går inte att läsa: ”${text}”.`,
	badStatus: (text: string): string => `Statusen går inte att läsa: ”${text}”.`,
	twoNumbers: (text: string): string =>
		`”${text}” kan vara ett tal med tre decimaler eller tusental. Skriv det som 1,234 eller 1234.`,
	noValue: 'Raden har inget värde.',
	valueAndStatus: 'Raden har ett värde, men statusen säger att det inte finns något.',
	badN: 'n måste vara ett heltal som inte är negativt.',
	badBound: 'Gränsen går inte att läsa.',
	crossed: 'Gränserna ligger inte på var sin sida om värdet.'
};

export const notes = {
	source: (source: string): string => `Källa: ${source}`,
	smallShares: (measure: string): string =>
		`Alla andelar av ”${measure}” är högst 1 och är lästa som procent: 0,24 blev 0,24 %. Menas 24 %? Skriv då 24 i filen och läs in den på nytt.`
};
