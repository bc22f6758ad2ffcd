/** Headings of tables of topics, and what the parser says. */
export const HEADINGS = {
	topic: /^(?:tema|ämne|ämnesområde|fråga|synpunkt(?:en)? gäller|område för synpunkt|kategori)$/iu,
	area: /^(?:område|stadsdelsområde|stadsdel|lokalpolisområde|lpo|verksamhetsområde)$/iu,
	period: /^(?:år|period|datum|månad|tidpunkt|mättillfälle|termin)$/iu,
	count: /^(?:antal|antal (?:synpunkter|svar|omnämnanden|gånger|som nämner|förslag)|synpunkter)$/iu,
	share: /^(?:andel(?: ?\(?(?:%|procent)\)?)?|procent|%)$/iu,
	answers: /^(?:antal (?:svarande|deltagare|besvarade)|deltagare|svarande|n)$/iu,
	group: /^(?:grupp|roll|vilka|svarandegrupp|målgrupp|respondent(?:er)?)$/iu,
	sex: /^kön$/iu,
	age: /^(?:ålder|åldersgrupp)$/iu,
	quote: /^(?:citat|exempel(?: på svar)?|exempel på synpunkter?|kommentar|fritext)$/iu,
	place: /^(?:plats(?:er)?|platsens namn|var)$/iu,
	occasion: /^(?:tillfälle|möte|dialog|dialogtillfälle|aktivitet|medborgardialog)$/iu,
	rate: /^svarsfrekvens(?: ?\(?%\)?)?$/iu
} as const;

/** Which group answered a questionnaire. */
export const MANAGERS = /(?:^|[^\p{L}])chef(?:er|erna|s)?(?=$|[^\p{L}])/iu;
export const STAFF = /(?:^|[^\p{L}])(?:personal(?:en)?|medarbetare|anställda)(?=$|[^\p{L}])/iu;
export const DIALOGUE =
	/medborgardialog|dialogmöte|medborgarlöfte|synpunkter från (?:boende|medborgare)/iu;
/** What is counted at a dialogue. */
export const VIEWS = /^(?:antal )?synpunkter$/iu;
export const QUESTIONNAIRE =
	/enkät(?:en)? (?:till|bland|för) (?:chefer|personal|medarbetare)|(?:chefs|personal|medarbetar)enkät/iu;

/** Somebody who says who they are in a quote. */
export const SAYS_WHO =
	/(?:^|[^\p{L}])(?:jag heter|mitt namn är|hälsningar|mvh|undertecknad)(?=$|[^\p{L}])/iu;
/** Somebody pointed out by name. */
export const NAMED_AFTER =
	/(?:^|[^\p{L}])(?:[Hh]eter|[Kk]allad|[Kk]allas(?: för)?|[Ss]äger|[Hh]älsar|[Kk]ontakta|[Rr]ing|[Pp]rata med|[Tt]ala med) \p{Lu}\p{Ll}/u;
/** How many Swedish surnames end. */
export const SURNAME =
	/^\p{L}{2,20}(?:sson|ström|berg|gren|lund|qvist|kvist|dotter|blom|mark|dahl|holm|stedt|man)$/iu;

export const topicOf = { managers: 'Chefer: ', staff: 'Personal: ' };

export const reasons = {
	noTopic: 'Raden säger inte vilket tema den gäller.',
	noArea: 'Raden säger inte vilket område den gäller.',
	noPeriod: 'Det framgår inte när dialogen eller enkäten hölls.',
	badPeriod: (text: string): string => `Tidpunkten går inte att läsa: ”${text}”.`,
	noGroup: 'Det framgår inte om raden gäller chefer eller personal.',
	badSex: (text: string): string => `Könet går inte att läsa: ”${text}”.`,
	badAge: (text: string): string => `Åldern går inte att läsa: ”${text}”.`,
	noValue: 'Raden har inget antal och ingen andel.',
	noReadable: 'Varken antal eller andel går att läsa.',
	sharesApart:
		'Andelar från flera platser eller tillfällen kan inte läggas ihop till områdets andel.'
};

export const messages = {
	quote: (text: string): string => `Citat: ”${text}”`,
	place: (place: string): string => `plats: ${place}`,
	parts: (parts: readonly (readonly [string, string])[], summed: boolean): string =>
		`${summed ? 'summa av' : 'därav'} ${parts.map(([name, text]) => `${name} ${text}`).join(', ')}`,
	withoutPlace: 'utan plats',
	kept: (quotes: number): string =>
		`${quotes} ${quotes === 1 ? 'citat är inläst' : 'citat är inlästa'}. Programmet känner igen vanliga namn, inte alla: läs citaten och se att ingen person går att känna igen innan de används.`,
	rate: (text: string): string => `Svarsfrekvens ${text} %`,
	named: (rows: number): string =>
		`${rows} citat kan innehålla ett namn på en person och är inte ${rows === 1 ? 'inläst' : 'inlästa'}. Siffrorna på ${rows === 1 ? 'den raden' : 'de raderna'} är inlästa.`,
	repeatsDiffer: (cells: number): string =>
		`${cells} ${cells === 1 ? 'uppgift står' : 'uppgifter står'} två gånger med olika värden. Den första gäller; de andra står bland avvisade celler.`
};
