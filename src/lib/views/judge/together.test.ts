import { describe, expect, it } from 'vitest';
import { vandalism, worried, count, rate, share, history, judgeOf, people } from './fixture-judge';

describe('several at once', () => {
	const judge = judgeOf(history(2010, 6));
	const change = (now: number) => judge.change(vandalism, count('2024', now), count('2023', 80));

	it('take back what does not stand among many, and say how many were looked at', () => {
		// Alone 0.0379; beside nine without any difference it would have to be under 0.05/10.
		const alone = change(170);
		expect(alone.word).toBe('larger_than_usual');
		const few = judge.change(vandalism, count('2024', 4), count('2023', 80));
		const found = judge.together([alone, few, ...Array.from({ length: 9 }, () => change(81))]);
		expect(found[0]).toMatchObject({ word: 'within_usual', looked: 10, percentAllowed: false });
		expect(found[1]).toMatchObject({ word: 'too_few', looked: 10 });
		expect(judge.together([alone])[0]).toMatchObject({ word: 'larger_than_usual', looked: 1 });
	});

	it('take back shares of samples that stand alone only', () => {
		// Alone 0.0106 and, turned, as much.
		const men = share(36, 270, { sex: 'men' });
		const apart = judge.gap(worried, share(24, 300, { sex: 'women' }), men);
		const turned = judge.gap(worried, share(36, 270, { sex: 'women' }), {
			...men,
			value: 24,
			n: 300
		});
		expect([apart.word, turned.word]).toEqual(['lower', 'higher']);
		const alike = judge.gap(worried, share(36, 270, { sex: 'women' }), men);
		for (const one of [apart, turned]) {
			const found = judge.together([one, ...Array.from({ length: 9 }, () => alike)])[0];
			expect(found).toMatchObject({ word: 'no_difference', looked: 10 });
		}
	});
});

describe('areas among each other', () => {
	const places = Array.from({ length: 11 }, (_, at) => `sdo:p${at}`);
	const denominators = places.map((area) => people(area, 2024, 100_000));
	const rates = (last: number, areas = places) =>
		areas.map((area, at) => rate(at === areas.length - 1 ? last : 95 + at, { area }));

	it('are looked at in a funnel where there are ten', () => {
		const judge = judgeOf([], { denominators });
		expect(judge.among(vandalism, rates(105))).toMatchObject({
			method: 'funnel',
			looked: 11,
			above: [],
			below: []
		});
		expect(judge.among(vandalism, rates(300)).above).toEqual(['sdo:p10']);
	});

	it('are each tested against the others where they are fewer', () => {
		const judge = judgeOf(history(2010, 6), { denominators });
		const found = judge.among(vandalism, rates(300, places.slice(0, 4)));
		expect(found).toMatchObject({ method: 'each_against_rest', looked: 4, above: ['sdo:p3'] });
		expect(judge.among(worried, rates(300)).method).toBe('none');
	});
});

describe('single months', () => {
	it('over three times the median of the others are told', () => {
		const months = Array.from({ length: 12 }, (_, at) =>
			count(`2024-${String(at + 1).padStart(2, '0')}`, at === 4 ? 121 : 22, { grain: 'month' })
		);
		const judge = judgeOf([], { months });
		expect(judge.unusualMonths(vandalism, 'sdo:bjorkvik', '2024')).toEqual([
			{ period: '2024-05', count: 121, median: 22 }
		]);
		expect(judge.unusualMonths(vandalism, 'sdo:lindhult', '2024')).toEqual([]);
		// Nor do months of some stand for those of all.
		const hers = months.map((month) => ({ ...month, value: 5, sex: 'women' as const }));
		const children = months.map((month) => ({ ...month, value: 5, age: '0-17' }));
		const among = judgeOf([], { months: [...months, ...hers, ...children] });
		expect(among.unusualMonths(vandalism, 'sdo:bjorkvik', '2024')).toHaveLength(1);
		// Months of all are not those of what is only about some.
		const women = { ...vandalism, sexes: ['women' as const] };
		expect(judge.unusualMonths(women, 'sdo:bjorkvik', '2024')).toEqual([]);
	});
});
