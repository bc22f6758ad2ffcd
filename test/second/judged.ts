import type { Figure } from '../../src/lib/core/figure';
import type { Indicator } from '../../src/lib/core/indicator';
import type { Judge, Judgement } from '../../src/lib/core/judgement';
import { outsideFunnel, sizeOfWidth, toldTogether, twoShares, type Sample } from './chances';
import type { Place, Said, SecondJudge } from './judgements';

/** What the judge and the second way say of the same figures, side by side. This file knows the program. */

export interface Judged {
	tried: Record<string, number>;
	wrong: unknown[];
}

/** The design effect that the program says it assumes. */
const DESIGN_EFFECT = 1.5;

const rowOf = ({ indicator, series, unit, sex, age, area, scope }: Figure) =>
	[indicator, series, unit, sex, age, area, scope].join();

export function placeOf(figure: Figure): Place {
	const { measure, series, unit, area, scope, period, value, status, parts } = figure;
	const rest = scope === 'rest';
	return { measure, series, unit, area, rest, period, value: value ?? NaN, status, parts };
}

/** Yearly figures with a number, of everybody. */
export const placesOf = (figures: readonly Figure[]): Place[] =>
	figures
		.filter(
			({ value, grain, sex, age }) =>
				value !== null && grain === 'year' && sex === 'all' && age === 'all'
		)
		.map(placeOf);

/** Every change to the year before that is held, every area against the rest, and all of an area's changes at once. */
export function crimeJudged(
	judge: Judge,
	second: SecondJudge,
	indicators: readonly Indicator[],
	figures: readonly Figure[]
): Judged {
	const found: Judged = { tried: {}, wrong: [] };
	const byRow = new Map<string, Figure[]>();
	for (const figure of figures)
		if (figure.value !== null && figure.grain === 'year')
			byRow.set(rowOf(figure), [...(byRow.get(rowOf(figure)) ?? []), figure]);
	const changes = new Map<string, Judgement[]>();
	for (const [, row] of byRow) {
		const [first] = row;
		const indicator = indicators.find(({ id }) => id === first?.indicator);
		if (
			first === undefined ||
			indicator?.kind !== 'reported_crime' ||
			indicator.composite?.by === 'program'
		)
			continue;
		row.sort((a, b) => (a.period < b.period ? -1 : 1));
		for (const [at, now] of row.entries()) {
			const then = row[at - 1];
			const rest = byRow
				.get(rowOf({ ...now, scope: 'rest' }))
				?.find(({ period }) => period === now.period);
			if (then !== undefined && now.scope === 'area') {
				const one = judge.change(indicator, now, then);
				compare(
					found,
					`change: ${indicator.id} ${rowOf(now)} ${now.period}`,
					one,
					second.change(placeOf(now), placeOf(then))
				);
				changes.set(now.area, [...(changes.get(now.area) ?? []), one]);
			}
			if (rest !== undefined && now.scope === 'area')
				compare(
					found,
					`rest: ${rowOf(now)} ${now.period}`,
					judge.difference(indicator, now, rest),
					second.againstRest(placeOf(now), placeOf(rest))
				);
		}
	}
	for (const [area, all] of changes) together(found, judge, area, all);
	return found;
}

function compare({ tried, wrong }: Judged, what: string, one: Judgement, other: Said): void {
	const said = other.reason ?? other.word;
	tried[said] = (tried[said] ?? 0) + 1;
	const same =
		one.word === other.word &&
		one.reason === other.reason &&
		near(one.p, other.p) &&
		near(one.effect, other.ratio) &&
		near(one.lower, other.low) &&
		near(one.upper, other.high) &&
		(other.spread === null || near(one.dispersion?.phi ?? null, other.spread.phi)) &&
		(other.spread === null || one.dispersion?.df === other.spread.df);
	if (!same) wrong.push([what, one, other]);
}

/** Held to Benjamini–Hochberg: what was told alone and does not stand among all is taken back. */
function together(found: Judged, judge: Judge, what: string, all: readonly Judgement[]): void {
	const tested = all.filter(({ p }) => p !== null);
	const told = toldTogether(tested.map(({ p }) => p ?? NaN));
	const words = judge.together(all);
	for (const [at, alone] of all.entries()) {
		const place = tested.indexOf(alone);
		const back = place >= 0 && told[place] === false;
		const plain = {
			larger_than_usual: 'within_usual',
			higher: 'no_difference',
			lower: 'no_difference'
		};
		const word = back ? (plain[alone.word as keyof typeof plain] ?? alone.word) : alone.word;
		found.tried['together'] = (found.tried['together'] ?? 0) + 1;
		const now = words[at];
		const held =
			now?.word === word && now.looked === tested.length && !(back && now.percentAllowed);
		if (!held) found.wrong.push(['together', what, now, word]);
	}
}

