/** Headings as extracts may spell them, tested on a heading with its white space squeezed. */
export const HEADINGS = {
	suspects: /^(?:antal )?(?:skäligen )?misstänkta(?: personer)?$/iu,
	suspectSex:
		/^(?:misstänkt[as]?s? ?,? ?\(?kön\)?|kön,? \(?misstänkta?\)?|gärningspersonens kön)$/iu,
	suspectAge:
		/^(?:misstänkt[as]?s? ?,? ?\(?ålder(?:sgrupp)?\)?|ålder(?:sgrupp)?,? \(?misstänkta?\)?|gärningspersonens ålder)$/iu,
	victimSex:
		/^(?:(?:målsägandes?|brottsoffrets|offrets|offer) )?kön(?:,? \(?(?:målsägande|brottsoffer|offer)\)?)?$/iu,
	victimAge:
		/^(?:(?:målsägandes?|brottsoffrets|offrets|offer) )?(?:ålder(?:s?grupp|sklass|sintervall)?)(?:,? \(?(?:målsägande|brottsoffer|offer)\)?)?$/iu,
	code: /^(?:brotts?[ -]?kod(?:en|er)?|bk|kod ?\(brott\)|bkod)$/iu,
	crime:
		/^(?:brotts?[ -]?(?:grupp(?:en)?|typ|kategori|rubricering|benämning|slag|område)|brott|rubricering|brottskods?text|brottskod i klartext)$/iu,
	weekday: /^(?:veckodag(?:en)?(?: ?(?:nr|nummer))?|brottsdag|dag ?\(vecka\)|dag)$/iu,
	hour: /^(?:timm[ea](?:n)?|tim|klockslag|kl\.?|brottstimme|tidsintervall|timintervall|tid på dygnet|tid)$/iu,
	placeType: /^(?:plats[ -]?(?:typ|kategori|slag)|typ av plats|brottsplats(?:typ| ?\(typ\))?)$/iu,
	moment:
		/^(?:(?:brotts?|händelse|gärnings|anmälnings|inskrivnings|registrerings)?datum|(?:brotts?|händelse)[ -]?tid(?:punkt)?(?: ?\(?(?:från|start|fr\.? ?o\.? ?m\.?)\)?)?|(?:brotts?|händelse)datum (?:från|start)|datum och tid|tidpunkt|inskriven)$/iu,
	period: /^(?:period|år ?[-/]? ?(?:och )?månad|årmånad|år-mån|månad och år|tidsperiod)$/iu,
	year: /^(?:(?:brotts?|anmälnings|inskrivnings|händelse|redovisnings)?år|årtal)$/iu,
	month: /^(?:(?:brotts?|anmälnings|inskrivnings|händelse)?månad(?: ?(?:nr|nummer))?|mån)$/iu,
	count:
		/^(?:antal(?: (?:anmälda )?(?:brott|händelser|ärenden|anmälningar))?|antal anmälda|anmälda brott|brott ?\(antal\)|summa|totalt?|totalsumma|frekvens)$/iu,
	eventId: /^(?:brotts?[ -]?(?:id|nr|nummer)|händelse[ -]?(?:id|nr|nummer)|unikt? id)$/iu,
	caseId:
		/^(?:k-?(?:nr|nummer)|diarie(?:nr|nummer)|dnr|ärende(?:nr|nummer)|anmälnings(?:nr|nummer))$/iu,
	area: /^(?:lpo(?:[ -]?namn)?|lokalpolisområde(?:t|n)?(?:s? ?namn)?|områdes?(?:[ -]?(?:kod|namn))?|stadsdels?(?:område|namn)?|stadsdelsområdesnamn|kommun|polisområde|po)$/iu
} as const;

/** Of a date: when it happened, not when it was reported. */
export const OF_THE_CRIME = /^(?:brott|händelse|gärning)/iu;

/** A heading or a line above the table that says that the police has counted. */
export const POLICE = /polis|\blpo\b|brotts?[ -]?kod|brotts?[ -]?grupp|misstänkt/iu;
/** What a heading for areas says of their level, and how such an area is written in full. */
export const AREA_IN_FULL: readonly { heading: RegExp; full: (name: string) => string }[] = [
	{ heading: /^(?:lpo|lokalpolis)/iu, full: (name) => `Lokalpolisområde ${name}` },
	{ heading: /^stadsdelsområde/iu, full: (name) => `Stadsdelsområde ${name}` },
	{ heading: /^stadsdel/iu, full: (name) => `Stadsdel ${name}` },
	{ heading: /^(?:po|polisområde)/iu, full: (name) => `Polisområde ${name}` },
	{ heading: /^kommun/iu, full: (name) => `${name} kommun` }
];

/** Monday first. Cut short they begin with these letters. */
export const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
/** Words in a column that divides the figures for the figure of all. */
export const WHOLE =
	/^(?:alla|samtliga|totalt?|summa|hela (?:dygnet|veckan|året)|helår|år|alla (?:dagar|timmar|platser))$/iu;
