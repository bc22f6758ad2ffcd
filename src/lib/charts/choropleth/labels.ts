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

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** A label may stick out over its neighbours by this much of its area. */
const ENOUGH_INSIDE = 0.72;
/** A value alone is shorter and must lie almost wholly on its area, or its owner is unclear. */
const ENOUGH_ALONE = 0.85;

/**
 * Labels that fit: on their own area as far as possible, wholly within the picture, none on another.
 * Name and value; the value alone where the name has no room; nothing where neither has.
 */
export function placeLabels(
	areas: readonly ChoroplethArea[],
	shapes: readonly AreaShape[],
	width: number,
	height: number
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
				placed.map((p) => p.box),
				width,
				height
			);
			if (found === null || found.inside < enough) continue;
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
	taken: readonly Box[],
	width: number,
	height: number
): { box: Box; inside: number } | null {
	const w = Math.max(...lines.map((line) => textWidth(line, SIZE, 700))) + 4;
	const h = lines.length * LINE + SIZE * DESCENT - 1;
	const bounds = boundsOf(shape);
	let best: { box: Box; inside: number; distance: number } | null = null;
	const middle = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2] as const;
	const step = Math.max(3, Math.min(bounds.right - bounds.left, bounds.bottom - bounds.top) / 24);
	for (let x = bounds.left; x <= bounds.right; x += step) {
		for (let y = bounds.top; y <= bounds.bottom; y += step) {
			const box = { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 };
			if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) continue;
			if (taken.some((other) => overlaps(box, other))) continue;
			const inside = insideShare(shape, box);
			const distance = Math.hypot(x - middle[0], y - middle[1]);
			const better =
				best === null ||
				inside > best.inside + 0.001 ||
				(inside > best.inside - 0.001 && distance < best.distance);
			if (better) best = { box, inside, distance };
		}
	}
	return best;
}

/** Share of sample points of the box that lie on the area. */
function insideShare(shape: AreaShape, box: Box): number {
	const columns = 7;
	const rows = 5;
	let hits = 0;
	for (let i = 0; i < columns; i++) {
		for (let j = 0; j < rows; j++) {
			const x = box.left + ((box.right - box.left) * i) / (columns - 1);
			const y = box.top + ((box.bottom - box.top) * j) / (rows - 1);
			if (contains(shape, x, y)) hits++;
		}
	}
	return hits / (columns * rows);
}

function contains(shape: AreaShape, x: number, y: number): boolean {
	return shape.polygons.some(([outer, ...holes]) => {
		if (outer === undefined || !polygonContains(outer, [x, y])) return false;
		return !holes.some((hole) => polygonContains(hole, [x, y]));
	});
}

function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom + 1 && b.top < a.bottom + 1;
}

function boundsOf(shape: AreaShape): Box {
	const points = shape.polygons.flatMap((rings) => rings[0] ?? []);
	const xs = points.map((p) => p[0]);
	const ys = points.map((p) => p[1]);
	return {
		left: Math.min(...xs),
		right: Math.max(...xs),
		top: Math.min(...ys),
		bottom: Math.max(...ys)
	};
}
