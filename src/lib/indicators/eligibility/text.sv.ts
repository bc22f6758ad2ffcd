export const familyTitle = 'Skola';

const askWhom =
	'Fråga stadens utbildningsförvaltning efter behöriga till yrkesprogram per stadsdelsområde där eleven bor, delat på flickor och pojkar. ' +
	'Skolverket redovisar per skola, inte efter var eleven bor.';

export const words = {
	title: 'Behöriga till gymnasiet',
	definition:
		'Andel elever i årskurs 9 som är behöriga till gymnasieskolans yrkesprogram, efter hemkommun, av dem som har fått eller skulle ha fått ' +
		'betyg i minst ett ämne. Året är det då läsåret slutar.',
	short: 'Årskurs 9, till yrkesprogram',
	numerator: 'elever i årskurs 9 som är behöriga till gymnasieskolans yrkesprogram',
	method:
		'Totalundersökning av slutbetygen: inget urval och därför inget konfidensintervall. I ett litet område gör några få elever stor skillnad.',
	cautions: [
		'Kolada räknar inte elever med okänd bakgrund. Om stadens egna tabeller gör det är inte kontrollerat.',
		'Gäller elever som bor i staden, oavsett var skolan ligger. Uppgift per stadsdelsområde är inte offentlig.'
	],
	request: {
		figure: askWhom,
		sex: askWhom,
		children: 'Måttet gäller elever i årskurs 9 och är i sig en uppgift om barn.'
	}
};
