import { breaksFor } from '$lib/core/breaks';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Judgement } from '$lib/core/judgement';
import { comparePeriods, parsePeriod } from '$lib/core/period';
import { crimeCautions } from '$lib/indicators/crime.sv';
import { formatPeriod } from '$lib/text/format';
import { breakClause, type Changed } from '$lib/text/sentences/change';
import type { Told } from '$lib/text/sentences/told';
import type { ViewContext } from './context';
import { gapBetween, gapsOf } from './judge/comparable';
import { besideOf } from './beside';
import { mostOf } from './stands-out/part';

/** What a sentence about a figure and its own earlier one is made of; both have passed the gate and have numbers. */
export function changedOf(
	context: ViewContext,
	indicator: Indicator,
	told: Told,
	[now, then]: readonly [Figure, Figure & { value: number }],
	judgement: Judgement | null
): Changed {
	const { measure } = indicator;
	const between = gapBetween(gapsOf(context, measure, now.area), then.period, now.period);
	return {
		now: told,
		then: {
			value: then.value,
			period: then.period,
			preliminary: then.status === 'preliminary'
		},
		judgement,
		breakText: between === null ? '' : breakClause(between.text),
		pandemic: pandemicYears(context, now, then),
		part: judgement === null ? null : (mostOf(context, judgement)?.words ?? null),
		beside: judgement === null ? null : besideOf(context, indicator, judgement),
		detectedByPolice: indicator.cautions.includes(crimeCautions.foundByPolice),
		missingWaves: wavesBetween(context, now, then).map(formatPeriod)
	};
}

/** Those of the years of two figures that the data tells the pandemic lay in. */
function pandemicYears({ breaks }: ViewContext, now: Figure, then: Figure): string[] {
	const spans = breaksFor(breaks, now.measure, now.area).filter(({ kind }) => kind === 'pandemic');
	const years = [now, then].flatMap(({ period }) => {
		const at = parsePeriod(period);
		const within = spans.some(
			({ from, to }) => at !== null && from !== null && to !== null && from < at.to && to > at.from
		);
		return at !== null && within ? [String(at.year)] : [];
	});
	return [...new Set(years)];
}

const waves = new WeakMap<readonly Figure[], Map<string, Set<string>>>();

/** Waves of a survey between two figures that the survey was made in, but that say nothing of the area. */
function wavesBetween(context: ViewContext, now: Figure, then: Figure): string[] {
	if (!now.measure.startsWith('survey:')) return [];
	let held = waves.get(context.figures);
	if (held === undefined) {
		held = new Map();
		for (const { measure, series, grain, period, area, sex, age, value } of context.figures) {
			if (value === null || !measure.startsWith('survey:')) continue;
			for (const key of [surveyKey(series, grain), [measure, series, area, sex, age].join('|')])
				held.set(key, (held.get(key) ?? new Set()).add(period));
		}
		waves.set(context.figures, held);
	}
	const { measure, series, grain, area, sex, age } = now;
	const own = held.get([measure, series, area, sex, age].join('|'));
	return [...(held.get(surveyKey(series, grain)) ?? [])]
		.filter((wave) => comparePeriods(then.period, wave) < 0 && comparePeriods(wave, now.period) < 0)
		.filter((wave) => own?.has(wave) !== true)
		.sort(comparePeriods);
}

const surveyKey = (series: string, grain: string): string => `${series}|${grain}`;
