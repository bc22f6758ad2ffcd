import type { Unit } from '$lib/core/vocabulary';
import {
	formatList,
	formatNumber,
	formatPeriod,
	lowerFirst,
	sentenceCase,
	unitSuffix
} from './format';
import { symbols } from './symbols';

/** Words of the first page's model. */
export const overviewWords = {
	inhabitants: (count: number, period: string) =>
		`${formatNumber(count)} invånare ${formatPeriod(period)}`,
	children: (count: number, ages: string, period: string) =>
		`${formatNumber(count)} barn och unga ${ages.replace('-', '–')} år ${formatPeriod(period)}`,
	populationMissing: 'folkmängd saknas',
	latest: (comparison: string) => `senast tillgängliga uppgifter, jämfört med ${comparison}`,
	inYear: (year: string, comparison: string) => `uppgifter för ${year}, jämfört med ${comparison}`,
	latestAlone: 'senast tillgängliga uppgifter',
	inYearAlone: (year: string) => `uppgifter för ${year}`,
	division: (year: string) => `indelningen vid slutet av ${year}`,
	districts: (names: readonly string[]) => formatList(names),
	comparedWith: (label: string) => `jämfört med ${label}`,
	notCompared: 'ingen jämförelse',
	/** Where the small trends are drawn beside something else than the column of comparisons. */
	smallTrend: (label: string) =>
		`Jämförelsetalen gäller ${label}. Där det inte kan räknas ut för alla år visar den grå linjen i stället hela staden, området inräknat.`,
	count: (text: string, period: string | null) =>
		period === null ? `antal ${text}` : `antal ${text} (${period})`,
	/** "417 per 100 000 invånare (beräknat)" */
	rate: (text: string, unit: Unit = 'per_100k') => `${text} ${unitSuffix(unit)} (beräknat)`,
	countPeriod: (period: string, preliminary: boolean) =>
		formatPeriod(period) + (preliminary ? symbols.preliminaryMark : ''),
	nothingForLead: (area: string, period: string) =>
		period === 'latest'
			? `För ${area} finns inga uppgifter om måtten här i de data som är inlästa.`
			: `För ${area} finns inga uppgifter om måtten här för ${period} i de data som är inlästa.`,
	sexes: {
		women: 'kvinnor',
		men: 'män',
		girls: 'flickor',
		boys: 'pojkar'
	},
	missingCell: 'saknas',
	/** What is known of people in a measure: "Gräl: kvinnor 12 och män 6 (2024)." */
	ofMeasure: (title: string, text: string) => `${title}: ${lowerFirst(text)}`,
	/** What the city as a whole has, where the area has nothing. */
	cityFact: (fact: string, breakdown: string) =>
		breakdown === '' ? `${fact}.` : `${fact}. ${breakdown}`,
	age: (age: string) => {
		if (age === '18+') return '18 år och äldre';
		if (age.startsWith('ak')) return `årskurs ${age.slice(2)}`;
		if (age.startsWith('gy')) return `gymnasiet år ${age.slice(2)}`;
		return /^\d+-\d+$/.test(age) ? `${age.replace('-', '–')} år` : age;
	},
	/** A sex of one age, where both have to be said. */
	group: (sex: 'women' | 'men' | 'girls' | 'boys', age: string): string =>
		`${overviewWords.sexes[sex]} ${overviewWords.age(age)}`,
	breakdown: (values: readonly string[], period: string) =>
		`${sentenceCase(formatList(values))} (${formatPeriod(period)}).`,
	/** What is counted, and the unit where the number does not say it. */
	sublabel: (short: string, unit: Unit) => {
		const suffix = unit === 'count' ? 'antal' : unitSuffix(unit);
		return suffix === '' ? short : `${short}, ${suffix}`;
	}
};

/** Why an area cannot be put together, and what can be shown instead. */
export const noticeWords = {
	title: (area: string) => `${area} kan inte räknas fram ur källans områden`,
	lead: (area: string) =>
		`${area} kan inte räknas fram ur källans områden. De områden som ligger helt eller delvis där visas var för sig.`,
	text: (area: string, straddling: readonly string[]) =>
		`Källan redovisar stadsdelsområden, och ${formatList(straddling)} ligger bara delvis inom ${area}. ` +
		`Därför kan siffrorna inte läggas ihop. Områdena visas var för sig; uppgifter för hela ${area} ` +
		'kan lokalpolisområdet ta fram ur polisens eget system.',
	policeText: (area: string, straddling: readonly string[]) =>
		`Källan redovisar lokalpolisområden, och ${formatList(straddling)} ligger bara delvis inom ${area}. ` +
		`Därför kan siffror för ${area} inte räknas fram.`,
	yearTitle: (area: string, year: string) => `${area} kan inte räknas fram för ${year}`,
	yearText: (area: string, year: string, missing: readonly string[]) =>
		missing.length === 0
			? `Uppgifter för hela ${area} ${year} saknas i de data som är inlästa. De områden som ${area} bestod av då visas var för sig.`
			: `${formatList(missing)} saknas ${year} i de data som är inlästa, så ${area} kan inte räknas ut. De områden som ${area} bestod av då visas var för sig.`,
	then: (area: string, year: string) => `ingår i ${area}, eget område ${year}`,
	partsTitle: (area: string) => `Områden inom ${area}, helt eller delvis, med sina egna siffror`,
	partsSubtitle: 'Anmälda brott',
	inside: (area: string) => `ligger helt inom ${area}`,
	partly: (area: string, parts: readonly string[]) =>
		parts.length === 0
			? `ligger delvis inom ${area}`
			: `ligger delvis inom ${area}: ${formatList(parts)}`
};
