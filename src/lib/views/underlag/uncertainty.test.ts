import { expect, it } from 'vitest';
import type { Indicator } from '$lib/core/indicator';
import { gate } from '$lib/core/gate';
import { contextOf, figure, indicators } from '../fixture-town';
import { createJudge } from '../judge/judge';
import { uncertaintyOf } from './uncertainty';

/** Every fitted count 100 and every count 20 from it but one a year: a dispersion of 4.8 (judge.test.ts). */
const history = Array.from({ length: 6 }, (_, at) =>
	['sdo:bjorkvik', 'sdo:lindhult', 'sdo:strandvik'].map((area, row) => {
		const lift = [20, -20, 0][(row + 3 - (Math.floor(at / 2) % 3)) % 3] ?? 0;
		const value = 100 + (at % 2 === 0 ? 1 : -1) * lift;
		return figure({ unit: 'count', area, period: String(2010 + at), value });
	})
).flat();

it('states how much counts of the kind vary, and of what that was estimated', () => {
	const context = contextOf(history);
	const judge = createJudge({ ...context, denominators: [] });
	const [crime] = indicators as [Indicator];
	const told = (area: string, of = { ...context, judge }) =>
		uncertaintyOf(of, gate(figure({ unit: 'count', value: 120, area })), crime).map(
			({ text }) => text
		);
	const spread =
		'Spridning 4,8 från år till år, sedan det som områdena har gemensamt räknats bort; 1 är det som slumpen ensam ger. Skattad på 3 områden 2010–2015.';
	expect(told('sdo:bjorkvik')).toContain(spread);
	expect(told('stad:provstaden')).not.toContain(spread);
});
