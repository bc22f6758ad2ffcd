/** Numbers of `domain` in proportion to `range`; a domain of one number lies in the middle. */
export function linearScale(
	[from, to]: readonly [number, number],
	[start, end]: readonly [number, number]
): (value: number) => number {
	return (value) => {
		const share = to === from ? 0.5 : (value - from) / (to - from);
		return start * (1 - share) + end * share;
	};
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Straight strokes through points in pixels, as the `d` of an SVG path. */
export function linePath(points: readonly { x: number; y: number }[]): string {
	return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');
}
