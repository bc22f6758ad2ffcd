import type { AmongAreas, Judgement, UnusualMonth } from '$lib/core/judgement';
import { bareTitle, countable } from './crime-words';
import type { ResponseRate } from './sentences/level';
import { inPlace, inPlaces, type Place } from './sentences/place';
import {
	formatDifference,
	formatList,
	formatNumber,
	formatPeriod,
	lowerFirst,
	sentenceCase
} from './format';

/** The vocabulary's words. "Säkerställd" is said of sample surveys only. */
const WORDS = {
	larger_than_usual: 'större än vanlig variation',
	within_usual: 'inom vanlig variation',
	too_few: 'för få för att bedöma',
	higher: 'säkerställd',
	lower: 'säkerställd',
	no_difference: 'inte säkerställd',
	not_testable: ''
} as const satisfies Record<Judgement['word'], string>;

/** A test that finds a difference in one of twenty where there is none. */
const ALPHA = 0.05;

/** In a cell, beside the difference: "inom vanlig variation"; '' where nothing is tested. */
export function judgedWord({ word }: Judgement): string {
	return WORDS[word];
}

/** Names of what was compared, for the sentences that need them. */
export interface JudgedNames {
	area: string;
	other: string;
}

/** One sentence about the difference of two figures; '' where there is nothing to add to the numbers. */
export function judgedSentence(judgement: Judgement, names: JudgedNames): string {
	const { word, direction } = judgement;
	if (word === 'not_testable') return untestedSentence(judgement, names);
	if (word === 'too_few') {
		const what = isChange(judgement) ? 'en förändring' : 'skillnaden';
		return `Fallen${inCounts(judgement)} är ${WORDS.too_few} ${what}.`;
	}
	if (direction === 'none') return '';
	const among = lostToMany(judgement)
		? ` när hänsyn tas till att ${formatNumber(judgement.looked)} mått jämförs samtidigt`
		: '';
	if (word === 'no_difference') return `Skillnaden är ${WORDS.no_difference}${among}.`;
	if (word === 'higher' || word === 'lower') {
		const points = pointsOf(judgement);
		return isChange(judgement)
			? `${sentenceCase(nounOf(judgement))} med ${points} är ${WORDS[word]}.`
			: `Skillnaden, ${points}, är ${WORDS[word]}.`;
	}
	const noun = word === 'larger_than_usual' ? nounOf(judgement) : 'skillnaden';
	const counts = inCounts(judgement);
	return counts !== '' && isChange(judgement)
		? `Prövat på antalen${counts} är ${noun} ${WORDS[word]}${among}.`
		: `${sentenceCase(noun)} är ${WORDS[word]}${among}.`;
}

const isChange = ({ comparison }: Judgement): boolean =>
	comparison === 'earlier_period' || comparison === 'same_months';

function nounOf(judgement: Judgement): string {
	if (!isChange(judgement)) return 'skillnaden';
	return judgement.direction === 'up' ? 'ökningen' : 'minskningen';
}

/** " (512 mot 560)": what a rate was tested on. */
function inCounts({ counts, now }: Judgement): string {
	if (counts === null || now === null || now.unit === 'count') return '';
	return ` (${formatNumber(counts.now)} mot ${formatNumber(counts.then)})`;
}

/** "7 procentenheter", of the numbers as printed and without sign. */
function pointsOf({ now, then }: Judgement): string {
	const [high, low] = [now?.value ?? 0, then?.value ?? 0].sort((a, b) => b - a);
	return formatDifference(high ?? 0, low ?? 0, 'percent').replace(/^\+/u, '');
}

/** Told alone, but not among so many. */
function lostToMany({ word, p, looked }: Judgement): boolean {
	return (
		looked > 1 && p !== null && p < ALPHA && (word === 'within_usual' || word === 'no_difference')
	);
}

function untestedSentence(judgement: Judgement, { area, other }: JudgedNames): string {
	const { reason, direction } = judgement;
	switch (reason) {
		case 'no_count':
			return 'Skillnaden kan inte prövas: antalen saknas.';
		case 'no_exposure':
			return 'Skillnaden kan inte prövas: folkmängden saknas.';
		case 'no_dispersion':
			return 'Skillnaden kan inte prövas: det går inte att skatta hur mycket antalen brukar variera.';
		case 'no_answers':
			return 'Skillnaden kan inte prövas: antalet svar är inte känt.';
		case 'few_answers':
			return `Skillnaden kan inte prövas: ${NEAR_THE_ENDS}.`;
		case 'total_survey':
			return direction === 'none' ? '' : everybodySentence(judgement, null);
		case 'other_series':
			return 'Siffrorna kommer ur olika mätningar och jämförs inte.';
		case 'break_between':
			return 'Perioderna jämförs inte: det som räknas ändrades mellan dem.';
		case 'other_period':
			return 'Siffrorna är för olika perioder och jämförs inte.';
		case 'unequal_spans':
			return 'Perioderna är olika långa eller går in i varandra och jämförs inte.';
		case 'other_ground':
			return 'Perioderna jämförs inte: områdets gränser ändrades mellan dem.';
		case 'base_moved':
			return `Antalet${inCounts(judgement)} och talet per invånare gick åt olika håll, eftersom folkmängden ändrades: skillnaden bedöms inte.`;
		case 'part_of_whole':
			return `Skillnaden prövas inte, eftersom ${area} och ${other} helt eller delvis är samma område.`;
		case 'different_sizes':
			return 'Antal i olika stora områden prövas inte mot varandra.';
		case 'no_figure':
		case 'hidden':
		case 'register':
		case 'index':
		case null:
			return '';
	}
}

