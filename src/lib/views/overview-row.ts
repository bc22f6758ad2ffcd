import { relativeChange } from '$lib/core/derived/changes';
import { has } from '$lib/core/derived/make';
import type { Indicator } from '$lib/core/indicator';
import type { Judgement } from '$lib/core/judgement';
import type { Selection } from '$lib/core/selection';
import { comparisonWords } from '$lib/text/comparisons';
import { bareTitle } from '$lib/text/crime-words';
import { formatDifference, formatPeriod, signedPercent, unitName } from '$lib/text/format';
import { overviewWords } from '$lib/text/overview';
import { earlierSentence } from '$lib/text/sentences/change';
import { pupilsShort } from '$lib/text/sentences/level';
import { joined } from '$lib/text/sentences/told';
import { judgedWord, judgementWords, unusualMonthsSentence } from '$lib/text/judgement';
import { answersOf } from './answers';
import { breakdown } from './breakdown';
import { markedText } from './caption';
import { cautionsFor } from './cautions';
import { changedOf } from './changed';
import type { ViewContext } from './context';
import { isReported, lineTitle } from './indicators';
import type { ShownValue } from './models';
import { factOf } from './lead';
import { isCity, placeOf } from './names';
import { responseRate } from './response-rate';
import type { RowFacts } from './row-facts';
import type { JudgedRow } from './judged-rows';
import type { OverviewRow, RowChange, RowComparison } from './overview-model';
import type { Compared, Picked } from './pick';
import { comparisonLabel, pick } from './pick';
import { comparedFact, toldOf } from './told';
import { trendOf } from './trend';

/** One row of the first page. */
export function overviewRow(
	context: ViewContext,
	facts: RowFacts,
	selection: Selection,
	judged: JudgedRow = { comparison: null, change: null, months: [] }
): OverviewRow | null {
	const { indicator, picked, count, rate } = facts;
	if (picked === null) return null;
	const { unit } = picked.row.line;
	const history = trendOf(context, indicator, picked.row.line, selection);
	const points = history.lines[0]?.points.filter(({ shown }) => shown.value !== null) ?? [];
	const drawn = [
		picked.shown,
		...(facts.compared?.picked ? [facts.compared.picked.shown] : []),
		...points.map(({ shown }) => shown)
	];
	const city = picked.shown.value === null ? cityFact(context, indicator, selection) : null;
	const comparison = comparisonOf(context, facts, selection, judged);
	const change = changeOf(context, judged, indicator, picked);
	const heed = heedOf(context, facts, selection, judged);
	const sex = breakdown(context, indicator, picked, selection, 'sex');
	const fact =
		picked.shown.value === null
			? ''
			: joined(
					factOf(context, selection, facts, judged.comparison).text,
					change?.text ?? '',
					// How many answered stands in the fact already.
					judged.months.length > 0 ? (heed.sentences[0] ?? '') : ''
				);
	return {
		indicator: indicator.id,
		title: bareTitle(lineTitle(indicator, picked.row.line)),
		sublabel: overviewWords.sublabel(indicator.short, unit),
		definition: indicator.definition,
		unit,
		unitLabel: unitName(unit),
		latest: picked.shown,
		period: picked.period === '' ? '' : formatPeriod(picked.period),
		count:
			count === null
				? null
				: {
						shown: count.shown,
						text: overviewWords.count(
							count.shown.text,
							count.period === picked.period && !count.shown.preliminary
								? null
								: overviewWords.countPeriod(count.period, count.shown.preliminary)
						)
					},
		rate: rate && { shown: rate, text: overviewWords.rate(markedText(rate), rate.figure?.unit) },
		comparison,
		fact,
		history: points.length < 2 ? null : history,
		sex,
		children: breakdown(context, indicator, picked, selection, 'children'),
		missing:
			picked.shown.value === null
				? { text: missingText(indicator, picked, city), request: indicator.request.figure }
				: null,
		city,
		change,
		heed,
		cautions: [
			...new Set([...indicator.cautions, ...cautionsFor(context, drawn), ...heed.sentences])
		],
		ours: [
			comparison.difference,
			comparison.percent,
			comparison.judged,
			change?.short ?? '',
			sex.kind === 'values' ? sex.gap : ''
		].some((text) => text !== '')
	};
}

function comparisonOf(
	context: ViewContext,
	facts: RowFacts,
	selection: Selection,
	judged: JudgedRow
): RowComparison {
	const { indicator, picked, compared } = facts;
	const label = comparisonLabel(context, selection);
	if (picked === null || compared === null || compared.picked === null) {
		const text = whyNot(context, picked, selection);
		return { label, shown: emptyOf(text), difference: '', percent: '', text, judged: '' };
	}
	const { shown } = compared.picked;
	const { value } = picked.shown;
	const { unit } = picked.row.line;
	if (value === null || shown.value === null) {
		const text =
			shown.value === null
				? comparisonWords.missing(label, shown.reason ?? '') + besides(compared)
				: (picked.shown.reason ?? '');
		return { label, shown, difference: '', percent: '', text, judged: '' };
	}
	const told = toldOf(context, indicator, picked.row.line, {
		...placeOf(context, selection.area),
		...picked
	});
	const text = comparedFact(context, selection, facts, told, judged.comparison);
	return {
		label,
		shown,
		difference: formatDifference(value, shown.value, unit),
		percent: selection.comparison.kind === 'year' ? percentOf(judged.comparison) : '',
		text: text ?? '',
		judged: judged.comparison === null ? '' : judgedWord(judged.comparison)
	};
}