/** A row, or a name of an area, that adds up the others and is no crime and no area itself. */
export const TOTAL = /^(?:del)?(?:summa|totalt?|totalsumma|samtliga|alla)(?: brott| områden)?:?$/iu;
export const UNKNOWN = /^(?:okän[dt]|uppgift saknas|ej angiv(?:en|et)|saknas|vet ej|-)?$/iu;
/** A code, alone or with its text: "0114", "114 Text", "0114 - Text". */
export const CODE = /^(\d{1,4})(?:(?: ?[-–:.] ?| )(\p{L}.*))?$/u;

export const policeLabels = {
	code: (code: string): string => `Brottskod ${code}`,
	group: (label: string): string => `${label} (polisens indelning)`,
	time: (label: string, weekday: number | null, hour: number | null): string =>
		[
			`${label}:`,
			weekday === null ? '' : `${WEEKDAYS[weekday - 1] ?? ''}ar`,
			hour === null ? '' : `kl. ${pad(hour)}–${pad((hour + 1) % 24)}`
		]
			.filter((part) => part !== '')
			.join(' '),
	place: (label: string, place: string): string => `${label}: ${place}`,
	suspects: (label: string): string => `Misstänkta personer, ${label}`,
	notes: {
		code: 'Polisens brottskod; ingen beskrivning i programmet',
		group: 'Som i polisens uttag; jämför inte med Brås indelning',
		time: 'Delad på veckodag och timme i polisens uttag',
		place: 'Delad på platstyp i polisens uttag',
		suspects: 'Personer, inte brott; barn redovisas aldrig under hela staden'
	}
};

export const policeReasons = {
	incomplete: 'Raden är ofullständig: område, brott eller period saknas.',
	period: (text: string): string => `Året eller perioden ”${text}” går inte att läsa.`,
	noValue: 'Raden har inget antal som går att läsa.',
	victim: 'Kön, ålder, veckodag eller timme i raden går inte att läsa.',
	lonelyTotal:
		'Raden är en summa, men det finns inga rader som den är summan av. Den läses inte som ett brott.',
	namedTotal:
		'Raden är en summa, men inte av raderna ovanför den i samma område. Den läses inte som ett brott, så att inget räknas två gånger.',
	totals: (rows: number): string =>
		`${rows} ${rows === 1 ? 'rad är en summa' : 'rader är summor'} av andra rader (”Summa”, ”Totalt”) och ${rows === 1 ? 'är' : 'har'} inte läst${rows === 1 ? '' : 's'} som brott, så att inget räknas två gånger.`,
	totalsDiffer: (rows: number, row: number): string =>
		`${rows} ${rows === 1 ? 'summarad stämmer inte med raderna den' : 'summarader stämmer inte med raderna de'} ska vara summan av (först rad ${row}). Raderna är lästa som de står; fråga den som har lämnat uttaget om några saknas.`,
	columnDiffers: (rows: number, row: number): string =>
		`I ${rows} ${rows === 1 ? 'rad är' : 'rader är'} summakolumnen inte lika med kolumnerna bredvid (först rad ${row}). Kolumnerna är lästa som de står.`,
	columnLeft:
		'Summakolumnen är inte inläst: kolumnerna bredvid är inte ett helt år. Den är jämförd med deras summa.',
	children:
		'Raden gäller misstänkta som är barn, eller kan göra det, i ett område under hela staden. Den har inte lästs och visas inte.',
	childrenLeft: (count: number): string =>
		`${count} ${count === 1 ? 'uppgift' : 'uppgifter'} om misstänkta som är barn, eller kan vara det, har inte lästs: sådana redovisas aldrig under hela staden. Filen i original sparas inte.`,
	suspectsUnread: (rows: number): string =>
		`${rows} ${rows === 1 ? 'rad' : 'rader'} om misstänkta gick inte att läsa. De visas inte, eftersom de kan gälla barn. Filen i original sparas inte.`,
	suspectTotals: (rows: number): string =>
		`${rows} ${rows === 1 ? 'summarad' : 'summarader'} om misstänkta har inte lästs: en summa kan gälla barn. Filen i original sparas inte.`,
	withheld: 'Visas inte.',
	repeated: (row: number): string => `Samma uppgift står redan i rad ${row}; den första gäller.`,
	eventArea: 'Händelsens område är okänt.',
	eventCrime: 'Händelsen har varken en brottskod eller en brottsgrupp som går att läsa.',
	eventTime: 'Händelsens datum går inte att läsa.',
	otherDates: (chosen: string, others: string[]): string =>
		`Händelserna är räknade efter ”${chosen}”. Uttaget har också ${others.map((other) => `”${other}”`).join(', ')}: jämför inte med tabeller som är räknade efter den dagen.`,
	counted: (events: number, from: string, to: string): string =>
		`${events} händelser är räknade per område, brott och månad (${from}–${to}). Raderna själva är varken sparade eller visade. Månader utan händelser räknas som noll: kontrollera att uttaget täcker hela den tiden.`,
	unknownAreaHidden: (rows: number): string =>
		`${rows} ${rows === 1 ? 'händelse' : 'händelser'} har områden som är okända och visas inte här, eftersom en sådan text kan peka ut en plats.`
};

function pad(hour: number): string {
	return String(hour).padStart(2, '0');
}