/** Of a survey without a sample, or a register: there is none to be unsure of, though some may be left out. */
export function everybodySentence({ now }: Judgement, difference: string | null): string {
	const register = now?.measure.startsWith('school:') === true;
	const begin = NO_SAMPLE[register ? 'register' : 'total_survey'];
	const apart = difference === null ? '' : `, ${difference},`;
	return `${begin}, så skillnaden${apart} har ingen felmarginal från urval.`;
}

/** What measures are set against that were counted or asked before: counts are of every year, samples of some. */
export function beforeWords(judgements: readonly (Pick<Judgement, 'kind'> | null)[]): string {
	const kinds = new Set(judgements.flatMap((one) => one?.kind ?? []));
	if (!kinds.has('sample_survey')) return 'året före';
	return kinds.has('reported_crime') ? 'året eller mätningen före' : 'mätningen före';
}

/** How many were compared, and how many differ: "… skiljer sig 3 mer än vanlig variation från året före, …". */
export function manySentence(told: {
	asked: number;
	looked: number;
	established: number;
	/** Sample surveys are among them, which are never called larger than usual. */
	surveys?: boolean;
	/** All that were judged together, these among them. */
	among?: number;
	/** "året före", "staden utom Björkvik". */
	than: string;
}): string {
	const { asked, looked, established, than, surveys = false, among } = told;
	const more = surveys ? 'mer än vanlig variation eller säkerställt' : 'mer än vanlig variation';
	if (looked === 0) return `Inget mått kan prövas mot ${than}.`;
	const many = among === undefined ? 'många' : formatNumber(among);
	const heed =
		established > 0 && Math.max(looked, among ?? 0) > 1
			? `, när hänsyn tas till att ${many} mått jämförs samtidigt`
			: '';
	const differ = established === 0 ? `inte ${more}` : `${more}${heed}`;
	const count = formatNumber(looked);
	if (asked > looked) {
		const left = `${formatNumber(asked - looked)} har för få fall eller saknar uppgift`;
		const begin = `Av ${formatNumber(asked)} mått kan ${count} jämföras med ${than}; ${left}.`;
		if (looked === 1) return `${begin} Det skiljer sig ${differ}.`;
		return established === 0
			? `${begin} Inget av de ${count} skiljer sig ${more}.`
			: `${begin} Av de ${count} skiljer sig ${formatNumber(established)} ${differ}.`;
	}
	if (looked === 1) return `Det enda mått som kan jämföras med ${than} skiljer sig ${differ}.`;
	const from = ` från ${than}${heed}.`;
	if (established === 0) return `Inget av ${count} jämförda mått skiljer sig ${more}${from}`;
	if (established < looked)
		return `Av ${count} jämförda mått skiljer sig ${formatNumber(established)} ${more}${from}`;
	return looked === 2
		? `De 2 jämförda måtten skiljer sig båda ${more}${from}`
		: `Alla ${count} jämförda mått skiljer sig ${more}${from}`;
}

/**
 * Months that one case may have filled: "I maj 2025 anmäldes 121 sexualbrott i Björkvik, mer än tre gånger så många som
 * i en vanlig månad samma år (22). Det kan vara ett enda ärende med många brott."; '' without any.
 */
export function unusualMonthsSentence(
	title: string,
	place: Place,
	months: readonly UnusualMonth[]
): string {
	const [first] = months;
	if (first === undefined) return '';
	const year = first.period.slice(0, 4);
	const names = months.map(({ period }) => formatPeriod(period).replace(` ${year}`, ''));
	const counts = formatList(months.map(({ count }) => formatNumber(count)));
	const several = months.length > 1;
	const medians = [...new Set(months.map(({ median }) => formatNumber(median)))];
	return (
		`I ${formatList(names)} ${year} anmäldes ${counts} ${countable(title)} ${inPlace(place)}, ` +
		`${several ? 'var för sig ' : ''}mer än tre gånger så många som i en vanlig månad samma år (${formatList(medians)}). ` +
		(several
			? 'Det kan vara enstaka ärenden med många brott.'
			: 'Det kan vara ett enda ärende med många brott.')
	);
}

