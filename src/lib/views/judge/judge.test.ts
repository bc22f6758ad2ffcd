import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/core/figure';
import { AreaRegister } from '$lib/core/register';
import { geography } from '../fixture-town';
import { count, history, judgeOf, people, rate, vandalism } from './fixture-judge';

describe('a change in reported crime', () => {
	const judge = judgeOf(history(2010, 6));

	it('is judged by the dispersion of the figures held, worked out by hand', () => {
		// log 2.5 / √(4.8 (1/200 + 1/80)) = 0.9163 / 0.28983 = 3.1615, p on 10 degrees of freedom 0.01013;
		// 2.5 · e^(±2.22814 · 0.28983) = 1.311 and 4.769.
		const found = judge.change(vandalism, count('2024', 200), count('2023', 80));
		expect(found).toMatchObject({
			word: 'larger_than_usual',
			comparison: 'earlier_period',
			direction: 'up',
			effect: 2.5,
			counts: { now: 200, then: 80 },
			percentAllowed: true,
			looked: 1,
			method: 'quasi_poisson',
			dispersion: {
				df: 10,
				areas: 3,
				basis: 'own',
				periods: ['2010', '2011', '2012', '2013', '2014', '2015']
			}
		});
		expect(found.dispersion?.phi).toBeCloseTo(4.8, 9);
		expect(found.p).toBeCloseTo(0.010133, 6);
		expect(found.lower).toBeCloseTo(1.3107, 3);
		expect(found.upper).toBeCloseTo(4.7686, 3);
	});

	it('is usual where chance alone would do it, and then has no percentage', () => {
		// 0.5596 / 0.30706 = 1.8225
		const found = judge.change(vandalism, count('2024', 140), count('2023', 80));
		expect(found).toMatchObject({ word: 'within_usual', percentAllowed: false });
		expect(found.p).toBeCloseTo(0.098375, 6);
	});

	it('is too few under ten on either side', () => {
		const found = judge.change(vandalism, count('2024', 25), count('2023', 9));
		expect(found).toMatchObject({ word: 'too_few', p: null, percentAllowed: false, reason: null });
	});

	it('says why it is not tested', () => {
		const now = count('2024', 200);
		const why = (then: Figure, indicator = vandalism, other = judge) =>
			other.change(indicator, now, then).reason;
		expect(why(count('2023', null))).toBe('no_figure');
		expect(why(count('2023', null, { status: 'suppressed' }))).toBe('hidden');
		expect(why(count('2023', 80, { series: 'arsbok' }))).toBe('other_series');
		expect(why(count('2023', 80), { ...vandalism, kind: 'register' })).toBe('register');
		expect(why(count('2023', 80), { ...vandalism, kind: 'total_survey' })).toBe('total_survey');
		expect(why(count('2023', 80), vandalism, judgeOf([]))).toBe('no_dispersion');
		expect(why(count('2023', 80, { area: 'sdo:lindhult' }))).toBe('different_sizes');
	});

	it('is not tested against a period of another length, or one that it reaches into', () => {
		const month = { grain: 'month' } as const;
		const why = (now: string, then: string) =>
			judge.change(vandalism, count(now, 200, month), count(then, 80, month)).reason;
		expect(why('2024-01--2024-06', '2023')).toBe('unequal_spans');
		expect(why('2023-07--2024-06', '2023')).toBe('unequal_spans');
		expect(why('2024-01--2024-06', '2023-01--2023-06')).toBeNull();
		expect(why('2023-07--2024-06', '2022-07--2023-06')).toBeNull();
	});

	it('is not tested where the area had other boundaries', () => {
		// Half of Lindhult went to Björkvik in 2024.
		const moved = new AreaRegister({
			...geography,
			relations: [
				...geography.relations.filter(({ part }) => part !== 'delomrade:lindhult-ovre'),
				...['sdo:lindhult', 'sdo:bjorkvik'].map((whole, at) => ({
					...{ part: 'delomrade:lindhult-ovre', calendar: 'bra', uncertain: null, whole },
					...(at === 0 ? { from: null, to: '2024-01-01' } : { from: '2024-01-01', to: null })
				}))
			]
		});
		const found = judgeOf(history(2010, 6), { register: moved });
		expect(found.change(vandalism, count('2024', 200), count('2023', 80)).reason).toBe(
			'other_ground'
		);
		expect(found.change(vandalism, count('2025', 200), count('2024', 80)).reason).toBeNull();
	});

	it('stands with no count where there is none, one below nought or half a crime', () => {
		for (const odd of [-3, 80.5, Number.NaN])
			expect(judge.change(vandalism, count('2024', 200), count('2023', odd)).p).toBeNull();
	});

	it('is not tested for the whole city, whose years are what its districts have in common', () => {
		const area = 'stad:provstaden';
		const [now, then] = [count('2024', 900, { area }), count('2023', 500, { area })];
		expect(judge.change(vandalism, now, then).reason).toBe('no_dispersion');
	});

	it('is not tested across a change of law, but across a caution', () => {
		const entry = { measure: 'crime:*', area: null, text: '' };
		const with_ = (from: string, to: string | null, comparable?: boolean) =>
			judgeOf(history(2010, 6), {
				breaks: [{ ...entry, from, to, ...(comparable === undefined ? {} : { comparable }) }]
			}).change(vandalism, count('2024', 200), count('2022', 80)).reason;
		expect(with_('2023-07-01', null)).toBe('break_between');
		expect(with_('2022-07-01', null)).toBe('break_between');
		expect(with_('2022-01-01', null)).toBeNull();
		expect(with_('2025-01-01', null)).toBeNull();
		expect(with_('2022-01-01', '2023-01-01')).toBeNull();
		expect(with_('2022-01-01', '2023-01-01', false)).toBe('break_between');
	});

	it('is tested across the day the area was formed: its earlier figures are of the same ground', () => {
		const breaks = [
			{ measure: 'crime:*', area: 'sdo:norrby', from: '2024-01-01', to: null, text: 'Ny.' }
		];
		const area = 'sdo:norrby';
		const found = judgeOf(history(2010, 6), { breaks }).change(
			vandalism,
			count('2024', 200, { area }),
			count('2023', 80, { area, parts: ['sdo:strandvik', 'sdo:solangen'] })
		);
		expect(found.word).toBe('larger_than_usual');
	});
});

