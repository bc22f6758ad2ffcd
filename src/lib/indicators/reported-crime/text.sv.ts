export const familyTitle = 'Anmälda brott';

/** What one crime indicator says of itself. */
export interface CrimeWords {
	title: string;
	/** What is counted, as a noun phrase. */
	counted: string;
	/** The same for a table: chapter and section. */
	short: string;
	cautions: string[];
	/** How to get figures by the victim's sex, and for children. */
	sex: string;
	children: string;
}

/** Standing cautions of all reported crime. */
export const cautions = [
	'Anmälda brott visar vad som anmälts, inte allt som hänt: mörkertalet är stort och skiljer sig mellan brottstyper.',
	'Brotten räknas där de begåtts och när de anmälts, inte där de inblandade bor. Omkring 2 procent av anmälningarna saknar stadsdelsområde, så områdena summerar inte till staden.'
];

export const method =
	'Brås statistik över anmälda brott. Antalet varierar mer mellan åren än slumpen ensam ger, så förändringar prövas med kvasi-Poisson på antalen, inte på kvoterna.';

export const requestFigure =
	'Hämta tabellen i Brås statistikdatabas (statistik.bra.se, Anmälda brott): välj området under Region, ' +
	'brottstypen under Brott, och både Antal och /100 000 inv under Mått. Spara som databasfil eller Excel och släpp filen här.';

const victimSex = (crime: string) =>
	`Hämta i Brås statistikdatabas: kryssa under Brott i raderna för ${crime} ”mot kvinna 18 år eller äldre” och ` +
	'”mot man 18 år eller äldre” (och obekant/bekant om det behövs). Kvinnor och män summerar inte till alla: barn och okänt kön ingår bara i totalen.';

const victimChildren = (crime: string) =>
	`Hämta i Brås statistikdatabas: kryssa under Brott i raderna för ${crime} ”mot barn 0–6 år”, ”7–14 år” och ”15–17 år”.`;

const mayLackVictim = (crime: string) =>
	`Se efter under Brott i Brås statistikdatabas om ${crime} går att dela efter brottsoffrets kön och ålder. ` +
	'Finns inga sådana rader: fråga polisområdet efter en sammanställning per lokalpolisområde.';

const noVictim =
	'Brottstypen har inget enskilt brottsoffer i statistiken, så uppdelning efter offrets kön eller ålder finns inte.';

const suspects = 'Uppgifter om misstänkta barn visas aldrig under stadens nivå.';

/** The whole definition, with base and place stated. */
export function definition(own: CrimeWords): string {
	return (
		`${own.counted.charAt(0).toUpperCase()}${own.counted.slice(1)}. Räknas på brottsplatsen och den dag brottet anmäldes. Antal per 100 000 invånare är Brås: ` +
		'årets brott delat med folkmängden den 31 december året före. Statistisk årsbok delar i stället med folkmängden ' +
		'den 31 december samma år, per 1 000 invånare; de två jämförs inte med varandra.'
	);
}

export const words = {
	assault: {
		title: 'Misshandel',
		counted: 'anmäld misshandel inklusive grov (3 kap. 5 och 6 §§ brottsbalken)',
		short: '3 kap. 5 och 6 §§ BrB, även grov',
		cautions: [],
		sex: victimSex('misshandel'),
		children: victimChildren('misshandel')
	},
	threats: {
		title: 'Olaga hot',
		counted: 'anmälda olaga hot (4 kap. 5 § brottsbalken)',
		short: '4 kap. 5 § BrB',
		cautions: [],
		sex: mayLackVictim('olaga hot'),
		children: mayLackVictim('olaga hot')
	},
	'sexual-offences': {
		title: 'Sexualbrott',
		counted: 'anmälda sexualbrott (6 kap. brottsbalken), alla typer',
		short: '6 kap. BrB, alla typer',
		cautions: [
			'Ett enda ärende kan ge många brott en månad. Se månaderna innan en uppgång tolkas.'
		],
		sex: victimSex('våldtäkt'),
		children: victimChildren('våldtäkt')
	},
	robbery: {
		title: 'Rån',
		counted: 'anmälda rån inklusive grova (8 kap. 5 och 6 §§ brottsbalken)',
		short: '8 kap. 5 och 6 §§ BrB, även grova',
		cautions: ['Antalen är små i ett enskilt område: enstaka år säger lite.'],
		sex: mayLackVictim('rån'),
		children: mayLackVictim('rån')
	},
	narcotics: {
		title: 'Narkotikabrott',
		counted: 'anmälda brott mot narkotikastrafflagen',
		short: 'Narkotikastrafflagen',
		cautions: [
			'Upptäcktsbrott: antalet följer i första hand polisens insatser, inte hur mycket narkotika som finns.'
		],
		sex: noVictim,
		children: `${noVictim} ${suspects}`
	},
	'life-and-health': {
		title: 'Brott mot liv och hälsa',
		counted: 'anmälda brott mot liv och hälsa (3 kap. brottsbalken); misshandel är störst',
		short: '3 kap. BrB',
		cautions: [],
		sex: victimSex('misshandel'),
		children: victimChildren('misshandel')
	},
	damage: {
		title: 'Skadegörelsebrott',
		counted: 'anmälda skadegörelsebrott (12 kap. brottsbalken), klotter inräknat',
		short: '12 kap. BrB, klotter inräknat',
		cautions: ['Klotter ensamt kan ge stora upp- och nedgångar: anmälningsvanorna växlar.'],
		sex: noVictim,
		children: noVictim
	},
	'all-crime': {
		title: 'Alla anmälda brott',
		counted: 'alla anmälda brott oavsett typ',
		short: 'Alla typer',
		cautions: [
			'Totalen vilseleder ensam: skadegörelse kan vara hälften av anmälningarna i ett område och en femtedel i ett annat.',
			'Bedrägerier och nätbrott ingår, fast platsen sällan betyder något.'
		],
		sex: mayLackVictim('brottstyperna'),
		children: mayLackVictim('brottstyperna')
	}
} satisfies Record<string, CrimeWords>;