/** Rates of all of today's districts among each other, by the funnel. */
export function crimeAmong(
	judge: Judge,
	second: SecondJudge,
	people: ReadonlyMap<string, number>,
	indicators: readonly Indicator[],
	figures: readonly Figure[]
): Judged {
	const found: Judged = { tried: {}, wrong: [] };
	const sets = new Map<string, Figure[]>();
	for (const figure of figures) {
		const { unit, scope, area, indicator, series, period, value } = figure;
		if (!unit.startsWith('per_') || scope !== 'area' || !area.startsWith('sdo:') || value === null)
			continue;
		const key = [indicator, series, unit, period].join();
		sets.set(key, [...(sets.get(key) ?? []), figure]);
	}
	for (const [key, set] of sets) {
		const indicator = indicators.find(({ id }) => id === set[0]?.indicator);
		if (indicator === undefined) continue;
		const units = set.flatMap(({ ...figure }) => {
			const place = placeOf(figure);
			const count = second.countOf(place);
			const own = [figure.area, ...figure.parts].map((area) =>
				people.get([figure.series, area, figure.period].join())
			);
			const known = own[0] === undefined ? own.slice(1) : [own[0]];
			const all =
				known.length === 0 || known.includes(undefined)
					? null
					: known.reduce<number>((a, b) => a + (b ?? NaN), 0);
			return count === null || all === null ? [] : [{ area: figure.area, count, people: all }];
		});
		const expected = outsideFunnel(units);
		const said = judge.among(indicator, set);
		if (expected === null || said.method !== 'funnel') {
			if ((expected === null) !== (said.method !== 'funnel'))
				found.wrong.push([key, said, expected]);
			continue;
		}
		found.tried['funnel'] = (found.tried['funnel'] ?? 0) + 1;
		const areas = (some: { area: string }[]) =>
			some
				.map(({ area }) => area)
				.sort()
				.join();
		const same =
			areas(expected.above) === [...said.above].sort().join() &&
			areas(expected.below) === [...said.below].sort().join();
		if (!same) found.wrong.push([key, said, expected]);
	}
	return found;
}

/** Shares of samples: each wave against the one before, and women against men. */
export function samplesJudged(
	judge: Judge,
	indicators: readonly Indicator[],
	figures: readonly Figure[]
): Judged {
	const found: Judged = { tried: {}, wrong: [] };
	const samples = new Map(
		indicators.filter(({ kind }) => kind === 'sample_survey').map((one) => [one.id, one])
	);
	const byRow = new Map<string, Figure[]>();
	for (const figure of figures)
		if (
			samples.has(figure.indicator) &&
			figure.unit === 'percent' &&
			figure.value !== null &&
			figure.scope === 'area'
		)
			byRow.set(rowOf(figure), [...(byRow.get(rowOf(figure)) ?? []), figure]);
	for (const row of byRow.values()) {
		row.sort((a, b) => (a.period < b.period ? -1 : 1));
		const changes: Judgement[] = [];
		for (const [at, now] of row.entries()) {
			const indicator = samples.get(now.indicator) as Indicator;
			const then = row[at - 1];
			if (then !== undefined) {
				const one = judge.change(indicator, now, then);
				if (one.reason !== 'break_between') compareShares(found, 'change', one, now, then);
				changes.push(one);
			}
			const men = byRow
				.get(rowOf({ ...now, sex: 'men' }))
				?.find(({ period }) => period === now.period);
			if (now.sex === 'women' && men !== undefined) {
				const one = judge.gap(indicator, now, men);
				compareShares(found, 'gap', one, now, men);
				changes.push(one);
			}
		}
		together(found, judge, row.map(rowOf)[0] ?? '', changes);
	}
	return found;
}

export function sampleOf({ value, n, lower, upper }: Figure): Sample {
	const [share, answers] = [(value ?? NaN) / 100, n ?? NaN];
	if (lower === null || upper === null) return { share, size: answers / DESIGN_EFFECT };
	return { share, size: Math.min(answers, sizeOfWidth(share, (upper - lower) / 100)) };
}

function compareShares(
	found: Judged,
	what: string,
	one: Judgement,
	now: Figure,
	then: Figure
): void {
	const few = [now, then].some(({ n }) => n === null || n < 30);
	const [a, b] = [sampleOf(now), sampleOf(then)];
	const { p, low, high } = twoShares(a, b);
	const pooled = (a.share * a.size + b.share * b.size) / (a.size + b.size);
	const expected = Math.min(a.size, b.size) * Math.min(pooled, 1 - pooled);
	const word =
		few || expected < 5
			? 'not_testable'
			: p >= 0.05
				? 'no_difference'
				: a.share > b.share
					? 'higher'
					: 'lower';
	found.tried[`${what} ${word}`] = (found.tried[`${what} ${word}`] ?? 0) + 1;
	const bounds =
		few ||
		(near(one.lower, 100 * low) &&
			near(one.upper, 100 * high) &&
			near(one.effect, 100 * (a.share - b.share)));
	if (one.word !== word || !bounds || (word !== 'not_testable' && !near(one.p, p)))
		found.wrong.push([what, one, { p, low, high, word }]);
}

function near(one: number | null, other: number | null): boolean {
	if (one === null || other === null) return one === other;
	return Math.abs(one - other) <= 1e-6 * Math.max(1e-2, Math.abs(other));
}
