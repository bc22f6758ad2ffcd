import { CONFIDENCE, requirePositive, requireShare, type Interval } from './checks';
import { effectiveSize, wilsonInterval, type SampledShare } from './wilson';

/** One area's share with what it weighs. */
export interface SharePart extends SampledShare {
	/** People the sample stands for, of the ages asked. */
	population: number;
}

export interface CombinedShare extends SampledShare {
	/** All answers. */
	n: number;
	/** Effect of the samples' designs and of uneven sampling together: n over the effective size. */
	deff: number;
	standardError: number;
	interval: Interval;
}

/**
 * The share of several areas together, each sampled for itself, weighted by population W = N_h / N and
 * not by answers:
 *
 *     p = Σ W p_h,   variance = Σ W² p_h (1 - p_h) / m_h,   m_h = n_h / deff_h
 *
 * Cochran (1977), Sampling Techniques, §5.10, with m_h for m_h - 1 and without finite population
 * correction (which would need the frame). The interval joins the parts' Wilson intervals (l_h, u_h),
 *
 *     lower = p - √Σ W² (p_h - l_h)²,   upper = p + √Σ W² (u_h - p_h)²
 *
 * (Zou, Huang & Zhang 2009, Computational Statistics & Data Analysis 53:1080-1085), so that it is Wilson's for
 * one part, Newcombe's way of joining for more, and no part with a share of 0 counts as known exactly.
 * The result is a `SampledShare` of its own: its deff makes n / deff = p(1-p) / variance. Where the
 * variance is 0 that size is 1 / Σ W²/m_h.
 *
 * @throws RangeError on no part, shares outside 0 to 1, n, deff or population not above 0, confidence outside 0 to 1
 */
export function combineShares(
	parts: readonly SharePart[],
	confidence: number = CONFIDENCE
): CombinedShare {
	if (parts.length === 0) throw new RangeError('there must be a part');
	for (const part of parts) {
		requireShare(part.share, 'share');
		requirePositive(part.population, 'population');
	}
	const people = sum(parts, ({ population }) => population);
	const weight = (part: SharePart): number => part.population / people;
	const share = Math.min(
		1,
		sum(parts, (part) => weight(part) * part.share)
	);
	const variance = sum(
		parts,
		(part) => (weight(part) ** 2 * part.share * (1 - part.share)) / effectiveSize(part)
	);
	const size =
		variance > 0
			? (share * (1 - share)) / variance
			: 1 / sum(parts, (part) => weight(part) ** 2 / effectiveSize(part));
	const n = sum(parts, (part) => part.n);
	const bounds = parts.map((part) => ({ part, ...wilsonInterval(part, confidence) }));
	const below = Math.hypot(...bounds.map(({ part, lower }) => weight(part) * (part.share - lower)));
	const above = Math.hypot(...bounds.map(({ part, upper }) => weight(part) * (upper - part.share)));
	return {
		share,
		n,
		deff: n / size,
		standardError: Math.sqrt(variance),
		interval: { lower: Math.max(0, share - below), upper: Math.min(1, share + above) }
	};
}

function sum(parts: readonly SharePart[], value: (part: SharePart) => number): number {
	return parts.reduce((total, part) => total + value(part), 0);
}
