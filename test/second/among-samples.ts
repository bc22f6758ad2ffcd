import type { Figure } from '../../src/lib/core/figure';
import type { Indicator } from '../../src/lib/core/indicator';
import type { Judge } from '../../src/lib/core/judgement';
import { toldTogether, twoShares } from './chances';
import { sampleOf, type Judged } from './judged';

/** Shares of samples on a map: every area against the city without it, and what of that stands among all of them. */
export function samplesAmong(
	judge: Judge,
	indicators: readonly Indicator[],
	figures: readonly Figure[]
): Judged {
	const found: Judged = { tried: {}, wrong: [] };
	const lineOf = ({ indicator, series, unit, sex, age, period }: Figure) =>
		[indicator, series, unit, sex, age, period].join();
	for (const indicator of indicators.filter(({ kind }) => kind === 'sample_survey')) {
		const own = figures.filter(
			(one) => one.indicator === indicator.id && one.value !== null && one.unit === 'percent'
		);
		const rests = new Map(
			own.flatMap((one) => (one.scope === 'rest' ? [[lineOf(one) + one.area, one]] : []))
		);
		for (const level of ['sdo:', 'lpo:'])
			for (const line of new Set(own.map(lineOf))) {
				const shown = own.filter(
					(one) => one.scope === 'area' && one.area.startsWith(level) && lineOf(one) === line
				);
				if (shown.length < 2) continue;
				const tested = shown.flatMap((one) => {
					const rest = rests.get(line + one.area);
					if (rest === undefined || [one, rest].some(({ n }) => n === null || n < 30)) return [];
					const [a, b] = [sampleOf(one), sampleOf(rest)];
					const yes = (a.share * a.size + b.share * b.size) / (a.size + b.size);
					if (Math.min(a.size, b.size) * Math.min(yes, 1 - yes) < 5) return [];
					const alike = Math.round(one.value ?? NaN) === Math.round(rest.value ?? NaN);
					return [{ area: one.area, p: twoShares(a, b).p, higher: a.share > b.share, alike }];
				});
				const told = toldTogether(tested.map(({ p }) => p));
				const areas = (higher: boolean) =>
					tested.flatMap((one, at) =>
						told[at] === true && !one.alike && one.higher === higher ? [one.area] : []
					);
				const said = judge.among(indicator, shown);
				const how =
					tested.length === 0
						? 'none'
						: said.above.length + said.below.length > 0
							? 'some differ'
							: 'alike';
				found.tried[how] = (found.tried[how] ?? 0) + 1;
				const same = (one: readonly string[], other: readonly string[]) =>
					[...one].sort().join() === [...other].sort().join();
				if (
					said.looked !== tested.length ||
					!same(said.above, areas(true)) ||
					!same(said.below, areas(false))
				)
					found.wrong.push([line, said, tested]);
			}
	}
	return found;
}
