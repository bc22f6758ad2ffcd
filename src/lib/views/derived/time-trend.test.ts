import { describe, expect, test } from 'vitest';
import type { Figure } from '$lib/core/figure';
import { createJudge } from '../judge/judge';
import { contextOf, figure, selection } from '../fixture-town';
import { trendModel } from '../trend';

const month = (period: string, value: number, more: Partial<Figure> = {}) =>
	figure({ unit: 'count', grain: 'month', period, value, refs: [`bra-fil||1|${period}`], ...more });

/** Twenty a month in 2022, thirty in 2023; 2024: 40, 50. Lindhult: ten a month of 2023. */
const months = [
	...year('2022', 20),
	...year('2023', 30),
	month('2024-01', 40, { status: 'preliminary' }),
	month('2024-02', 50, { status: 'preliminary' }),
	...year('2023', 10).map((one) => ({ ...one, area: 'sdo:lindhult' }))
];

function year(name: string, value: number): Figure[] {
	return Array.from({ length: 12 }, (_, at) =>
		month(`${name}-${String(at + 1).padStart(2, '0')}`, value)
	);
}

/** Years that vary as Poisson does or less, so that there is a dispersion. */
const history = ['sdo:bjorkvik', 'sdo:lindhult', 'sdo:norrby'].flatMap((area, which) =>
	Array.from({ length: 10 }, (_, at) =>
		figure({
			unit: 'count',
			area,
			period: String(2010 + at),
			value: 300 + ((at * (which + 3)) % 7)
		})
	)
);

function shown(time: 'months' | 'rolling' | 'same_months', more = {}) {
	const context = contextOf(history, { months });
	const judged = { ...context, judge: createJudge(context) };
	const model = trendModel(judged, { ...selection(more), time });
	if (model === null) throw new Error('no trend');
	return model;
}

describe('the trend by parts of years', () => {
	test('months: the newest against the same month a year earlier', () => {
		const { caption, lines, unit } = shown('months');
		expect(caption.title).toBe(
			'I februari 2024 (preliminärt) anmäldes 50 skadebrott i Björkvik mot 30 i februari 2023'
		);
		expect(unit).toBe('count');
		expect(lines).toHaveLength(1);
		expect(lines[0]?.points).toHaveLength(26);
	});

	test('rolling: 10 × 30 + 40 + 50 = 390 against 10 × 20 + 2 × 30 = 260, which is +50 %', () => {
		const { caption, lines } = shown('rolling');
		expect(caption.title).toBe(
			'De senaste tolv månaderna (mars 2023–februari 2024, preliminärt) anmäldes 390 skadebrott i Björkvik mot 260 de tolv månaderna före'
		);
		expect(caption.subtitle).toContain('Ökningen är större än vanlig variation.');
		expect(caption.subtitle).toContain('Förändringen är +50\u00a0%.');
		// 2022 whole is the first sum: 240; then one month more of 30 instead of 20 each time.
		expect(lines[0]?.points.slice(0, 3).map(({ shown: { value } }) => value)).toEqual([
			240, 250, 260
		]);
		expect(caption.notes.join(' ')).toContain('Preliminära: januari–februari 2024.');
	});

	test('the year so far: 90, and 60 and 40 in the same months before', () => {
		const { caption, lines } = shown('same_months');
		expect(caption.title).toBe(
			'Hittills i år (januari–februari 2024, preliminärt) anmäldes 90 skadebrott i Björkvik mot 60 samma månader 2023'
		);
		expect(lines[0]?.points.map(({ time, shown: { value } }) => [time, value])).toEqual([
			[2022, 40],
			[2023, 60],
			[2024, 90]
		]);
	});

	test('a year chosen is told of to its last month', () => {
		expect(shown('rolling', { period: '2023' }).caption.title).toContain(
			'360 skadebrott i januari–december 2023 mot 240'
		);
	});

	test('another area by its own months, and that counts are of different sizes', () => {
		const { lines, caption } = shown('rolling', {
			comparison: { kind: 'area', area: 'sdo:lindhult' }
		});
		const [, other] = lines;
		expect(other?.points.find(({ period }) => period === '2023-01--2023-12')?.shown.value).toBe(
			120
		);
		expect(caption.notes.join(' ')).toContain('områden av olika storlek');
	});

	test('what lacks a month is a hole, and the title says what is missing', () => {
		const holed = months.filter(({ period }) => period !== '2023-11');
		const context = contextOf([], { months: holed });
		const model = trendModel(context, { ...selection(), time: 'rolling' });
		expect(model?.caption.notes.join(' ')).toContain(
			'Mars 2023–februari 2024 kan inte summeras: november 2023 saknas'
		);
		expect(model?.lines[0]?.points.at(-1)?.shown.value).toBeNull();
		expect(model?.lines[0]?.points.find(({ time }) => time === 2023 + 9 / 12)?.shown.value).toBe(
			20 * 2 + 30 * 10
		);
	});

	test('a single month that is missing is missing, and no sum', () => {
		const holed = months.filter(({ period }) => period !== '2023-11');
		const model = trendModel(contextOf([], { months: holed }), { ...selection(), time: 'months' });
		const hole = model?.lines[0]?.points.find(({ period }) => period === '2023-11')?.shown;
		expect(hole?.value).toBeNull();
		expect(hole?.reason).toBe('November 2023 saknas i de data som är inlästa.');
	});

	test.each(['months', 'rolling', 'same_months'] as const)(
		'%s: a month over three times the usual one is told of, also in the earlier of the two sums',
		(time) => {
			const single = months.map((one) => (one.period === '2022-01' ? { ...one, value: 61 } : one));
			const context = contextOf(history, { months: single });
			const judged = { ...context, judge: createJudge(context) };
			const notes = (more = {}) =>
				trendModel(judged, { ...selection(more), time })?.caption.notes.join(' ');
			expect(notes()).toContain('I januari 2022 anmäldes 61 skadebrott i Björkvik');
			// 60 of 20 is three times as many, not over.
			expect(shown(time).caption.notes.join(' ')).not.toContain('vanlig månad');
		}
	);

	test('the year so far: a month after it stands in none of the sums', () => {
		const single = months.map((one) => (one.period === '2022-03' ? { ...one, value: 99 } : one));
		const context = contextOf(history, { months: single });
		const judged = { ...context, judge: createJudge(context) };
		const notes = trendModel(judged, { ...selection(), time: 'same_months' })?.caption.notes;
		expect(notes?.join(' ')).not.toContain('mars 2022');
	});

	test('a measure nobody counts by month says so', () => {
		const model = trendModel(contextOf([], { months }), {
			...selection({ indicator: 'eligible' }),
			time: 'rolling'
		});
		expect(model?.lines).toEqual([]);
		expect(model?.caption.notes.join(' ')).toContain('Månadsuppgifter för Björkvik finns inte');
	});

	test('before the months are here nothing is called missing', () => {
		const context = contextOf(history);
		const model = trendModel(
			{ ...context, judge: createJudge(context) },
			{ ...selection(), time: 'rolling' }
		);
		expect(model?.caption.title).toContain('inte framräknade ännu');
	});
});
