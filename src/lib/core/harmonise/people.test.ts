import { describe, expect, it } from 'vitest';
import { agesOf, peopleOf } from './people';

const by = (ages: Record<string, number>) => new Map(Object.entries(ages));
const asked = { from: 16, to: 79 };

describe('peopleOf, by hand', () => {
	it('adds the bands inside, and one fifth less of 15–19', () => {
		// 4/5 × 500 + 6 000
		expect(peopleOf(asked, by({ '10-14': 90, '15-19': 500, '20-79': 6000, '80+': 70 }))).toBe(6400);
	});

	it('takes narrow bands before wide ones that overlap them', () => {
		const single = Object.fromEntries(Array.from({ length: 100 }, (_, age) => [String(age), 10]));
		expect(peopleOf(asked, by({ ...single, '0-17': 1, '18+': 1, all: 5 }))).toBe(640);
	});

	it('splits an open band as the city is split', () => {
		// Of the city's 15–17, two of three years: 20 of 30; of its 65+, 150 of 200.
		const city = by({
			...Object.fromEntries([15, 16, 17].map((age) => [String(age), 10])),
			...Object.fromEntries(Array.from({ length: 15 }, (_, i) => [String(65 + i), 10])),
			'80+': 50
		});
		expect(peopleOf(asked, by({ '15-17': 60, '18-64': 1000, '65+': 400 }), city)).toBe(
			40 + 1000 + 300
		);
	});

	it('does not guess how the open end of the city is split, unless all of it is asked for', () => {
		const city = by({
			...Object.fromEntries([15, 16, 17].map((age) => [String(age), 10])),
			...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [String(65 + i), 10])),
			'75+': 50
		});
		// 75–79 are asked for, and those over 79 are not: '75+' holds both.
		const area = by({ '15-17': 60, '18-64': 1000, '65+': 300 });
		expect(peopleOf(asked, area, city)).toBeNull();
		// Five of the city's ten single years, and all of its 75+: 100 of 150.
		expect(peopleOf({ from: 70, to: Infinity }, area, city)).toBe(200);
	});

	it('knows when it cannot', () => {
		expect(peopleOf(asked, by({ '15-17': 60, '18-64': 1000, '65+': 400 }))).toBeNull();
		expect(peopleOf(asked, by({ '15-19': 60, '30-79': 1000 }))).toBeNull();
		expect(peopleOf(asked, by({ all: 1000 }))).toBeNull();
		expect(peopleOf({ from: 16, to: Infinity }, by({ '15-19': 50, '20+': 100 }))).toBe(140);
	});
});

it('reads ages', () => {
	expect(agesOf('16-79')).toEqual(asked);
	expect(agesOf('65+')).toEqual({ from: 65, to: Infinity });
	expect(agesOf('17')).toEqual({ from: 17, to: 17 });
	for (const none of ['all', 'ak9', '79-16', '']) expect(agesOf(none)).toBeNull();
});