/** Why the comparison asked for means nothing here. */
function whyNot(
	context: ViewContext,
	picked: Picked | null,
	{ area, comparison }: Selection
): string {
	if (picked !== null && picked.period === '') return picked.shown.reason ?? '';
	if (picked !== null && comparison.kind === 'year')
		return comparisonWords.notEarlier(comparison.year, picked.period);
	return isCity(context, area) ? comparisonWords.cityHasNoRest : comparisonWords.countsOfSizes;
}

/** What can be set beside in place of a comparison that cannot be had. */
function besides({ each }: Compared): string {
	const found = each.filter(({ picked }) => picked.shown.value !== null);
	return comparisonWords.besides(
		found.map(({ label, picked }) => `${label} ${markedText(picked.shown)}`)
	);
}

/** The earlier number, and what may be said of the difference. */
function changeOf(
	context: ViewContext,
	{ change }: JudgedRow,
	indicator: Indicator,
	picked: Picked
): RowChange | null {
	const now = change?.now ?? null;
	const then = change?.then ?? undefined;
	if (change === null || now === null || !has(then)) return null;
	const word = judgedWord(change);
	const told = toldOf(context, indicator, picked.row.line, {
		...placeOf(context, picked.row.area),
		...picked
	});
	return {
		short: word === '' ? '' : judgementWords.against(then.period, percentOf(change), word),
		percent: percentOf(change),
		then,
		text: earlierSentence(changedOf(context, indicator, told, [now, then], change))
	};
}

/** The change in percent, where the judgement lets it be said; else ''. */
function percentOf(judgement: Judgement | null): string {
	const { now = null, then = null, counts = null, percentAllowed } = judgement ?? {};
	if (now === null || then === null || percentAllowed !== true) return '';
	const { value } = relativeChange(now, then, counts ?? undefined).figure;
	return value === null ? '' : signedPercent(value);
}

/** Months that one case may have filled, or how many answered. */
function heedOf(
	context: ViewContext,
	{ indicator, picked }: RowFacts,
	selection: Selection,
	{ months }: JudgedRow
): OverviewRow['heed'] {
	const figure = picked?.shown.figure ?? null;
	const place = placeOf(context, selection.area);
	const sentence = joined(
		...[...new Set(months.map(({ period }) => period.slice(0, 4)))].map((year) =>
			unusualMonthsSentence(
				indicator.title,
				place,
				months.filter(({ period }) => period.startsWith(year))
			)
		)
	);
	const answers = answersOf(context, figure);
	const rate = responseRate(context, figure, judgementWords.responseRateShort);
	const pupils = answers === null ? '' : pupilsShort(answers);
	return {
		short:
			months.length > 0
				? judgementWords.unusualMonth(months)
				: [rate, pupils].filter((part) => part !== '').join(', '),
		sentences: [sentence, responseRate(context, figure)].filter((part) => part !== '')
	};
}

/** Why the figure is missing; for what only the city as a whole has, the city's figure with it. */
function missingText(indicator: Indicator, picked: Picked, city: OverviewRow['city']): string {
	const reason = picked.shown.reason ?? '';
	return city === null || isReported(indicator) ? reason : `${reason} ${city.text}`;
}

/** What the city has of a measure the area lacks, with both sexes where there are such figures. */
function cityFact(
	context: ViewContext,
	indicator: Indicator,
	selection: Selection
): OverviewRow['city'] {
	const { city } = context.register;
	if (isCity(context, selection.area)) return null;
	const picked = pick(context, indicator, city, selection.period);
	if (picked === null || picked.shown.value === null) return null;
	const cell = breakdown(
		context,
		indicator,
		picked,
		{ ...selection, period: picked.period },
		'sex'
	);
	const facts: RowFacts = { indicator, picked, compared: null, count: null, rate: null };
	const { strong } = factOf(context, { ...selection, area: city }, facts);
	const parts = cell.kind === 'values' ? cell.values : [];
	// Of one sex alone the city's own figure is one of them: it has been told.
	const others = parts.filter(({ shown }) => shown.figure?.sex !== picked.shown.figure?.sex);
	const said = others.map(({ label, shown }) => `${label} ${markedText(shown)}`);
	return {
		text: overviewWords.cityFact(
			strong,
			said.length === 0 ? '' : overviewWords.breakdown(said, picked.period)
		),
		values: [picked.shown, ...others.map(({ shown }) => shown)]
	};
}

function emptyOf(reason: string): ShownValue {
	return {
		value: null,
		text: '',
		status: 'not_applicable',
		reason,
		preliminary: false,
		computed: false,
		figure: null
	};
}
