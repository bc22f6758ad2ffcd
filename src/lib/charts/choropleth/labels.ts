import { polygonContains } from 'd3';
import type { ChoroplethArea } from '$lib/views/models';
import { valueText } from '../roles';
import { ASCENT, DESCENT, textWidth } from '../text-width';
import type { AreaShape } from './shapes';

const SIZE = 12;
const LINE = 14;

/** A label of lines centred at a point. The last line is the value. */
export interface MapLabel {
	area: ChoroplethArea;
	lines: string[];
	x: number;
	/** Baseline of the first line. */
	y: number;
	size: number;
	lineHeight: number;
	/** How much of the label lies on its own area, 0–1. */
	inside: number;
}

export interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** A label may stick out over its neighbours by this much of its area. */
const ENOUGH_INSIDE = 0.72;
/** A value alone is shorter and must lie almost wholly on its area, or its owner is unclear. */
const ENOUGH_ALONE = 0.85;
/** What a spot on water or outside the town counts for, against 1 on the area itself. */
const WATER = 0.7;

/**
 * Labels that fit: on their own area as far as possible, wholly within the picture, none on another.
 * Name and value; the value alone where the name has no room; nothing where neither has. `occupied`
 * is kept free.
 */
export function placeLabels(
	areas: readonly ChoroplethArea[],
	shapes: readonly AreaShape[],
	width: number,
	height: number,
	occupied: readonly Box[] = []
): MapLabel[] {
	const byArea = new Map(areas.map((area) => [area.area, area]));
	const placed: { label: MapLabel; box: Box }[] = [];
	const order = [...shapes].sort(
		(a, b) =>
			Number(byArea.get(b.area)?.chosen ?? false) - Number(byArea.get(a.area)?.chosen ?? false) ||
			b.pixels - a.pixels
	);
	for (const shape of order) {
		const area = byArea.get(shape.area);
		if (area === undefined) continue;
		for (const [lines, enough] of wordings(area)) {
			const found = bestPlace(
				shape,
				lines,
				shapes,
				[...occupied, ...placed.map((p) => p.box)],
				width,
				height
			);
			if (found === null || found.fit < enough) continue;
			placed.push({
				label: {
					area,
					lines,
					x: (found.box.left + found.box.right) / 2,
					y: found.box.top + SIZE * ASCENT + 1,
					size: SIZE,
					lineHeight: LINE,
					inside: found.inside
				},
				box: found.box
			});
			break;
		}
	}
	return placed.map((p) => p.label);
}

function wordings(area: ChoroplethArea): [string[], number][] {
	const value = valueText(area.shown);
	const shortened = area.label
		.replace(/([-\u2013/ ])/g, '$1\n')
		.split('\n')
		.map((w) => w.trim());
	const pairs: string[][] = [];
	if (shortened.length > 2) {
		pairs.push([shortened.slice(0, 2).join(''), shortened.slice(2).join(' ')]);
		pairs.push([shortened[0] ?? '', shortened.slice(1).join('')]);
	}
	return [
		[[area.label, value], 0.97],
		[[...shortened, value], 0.97],
		...pairs.map((pair): [string[], number] => [[...pair, value], ENOUGH_INSIDE]),
		[[area.label, value], ENOUGH_INSIDE],
		[[...shortened, value], ENOUGH_INSIDE],
		[[value], ENOUGH_ALONE]
	];
}

function bestPlace(
	shape: AreaShape,
	lines: readonly string[],
	shapes: readonly AreaShape[],
	taken: readonly Box[],
	width: number,
	height: number
): { box: Box; inside: number; fit: number } | null {
	const w = Math.max(...lines.map((line) => textWidth(line, SIZE, 700))) + 4;
	const h = lines.length * LINE + SIZE * DESCENT - 1;
	const { bounds } = shape;
	let best: { box: Box; inside: number; fit: number; distance: number } | null = null;
	const others = shapes.filter((other) => other !== shape);
	const middle = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2] as const;
	const step = Math.max(3, Math.min(bounds.right - bounds.left, bounds.bottom - bounds.top) / 24);
	for (let x = bounds.left; x <= bounds.right; x += step) {
		for (let y = bounds.top; y <= bounds.bottom; y += step) {
			const box = { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 };
			if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) continue;
			if (taken.some((other) => overlaps(box, other))) continue;
			if (!contains(shape, x, y)) continue;
			const { inside, fit } = shares(shape, others, box);
			const distance = Math.hypot(x - middle[0], y - middle[1]);
			const better =
				best === null ||
				fit > best.fit + 0.001 ||
				(fit > best.fit - 0.001 && distance < best.distance);
			if (better) best = { box, inside, fit, distance };
		}
	}
	return best;
}

/** `inside`: share of the box on the area. `fit`: the same, where water counts for most of it and a neighbour for nothing. */
function shares(
	shape: AreaShape,
	others: readonly AreaShape[],
	box: Box
): { inside: number; fit: number } {
	const points = samplePoints(box, 7, 5);
	let own = 0;
	let water = 0;
	for (const [x, y] of points) {
		if (contains(shape, x, y)) own++;
		else if (!others.some((other) => contains(other, x, y))) water++;
	}
	return { inside: own / points.length, fit: (own + WATER * water) / points.length };
}

/** True when no area reaches into the box. */
export function isFree(shapes: readonly AreaShape[], box: Box): boolean {
	return samplePoints(box, 13, 13).every(([x, y]) => !shapes.some((s) => contains(s, x, y)));
}

function samplePoints(box: Box, columns: number, rows: number): [number, number][] {
	return Array.from({ length: columns * rows }, (_, n) => [
		box.left + ((box.right - box.left) * (n % columns)) / (columns - 1),
		box.top + ((box.bottom - box.top) * Math.floor(n / columns)) / (rows - 1)
	]);
}

function contains(shape: AreaShape, x: number, y: number): boolean {
	const { left, right, top, bottom } = shape.bounds;
	if (x < left || x > right || y < top || y > bottom) return false;
	return shape.polygons.some(([outer, ...holes]) => {
		if (outer === undefined || !polygonContains(outer, [x, y])) return false;
		return !holes.some((hole) => polygonContains(hole, [x, y]));
	});
}

function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom + 1 && b.top < a.bottom + 1;
}
