import { between } from './population';
import { randomOf } from './random';
import { QUARTERS, SEED } from './town.sv';

/** One question as the town would answer it. */
export interface Question {
	id: string;
	/** Percent of the town that agrees, in `since`. */
	level: number;
	/** Percentage points per year. */
	trend: number;
	/** Percentage points that women (girls) stand above the mean and men (boys) below. */
	women: number;
	/** Percentage points per point of the quarter's safety; negative where more safety means fewer. */
	safety: number;
}

export interface Answer {
	/** How many answered. */
	n: number;
	/** How many were asked. */
	sample: number;
	percent: number;
	/** Half the width of an interval that reckons with a design effect of 1.3. */
	margin: number;
}

const SINCE = 2020;
const DESIGN = 1.3;

/** Who is asked: that many of each sex, of whom that share answers (women a little oftener than men). */
interface Sample {
	asked: number;
	rate: number;
}

/** What one sex of some quarters answers in a wave: the truth there, and the luck of a sample of that size. */
export function answerOf(
	question: Question,
	slugs: readonly string[],
	wave: number,
	sex: 'women' | 'men',
	{ asked, rate }: Sample
): Answer {
	const random = randomOf(`${SEED}/survey/${question.id}/${slugs.join('+')}/${wave}/${sex}`);
	const n = Math.max(3, Math.round(asked * (rate + (sex === 'women' ? 0.03 : -0.03))));
	const truth = truthOf(question, slugs, wave, sex) / 100;
	const deviation = Math.sqrt((truth * (1 - truth) * DESIGN) / n);
	const percent = clamp(truth + random.normal() * deviation * 0.7) * 100;
	return { n, sample: asked, percent, margin: marginOf(percent, n) };
}

/**
 * What several groups answer together: never drawn by itself, so that women and men give the figure of both, and
 * districts that of the town. Weighted by how many answered, or by what each stands for.
 */
export function together(
	groups: readonly Answer[],
	weights: readonly number[] = groups.map(({ n }) => n)
): Answer {
	const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
	const n = sum(groups.map((group) => group.n));
	const percent = sum(groups.map((group, i) => group.percent * (weights[i] ?? 0))) / sum(weights);
	const sample = sum(groups.map((group) => group.sample));
	return { n, sample, percent, margin: marginOf(percent, n) };
}

function marginOf(percent: number, n: number): number {
	return 1.96 * Math.sqrt(((percent / 100) * (1 - percent / 100) * DESIGN) / n) * 100;
}

/** Weighted by inhabitants, as a survey weights its answers. */
function truthOf(
	{ level, trend, women, safety }: Question,
	slugs: readonly string[],
	wave: number,
	sex: 'women' | 'men'
): number {
	const inside = QUARTERS.filter(({ slug }) => slugs.includes(slug));
	const people = inside.map(({ slug }) => between([slug], wave, [16, 79]));
	const total = people.reduce((sum, one) => sum + one, 0);
	const mean =
		inside.reduce((sum, quarter, i) => sum + quarter.safety * (people[i] ?? 0), 0) / total;
	const apart = sex === 'women' ? women : -women;
	return Math.max(0.8, Math.min(98, level + trend * (wave - SINCE) + apart + safety * mean));
}

function clamp(share: number): number {
	return Math.max(0.004, Math.min(0.992, share));
}
