import { describe, expect, test } from 'vitest';
import type { Denominator } from '$lib/core/workspace';
import { comparisonModel } from '../comparison';
import { contextOf, figure, readable, selection } from '../fixture-town';
import { overviewModel } from '../overview';
import { trendModel } from '../trend';

const people = (area: string, official: number): Denominator => ({
	area,
	series: 'bra',
	year: 2024,
	low: official,
	high: official,
	official,
	basis: ''
});
/** 500 per 100 000 of 8 000 and 1 000 of 2 000: together (40 + 20) / 10 000 = 600. */
const figures = [
	figure({ value: 900 }),
	figure({ area: 'sdo:lindhult', value: 500, refs: ['bra-fil||2|1'] }),
	figure({ area: 'sdo:norrby', value: 1_000, refs: ['bra-fil||3|1'] }),
	...(['sdo:bjorkvik', 'sdo:lindhult', 'sdo:norrby'] as const).map((area, at) =>
		figure({
			indicator: 'eligible',
			measure: 'school:eligible',
			series: 'skola',
			source: 'skola-fil',
			unit: 'percent',
			age: 'ak9',
			area,
			value: [80, 84, 91][at] ?? null
		})
	)
];
const chosen = selection({
	comparison: { kind: 'similar', areas: ['sdo:lindhult', 'sdo:norrby'] }
});

describe('chosen similar areas', () => {
	const context = contextOf(figures, {
		denominators: [people('sdo:lindhult', 8_000), people('sdo:norrby', 2_000)]
	});
	const rows = overviewModel(context, chosen).rows;
	const row = (id: string) => rows.find(({ indicator }) => indicator === id);

	test('rates together by the series own base, difference of the printed numbers', () => {
		const { comparison } = row('vandalism') ?? {};
		expect(comparison).toMatchObject({ label: 'Lindhult och Norrby', difference: '+300' });
		expect(comparison?.shown).toMatchObject({ value: 600, computed: true });
		expect(comparison?.shown.figure).toMatchObject({
			parts: ['sdo:lindhult', 'sdo:norrby'],
			refs: ['bra-fil||2|1', 'bra-fil||3|1']
		});
		expect(comparison?.text).toContain('i de valda områdena Lindhult och Norrby tillsammans 600');
	});

	test('shares are not joined but stand one by one', () => {
		const { comparison } = row('eligible') ?? {};
		expect(comparison?.shown.value).toBeNull();
		expect(readable(comparison?.text ?? '')).toContain('I stället: Lindhult 84_% och Norrby 91_%.');
	});

	test('without the base each stands by itself, in the chart too', () => {
		const unknown = contextOf(figures, { denominators: [people('sdo:lindhult', 8_000)] });
		const [group] = comparisonModel(unknown, chosen).groups;
		expect(group?.bars.map(({ label, shown }) => [label, shown.value])).toEqual([
			['Björkvik', 900],
			['Lindhult', 500],
			['Norrby', 1_000]
		]);
		const line = trendModel(context, chosen)?.lines.find(({ role }) => role === 'comparison');
		expect(line?.points.map(({ shown }) => shown.value)).toEqual([600]);
	});

	test('a hole in one of them leaves no figure and is named', () => {
		const holed = contextOf(figures.slice(0, 2), { denominators: context.denominators });
		const { comparison } = overviewModel(holed, chosen).rows[0] ?? {};
		expect(comparison?.shown.value).toBeNull();
		expect(comparison?.text).toContain('Norrby saknas 2024');
		expect(comparison?.text).toContain('I stället: Lindhult 500.');
	});
});

test('where the city without the area is not known, the whole city stands beside', () => {
	const context = contextOf([
		figure({ value: 900 }),
		figure({ area: 'stad:provstaden', value: 700 })
	]);
	const { comparison } = overviewModel(context, selection()).rows[0] ?? {};
	expect(comparison?.shown.value).toBeNull();
	expect(comparison?.text).toContain('I stället: hela staden (området inräknat) 700.');
});
