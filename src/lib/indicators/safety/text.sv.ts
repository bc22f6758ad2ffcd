export const familyTitle = 'Trygghet';

const notJoined =
	'Stadens och polisregionens trygghetsmätningar är två olika undersökningar och jämförs aldrig med varandra.';
const typedIn =
	'Enstaka avrundade uppgifter ur nyheter; antal svar saknas oftast, så osäkerheten går inte att räkna ut.';
const noChildren =
	'Mätningen gäller vuxna och unga från 16 år. Barns och ungas trygghet: Stockholmsenkäten (årskurs 9 och gymnasiet år 2).';

const method =
	'Urvalsundersökning: siffran är en skattning. Urvalet dras per stadsdel och vägs ihop efter folkmängd; designeffekten är inte offentlig, så intervallen är ungefärliga.';

export const citySurvey = {
	title: 'Ofta orolig för brott',
	definition:
		'Andel som ofta oroat sig för att utsättas för brott av något slag de senaste 12 månaderna, boende 16–79 år, stadens trygghetsmätning.',
	short: 'Boende 16–79 år, senaste året',
	numerator: 'boende som ofta oroat sig för att utsättas för brott',
	method,
	cautions: [notJoined, typedIn],
	request: {
		figure:
			'Begär tabellerna per stadsdelsområde ur stadens trygghetsmätning från stadens trygghetsarbete (Stadsledningskontoret).',
		sex: 'Stadens trygghetsmätning har egna tabeller för kvinnor och män: begär dem per stadsdelsområde.',
		children: noChildren
	}
};

export const policeSurvey = {
	title: 'Trygg ute sena kvällar',
	definition:
		'Andel som känner sig trygga ute sena kvällar, boende från 16 år, Polisregion Stockholms trygghetsmätning per lokalpolisområde.',
	short: 'Boende från 16 år',
	numerator: 'boende som känner sig trygga ute sena kvällar',
	method,
	cautions: [notJoined, typedIn, 'Svarsfrekvensen har sjunkit och är låg i flera områden.'],
	request: {
		figure: 'Begär rapporten per lokalpolisområde från Polisregion Stockholm.',
		sex: 'Begär polisregionens tabeller för kvinnor och män per lokalpolisområde.',
		children: noChildren
	}
};
