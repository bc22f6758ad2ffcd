import { made } from '$lib/core/derived/fixture-figure';
import type { EvidenceKind } from '$lib/core/evidence';
import type { MissingReason } from '$lib/core/figure';
import type { AmongAreas, UnusualMonth } from '$lib/core/judgement';
import { togetherId } from '$lib/core/selection';
import type { Unit } from '$lib/core/vocabulary';
import { answersWords } from '$lib/text/figures';
import { judgementWords, manySentence, unusualMonthsSentence } from '$lib/text/judgement';
import {
	type Changed,
	type ChangedPart,
	changeSentence,
	earlierSentence
} from '$lib/text/sentences/change';
import { type Answered, differenceSentence, type Other } from '$lib/text/sentences/difference';
import { gapSentence, hiddenWaveSentence } from '$lib/text/sentences/gap';
import { type Harmonised, harmonisedSentence } from '$lib/text/sentences/harmonised';
import {
	crimeLevel,
	registerLevel,
	type ResponseRate,
	sampleLevel,
	totalLevel
} from '$lib/text/sentences/level';
import { lastingDifferences, manyComparisonsExplained } from '$lib/text/sentences/many';
import { missingSentence } from '$lib/text/sentences/missing';
import { monthsSentence, shareOfYear } from '$lib/text/sentences/months';
import { populationSentence } from '$lib/text/sentences/population';
import {
	examined,
	nothingStandsOut,
	standsOutBriefly,
	standsOutSentences
} from '$lib/text/sentences/stands-out';
import type { Told } from '$lib/text/sentences/told';
import { victimsSentence } from '$lib/text/sentences/victims';
import { words } from '$lib/text/underlag/words';
import type { ViewContext } from '$lib/views/context';
import { show } from '$lib/views/shown';
import { judgementOf, type Situation as Facts } from './situations';

/** What a situation says of the measure, place and time. */
function toldOf(facts: Facts, value: number, period: string = facts.period): Told {
	return {
		share: null,
		...facts.words,
		title: facts.title,
		reported: facts.words === undefined,
		everything: facts.everything ?? false,
		area: facts.area,
		preposition: facts.preposition,
		period,
		unit: unitOf(facts),
		value,
		preliminary: facts.preliminary ?? facts.nowPreliminary ?? false
	};
}

const unitOf = (facts: Facts): Unit => facts.unit ?? (facts.words ? 'percent' : 'count');

/** null where the situation says nothing of answers. */
function answersOf(facts: Facts, kind: EvidenceKind): Answered | null {
	const { n, lower = null, upper = null } = facts;
	const responseRate = rateOf(facts, facts.responseRate);
	if (n === undefined || kind === 'reported_crime') return null;
	return { kind: facts.register === true ? 'register' : kind, n, lower, upper, responseRate };
}

/** Of those asked, by whom the situation says it is of; else of those the figure is of. */
function rateOf({ rateOf: whom }: Facts, percent: number | null = null): ResponseRate | null {
	if (percent === null) return null;
	return { percent, ofAll: whom === 'all', sex: whom ?? 'all' };
}

const partOf = ({ part }: Facts): ChangedPart | null =>
	part === undefined ? null : { others: '', ...part };

/** '2021', or of both years. */
function pandemicOf({ pandemic, nowPeriod, thenPeriod }: Facts): string[] {
	if (pandemic === undefined) return [];
	return pandemic === 'both' ? [nowPeriod, thenPeriod] : [pandemic];
}

function change(kind: EvidenceKind) {
	return (facts: Facts): string => changeSentence(changedOf(facts, kind));
}

function changedOf(facts: Facts, kind: EvidenceKind): Changed {
	const { now, then, nowCount, thenCount } = facts;
	const untested = kind === 'total_survey' && facts.reason === undefined;
	return {
		now: toldOf(facts, now, facts.nowPeriod),
		then: { value: then, period: facts.thenPeriod, preliminary: facts.thenPreliminary ?? false },
		judgement: judgementOf({
			...facts,
			kind,
			comparison: 'earlier_period',
			unit: unitOf(facts),
			now,
			then,
			reason: untested ? 'total_survey' : facts.reason,
			counts:
				nowCount === undefined || thenCount === undefined
					? null
					: { now: nowCount, then: thenCount }
		}),
		breakText: facts.breakText ?? '',
		pandemic: pandemicOf(facts),
		part: partOf(facts),
		beside: facts.beside ?? null,
		detectedByPolice: facts.detectedByPolice ?? false,
		missingWaves: facts.missingWave === undefined ? [] : [facts.missingWave],
		answers: answersOf(facts, kind)
	};
}

