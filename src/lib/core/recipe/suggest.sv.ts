/** Headings as people write them, for a first guess at an unknown table. Tested on folded text. */
export const GUESS_HEADINGS = {
	area: /(?:^|[^a-zåäö])(?:område|omr\.?|stadsdel|sdo|lpo|lokalpolisområde|kommun|region|län|distrikt|stadsområde|deso|regso|plats|area|geografi|hemkommun|bostadsområde)(?:[^a-zåäö]|$)|område(?:t|n|skod)?$|stadsdel/u,
	period:
		/(?:^|[^a-zåäö])(?:år|period|tid|månad|datum|läsår|kvartal|termin|mätår|mättillfälle|vecka|year|month|date)(?:[^a-zåäö]|$)/u,
	partOfYear: /(?:^|[^a-zåäö])(?:månad|mån|period|termin|month|del)(?:[^a-zåäö]|$)/u,
	measure:
		/(?:^|[^a-zåäö])(?:mått|brott|brottstyp|brottsgrupp|brottskod|indikator|fråga|variabel|nyckeltal|ämne|kategori|typ|tema|svar|svarsalternativ|measure)(?:[^a-zåäö]|$)/u,
	sex: /(?:^|[^a-zåäö])(?:kön|sex|gender|kon)(?:[^a-zåäö]|$)/u,
	age: /(?:^|[^a-zåäö])(?:ålder|åldersgrupp|åldersklass|årskurs|åk|alder|age)(?:[^a-zåäö]|$)/u,
	unit: /(?:^|[^a-zåäö])(?:enhet|unit|contentscode|måttenhet)(?:[^a-zåäö]|$)/u,
	/** Numbers that name something and count nothing. */
	code: /(?:^|[^a-zåäö])(?:kod|nummer|nr|orgnr|id|org|löpnummer|diarienummer)(?:[^a-zåäö]|$)|kod$|nummer$|-id$/u,
	/** A column of figures whose heading says no more than that. */
	figure:
		/^(?:antal|värde|value|andel|procent|%|tal|siffra|figure|count|resultat|utfall|andel \(%\)|andel, %|andel i procent|andel svar|per \d[\d ]*(?: inv(?:\.|ånare)?)?|\/ ?\d[\d ]*(?: inv(?:\.|ånare)?)?)$/u,
	n: /^(?:n|bas|antal svar(?:ande)?|antal som svarat|svarande|antal svarspersoner|basstorlek|antal intervjuade|underlag)$|^n[ =(]/u,
	lower:
		/^(?:undre|nedre|lägre|lower|min)$|(?:undre|nedre|lägre|lower) (?:gräns|konfidens|ki|värde)|^ki (?:undre|nedre|-)/u,
	upper:
		/^(?:övre|högre|upper|max)$|(?:övre|högre|upper) (?:gräns|konfidens|ki|värde)|^ki (?:övre|\+)/u
} as const;

/** "Källa: Brå" in a note says whom the figures come from. */
export const SOURCE_NOTE = /^(?:källa|källor|source) ?: ?(.{1,200})$/iu;

export const UNKNOWN_WORD = 'okänt';
/** Whose dates areas follow until the user says otherwise. */
export const DEFAULT_CALENDAR = 'staden-polisen';
export const FALLBACK_NAME = 'tabell';
