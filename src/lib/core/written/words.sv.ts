/** The words people write in tables for periods, sex, age and unit. Compared in lower case, squeezed. */

/** First three letters of the months, in order; English spellings that differ stand beside. */
export const MONTH_STARTS: readonly (readonly string[])[] = [
	['jan'],
	['feb'],
	['mar'],
	['apr'],
	['maj', 'may'],
	['jun'],
	['jul'],
	['aug'],
	['sep'],
	['okt', 'oct'],
	['nov'],
	['dec']
];

/** What may follow the first three letters of a month. */
export const MONTH_ENDINGS: ReadonlySet<string> = new Set([
	...['', '.', 't', 't.', 's', 'il', 'i', 'ust', 'usti', 'uari', 'tember', 'ober', 'ember'],
	...['uary', 'ruari', 'ruary', 'ch', 'e', 'y']
]);

/** Before a year, saying no more than that it is one. */
export const YEAR_WORD =
	/^(?:år(?:et)?|helår(?:et)?|kalenderår(?:et)?|hela året|hela|mätåret|mätning(?:en)?) /u;
/** After a year, likewise. */
export const WHOLE_YEAR = /[ ,]+\(?(?:hel(?:a )?år(?:et)?|år(?:et)?|totalt|samtliga månader)\)?$/u;
export const PRELIMINARY = /[ ,]*\(?(?<![a-zåäö])prel(?:\.|iminärt?|iminära)?(?![a-zåäö])\)?/u;
export const SCHOOL_YEAR_WORD = /^(?:läsåret|läsår|skolåret|skolår|lå|la) ?/u;
export const SPRING_WORDS: ReadonlySet<string> = new Set([
	...['vt', 'vår', 'våren', 'vårtermin', 'vårterminen']
]);
export const AUTUMN_WORDS: ReadonlySet<string> = new Set([
	...['ht', 'höst', 'hösten', 'hösttermin', 'höstterminen']
]);
export const QUARTER_WORD = /^(?:kvartal(?:et)?|kv\.?|k|q) ?([1-4])$/u;
export const QUARTER_WORD_AFTER = /^([1-4])(?::?[ae]|\.)? ?(?:kvartal(?:et)?|kv\.?)$/u;

export const SEX_WORDS: Readonly<
	Record<'all' | 'women' | 'men' | 'girls' | 'boys' | 'other' | 'unknown', readonly string[]>
> = {
	all: [
		...['totalt', 'total', 'totalt kön', 'samtliga', 'alla', 'båda könen', 'båda', 'bägge könen'],
		...['kvinnor och män', 'män och kvinnor', 'flickor och pojkar', 'pojkar och flickor', 'all'],
		...['samtliga elever', 'alla elever', 'samtliga kön', 'alla kön', 'tot', 'oavsett kön'],
		...['kvinnor + män', 'kvinnor+män', 'flickor + pojkar', 'flickor+pojkar']
	],
	women: ['kvinnor', 'kvinna', 'kvinnorna', 'kvinnlig', 'kvinnliga', 'kv', 'k', 'women', 'woman'],
	men: ['män', 'man', 'männen', 'manlig', 'manliga', 'm', 'men'],
	girls: ['flickor', 'flicka', 'flickorna', 'tjejer', 'tjej', 'fl', 'f', 'girls', 'girl'],
	boys: ['pojkar', 'pojke', 'pojkarna', 'killar', 'kille', 'po', 'p', 'boys', 'boy'],
	other: ['annan könstillhörighet', 'annat kön', 'annan', 'annat', 'ickebinär', 'other'],
	unknown: ['okänt', 'okänt kön', 'okänd', 'kön okänt', 'uppgift saknas', 'unknown']
};

export const ALL_AGES: ReadonlySet<string> = new Set([
	...['totalt', 'total', 'samtliga', 'alla', 'alla åldrar', 'samtliga åldrar', 'totalt ålder'],
	...[
		'tot',
		'all',
		'oavsett ålder',
		'totalt, alla åldrar',
		'totalt, samtliga åldrar',
		'alla aldrar'
	]
]);
/** Words round an age that say no more than that it is one. */
export const AGE_WORD =
	/^(?:i åldern|i åldrarna|åldern|åldrarna|ålder|åldersgrupp(?:en)?|barn|unga|ungdomar|vuxna|personer|elever) (?=\d|under|över|yngre|äldre)/u;
