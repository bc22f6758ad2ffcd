/** The words of survey tables: headings by role, what titles say of sex, age and year, and the parser's messages. */

/** Where rows are named. */
export const AREA =
	/^(?:område(?:snamn)?|stadsdels?(?:område|nämndsområde)?(?: eller stadsdel)?|(?:stadsdelsområde|lpo|lokalpolisområde)(?:\/[\p{L} ]{1,30})?|lokalpolisområde|lpo|lpo-område|kommun|hemområde|bostadsområde|bostadsort|geografi|område\/stadsdel|region)$/iu;
export const PERIOD =
	/^(?:år|mätår|undersökningsår|mätning|mättillfälle|period|läsår|skolår|avgångsår|enkätår|omgång|termin)$/iu;
export const QUESTION =
	/^(?:fråga|frågan|frågetext|fråga\/påstående|indikator|mått|påstående|nyckeltal|variabelnamn|utfall)$/iu;
export const ANSWER = /^(?:svar|svarsalternativ|alternativ|svarskategori)$/iu;
export const VARIABLE = /^(?:variabel|frågeid|fråge-id|frågekod|variabelkod)$/iu;
export const SEX = /^(?:kön|könstillhörighet|kön\/grupp)$/iu;
export const AGE =
	/^(?:ålder|åldersgrupp|åldersklass|årskurs|åk|årskurs\/år|skolår och årskurs|klass)$/iu;
/** Over columns of women and men, or of ages. */
export const DIVISION =
	/^(?:efter |per )?(?:kön|ålder|åldersgrupp|årskurs|kön (?:och|x|×) (?:ålder|åldersgrupp|årskurs))$/iu;
export const SAMPLE = /^(?:urval|urvalsstorlek|antal i urvalet|bruttourval|nettourval)$/iu;
export const ANSWERS =
	/^(?:antal svar(?:ande)?|antal svarande elever|svarande|svar \(antal\)|bastal|bas|n|antal elever|antal intervjuer|elever)$/iu;
export const RESPONSE_RATE =
	/^(?:svarsfrekvens|svarsandel|svarsprocent|andel svar)(?: ?\(?%\)?)?$/iu;
/** Said of nothing else, whatever stands over it. */
export const SURELY_RATE = /svars(?:frekvens|procent)/iu;
export const LOWER =
	/^(?:undre|lägre|nedre)(?: (?:gräns|gränsen|konfidensgräns|konf\.? ?gräns))?$|^(?:ki|konfidensintervall),? ?(?:undre|nedre|lägre)(?: gräns)?$/iu;
export const UPPER =
	/^(?:övre|högre)(?: (?:gräns|gränsen|konfidensgräns|konf\.? ?gräns))?$|^(?:ki|konfidensintervall),? ?(?:övre|högre)(?: gräns)?$/iu;
export const MARGIN =
	/^(?:felmarginal|osäkerhet|± ?(?:procentenheter|p\.?e\.?)?|konfidensintervall ?\(?±\)?)$/iu;
export const VALUE =
	/^(?:andel(?: i)?(?: ?\(? ?(?:%|procent)\)?)?|andel(?: av)? (?:elever|svarande|boende|behöriga(?: elever)?)(?: ?\(?%\)?)?|behöriga ?\(? ?(?:%|procent)\)?|procent(?:andel)?|%|värde|resultat|indexvärde|index|medelvärde)$/iu;
/** Which survey a row belongs to, in templates. */
export const SURVEY = /^(?:undersökning|mätningens namn|enkät)$/iu;
export const NOTE = /^(?:anmärkning|kommentar|not|notering)$/iu;

/** Role words inside a longer heading ("Andel svar kvinnor 16–29 år"). */
export const VALUE_IN =
	/(?:^|[^\p{L}])(?:andel(?:en)?|procent|i procent|resultat|värde)(?=$|[^\p{L}])|\( ?% ?\)|%/giu;
export const ANSWERS_IN =
	/(?:^|[^\p{L}])(?:antal svar(?:ande)?|antal elever|bastal|svarande)(?=$|[^\p{L}])/giu;

/** A share that is said to be in percent is no fraction, however small. */
export const IN_PERCENT = /%|(?:^|[^\p{L}])procent(?!\p{L})/iu;
/** After a figure: it is not final. */
export const PRELIMINARY_AFTER = /\s*\(?(?:prel\.?|preliminär(?:t|a)?|p)\)?\s*$/iu;
/** A line that says so of a year's figures, or of all; "prel. = preliminär" only explains a word. */
export const PRELIMINARY_NOTE =
	/^(?!\(?(?:prel\.?|p)\)?\s*[=:–-]).*(?:^|[^\p{L}])preliminär(?:a|t)?(?!\p{L})/iu;
/** Titles of tables of how many, not how large a share. */
export const COUNTING = /(?:^|[^\p{L}])(?:antal(?:et)?|bastal|bortfall)(?=$|[^\p{L}])/iu;
export const PARTS_OF_TITLE = /\. | [-–] |: /u;

