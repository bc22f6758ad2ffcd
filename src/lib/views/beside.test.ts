import { describe, expect, it } from 'vitest';
import { relativeChange } from '$lib/core/derived/changes';
import type { Figure } from '$lib/core/figure';
import { gate } from '$lib/core/gate';
import type { Indicator } from '$lib/core/indicator';
import { besideOf } from './beside';
import { contextOf, figure, indicators, readable, selection } from './fixture-town';
import { history } from './judge/fixture-judge';
import { createJudge } from './judge/judge';
import { overviewModel } from './overview';
import { standsOut } from './stands-out/stands-out';
import { uncertaintyOf } from './underlag/uncertainty';

const [crime] = indicators as [Indicator];
const CITY = 'stad:provstaden';
const count = (period: string, value: number, more: Partial<Figure> = {}) =>
	figure({ unit: 'count', period, value, ...more });

/** Björkvik fell from 400 to 200, beside what is held of the others. */
function heldBeside(others: Figure[], [then, now]: readonly [number, number] = [400, 200]) {
	const own = [count('2023', then), count('2024', now)] as const;
	const context = contextOf([...history(2010, 6), ...own, ...others]);
	const judge = createJudge({ ...context, denominators: [] });
	return { context: { ...context, judge }, judgement: judge.change(crime, own[1], own[0]), own };
}

function beside(others: Figure[], counts?: readonly [number, number]) {
	const { context, judgement } = heldBeside(others, counts);
	return besideOf(context, crime, judgement);
}

const pair = (then: number, now: number, more: Partial<Figure>) => [
	count('2023', then, more),
	count('2024', now, more)
];
const rest = (then: number, now: number) => pair(then, now, { scope: 'rest', origin: 'computed' });
const city = (then: number, now: number) => pair(then, now, { area: CITY });

describe('what stands beside a change that is larger than usual', () => {
	it('is the city without the area, where it is held, and else the whole city', () => {
		const name = 'staden utom Björkvik';
		expect(beside([...rest(3000, 2000), ...city(3400, 2200)])).toEqual({
			name,
			now: 2000,
			then: 3000,
			percent: true
		});
		const whole = beside([...rest(3000, 2000).slice(1), ...city(3400, 2200)]);
		expect(whole).toMatchObject({ name: 'hela staden (området inräknat)', now: 2200, then: 3400 });
		expect(beside([])).toBeNull();
	});

	it('is told only where it went the same way', () => {
		expect(beside(rest(2000, 2001))).toBeNull();
		expect(beside([...rest(2000, 3000), ...city(3400, 2200)])).toBeNull();
		expect(beside(rest(2000, 3000), [200, 400])).toMatchObject({ now: 3000 });
	});

	it('has no percent under ten', () => {
		expect(beside(rest(12, 9))).toMatchObject({ now: 9, then: 12, percent: false });
	});

	it('has percent of rates where the cases are known to be ten: the whole city holds the area’s', () => {
		const rates = (more: Partial<Figure>) => [
			figure({ period: '2023', value: 900, ...more }),
			figure({ period: '2024', value: 700, ...more })
		];
		const own = rates({}) as [Figure, Figure];
		const of = (others: Figure[]) => {
			const { context } = heldBeside([...own, ...others]);
			return besideOf(context, crime, context.judge.change(crime, own[1], own[0]));
		};
		expect(of(rates({ area: CITY }))).toMatchObject({ now: 700, then: 900, percent: true });
		expect(of(rates({ scope: 'rest' }))).toMatchObject({ now: 700, then: 900, percent: false });
	});

	it('is nothing beside a usual change, or beside the city itself', () => {
		expect(beside(rest(3000, 2000), [210, 200])).toBeNull();
		const { context, judgement } = heldBeside(city(3400, 2200));
		const [then, now] = city(3400, 2200) as [Figure, Figure];
		expect(besideOf(context, crime, { ...judgement, now, then })).toBeNull();
	});

	it('is of the same series', () => {
		const other = rest(3000, 2000).map((one) => ({ ...one, series: 'arsbok' }));
		expect(beside(other)).toBeNull();
	});
});

it('is told on the first page, where it stands out and in the underlag of the change, where it says what is tested', () => {
	const { context, own } = heldBeside(rest(3000, 2000));
	const fact = overviewModel(context, selection()).rows[0]?.fact ?? '';
	expect(readable(fact)).toContain(
		'Minskningen är större än vanlig variation. I staden utom Björkvik gick antalet åt samma håll: från 3_000 till 2_000 (−33_procent).'
	);
	expect(readable(standsOut(context, selection()).sentences[0] ?? '')).toMatch(
		/, mer än vanlig variation\. I staden utom Björkvik gick antalet åt samma håll: /u
	);
	const change = relativeChange(own[1], own[0]).figure;
	const facts = uncertaintyOf(context, gate(change), crime);
	expect(facts.map(({ term, text }) => [term, readable(text)])).toContainEqual([
		'I staden utom Björkvik',
		'från 3_000 till 2_000 (−33_procent), inte prövat'
	]);
	expect(facts.at(-1)?.text).toMatch(
		/sedan det som de har gemensamt räknats bort .* oförändrat i området\. En ökning eller minskning som hela staden delar räknas därför också som en förändring i området\./u
	);
});
