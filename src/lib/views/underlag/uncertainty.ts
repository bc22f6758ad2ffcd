import { isWeighedByPeople } from '$lib/core/figure';
import type { GatedFigure } from '$lib/core/gate';
import type { Indicator } from '$lib/core/indicator';
import { areasTogether } from '$lib/core/selection';
import { DESIGN_EFFECT } from '$lib/core/statistics/design-effect';
import type { Margin } from '$lib/core/statistics/sampled-share';
import { wilsonInterval } from '$lib/core/statistics/wilson';
import { formatNumber, formatValue } from '$lib/text/format';
import { words } from '$lib/text/underlag/words';
import type { ViewContext } from '../context';
import { plainName } from '../names';
import type { Fact } from './model';
import { uncertaintyOfTwo } from './uncertainty-of-two';

const PERCENT = 100;

/** How many a figure is of, its interval, and how that was made or why there is none. */
export function uncertaintyOf(
	context: Pick<ViewContext, 'register' | 'judge' | 'figures'>,
	figure: GatedFigure,
	indicator: Indicator
): Fact[] {
	if (figure.value === null) return [];
	const ofTwo = uncertaintyOfTwo(context, figure, indicator);
	if (ofTwo !== null) return ofTwo;
	const { n, unit } = figure;
	const interval = intervalOf(context, figure, indicator);
	const facts: Fact[] = [];
	if (n !== null) facts.push({ term: words.base, text: formatNumber(n) });
	if (interval.bounds !== null) {
		const [lower, upper] = interval.bounds;
		const text = words.intervalText(
			formatValue(lower, unit, upper),
			formatValue(upper, unit, lower)
		);
		facts.push({ term: words.interval, text });
	}
	facts.push({ term: words.intervalMethod, text: interval.method });
	const spread = indicator.kind === 'reported_crime' ? context.judge?.spread(figure) : null;
	if (spread) {
		const { phi, areas, periods, basis } = spread;
		facts.push({
			term: words.spread,
			text: words.spreadText(phi, areas, periods, basis === 'wider')
		});
	}
	return facts;
}

/** What the interval of a joined share rests on, part by part. */
function joinedMethod(
	context: Pick<ViewContext, 'register'>,
	{ area, weights }: GatedFigure,
	deff: string
): string {
	const of = (margin: Margin) =>
		(weights?.values ?? []).flatMap((part) =>
			part.margin === margin ? [plainName(context, part.area)] : []
		);
	return words.methods.joined(deff, of('own'), of('assumed'), areasTogether(area) !== null);
}

interface Interval {
	bounds: readonly [number, number] | null;
	method: string;
}

function intervalOf(
	context: Pick<ViewContext, 'register'>,
	figure: GatedFigure,
	{ kind }: Indicator
): Interval {
	const { value, n, lower, upper, unit } = figure;
	const deff = formatNumber(DESIGN_EFFECT, 1);
	if (lower !== null && upper !== null)
		return {
			bounds: [lower, upper],
			method: isWeighedByPeople(figure) ? joinedMethod(context, figure, deff) : words.methods.source
		};
	if (kind !== 'sample_survey' || value === null || n === null || unit !== 'percent')
		return { bounds: null, method: words.methods[kind] };
	if (n <= 0 || value < 0 || value > PERCENT) return { bounds: null, method: words.methods[kind] };
	const made = wilsonInterval({ share: value / PERCENT, n, deff: DESIGN_EFFECT });
	return {
		bounds: [made.lower * PERCENT, made.upper * PERCENT],
		method: words.methods.wilson(deff)
	};
}
