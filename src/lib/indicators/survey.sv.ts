import type { Indicator } from '$lib/core/indicator';

type Words = Pick<
	Indicator,
	'title' | 'definition' | 'short' | 'numerator' | 'method' | 'cautions' | 'request'
>;

/** What one survey question says of itself. */
export interface QuestionWords {
	title: string;
	/** What those counted do, after "boende som" or "elever som". */
	who: string;
	cautions?: readonly string[];
}

/** What a survey says with each of its questions. */
export interface SurveyWords {
	/** In brackets after the title: the two surveys of residents ask alike and are never joined. */
	name: string;
	/** Who are asked, before "som". */
	people: string;
	/** In at most forty characters. */
	short: string;
	method: string;
	cautions: readonly string[];
	request: Indicator['request'];
}

const notJoined =
	'Stadens och polisregionens trygghetsmätningar är två olika undersökningar och jämförs aldrig med varandra.';
const typedIn =
	'Där källan är enstaka uppgifter ur nyheter är de avrundade och saknar oftast antal svar: då går osäkerheten inte att räkna ut.';
const responseRate =
	'Svarsfrekvensen är låg i flera områden: de som inte svarar kan ha det annorlunda.';
const wording = 'Frågans ordalydelse är inte kontrollerad mot enkätens formulär.';
const sample =
	'Urvalsundersökning: siffran är en skattning. Urvalet dras per stadsdel och vägs ihop efter folkmängd; designeffekten är inte offentlig, ' +
	'så intervallen är ungefärliga. Under 30 svar visas inget.';
const noChildren =
	'Mätningen gäller vuxna och unga från 16 år. Barns och ungas svar: Stockholmsenkäten (årskurs 9 och gymnasiet år 2).';

/** The city's survey of its residents. */
export const citySurvey: SurveyWords = {
	name: 'stadens mätning',
	people: 'boende 16–79 år',
	short: 'Boende 16–79 år, stadens mätning',
	method: `${sample} ${wording}`,
	cautions: [notJoined, responseRate],
	request: {
		figure:
			'Begär tabellerna per stadsdelsområde ur stadens trygghetsmätning från stadens trygghetsarbete (Stadsledningskontoret): andel, antal svar ' +
			'och svarsfrekvens för varje mätning, för alla, kvinnor och män.',
		sex: 'Stadens trygghetsmätning har egna tabeller för kvinnor och män: begär dem per stadsdelsområde.',
		children: noChildren
	}
};

/** The polisregion's. */
export const policeSurvey: SurveyWords = {
	name: 'polisregionens mätning',
	people: 'boende från 16 år',
	short: 'Boende från 16 år, Polisregion Stockholm',
	method: `${sample} Åldersgränsen är 84 eller 85 år. ${wording}`,
	cautions: [notJoined, responseRate],
	request: {
		figure:
			'Begär tabellerna per lokalpolisområde från Polisregion Stockholm: andel, antal svar ' +
			'och svarsfrekvens för varje mätning, för alla, kvinnor och män.',
		sex: 'Begär polisregionens tabeller för kvinnor och män per lokalpolisområde.',
		children: noChildren
	}
};

const pupilsRequest =
	'Begär Stockholmsenkätens tabeller per stadsdelsområde där eleven bor, flickor och pojkar i årskurs 9 och gymnasiet år 2, ' +
	'med andel, antal svar och svarsfrekvens, från stadens socialförvaltning. Svarsfilen med enskilda elever får inte användas här.';

/** The survey of all pupils of two grades. */
export const pupilsSurvey: SurveyWords = {
	name: 'Stockholmsenkäten',
	people: 'elever i årskurs 9 och gymnasiet år 2',
	short: 'Årskurs 9 och gymnasiet år 2',
	method:
		'Totalundersökning av eleverna, vartannat år på våren: inget urval och därför inget konfidensintervall. Alltid flickor och pojkar, årskurs 9 och ' +
		'gymnasiet år 2 var för sig. Området är där eleven bor, inte där skolan ligger.',
	cautions: [
		'Kommunala skolor deltar, fristående får delta: vilka skolor som är med växlar mellan mätningarna.',
		'Svarsfrekvensen är mätningens svaghet: elever som inte är i skolan svarar inte.',
		'I ett litet område gör några få elever stor skillnad.'
	],
	request: { figure: pupilsRequest, sex: pupilsRequest, children: pupilsRequest }
};

/** Single figures out of news stand in where whole tables are missing. */
export const fromNews = typedIn;

/** Everything a question says, of what is its own and what its survey says with each. */
export function questionText(survey: SurveyWords, own: QuestionWords): Words {
	const { name, people, short, method, cautions, request } = survey;
	return {
		title: `${own.title} (${name})`,
		definition: `Andel ${people} som ${own.who}.`,
		short,
		numerator: `${people} som ${own.who}`,
		method,
		cautions: [...(own.cautions ?? []), ...cautions],
		request
	};
}
