import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/core/figure';
import { contextOf, figure, selection } from './fixture-town';
import { overviewModel } from './overview';
import { trendModel } from './trend';

describe('trend beside the city without the area', () => {
	const year = (period: string, value: number, more: Partial<Figure> = {}) =>
		figure({ period, value, ...more });
	const own = [year('2022', 70), year('2023', 80), year('2024', 75)];
	const rest = (period: string, value: number) =>
		year(period, value, { scope: 'rest', origin: 'computed', how: ['rate_city_minus_area'] });
	const city = ['2022', '2023', '2024'].map((period, at) =>
		year(period, 100 + at, { area: 'stad:provstaden' })
	);

	it('draws the whole city where its rest is known for single years only, and says so', () => {
		const model = trendModel(
			contextOf([...own, ...city, rest('2023', 105), rest('2024', 106)]),
			selection()
		);
		expect(model?.lines[1]).toMatchObject({
			id: 'stad:provstaden',
			label: 'hela staden (området inräknat)',
			points: [{ shown: { value: 100 } }, { shown: { value: 101 } }, { shown: { value: 102 } }]
		});
		expect(model?.caption.notes[1]).toBe(
			'Staden utom Björkvik kan inte räknas ut för 2022 med de data som är inlästa. Linjen visar därför hela staden, området inräknat.'
		);
	});

	it('draws the rest where it is known throughout, and where the city has no more to give', () => {
		const whole = contextOf([
			...own,
			...city,
			rest('2022', 104),
			rest('2023', 105),
			rest('2024', 106)
		]);
		expect(trendModel(whole, selection())?.lines[1]).toMatchObject({
			id: 'rest',
			label: 'staden utom Björkvik'
		});
		const partial = trendModel(contextOf([...own, rest('2023', 105)]), selection());
		expect(partial?.lines[1]?.points.map(({ shown }) => shown.value)).toEqual([null, 105, null]);
	});

	it('says on the first page which comparison the numbers have and which the small lines', () => {
		const said =
			'Jämförelsetalen gäller staden utom Björkvik. Där det inte kan räknas ut för alla år visar den grå linjen i stället hela staden, området inräknat.';
		const mixed = contextOf([...own, ...city, rest('2024', 106)]);
		expect(overviewModel(mixed, selection()).notes).toContain(said);
		expect(overviewModel(mixed, selection()).rows[0]?.comparison.shown.value).toBe(106);
		const city2 = selection({ comparison: { kind: 'area', area: 'stad:provstaden' } });
		expect(overviewModel(mixed, city2).notes).not.toContain(said);
	});
});
