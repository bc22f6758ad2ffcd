import type { TopicId } from '$lib/core/topic';

/** A piece of text on a topic's page: paragraphs, then a list. */
export interface TopicSection {
	heading: string;
	paragraphs: readonly string[];
	items: readonly string[];
}

const inTheGroup =
	'Ta upp frågan i beredningsgruppen: kommunpolisen, säkerhetssamordnaren och rektor vet vilka underlag som finns hos var och en.';

const sourcesBeside = (items: readonly string[], ...more: readonly string[]): TopicSection => ({
	heading: 'Underlag utöver siffrorna',
	paragraphs: [...more, inTheGroup],
	items
});

const bothSexes = 'Be alltid om uppgifter för både kvinnor och män, flickor och pojkar.';

/** What is told of each topic beside its figures. A topic without figures is told in these words alone. */
export const topicTexts: Readonly<Record<TopicId, readonly TopicSection[]>> = {
	'unga-i-riskzon': [
		sourcesBeside(
			[
				'orosanmälningar, skolfrånvaro och kränkningsanmälningar: antal, aldrig enskilda barn',
				'skolenkäter utöver Stockholmsenkäten',
				'fältassistenternas iakttagelser',
				'polisens bild av ungas utsatthet och miljöer; misstänkta barn redovisas aldrig under stadens nivå'
			],
			'Siffrorna säger hur många, sällan varför.'
		)
	],
	'otrygga-platser': [
		sourcesBeside(
			[
				'polisens eget uttag per lokalpolisområde: brott, månad och ibland veckodag, timme och typ av plats',
				'Tyck till och incidentrapporter',
				'ordningsvakternas rapporter och klottersaneringen',
				'skjutningar och bränder',
				'medborgardialog'
			],
			'Brott räknas där de begicks. I områden med många besökare säger antalet per invånare lite.'
		)
	],
	'systemhotande-brottslighet': [
		{
			heading: 'Vad som är känt i siffror',
			paragraphs: [
				'Inget av programmets mått hör till området, och därför står här inga siffror. Det betyder inte att problemet är litet.'
			],
			items: []
		},
		{
			heading: 'Varför inte bedrägerier i stället?',
			paragraphs: [
				'Anmälda bedrägerier och brott på nätet har sällan en plats som säger något: de knyts inte till området på samma sätt som ett rån eller en skadegörelse. Programmet ritar dem inte på karta och räknar dem inte hit.'
			],
			items: []
		},
		{
			heading: 'Vad som räknas hit',
			paragraphs: [
				'Området är ett av de fem som den övergripande överenskommelsen prioriterar från januari 2024. Programmet har ingen egen definition: skriv ut vilken avgränsning ni använder.',
				'Förslaget till överenskommelse 2019 hade bland annat otillåten påverkan och våldsbejakande extremism som egna områden. Äldre lägesbilder kan därför ha uppgifter under de rubrikerna.'
			],
			items: []
		},
		{
			heading: 'Underlag som myndigheterna har',
			paragraphs: [],
			items: [
				'Polisen: lokalpolisområdets egen bild, och statistik ur polisens system från polisregionens avdelning för verksamhetsstyrning och analys. Polisens och Brås siffror skiljer sig och läggs aldrig ihop.',
				'Stadsdelsförvaltningen: enkäter till chefer och personal, incidentrapporter, den lokala handlingsplanen mot våldsbejakande extremism.',
				'Socialtjänst och skola: det som kan lämnas ut utan att röja någon enskild.',
				'Boende: medborgardialogen.'
			]
		},
		{
			heading: 'Frågor att besvara i texten',
			paragraphs: ['De fyra första är Brås kontrollfrågor till en lägesbild.'],
			items: [
				'Varför valdes problemet?',
				'Vilka källor har använts, och vilka har valts bort?',
				'Hur begränsar det vad ni vet?',
				'Vad betyder den begränsningen?',
				'Hur berörs kvinnor, män, flickor och pojkar? Det finns inga siffror att dela upp, så det måste sägas i ord.'
			]
		},
		{
			heading: 'Innan något skrivs ned',
			paragraphs: [
				'Det som lämnas mellan myndigheterna blir allmän handling, och sekretessen skiljer sig mellan polis, socialtjänst och skola. Ange nivå för varje källa: öppen, samverkansparter eller bara egen myndighet. Om en uppgift får lämnas ut avgör myndigheten, inte programmet.'
			],
			items: []
		}
	],
	'sarbara-brottsoffer': [
		sourcesBeside(
			[
				'Brås databas har brottstyper delade på kvinna, man och barn, och på bekant eller obekant gärningsperson: kryssa i dem vid uttaget',
				'polisens eget uttag med brottsoffrets kön och ålder',
				'orosanmälningar om barn, som antal'
			],
			bothSexes
		)
	],
	'kriminella-miljoer': [
		sourcesBeside(
			[
				'skjutningar och bränder',
				'polisens bild av miljöer och platser',
				'Stockholmsenkäten: begått brott, burit vapen, narkotika',
				'enkäter till chefer och personal'
			],
			'Antalet upptäckta brott följer polisens insatser: fler brott kan betyda fler kontroller.'
		)
	],
	jamstalldhet: [
		sourcesBeside(
			[
				'stadens trygghetsmätning har egna tabeller för kvinnor och män',
				'Brås databas har brottstyper delade på kvinna, man och barn',
				'Stockholmsenkäten redovisas för flickor och pojkar var för sig'
			],
			'Analysen ska se till kvinnors, mäns och barns olika behov. Skriv jämställdhetsanalysen som ett eget avsnitt, och visa båda könen i alla andra.'
		)
	],
	'barn-och-unga': [
		sourcesBeside(
			[
				'Stockholmsenkäten: barns och ungas egen upplevelse av trygghet',
				'behöriga till gymnasiet per stadsdelsområde, ur stadens egen statistik',
				'orosanmälningar, kränkningsanmälningar och skolfrånvaro, som antal'
			],
			'Barn ska synas i varje avsnitt, och barnrättighetsanalysen är ett eget.'
		)
	]
};
