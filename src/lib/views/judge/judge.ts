import type { AreaId } from '$lib/core/area';
import type { EvidenceKind } from '$lib/core/evidence';
import type { Figure } from '$lib/core/figure';
import { gate } from '$lib/core/gate';
import { joinedInterval } from '$lib/core/harmonise/interval';
import type { Indicator } from '$lib/core/indicator';
import type {
	AmongAreas,
	ComparisonKind,
	Judge,
	Judgement,
	MeasuredDispersion,
	NotTestableReason,
	UnusualMonth
} from '$lib/core/judgement';
import type { MeasureTree } from '$lib/core/measures';
import { parsePeriod } from '$lib/core/period';
import type { AreaRegister } from '$lib/core/register';
import { compareCounts, MINIMUM_COUNT } from '$lib/core/statistics/counts';
import { DESIGN_EFFECT } from '$lib/core/statistics/design-effect';
import type { ComparabilityBreak, Denominator } from '$lib/core/workspace';
import { roundFor } from '$lib/text/format';
import { byMeasure } from '../by-measure';
import { among, amongShares, NOBODY, untestedAmong, type PlacedCount } from './among';
import { Behind } from './behind';
import { gapBetween, gapsOf, isOfOneLength } from './comparable';
import { Dispersions } from './dispersions';
import { MonthsHeld } from './months';
import { sampled } from './sampled';
import { judgedTogether } from './together';

/** One state of the data; every figure of it, before or after the gate. */
export interface JudgeContext {
	register: AreaRegister;
	measures: MeasureTree;
	breaks: readonly ComparabilityBreak[];
	indicators: readonly Indicator[];
	figures: readonly Figure[];
	/** The same by month; without them no month is told. */
	months?: readonly Figure[];
	denominators: readonly Denominator[];
}

/** A judge of one state of the data. Cheap to make: dispersions are estimated when first asked for. */
export function createJudge(context: JudgeContext): Judge {
	return new FigureJudge(context);
}

/** What a judge knows of figures, whatever months there are. */
interface Known {
	of: JudgeContext;
	behind: Behind;
	dispersions: Dispersions;
}

/** Months come after the figures and make another judge: how much counts vary is not estimated anew for them. */
const known = new WeakMap<readonly Figure[], Known>();

function knownOf(context: JudgeContext): Known {
	const { figures, register, measures, breaks, denominators } = context;
	const held = known.get(figures);
	if (
		held?.of.register === register &&
		held.of.measures === measures &&
		held.of.breaks === breaks &&
		held.of.denominators === denominators
	)
		return held;
	const given = byMeasure(figures);
	const behind = new Behind(given, denominators, register.city);
	const dispersions = new Dispersions(context, given, behind);
	const made = { of: context, behind, dispersions };
	known.set(figures, made);
	return made;
}

class FigureJudge implements Judge {
	readonly intervalOf = joinedInterval;
	readonly #context: JudgeContext;
	#made: (Known & { months: MonthsHeld }) | null = null;

	constructor(context: JudgeContext) {
		this.#context = context;
	}

	/** Made when first asked for: the page makes a judge for every state of its data. */
	get #held() {
		if (this.#made !== null) return this.#made;
		const { months = [] } = this.#context;
		return (this.#made = {
			...knownOf(this.#context),
			months: new MonthsHeld(byMeasure(months))
		});
	}

	change(indicator: Indicator, now: Figure, then: Figure): Judgement {
		const months = now.grain === 'month' && monthsOf(now.period) === monthsOf(then.period);
		const comparison = months ? 'same_months' : 'earlier_period';
		return this.#judge(indicator, comparison, now, then, () => {
			if (now.area !== then.area || now.scope !== then.scope) return 'different_sizes';
			if (indicator.kind === 'reported_crime' && !isOfOneLength(now.period, then.period))
				return 'unequal_spans';
			if (this.#moved(now, then)) return 'other_ground';
			const gaps = gapsOf(this.#context, now.measure, now.area);
			if (gapBetween(gaps, now.period, then.period) !== null) return 'break_between';
			return null;
		});
	}