export const judgementWords = {
	/** In a cell under the small trend: "mot 2024: −18 %, större än vanlig variation". */
	against: (period: string, percent: string, word: string) =>
		`mot ${formatPeriod(period)}: ${percent === '' ? word : `${percent}, ${word}`}`,
	/** In a cell: what the sentence says at length. */
	unusualMonth: (months: readonly UnusualMonth[]) =>
		`${formatList(months.map(({ period, count }) => `${formatPeriod(period)} ${formatNumber(count)}`))}: kan vara ${months.length > 1 ? 'enstaka ärenden' : 'ett enda ärende'}`,
	/** Which of several measures differ: "Skillnaden mot 2024 är större än vanlig variation för rån och inom …". */
	groups: (judged: readonly { word: Judgement['word']; title: string }[], than: string) => {
		const titles = (...words: Judgement['word'][]) => {
			const found = judged.flatMap(({ word, title }) => (words.includes(word) ? [title] : []));
			return formatList(found.map((title) => lowerFirst(bareTitle(title))));
		};
		const told = (['larger_than_usual', 'within_usual', 'higher', 'no_difference'] as const)
			.map((word) => ({ word, names: word === 'higher' ? titles(word, 'lower') : titles(word) }))
			.filter(({ names }) => names !== '')
			.map(({ word, names }) => `${WORDS[word]} för ${names}`);
		const few = titles('too_few');
		return [
			...(told.length === 0 ? [] : [`Skillnaden mot ${than} är ${formatList(told)}.`]),
			...(few === '' ? [] : [`Fallen är ${WORDS.too_few} skillnaden mot ${than} för ${few}.`])
		].join(' ');
	},
	/** In a cell, under the figure. */
	responseRateShort: ({ percent, ofAll }: ResponseRate) =>
		`svarsfrekvens${ofAll ? ' bland alla' : ''} ${formatNumber(percent, Number.isInteger(percent) ? 0 : 1)}\u00a0%`,
	compared: (looked: number) =>
		looked === 1 ? '1 mått jämfördes.' : `${formatNumber(looked)} mått jämfördes samtidigt.`,
	/** How many areas were looked at together, and which of them differ; '' where nobody looks. */
	among: (found: AmongAreas, placeOf: (area: string) => Place) => {
		const { looked, above, below, method, untested } = found;
		if (looked === 0) return untestedAmong(untested);
		const parts = [
			...(above.length === 0 ? [] : [`högre ${inPlaces(above.map(placeOf))}`]),
			...(below.length === 0 ? [] : [`lägre ${inPlaces(below.map(placeOf))}`])
		];
		const areas = `${formatNumber(looked)} ${looked === 1 ? 'område' : 'områden'} jämfördes`;
		if (method === 'two_proportions') {
			const than = `${areas}${looked === 1 ? '' : ', vart och ett'} med övriga staden`;
			const several = above.length + below.length > 1;
			if (parts.length > 0)
				return `${than}. ${several ? 'Säkerställda skillnader' : 'Säkerställd skillnad'}: ${formatList(parts)}.`;
			return `${than}: ${looked === 1 ? 'skillnaden är inte' : 'ingen skillnad är'} säkerställd.`;
		}
		const limits =
			method === 'funnel'
				? 'utanför den spridning som områdena har sinsemellan'
				: 'skilda från de andra med mer än vanlig variation';
		return parts.length === 0
			? `${areas}: inget är ${limits.replace('skilda', 'skilt')}.`
			: `${areas}. ${sentenceCase(limits)}: ${formatList(parts)}.`;
	}
};

/** Why areas that lie beside each other on a map are not tested; '' where there is nothing to add to the numbers. */
function untestedAmong(reason: AmongAreas['untested']): string {
	switch (reason) {
		case 'total_survey':
		case 'register':
			return `${NO_SAMPLE[reason]}, så skillnaderna mellan områdena har ingen felmarginal från urval och prövas inte.`;
		case 'no_answers':
			return `${NOT_AMONG} antalet svar är inte känt.`;
		case 'few_answers':
			return `${NOT_AMONG} ${NEAR_THE_ENDS}.`;
		case 'no_figure':
			return `${NOT_AMONG} andelen i övriga staden kan inte räknas ut.`;
		default:
			return '';
	}
}

const NOT_AMONG = 'Skillnaderna mellan områdena kan inte prövas:';
const NEAR_THE_ENDS = 'andelarna ligger för nära 0 eller 100\u00a0procent för så få svar';

/** Not that everybody is in: pupils of unknown background, or schools that did not take part, are not. */
const NO_SAMPLE = {
	register: 'Uppgiften bygger inte på något urval',
	total_survey: 'Enkäten är ingen urvalsundersökning'
};