/** Headings of columns that divide the answers by something else than area, sex, age and time. */
export const DIVIDING =
	/^(?:bakgrund(?:svariabel)?|utländsk(?:\/svensk)? bakgrund|härkomst|födelseland|boendeform|upplåtelseform|bostadstyp|utbildning(?:snivå)?|inkomst(?:grupp)?|sysselsättning|familj(?:etyp|esituation)?|hushåll(?:styp)?|civilstånd|grupp|undergrupp|redovisningsgrupp|program(?:typ)?|skoltyp|funktionsnedsättning|sexuell läggning)$/iu;
export const WHOLE_GROUP =
	/^(?:alla|samtliga|totalt?|hela gruppen|båda|-)(?: (?:elever|boende|svarande|grupper))?$/iu;

/** Number and mark before a question: "Fråga 12. ", "Tabell 3b:", "80ba." */
export const NUMBERING =
	/^(?:(?:fråga|tabell|diagram|figur|bilaga)\.? ?\d{0,4}[a-zåäö]{0,3}[.:)]? ?[-–:]? ?|\d{1,4}[a-zåäö]{0,3}[.:)] ?)/iu;

/** What a question says of its unit, at its end. */
export const UNIT_AT_END =
	/[,;:(–-]? ?(?:andel(?:en|ar)?(?: ?\(? ?(?:%|procent) ?\)?| i procent| i %)?|i procent|procent|%)\)?$/iu;

export const SEX_IN = [
	['women', /(?:^|[^\p{L}])(?:kvinnor(?:s|na)?|kvinna)(?=$|[^\p{L}])/giu],
	['men', /(?:^|[^\p{L}])(?:män(?:s|nen)?)(?=$|[^\p{L}])/giu],
	['girls', /(?:^|[^\p{L}])(?:flickor(?:s|na)?|flicka|tjejer)(?=$|[^\p{L}])/giu],
	['boys', /(?:^|[^\p{L}])(?:pojkar(?:s|na)?|pojke|killar)(?=$|[^\p{L}])/giu]
] as const;
/** Both at once, or nobody in particular. */
export const EVERYBODY =
	/(?:^|[,;:(–-]|\. ) ?(?:totalt|samtliga(?: elever| boende)?|alla(?: elever| boende)?|båda könen)\)?$/iu;
export const GRADE_IN = [
	['ak9', /(?:^|[^\p{L}])(?:åk\.?|årskurs) ?9(?=$|\D)/giu],
	[
		'gy2',
		/(?:^|[^\p{L}])(?:gymnasiet|gymnasieskolan|gymn?\.?|gy) ?,? ?(?:år|åk\.?|årskurs)? ?2(?=$|\D)/giu
	]
] as const;
export const AGES_IN = /(?:^|[^\d–-])(\d{1,2}) ?[-–] ?(\d{2,3}) ?år(?=$|[^\p{L}])/giu;
export const OLDER_IN = /(?:^|[^\d–-])(\d{2}) ?år (?:och|eller) äldre|(?:^|[^\d–-])(\d{2})\+/giu;
export const SCHOOL_YEAR_IN = /(?:^|[^\d])((?:19|20)\d\d\/\d\d)(?=$|[^\d])/gu;
export const YEAR_IN = /(?:^|[^\d])((?:19|20)\d\d)(?=$|[^\d])/gu;

export const reasons = {
	noArea: 'Raden säger inte vilket område den gäller.',
	noAreas:
		'Första kolumnen har ingen rubrik, och inget namn i den är ett känt område. Skriv ”Område” som rubrik om den visar områden, eller läs in tabellen för hand.',
	noPeriod:
		'Det framgår inte vilken mätning raden gäller: varken kolumn, rubrik eller bladnamn har ett årtal.',
	badPeriod: (text: string): string => `Årtalet går inte att läsa: ”${text}”.`,
	badSex: (text: string): string => `Könet går inte att läsa: ”${text}”.`,
	badAge: (text: string): string => `Åldern eller årskursen går inte att läsa: ”${text}”.`,
	noQuestion: 'Det framgår inte vilken fråga raden gäller.',
	noValue: 'Raden har inget värde.',
	noReadable: 'Inget värde i raden går att läsa.',
	badInterval: 'Värdet ligger utanför sitt intervall: gränserna är inte inlästa.',
	counts: 'Tabellen anger antal, inte andelar; antal läses bara in bredvid den andel de hör till.',
	group: (said: string): string =>
		`Raden gäller en grupp som programmet inte skiljer ut (${said}); den står inte för alla.`,
	badBase: 'Antalet svar går inte att läsa.',
	badRate: 'Svarsfrekvensen går inte att läsa som procent.'
};

