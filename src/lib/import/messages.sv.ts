import type { FailureCode, FailureDetail } from './failure';

/** What happened, where, and what to do: one message per way a file can fail. */
export function failureMessage(code: FailureCode, detail: FailureDetail): string {
	return MESSAGES[code](detail);
}

const MESSAGES: Record<FailureCode, (detail: FailureDetail) => string> = {
	empty: () => 'Filen är tom. Hämta den på nytt från källan.',
	empty_table: () =>
		'Filen innehåller inga ifyllda celler som går att läsa. Öppna den och kontrollera innehållet, eller hämta den på nytt.',
	picture: ({ what }) =>
		`Filen är en bild (${what ?? 'okänt format'}), inte en tabell, oavsett vad den heter. Välj den fil som källan lämnade ut.`,
	document: ({ what }) =>
		`Filen är ett dokument (${what ?? 'okänt format'}), inte en tabell. Hämta uppgifterna som Excel eller text från källan.`,
	office: ({ what }) =>
		`Filen är en kontorsfil (${what ?? 'okänt format'}) som inte kan läsas här. Öppna den, spara tabellen som Excel (.xlsx) och välj den filen.`,
	archive: ({ what }) =>
		`Filen är ett arkiv (${what ?? 'okänt format'}) utan Excelblad. Packa upp det och välj filen som ligger i.`,
	web_page: () =>
		'Filen är en webbsida, inte en tabell, oavsett vad den heter. Hämta uppgifterna som Excel eller text från källan.',
	binary: ({ what }) =>
		what
			? `Filen är text i en ovanlig teckenkodning (${what}) som inte kan läsas här. Öppna den där den skapades och spara den som UTF-8 eller som Excel (.xlsx).`
			: 'Filen innehåller varken text eller en Excelbok som går att läsa. Hämta den på nytt, eller välj en annan fil.',
	encrypted: () =>
		'Arbetsboken är lösenordsskyddad. Öppna den i Excel, spara en kopia utan lösenord och välj kopian.',
	truncated: () =>
		'Filen är avkortad: slutet saknas. Hämta den på nytt och kontrollera att hämtningen blev klar.',
	damaged: () =>
		'Filen är skadad och går inte att läsa. Hämta den på nytt, eller öppna den i Excel och spara en ny kopia.',
	unsafe_xml: () =>
		'Arbetsboken innehåller en dokumenttypsdeklaration, som kan användas för angrepp och aldrig finns i en vanlig Excelfil. Filen lästes inte. Öppna den i Excel och spara en ny kopia om du litar på den.',
	too_large: ({ limit }) =>
		`Filen är för stor att läsa här (gränsen är ${amount(limit)}). Dela upp uttaget, till exempel per år.`,
	too_many_cells: ({ sheet, row, limit }) =>
		`Filen har för många celler${place(sheet, row)} (gränsen är ${amount(limit)}). Dela upp uttaget, till exempel per år.`,
	too_many_columns: ({ sheet, row, limit }) =>
		`En rad har fler än ${amount(limit)} kolumner${place(sheet, row)}. Det är ingen tabell som programmet känner; välj en annan fil.`,
	too_long: ({ sheet, row, limit }) =>
		`En rad eller cell är för lång${place(sheet, row)} (gränsen är ${amount(limit)} tecken). Så ser ingen tabell ut: radsluten saknas, eller så är filen något annat. Hämta den på nytt från källan, eller välj en annan fil.`,
	too_slow: ({ limit }) =>
		`Läsningen avbröts efter ${amount(limit === undefined ? undefined : limit / 1000)} sekunder. Dela upp uttaget, till exempel per år.`,
	unknown_layout: () =>
		'Filens uppställning känns inte igen. Inget lästes in. Under Källor och metod står vilka filer som kan läsas och hur de hämtas.',
	nothing_read: () =>
		'Uppställningen är känd, men inget värde gick att läsa. Se orsaken för varje rad nedan.',
	no_rows: () =>
		'Filen har rubriker men inga rader med värden. Gör om uttaget i källan och välj minst ett område, ett brott och en period.',
	columns_swapped: () =>
		'Kolumnerna för antal och för tal per 100 000 invånare verkar ha bytt rubrik: värdena stämmer med folkmängden bara om de byts. Inget lästes in. Jämför rubrikraden med källan, rätta filen eller gör om uttaget.',
	personal_data: () =>
		'Filen verkar innehålla personuppgifter. Inget har lästs in eller sparats. Välj vad som ska lämnas bort, eller lämna bort hela filen.',
	row_per_person: ({ what }) =>
		what === 'answers'
			? 'Filen är en svarsfil: en rad per elev som har svarat på enkäten. Sådana uppgifter om barn är känsliga och ska inte behandlas här, inte heller utan namn. Inget har lästs in eller sparats. Be den som har filen om färdiga tabeller i stället, per stadsdelsområde, kön och årskurs, och ta bort svarsfilen från datorn om den inte ska finnas där.'
			: 'Filen har en rad per person, med personnummer. Ett sådant register ska inte behandlas här, inte heller om numren tas bort. Inget har lästs in eller sparats. Be om en sammanställning i stället: antal per område, period, kön och ålder.',
	exercise_file: () =>
		'Filen är en övningsfil med påhittade uppgifter. Den kan bara läsas i övningskommunen; här gäller uppgifterna en riktig kommun. Inget lästes in.',
	real_file: () =>
		'Filen säger inte att den är en övningsfil. I övningskommunen läses bara påhittade uppgifter, så att de aldrig blandas med riktiga. Välj den riktiga kommunen i menyn och läs in filen där. Inget lästes in.',
	cancelled: () => 'Importen avbröts. Inget lästes in.',
	unreadable: () =>
		'Filen gick inte att öppna. Den kan ha flyttats, tagits bort eller vara låst av ett annat program.',
	worker_failed: () =>
		'Läsningen av filen kunde inte starta eller avbröts av webbläsaren. Inget lästes in. Ladda om sidan och försök igen; hjälper det inte, stäng andra flikar eller dela upp uttaget.',
	internal: () =>
		'Något gick fel i programmet när filen lästes. Inget lästes in. Spara filen och meddela förvaltaren.'
};