function otherOf({ than, area }: Facts): Other {
	switch (than.kind) {
		case 'similar':
			return { kind: 'similar', areas: than.areas ?? [] };
		case 'city':
			return { kind: 'city', name: 'hela staden (området inräknat)' };
		case 'area':
			return { kind: 'area', name: than.area ?? '', preposition: than.preposition };
		default:
			return { kind: 'rest', name: `staden utom ${area}` };
	}
}

function difference(kind: EvidenceKind) {
	return (facts: Facts): string => {
		const { other } = facts;
		const value = facts.value ?? 0;
		return differenceSentence({
			told: toldOf(facts, value),
			value: other,
			other: otherOf(facts),
			judgement: judgementOf({
				...facts,
				kind,
				comparison: 'rest_of_city',
				unit: unitOf(facts),
				now: value,
				then: other,
				reason:
					kind === 'total_survey' ? kind : facts.than.kind === 'city' ? 'part_of_whole' : undefined
			}),
			visitors: facts.visitors ?? '',
			answers: answersOf(facts, kind)
		});
	};
}

function gap(facts: Facts): string {
	const { women, men, kind, womenAnswers, menAnswers, rates } = facts;
	const nobody = { n: null, lower: null, upper: null };
	const told = gapSentence({
		told: toldOf(facts, 0),
		sexes: facts.girls === true ? 'young' : 'adults',
		first: { value: women, ...(womenAnswers ?? nobody) },
		second: { value: men, ...(menAnswers ?? nobody) },
		judgement: judgementOf({
			...facts,
			comparison: 'sexes',
			unit: 'percent',
			now: women,
			then: men,
			reason: kind === 'total_survey' ? kind : facts.reason
		}),
		of: facts.girls === true ? 'i årskurs 9' : '',
		...(rates && { rates: [rateOf(facts, rates[0]), rateOf(facts, rates[1])] as const })
	});
	const { newer } = facts;
	return newer === undefined
		? told
		: `${told} ${hiddenWaveSentence(newer.period, newer.reason as MissingReason)}`;
}

function months(facts: Facts): string {
	const { form, area, preposition, now, then, months: some = [] } = facts;
	const measured = { title: facts.title, reported: true };
	if (form === 'share_of_year')
		return shareOfYear(measured, { area, preposition }, facts.total, some);
	if (form === 'unusual')
		return unusualMonthsSentence(
			measured.title,
			{ area, preposition },
			some.map(({ period, value }) => ({ period, count: value, median: facts.median }))
		);
	return monthsSentence({
		form,
		measured,
		area,
		preposition,
		from: facts.from,
		to: facts.to,
		now,
		then,
		preliminary: facts.preliminary ?? false,
		judgement: judgementOf({
			...facts,
			kind: 'reported_crime',
			comparison: form === 'same_month' ? 'same_months' : 'earlier_period',
			unit: 'count',
			now,
			then
		})
	});
}

function sample(facts: Facts): string {
	return sampleLevel({
		...toldOf(facts, facts.value ?? 0),
		n: facts.n,
		lower: facts.lower,
		upper: facts.upper,
		responseRate: rateOf(facts, facts.responseRate),
		parts: facts.parts ?? [],
		weights: facts.parts === undefined ? '' : '16–79 år'
	});
}

function standsOut(facts: Facts): string {
	const { looked, thenPeriod } = facts;
	const items = facts.items.map((item) => {
		const told = { ...item, area: item.words === undefined ? facts.area : '' };
		return {
			now: toldOf(told, item.now, item.nowPeriod ?? facts.nowPeriod),
			then: { value: item.then ?? 0, period: item.thenPeriod ?? thenPeriod, preliminary: false },
			percentAllowed: true,
			part: partOf(item),
			beside: item.beside ?? null,
			months: (item.month === undefined ? [] : [item.month]).map(
				({ period, value }): UnusualMonth => ({ period, count: value, median: 0 })
			)
		};
	});
	if (facts.brief !== undefined)
		return standsOutBriefly(
			{ looked: looked ?? 0, established: items.length, since: `år ${thenPeriod}` },
			items,
			facts.brief
		);
	const sentences =
		items.length === 0
			? [nothingStandsOut(looked ?? 1, `år ${thenPeriod}`)]
			: standsOutSentences(items);
	return [...sentences, ...(looked === undefined ? [] : [examined(looked)])]
		.filter((text) => text !== '')
		.join(' ');
}

