import type { Judge } from '$lib/core/judgement';
import { indexOf } from '../figure-index';
import type { JudgeContext } from './judge';

/**
 * Has the judge judge what pages tell of any area until a reader chooses another year: the newest figure of each row of
 * reported crime against the rest of the city, the year before and every year that a row begins with. How much counts
 * vary is then estimated, and answers take no time that a reader would notice. `pause` is awaited between rows.
 */
export async function prepare(
	judge: Judge,
	context: Pick<JudgeContext, 'indicators' | 'figures'>,
	pause: () => Promise<void>
): Promise<void> {
	const index = indexOf(context);
	const crimes = new Map(
		context.indicators.flatMap((one) => (one.kind === 'reported_crime' ? [[one.id, one]] : []))
	);
	const rows = [...index.rows()];
	const firsts = new Set(rows.flatMap(([first]) => first?.period ?? []));
	for (const row of rows) {
		await pause();
		const now = row.at(-1);
		if (now?.scope !== 'area') continue;
		const indicator = crimes.get(now.indicator);
		if (indicator === undefined) continue;
		const rest = index.at({ ...now, scope: 'rest', line: now }, now.period);
		if (rest !== undefined) judge.difference(indicator, now, rest);
		for (const then of row)
			if (then !== now && (then === row.at(-2) || firsts.has(then.period)))
				judge.change(indicator, now, then);
	}
}