export const messages = {
	ownMeasure: (name: string, rows: number): string =>
		`”${name}” finns inte bland de frågor och teman som programmet känner (${rows} ${rows === 1 ? 'siffra' : 'siffror'}). Det är inläst som ett eget mått och jämförs inte med något annat.`,
	noSuchVariable: (variable: string, wave: string | null): string =>
		`Variabeln ${variable} finns inte i det som är känt av kodboken för ${wave ?? 'den mätningen'}. Frågan är läst efter sin ordalydelse: kontrollera att det är samma fråga.`,
	contradicts: (variable: string, wave: string, wording: string): string =>
		`Variabeln ${variable} är i kodboken för ${wave} en annan fråga än raden säger: ”${wording}”. Frågornas nummer ändras mellan mätningar; kontrollera år och variabel.`,
	reworded: (said: string, wording: string, variable: string, wave: string): string =>
		`”${said}” är inte ordalydelsen i kodboken för ${wave} (${variable}: ”${wording}”). Siffrorna är kopplade till frågan genom variabeln: kontrollera att de går att jämföra.`,
	rawQuestions: (wordings: readonly string[]): string =>
		`Filen säger inte vilket eller vilka svar andelen gäller. Frågorna är kopplade till programmets mått för dem; kontrollera att måtten gäller samma svar: ${wordings.map((one) => `”${one}”`).join(', ')}.`,
	ownNote: 'ordalydelsen är filens egen; jämförs inte med andra frågor',
	fractions: 'Andelarna är skrivna som bråk (0–1) och har räknats om till procent.',
	small:
		'Alla andelar i en tabell ligger mellan 0 och 1 fast rubriken säger procent. De är inlästa som de står: 0,4 är 0,4 procent. Kontrollera mot filen.',
	noUnit:
		'Varken rubriker eller titel säger att siffrorna är andelar. De är inlästa som procent. Kontrollera mot filen.',
	waves: (waves: readonly string[]): string =>
		`Ordalydelsen är inte kontrollerad mot kodboken för det året (antal frågor): ${waves.join(', ')}. Frågorna är kopplade till andra år genom sin rubrik. De ändringar som är kända visas som brott i jämförelsen.`,
	unread: (headings: readonly string[]): string =>
		`Kolumner med ord som inte är lästa: ${headings.map((one) => `”${one}”`).join(', ')}. Delar de upp svaren i grupper gäller siffrorna inte alla. Kontrollera mot filen.`,
	filledDown: (rows: number): string =>
		`Området står bara på den första av flera rader: ${rows} ${rows === 1 ? 'rad har' : 'rader har'} fått området ovanför. Kontrollera att de hör dit.`,
	repeatsDiffer: (cells: number): string =>
		`${cells} ${cells === 1 ? 'uppgift' : 'uppgifter'} står två gånger med olika värden. Den första gäller; de andra står bland avvisade celler.`,
	ratesDiffer: (groups: number): string =>
		`Svarsfrekvensen är inte densamma på alla rader om samma område, mätning, kön och ålder (${groups === 1 ? 'ett fall' : `${groups} fall`}). Den är då inte inläst som en egen uppgift, utan står som anmärkning vid varje siffra.`,
	responseRate: (text: string): string => `Svarsfrekvens ${text} %`,
	sample: (text: string): string => `urval ${text}`,
	answers: (text: string): string => `antal svar ${text}`,
	interval: 'Intervall enligt källan'
};

export const allAnswers = 'Svarsfrekvens';
/** Titles that say which survey or table it is, not what was asked. */
export const GENERAL_TITLE =
	/^(?:källa|tabell|diagram|blad|sheet|resultat|innehåll|om |bas|urval|uppgifterna|anm)|trygghetsmätning(?:en)?$|^stockholmsenkäten|^medborgar|^polisregion|^områden?$/iu;
/** Headings of a share that say nothing more. */
export const GENERAL_HEADING =
	/^(?:som (?:har )?svarat(?: så| ja)?|som instämmer|svar|ja|i|av (?:de )?(?:boende|svarande|elever(?:na)?)|elever(?:na)?|boende|behöriga)$/iu;

/** What tells the surveys apart, in titles, sheet names and a column that names the survey. */
export const NAMES = {
	stockholmsenkaten: /stockholmsenkät/iu,
	polisregion:
		/polisregion(?:en)?s?(?: \p{L}+)? trygghetsmätning|polisens trygghetsmätning|trygghetsmätning(?:en)?,? (?:i |för )?polisregion/iu,
	stad: /(?:stadens|kommunens|\p{L}+ (?:stads|stad|kommuns|kommun)|\p{L}{3,}stadens) trygghetsmätning|trygghetsmätning(?:en)?(?: \d{4})?,? (?:i )?\p{L}+ (?:stad|kommun)(?!\p{L})/iu
} as const;
/** How the surveys' areas are marked. */
export const CITY_AREA = /^sdo ?\d{0,3} ?[-–:.] ?\S/iu;
export const POLICE_AREA = /^(?:lpo|lokalpolisområdet?) \S/iu;
export const ELIGIBLE = /(?:^|[^\p{L}])behörig(?:a|het)?(?=$|[^\p{L}])/iu;
/** Headings of other sources' tables. */
export const NOT_OURS =
	/^(?:öppenhet|enhet|skola|skolnamn|skolenhetskod|skol-enhetskod|huvudman|typ av huvudman|brott|brottstyp|brottskod|brottsgrupp|tema|ämne|citat|regso|statistikområde)$/iu;
