import type { Judge } from '$lib/core/judgement';
import { expect, it } from 'vitest';
import { contextOf, figure, selection } from './fixture-town';
import { history } from './judge/fixture-judge';
import { createJudge } from './judge/judge';
import { overviewModel } from './overview';

/** The same judge, which writes down what it is asked. */
function written(judge: Judge, asked: string[]): Judge {
	return {
		together: (all) => judge.together(all),
		gap: (...pair) => judge.gap(...pair),
		among: (...of) => judge.among(...of),
		spread: (one) => judge.spread(one),
		intervalOf: (...of) => judge.intervalOf(...of),
		unusualMonths: (...of) => judge.unusualMonths(...of),
		change(indicator, now, then) {
			asked.push(['change', indicator.id, now.area, now.period, then.period].join(' '));
			return judge.change(indicator, now, then);
		},
		difference(indicator, now, then) {
			asked.push(['difference', indicator.id, now.area, now.period, then.scope].join(' '));
			return judge.difference(indicator, now, then);
		}
	};
}

it('asks the judge once of each pair of figures on a page', () => {
	const quarrel = { indicator: 'quarrel', measure: 'crime:quarrel' };
	const counts = history(2019, 6);
	const data = contextOf([
		...[...counts, ...counts.map((one) => ({ ...one, ...quarrel }))],
		...[{}, quarrel].map((of) => figure({ value: 1200, ...of })),
		...[{}, quarrel].map((of) => figure({ value: 1100, period: '2023', ...of })),
		...[{}, quarrel].map((of) => figure({ value: 800, scope: 'rest', ...of }))
	]);
	const asked: string[] = [];
	const judge = written(createJudge(data), asked);
	overviewModel({ ...data, judge }, selection());
	const pairs = ['vandalism', 'quarrel'].flatMap((id) => [
		`difference ${id} sdo:bjorkvik 2024 rest`,
		`change ${id} sdo:bjorkvik 2024 2023`
	]);
	expect(asked.filter((one) => pairs.includes(one)).sort()).toEqual(pairs.sort());
});
