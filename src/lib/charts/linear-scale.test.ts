import { line, scaleLinear } from 'd3';
import { expect, it } from 'vitest';
import { linearScale, linePath } from './linear-scale';

it.each([
	[
		[0, 10],
		[300, 0]
	],
	[
		[-3, 7.5],
		[12, 640.25]
	],
	[
		[2, 2],
		[0, 100]
	]
] as [[number, number], [number, number]][])('maps %j to %j as d3 does', (domain, range) => {
	const scale = scaleLinear().domain(domain).range(range);
	for (const value of [-4, 0, 1 / 3, 2, 7.5, 11])
		expect(linearScale(domain, range)(value)).toBe(scale(value));
});

it('writes a path as d3 does', () => {
	const points = [
		{ x: 0, y: 1.23456 },
		{ x: 10.0004, y: 2 },
		{ x: 20.5, y: -3 }
	];
	const shape = line<{ x: number; y: number }>(
		(p) => p.x,
		(p) => p.y
	);
	expect(linePath(points)).toBe(shape(points));
});
