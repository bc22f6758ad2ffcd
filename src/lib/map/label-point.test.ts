import { describe, expect, it } from 'vitest';
import { labelPoint } from './label-point';

const square = (x: number, y: number, side: number) => [
	[
		[x, y],
		[x + side, y],
		[x + side, y + side],
		[x, y + side],
		[x, y]
	]
];

describe('labelPoint', () => {
	it('is the middle of a square', () => {
		const [x = 0, y = 0] = labelPoint([square(0, 0, 2)]);
		expect(x).toBeCloseTo(1, 1);
		expect(y).toBeCloseTo(1, 1);
	});

	it('lies in the largest of several parts', () => {
		const [x = 0] = labelPoint([square(0, 0, 1), square(10, 0, 4)]);
		expect(x).toBeGreaterThan(10);
	});

	it('lies inside an area that bends round its own middle', () => {
		const bend = [
			[
				[0, 0],
				[10, 0],
				[10, 10],
				[8, 10],
				[8, 2],
				[2, 2],
				[2, 10],
				[0, 10],
				[0, 0]
			]
		];
		const [x = 0, y = 0] = labelPoint([bend]);
		expect(y < 2 || x < 2 || x > 8).toBe(true);
	});
});
