import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Judge, Judgement } from '$lib/core/judgement';
import { formatNumber } from '$lib/text/format';
import { judgedSentence } from '$lib/text/judgement';
import { type Beside, besideNumbers } from '$lib/text/sentences/change';
import { words } from '$lib/text/underlag/words';
import type { ViewContext } from '../context';
import { plainName } from '../names';
import { besideOf } from '../beside';
import type { Fact } from './model';

/**
 * Of a difference, a gap or a change: how many either figure is of, and the interval of the very difference, by the test
 * that fits its kind; or why there is none. null for any other figure. Whether it is established is not said: that is
 * judged among all that the page compares.
 */
export function uncertaintyOfTwo(
	context: Pick<ViewContext, 'register' | 'judge' | 'figures'>,
	figure: Figure,
	indicator: Indicator
): Fact[] | null {
	const { made } = figure;
	const [now, then] = made?.of ?? [];
	if (made?.formula.inputs[0]?.role !== 'now' || now === undefined || then === undefined)
		return null;
	const bases =
		now.n === null && then.n === null
			? []
			: [{ term: words.base, text: words.bases(now.n, then.n) }];
	if (context.judge === null)
		return [...bases, { term: words.intervalMethod, text: words.methods.unjudged }];
	const judgement = judged(context.judge, indicator, made.formula.id === 'gap', now, then);
	const names = { area: plainName(context, now.area), other: plainName(context, then.area) };
	const beside = besideOf(context, indicator, judgement);
	return [...bases, ...factsOf(judgement, names, beside)];
}

function judged(
	judge: Judge,
	indicator: Indicator,
	gap: boolean,
	now: Figure,
	then: Figure
): Judgement {
	if (gap) return judge.gap(indicator, now, then);
	const same = now.area === then.area && now.scope === then.scope;
	return same ? judge.change(indicator, now, then) : judge.difference(indicator, now, then);
}

function factsOf(
	judgement: Judgement,
	names: { area: string; other: string },
	beside: Beside | null
): Fact[] {
	const {
		kind,
		comparison,
		reason,
		method,
		effect,
		lower,
		upper,
		counts,
		dispersion,
		designEffect
	} = judgement;
	const how = (text: string): Fact => ({ term: words.intervalMethod, text });
	if (method === 'none' || effect === null || lower === null || upper === null) {
		const untold = reason === 'total_survey' ? '' : judgedSentence(judgement, names);
		return [how(untold === '' ? words.methods[kind] : untold)];
	}
	if (method === 'two_proportions')
		return [
			{ term: words.interval, text: words.pointsText(lower, upper) },
			how(
				`${designEffect === null ? words.methods.two_intervals : words.methods.two_proportions(formatNumber(designEffect, 1))} ${words.methods.alone}`
			)
		];
	const periods = dispersion?.periods ?? [];
	const isChange = comparison === 'earlier_period' || comparison === 'same_months';
	return [
		...(counts === null
			? []
			: [{ term: words.tested, text: words.countsText(counts.now, counts.then) }]),
		{ term: words.ratio, text: words.ratioText(effect, lower, upper) },
		...(beside === null
			? []
			: [
					{
						term: words.beside(beside.name),
						text: words.besideText(besideNumbers(beside, judgement.now?.unit ?? 'count'))
					}
				]),
		how(
			`${words.methods.quasi_poisson(dispersion?.phi ?? 1, dispersion?.areas ?? 0, periods[0] ?? '', periods.at(-1) ?? '')} ${isChange ? `${words.methods.unchanged} ` : ''}${words.methods.alone}`
		)
	];
}
