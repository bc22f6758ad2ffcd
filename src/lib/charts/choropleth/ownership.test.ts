import { describe, expect, it } from 'vitest';
import { ownership } from './ownership';

const square = (left: number, top: number, side: number): [number, number][] => [
	[left, top],
	[left + side, top],
	[left + side, top + side],
	[left, top + side],
	[left, top]
];

describe('ownership', () => {
	const at = ownership(
		[[[square(0, 0, 40), square(10, 10, 10)]], [[square(40, 0, 40)], [square(60, 60, 20)]]],
		100,
		100
	);

	it('tells which shape covers a spot', () => {
		expect(at(5, 5)).toBe(0);
		expect(at(45, 20)).toBe(1);
		expect(at(70, 70)).toBe(1);
	});

	it('leaves holes, gaps and the outside to nobody', () => {
		expect(at(15, 15)).toBe(-1);
		expect(at(50, 50)).toBe(-1);
		expect(at(-3, 5)).toBe(-1);
		expect(at(500, 5)).toBe(-1);
	});

	it('does not depend on the winding of rings', () => {
		const reversed = ownership([[[[...square(0, 0, 40)].reverse()]]], 100, 100);
		expect(reversed(20, 20)).toBe(0);
		expect(reversed(60, 60)).toBe(-1);
	});
});
