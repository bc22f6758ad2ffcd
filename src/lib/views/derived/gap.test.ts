import { expect, test } from 'vitest';
import type { Figure } from '$lib/core/figure';
import { contextOf, figure, indicators } from '../fixture-town';
import { createJudge } from '../judge/judge';
import { show } from '../shown';
import { gapWords } from './gap';

const share = (sex: Figure['sex'], value: number, n: number | null) =>
	figure({
		indicator: 'eligible',
		measure: 'school:eligible',
		unit: 'percent',
		age: 'ak9',
		sex,
		value,
		n
	});
const eligible = indicators.find(({ id }) => id === 'eligible');

function words(kind: 'sample_survey' | 'total_survey', n: number | null): string {
	if (eligible === undefined) throw new Error('no indicator');
	const context = contextOf([]);
	const judged = { ...context, judge: createJudge(context) };
	const [girls, boys] = [share('girls', 60, n), share('boys', 40, n)];
	const found = gapWords(judged, { ...eligible, kind }, show(context, girls), show(context, boys));
	return found.replaceAll('\u00a0', '_');
}

test('a gap in a sample survey has its own interval', () => {
	// 150 answers each are worth 100: Wilson 50.20–69.06 and 30.94–49.80, Newcombe 20 ∓ √(9.80² + 9.80²) = 13.9.
	expect(words('sample_survey', 150)).toBe('skillnad +20_procentenheter (ungefär 95_%: 6 till 33)');
});

test('where everyone was asked there is none', () => {
	expect(words('total_survey', 150)).toBe('skillnad +20_procentenheter (inget urval)');
});

test('a gap of counts has the interval of their ratio, by how much such counts vary', () => {
	const quarrel = indicators.find(({ id }) => id === 'quarrel');
	if (quarrel === undefined) throw new Error('no indicator');
	const count = (sex: Figure['sex'], value: number, more: Partial<Figure> = {}) =>
		figure({ indicator: 'quarrel', measure: 'crime:quarrel', unit: 'count', sex, value, ...more });
	const areas = ['sdo:bjorkvik', 'sdo:lindhult', 'sdo:strandvik'];
	const history = areas.flatMap((area, row) =>
		Array.from({ length: 6 }, (_, at) =>
			(['women', 'men'] as const).map((sex) => {
				const lift = [20, -20, 0][(row + 3 - (Math.floor(at / 2) % 3)) % 3] ?? 0;
				return count(sex, 100 + (at % 2 === 0 ? lift : -lift), { area, period: `${2010 + at}` });
			})
		).flat()
	);
	const context = contextOf(history);
	const judge = createJudge(context);
	const told = (women: number, men: number) =>
		gapWords(
			{ judge },
			quarrel,
			show(context, count('women', women)),
			show(context, count('men', men))
		).replaceAll('\u00a0', '_');
	// φ is 4.8 on 20 degrees of freedom: exp(ln 2 ∓ 2.086 · √(4.8 (1/200 + 1/100))) = 1.143 to 3.500.
	expect(told(200, 100)).toBe('skillnad +100 (kvot 2,0, 95_%: 1,1 till 3,5)');
	expect(told(20, 9)).toBe('skillnad +11 (för få för att bedöma)');
});
