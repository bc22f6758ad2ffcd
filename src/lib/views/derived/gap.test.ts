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
	expect(words('sample_survey', 150)).toBe('skillnad +20_procentenheter (95_%: 6 till 33)');
});

test('where everyone was asked there is none', () => {
	expect(words('total_survey', 150)).toBe('skillnad +20_procentenheter');
});