function many(facts: Facts): string {
	if (facts.explain === true) return manyComparisonsExplained;
	const { looked = 0, established, than } = facts;
	const rest = `staden utom ${than?.area ?? ''}`;
	if (facts.lasting === true) return lastingDifferences(rest);
	return manySentence({
		asked: facts.asked ?? looked,
		looked,
		established,
		surveys: facts.surveys ?? false,
		...(facts.among === undefined ? {} : { among: facts.among }),
		than: than.kind === 'rest' ? rest : 'året före'
	});
}

function amongAreas(facts: Facts): string {
	const { kind, looked = 0, reason, above = [], below = [] } = facts;
	const method = kind === 'sample_survey' ? 'two_proportions' : 'funnel';
	const untested = (reason ?? null) as AmongAreas['untested'];
	return judgementWords.among({ method, looked, untested, phi: null, above, below }, (area) => ({
		area
	}));
}

function missing(facts: Facts): string {
	return missingSentence(facts.reason as MissingReason, {
		area: facts.area,
		preposition: facts.preposition,
		title: facts.title,
		reported: facts.words === undefined,
		period: facts.period,
		unit: unitOf(facts),
		measure: 'crime:ran',
		parts: facts.missingParts ?? facts.straddling ?? []
	});
}

function joinedShares({ own = [], assumed = [], chosen = false }: Facts): string {
	return words.methods.joined('1,5', own, assumed, chosen);
}

/** A cell's own reason, of several areas or of the city without one: by the way of the page, which says whose it is. */
function missingTogether(facts: Facts): string {
	const { areas = [], period, measure = 'crime:ran', rest = false } = facts;
	const register = { get: (id: string) => (areas.includes(id) ? { id, name: id } : undefined) };
	const figure = made({
		...{ measure, period, unit: unitOf(facts), scope: rest ? 'rest' : 'area' },
		area: rest ? facts.area : togetherId(areas),
		...{ reason: facts.reason as MissingReason, missingParts: facts.missingParts ?? [] }
	});
	return show({ register } as unknown as ViewContext, figure).reason ?? '';
}

/** By the name of the file: how its facts become words. */
export const SAYINGS = new Map<string, (facts: Facts) => string>([
	['among-areas', amongAreas],
	[
		'annex-answers',
		({ kind, established }) => answersWords.begin(kind === 'sample_survey', established)
	],
	['change-before', (facts) => earlierSentence(changedOf(facts, facts.kind ?? 'reported_crime'))],
	['change-reported-crime', change('reported_crime')],
	['change-sample-survey', change('sample_survey')],
	['change-total-survey', change('total_survey')],
	['difference-reported-crime', difference('reported_crime')],
	['difference-sample-survey', difference('sample_survey')],
	['difference-total-survey', difference('total_survey')],
	['gap', gap],
	[
		'harmonised',
		(facts) =>
			harmonisedSentence(facts.area, {
				...(facts as unknown as Harmonised),
				...(facts.weights === undefined ? {} : { weights: '16–79 år' })
			})
	],
	['joined-shares', joinedShares],
	['level-reported-crime', (facts) => crimeLevel(toldOf(facts, facts.value ?? 0))],
	['level-sample-survey', sample],
	[
		'level-total-survey',
		(facts) => {
			const told = {
				...toldOf(facts, facts.value ?? 0),
				n: facts.n,
				responseRate: rateOf(facts, facts.responseRate)
			};
			return facts.register === true ? registerLevel(told) : totalLevel(told);
		}
	],
	['many-comparisons', many],
	['missing-together', missingTogether],
	['missing', missing],
	['months', months],
	['population', (facts) => populationSentence(facts as never)],
	['stands-out', standsOut],
	['victims', (facts) => victimsSentence(facts as never)]
]);