/** Words of warnings that concern the file as such. */
export const fileWarnings = {
	encodingGuessed: (encoding: string): string =>
		`Teckenkodningen är antagen (${encoding}). Kontrollera att å, ä och ö är rätt i namnen.`,
	dialectGuessed: (delimiter: string): string =>
		`Det är osäkert vad som skiljer kolumnerna åt; ”${delimiter === '\t' ? 'tabb' : delimiter}” antogs.`,
	strayQuotes: (rows: number): string =>
		`Filen har citattecken som inte går ihop i par eller står mitt i en cell (${amount(rows)} rader). De lästes som vanliga tecken.`,
	swallowedLines: (rows: number): string =>
		`En cell inom citattecken går över rader som ser ut som egna rader (${amount(rows)} ställen). Kontrollera att inget citattecken står fel.`,
	otherTable: (): string =>
		'Här börjar rader som delas av ett annat tecken än resten av filen. De lästes som en enda cell var.',
	otherQuotes: ({ quote, escape }: { quote: string; escape: string }): string =>
		`Citattecknen i filen är ovanliga (${quote === escape ? quote : `${escape}${quote}`}). Kontrollera att cellerna är rätt delade.`,
	hiddenSheet: (name: string, rows: number): string =>
		`Bladet ”${name}” är dolt (${rows} rader) och lästes inte. Visa bladet i Excel och spara om det ska läsas.`,
	mergedCells: (name: string, blocks: number): string =>
		`Bladet ”${name}” har sammanslagna celler (${blocks}). I rubriker gäller innehållet alla celler i blocket; värden lästes bara ur den första.`,
	uncomputed: (name: string, formulas: number): string =>
		`Bladet ”${name}” har formler utan sparat resultat (${amount(formulas)}). De lästes som tomma celler. Öppna filen i Excel, spara den och läs in den på nytt.`,
	yearContradicts: (named: string, held: string): string =>
		`Filnamnet säger ${named} men filen innehåller ${held}. Innehållet gäller.`,
	preliminaryMixed: (preliminary: string, final: string): string =>
		`Filen har både preliminära (${preliminary}) och slutliga (${final}) uppgifter. De preliminära kan ändras.`,
	assumedLayout: (): string =>
		'Källans uppställning är antagen efter beskrivningar; ingen äkta fil har lästs. Kontrollera några värden mot filen.'
};

export const REJECTED_SWAPPED =
	'Antal och tal per 100 000 verkar stå under varandras rubriker; raden lästes inte in.';

export const REJECTED_UNKNOWN = 'Filens uppställning är okänd; raden lästes inte.';

function place(sheet: string | undefined, row: number | undefined): string {
	const parts = [sheet ? `bladet ”${sheet}”` : '', row ? `rad ${row}` : ''].filter(Boolean);
	return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function amount(value: number | undefined): string {
	return value === undefined ? 'okänd' : new Intl.NumberFormat('sv-SE').format(value);
}

/** The word every file of an exercise municipality carries in some cell. */
export const EXERCISE_MARK = /(?:^|[^\p{L}\p{N}])ÖVNING(?![\p{L}\p{N}])/u;

/** What figures read in an exercise municipality are said to come from. */
export function exerciseCitation(citation: string): string {
	return `Övningsdata, uppställda som ${citation}`;
}

export const EXERCISE_PRODUCER = 'påhittat för övning';
export const EXERCISE_LICENCE = 'påhittade uppgifter, fria att använda';