export const YEARS_AFTER = / ?(?:års åldern|åringar|-åringar|år gamla|år|ar)\.?$/u;
/** After a lower bound: and older. */
export const AND_OLDER =
	/^(\d{1,3}) ?(?:år|ar)? ?(?:\+|-w|-(?: ?år)?|-ω|(?:och|eller|el\.?|o\.?) ?(?:äldre|mer|över|uppåt))$/u;
export const YOUNGER_THAN = /^(?:under|yngre än|<) ?(\d{1,3})$/u;
export const OLDER_THAN = /^(?:över|äldre än|>) ?(\d{1,3})$/u;
export const COMPULSORY_SCHOOL = /^(?:åk|årskurs|ak|klass|åk\.) ?([1-9])$/u;
export const UPPER_SCHOOL = [
	/^(?:gy|gym|gymn\.?|gymnasiet|gymnasieskolan|gymnasium) ?(?:,? ?(?:år|åk|årskurs|ak) ?)?([1-3])$/u,
	/^(?:år|åk|årskurs) ?([1-3]) ?(?:,|i|på|på gymnasiet,)? ?(?:gy|gymnasiet|gymnasieskolan)$/u
] as const;

/** In this order: the first that is found decides. */
export const UNIT_WORDS: readonly (readonly [
	'per_100k' | 'per_1000' | 'percent' | 'mean' | 'index' | 'count',
	RegExp
])[] = [
	['per_100k', /(?:\bper|\/) ?(?:100 ?000|100k)(?!\d)|^per_100k$/u],
	['per_1000', /(?:\bper|\/) ?(?:1 ?000|1k|tusen)(?! ?\d)|^per_1000$|promille|‰/u],
	[
		'percent',
		/%|(?:^|[^a-zåäö])(?:procent(?:andel(?:en)?|enhet(?:er)?)?|andel(?:en|ar)?|percent|proc\.?)(?:[^a-zåäö]|$)/u
	],
	[
		'mean',
		/(?:^|[^a-zåäö])(?:medelvärde[tn]?|medel(?:tal|poäng)?|genomsnitt(?:lig[ta]?|et)?|snitt|mean|medelbetyg)(?:[^a-zåäö]|$)/u
	],
	['index', /(?:^|[a-zåäö ])index(?:värde[tn]?|tal)?(?:[^a-zåäö]|$)/u],
	[
		'count',
		/(?:^|[^a-zåäö])(?:antal(?:et)?|st(?:ycken|\.)?|count|personer|invånare|folkmängd|frekvens|anmälda brott)(?:[^a-zåäö]|$)/u
	]
];

/** Words that number something: a digit after them is no footnote sign, though glued to them. */
export const NUMBERED_WORDS: ReadonlySet<string> = new Set([
	...['kvartal', 'kvartalet', 'grupp', 'fråga', 'typ', 'del', 'nivå', 'zon', 'vecka', 'klass'],
	...[
		'tertial',
		'område',
		'variabel',
		'kolumn',
		'index',
		'vår',
		'höst',
		'våren',
		'hösten',
		'årskurs',
		'termin'
	]
]);

/** Cell texts that always mean that there is no figure. A lone dash is not among them: it may be zero. */
export const MISSING_WORDS: readonly string[] = [
	...[
		'saknas',
		'uppgift saknas',
		'ingen uppgift',
		'i.u.',
		'i u',
		'iu',
		'u.s.',
		'n/a',
		'na',
		'null'
	],
	...['#n/a', '#saknas!', '…', '...', 'ej svar', 'uppgift ej tillgänglig', 'ej tillgänglig']
];
/** Cell texts that always mean that the figure is hidden. */
export const SUPPRESSED_WORDS: readonly string[] = [
	...['sekretess', 'sekretessbelagd', 'sekretessbelagt', 'dold', 'dolt', 'för få', 'för få svar'],
	...['undertryckt', 'redovisas ej', 'xx']
];

/** A row that adds up some of those around it, and the word for them: "Summa våldsbrott". */
export const SUM_OF = /^(?:del)?(?:summa|totalsumma|totalt?)(?: av| för)?[: ]+(\p{L}.*)$/iu;
/** A row that adds up all of those around it. */
export const PLAIN_SUM = /^(?:del)?(?:summa|totalt?|totalsumma|samtliga|alla)(?: brott)?:?$/iu;
