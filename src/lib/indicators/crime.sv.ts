import type { Indicator } from '$lib/core/indicator';

/** What one crime indicator says of itself. */
export interface CrimeWords {
	title: string;
	/** What is counted, as a noun phrase. */
	counted: string;
	/** The same for a table: chapter and section. */
	short: string;
	cautions?: readonly string[];
	/** True where attempts are a heading of their own, so that what is said of all others does not hold. */
	attemptsApart?: boolean;
	/**
	 * Whose sex and age the source may split by: `sure` names the crime whose rows have them, `perhaps` one
	 * where it has not been seen; null where there is no single victim.
	 */
	victim: { sure: string; children?: string } | { perhaps: string } | null;
	/** Nothing of suspects may be asked for either. */
	suspects?: boolean;
}

/** Standing cautions of all reported crime. */
const always = [
	'Anmälda brott visar vad som anmälts, inte allt som hänt: mörkertalet är stort och skiljer sig mellan brottstyper.',
	'Brotten räknas där de begåtts och när de anmälts, inte där de inblandade bor. Omkring 2 procent av anmälningarna, och fler av en del brott, saknar stadsdelsområde: områdena är tillsammans färre än stadens, och staden utom ett område har dem med.'
];

/** Cautions of some kinds of crime. */
export const crimeCautions = {
	foundByPolice:
		'Antalet följer i första hand polisens insatser, inte hur många brott som begås (upptäcktsbrott).',
	seldomReported:
		'De flesta sådana brott anmäls aldrig: fler anmälningar kan betyda att fler vågar anmäla, inte att fler utsätts.',
	fewCases: 'Antalen är små i ett enskilt område: enstaka år säger lite.',
	oneCase: 'Ett enda ärende kan ge många brott en månad. Se månaderna innan en uppgång tolkas.',
	noPlace: 'Platsen säger sällan något om ett sådant brott: det visas inte på karta.',
	graffiti: 'Klotter ensamt kan ge stora upp- och nedgångar: anmälningsvanorna växlar.'
};

export const crimeMethod =
	'Brås statistik över anmälda brott. Kvoten är källans egen där källan har den. Antalet varierar mer mellan åren än slumpen ensam ger, och ' +
	'folkmängden i kvoten växlar, så förändring och skillnad prövas på antalen med kvasi-Poisson. Under tio fall skrivs inga procent.';

const requestFigure =
	'Hämta tabellen i Brås statistikdatabas (statistik.bra.se, Anmälda brott): välj området under Region, ' +
	'brottstypen under Brott, och både Antal och /100 000 inv under Mått. Spara som databasfil eller Excel och släpp filen här.';

const ask = {
	sex: (crime: string) =>
		`Hämta i Brås statistikdatabas: kryssa under Brott i raderna för ${crime} ”mot kvinna 18 år eller äldre” och ` +
		'”mot man 18 år eller äldre” (och obekant/bekant om det behövs). Kvinnor och män är tillsammans färre än alla: barn och okänt kön ingår bara i totalen.',
	children: (crime: string) =>
		`Hämta i Brås statistikdatabas: kryssa under Brott i raderna med barn som offer för ${crime}, alla åldrar som finns (till exempel ”mot barn 0–6 år”, ”7–14 år” och ”15–17 år”).`,
	perhaps: (crime: string) =>
		`Se efter under Brott i Brås statistikdatabas om ${crime} går att dela efter brottsoffrets kön och ålder. ` +
		'Finns inga sådana rader: fråga polisområdet efter en sammanställning per lokalpolisområde.',
	nobody:
		'Brottstypen har inget enskilt brottsoffer i statistiken, så uppdelning efter offrets kön eller ålder finns inte.',
	suspects: 'Uppgifter om misstänkta barn visas aldrig under stadens nivå.'
};

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** What Brå counts, whatever the kind. */
const reports =
	'Räknas på brottsplatsen och den dag brottet anmäldes. En anmälan kan gälla flera brott, och alla räknas, även det som senare visar sig ' +
	'inte vara brott.';
const attempts = 'Försök, förberedelse och stämpling räknas i regel med.';

/** Base of what is counted, after its own sentence. */
const bases =
	'Antal per 100 000 invånare är Brås: ' +
	'årets brott delat med folkmängden den 31 december året före.';
const yearbookBase =
	'Statistisk årsbok delar i stället med folkmängden den 31 december samma år, per 1 000 invånare; de två jämförs inte med varandra.';

type Words = Pick<
	Indicator,
	'title' | 'definition' | 'short' | 'numerator' | 'method' | 'cautions' | 'request'
>;

/** Everything a kind of reported crime says, of what is its own; `yearbook`: the city's yearbook has rates of it too. */
export function crimeText(own: CrimeWords, yearbook = false): Words {
	const { title, counted, short, cautions = [], victim, suspects } = own;
	const nobody = suspects ? `${ask.nobody} ${ask.suspects}` : ask.nobody;
	return {
		title,
		definition: [
			sentence(counted),
			reports,
			...(own.attemptsApart ? [] : [attempts]),
			bases,
			...(yearbook ? [yearbookBase] : [])
		].join(' '),
		short,
		numerator: counted,
		method: crimeMethod,
		cautions: [...cautions, ...always],
		request: {
			figure: requestFigure,
			...(victim === null
				? { sex: ask.nobody, children: nobody }
				: 'sure' in victim
					? {
							sex: ask.sex(victim.sure),
							children: ask.children(victim.children ?? victim.sure)
						}
					: { sex: ask.perhaps(victim.perhaps), children: ask.perhaps(victim.perhaps) })
		}
	};
}

/** The same of one group of victims: `crime` is the kind without them. */
export function victimText(
	crime: { title: string; counted: string; asked: string; askedOfChildren?: string },
	group: { of: string; short: string; children: boolean }
): Words {
	const counted = `${crime.counted} mot ${group.of}`;
	return {
		title: `${crime.title} mot ${group.of}`,
		definition:
			`${sentence(counted)} ${reports} ${attempts} ` +
			'Kvinnor, män och barn är tillsammans färre än alla: brott där kön och ålder inte är kända ingår bara i totalen.',
		short: group.short,
		numerator: counted,
		method: crimeMethod,
		cautions: [crimeCautions.seldomReported, crimeCautions.fewCases, ...always],
		request: {
			figure: group.children
				? ask.children(crime.askedOfChildren ?? crime.asked)
				: ask.sex(crime.asked),
			sex: ask.sex(crime.asked),
			children: ask.children(crime.askedOfChildren ?? crime.asked)
		}
	};
}