	difference(indicator: Indicator, now: Figure, then: Figure): Judgement {
		const comparison = then.scope === 'rest' ? 'rest_of_city' : 'other_area';
		return this.#judge(indicator, comparison, now, then, () => {
			if (now.period !== then.period) return 'other_period';
			if (then.scope !== 'rest' && this.#overlap(now, then)) return 'part_of_whole';
			return now.unit === 'count' ? 'different_sizes' : null;
		});
	}

	gap(indicator: Indicator, now: Figure, then: Figure): Judgement {
		return this.#judge(indicator, 'sexes', now, then, () =>
			now.period === then.period ? null : 'other_period'
		);
	}

	together(judgements: readonly Judgement[]): Judgement[] {
		return judgedTogether(judgements);
	}

	among(indicator: Indicator, figures: readonly Figure[]): AmongAreas {
		if (figures.length < 2) return NOBODY;
		if (indicator.kind === 'sample_survey')
			return amongShares(
				figures,
				byMeasure(this.#context.figures).of(indicator.measure),
				(own, rest) => this.difference(indicator, own, rest)
			);
		if (indicator.kind !== 'reported_crime') return untestedAmong(indicator);
		const { behind } = this.#held;
		const units = figures.flatMap((figure): PlacedCount[] => {
			const gated = gate(figure);
			const count = gated.unit === 'count' ? null : behind.count(gated);
			const exposure = behind.people(gated);
			return count === null || exposure === null ? [] : [{ figure: gated, count, exposure }];
		});
		return among(units, (figure) => this.#held.dispersions.of(figure, figure));
	}

	spread(figure: Figure): MeasuredDispersion | null {
		const gated = gate(figure);
		return gated.value === null || gated.area === this.#context.register.city
			? null
			: this.#held.dispersions.of(gated, gated);
	}

	unusualMonths(indicator: Indicator, area: AreaId, year: string): UnusualMonth[] {
		return this.#held.months.unusual(indicator, area, year);
	}

	#judge(
		indicator: Indicator,
		comparison: ComparisonKind,
		before: Figure,
		after: Figure,
		hinders: () => NotTestableReason | null
	): Judgement {
		const now = gate(before);
		const then = gate(after);
		const untold = plain(indicator.kind, comparison, now, then);
		const reason = missing(now, then) ?? unlike(now, then, comparison) ?? hinders();
		if (reason !== null) return { ...untold, reason };
		switch (indicator.kind) {
			case 'total_survey':
			case 'register':
				return { ...untold, reason: indicator.kind };
			case 'sample_survey':
				return sampled(untold, now, then);
			case 'reported_crime':
				return this.#counted(untold, now, then);
		}
	}

	#counted(untold: Judgement, now: Figure, then: Figure): Judgement {
		if (now.unit === 'index' || now.unit === 'mean' || now.unit === 'percent')
			return { ...untold, reason: 'index' };
		const { behind, dispersions } = this.#held;
		const first = behind.count(now);
		const second = behind.count(then);
		if (first === null || second === null) return { ...untold, reason: 'no_count' };
		const counts = { now: first, then: second };
		const { comparison } = untold;
		const places = comparison === 'other_area' || comparison === 'rest_of_city';
		const exposures = places ? [behind.people(now), behind.people(then)] : [1, 1];
		const [ours = null, theirs = null] = exposures;
		if (ours === null || theirs === null) return { ...untold, counts, reason: 'no_exposure' };
		// A year's change in the whole city is what its districts have in common, and that is not in their dispersion.
		const whole = !places && now.area === this.#context.register.city;
		const dispersion = whole ? null : dispersions.of(now, then);
		const test = compareCounts(
			{ count: first, exposure: ours },
			{ count: second, exposure: theirs },
			dispersion
		);
		const told = { ...untold, counts, dispersion, method: 'quasi_poisson' as const };
		if (test.ratio === null)
			return test.change === 'too_few'
				? { ...told, word: 'too_few' }
				: { ...told, method: 'none', reason: 'no_dispersion' };
		const { ratio, interval, p } = test;
		// A rate may stand still, or fall, while the count rises with the population: what is printed is not contradicted.
		const agrees = untold.direction === (ratio > 1 ? 'up' : ratio < 1 ? 'down' : 'none');
		if (!agrees && untold.direction !== 'none' && test.change === 'larger_than_usual')
			return { ...told, method: 'none', reason: 'base_moved' };
		const word = agrees ? test.change : 'within_usual';
		return {
			...told,
			word,
			effect: ratio,
			...interval,
			p,
			percentAllowed: word === 'larger_than_usual' && Math.min(first, second) >= MINIMUM_COUNT
		};
	}

	/** True where the area had other boundaries in the one period than in the other. */
	#moved(now: Figure, then: Figure): boolean {
		const { register } = this.#context;
		const [own = [], earlier = []] = [now, then].map(({ area, period }) =>
			register.partsOf(area, '', parsePeriod(period)?.from ?? '')
		);
		return own.length !== earlier.length || own.some((part) => !earlier.includes(part));
	}

	/** True where one of the areas holds the other, or part of it. */
	#overlap(now: Figure, then: Figure): boolean {
		const { register } = this.#context;
		if (now.area === then.area) return true;
		if (then.area === register.city || now.area === register.city) return true;
		const day = parsePeriod(now.period)?.from ?? '';
		const [own, other] = [now, then].map(({ area }) => register.partsOf(area, '', day));
		return (own ?? []).some((part) => other?.includes(part));
	}
}

/** Which months of a year, of a month or a span of months. */
function monthsOf(period: string): string {
	return period.replace(/\d{4}-(?=\d)/gu, '');
}

/** Before anything is tested. */
function plain(
	kind: EvidenceKind,
	comparison: ComparisonKind,
	now: Figure,
	then: Figure
): Judgement {
	const difference =
		now.value === null || then.value === null
			? 0
			: roundFor(now.unit, now.value) - roundFor(then.unit, then.value);
	return {
		kind,
		comparison,
		word: 'not_testable',
		reason: null,
		direction: difference > 0 ? 'up' : difference < 0 ? 'down' : 'none',
		effect: null,
		lower: null,
		upper: null,
		p: null,
		looked: 1,
		method: 'none',
		dispersion: null,
		counts: null,
		designEffect: kind === 'sample_survey' ? DESIGN_EFFECT : null,
		percentAllowed: false,
		now,
		then
	};
}

function missing(now: Figure, then: Figure): NotTestableReason | null {
	const empty = [now, then].filter(({ value }) => value === null);
	if (empty.length === 0) return null;
	return empty.some(({ status }) => status === 'suppressed') ? 'hidden' : 'no_figure';
}

/** What may not be set side by side at all. */
function unlike(now: Figure, then: Figure, comparison: ComparisonKind): NotTestableReason | null {
	const same =
		now.series === then.series &&
		now.measure === then.measure &&
		now.unit === then.unit &&
		now.age === then.age &&
		(comparison === 'sexes' || now.sex === then.sex);
	return same ? null : 'other_series';
}