describe('rates', () => {
	const denominators = [
		people('sdo:bjorkvik', 2024, 50_000),
		people('sdo:bjorkvik', 2023, 40_000),
		people('sdo:lindhult', 2024, 60_000),
		people('stad:provstaden', 2024, 200_000)
	];
	const judge = judgeOf(history(2010, 6), { denominators });

	it('are tested on the counts they stand for, each by its own base', () => {
		// 400 per 100 000 of 50 000, and 200 of 40 000.
		const found = judge.change(vandalism, rate(400), rate(200, { period: '2023' }));
		expect(found).toMatchObject({ counts: { now: 200, then: 80 }, effect: 2.5 });
	});

	it('prefer the published count where both are as final', () => {
		const published = count('2024', 201);
		const other = judgeOf([...history(2010, 6), published], { denominators });
		const then = rate(200, { period: '2023' });
		expect(other.change(vandalism, rate(400), then).counts?.now).toBe(201);
		const early = judgeOf([...history(2010, 6), { ...published, status: 'preliminary' }], {
			denominators
		});
		expect(early.change(vandalism, rate(400), then).counts?.now).toBe(200);
	});

	it('never say more than is printed: a rate that stands still has not changed', () => {
		const found = judge.change(vandalism, rate(400), rate(400.2, { period: '2023' }));
		expect(found).toMatchObject({ direction: 'none', word: 'within_usual' });
	});

	it('do not differ where they print alike, however many more the people and the counts are', () => {
		// 400 per 100 000 of 400 000 and of 40 000: log 10 / √(4.8 (1/1600 + 1/160)) = 12.7.
		const grown = judgeOf(history(2010, 6), {
			denominators: [people('sdo:bjorkvik', 2024, 400_000), people('sdo:bjorkvik', 2023, 40_000)]
		});
		const found = grown.change(vandalism, rate(400), rate(400, { period: '2023' }));
		expect(found).toMatchObject({
			counts: { now: 1600, then: 160 },
			direction: 'none',
			word: 'within_usual',
			percentAllowed: false
		});
		expect(found.p).toBeLessThan(1e-6);
	});

	it('say nothing where the count rose more than usual and the rate fell', () => {
		// 4 000 of 40 000 people, then 6 000 of 62 500: fewer per inhabitant, log 1.5 / √(4.8 (1/4000 + 1/6000)) = 9.1.
		const grown = judgeOf(history(2010, 6), {
			denominators: [people('sdo:bjorkvik', 2024, 62_500), people('sdo:bjorkvik', 2023, 40_000)]
		});
		const found = grown.change(vandalism, rate(9_600), rate(10_000, { period: '2023' }));
		expect(found).toMatchObject({
			counts: { now: 6_000, then: 4_000 },
			direction: 'down',
			word: 'not_testable',
			reason: 'base_moved',
			p: null
		});
	});

	it('of two periods are no two places, and no two sexes', () => {
		const earlier = rate(300, { area: 'sdo:lindhult', period: '2023' });
		expect(judge.difference(vandalism, rate(400), earlier).reason).toBe('other_period');
		const men = rate(300, { sex: 'men', period: '2023' });
		expect(judge.gap(vandalism, rate(400, { sex: 'women' }), men).reason).toBe('other_period');
	});

	it('of an area put together of others are tested against the rest too, by the people they were weighed by', () => {
		const area = 'lpo:vaster';
		const now = rate(1200, { area, parts: ['sdo:lindhult'] });
		const values = [
			{ area: 'stad:provstaden', value: 200_000 },
			{ area, value: 60_000 }
		];
		const weights = { of: 'people' as const, year: '2024', values };
		const then = rate(800, { area, scope: 'rest', weights });
		// 1 200 per 100 000 of 60 000, and 800 of 200 000 − 60 000.
		expect(judge.difference(vandalism, now, then).counts).toEqual({ now: 720, then: 1120 });
	});

	it('of the area and the rest share no event, by hand', () => {
		// 600 of 50 000 against 1 200 of 150 000: 0.4055 / √(4.8 (1/600 + 1/1200)) = 3.7014.
		const found = judge.difference(vandalism, rate(1200), rate(800, { scope: 'rest' }));
		expect(found).toMatchObject({
			comparison: 'rest_of_city',
			word: 'larger_than_usual',
			counts: { now: 600, then: 1200 }
		});
		expect(found.effect).toBeCloseTo(1.5, 9);
	});

	it('are not tested without people, against the city that holds the area, nor as bare counts', () => {
		const why = (now: Figure, then: Figure) => judge.difference(vandalism, now, then).reason;
		expect(why(rate(400), rate(400, { area: 'sdo:norrby' }))).toBe('no_count');
		expect(
			judgeOf([...history(2010, 6), count('2024', 90, { area: 'sdo:norrby' })], {
				denominators
			}).difference(vandalism, rate(400), rate(300, { area: 'sdo:norrby' })).reason
		).toBe('no_exposure');
		expect(why(rate(400), rate(300, { area: 'stad:provstaden' }))).toBe('part_of_whole');
		expect(why(rate(400), rate(300, { area: 'lpo:oster' }))).toBe('part_of_whole');
		expect(why(count('2024', 200), count('2024', 900, { scope: 'rest' }))).toBe('different_sizes');
	});

	it('of one sex or age have no count of their own: the base is of all people', () => {
		const women = { sex: 'women' } as const;
		const found = judge.change(
			vandalism,
			rate(400, women),
			rate(200, { ...women, period: '2023' })
		);
		expect(found.reason).toBe('no_count');
	});
});
