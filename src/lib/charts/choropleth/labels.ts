import type { ChoroplethArea } from '$lib/views/models';
import { valueText } from '../roles';
import { ASCENT, DESCENT, textWidth } from '../text-width';
import type { OwnerAt } from './ownership';
import type { AreaShape, MapShapes } from './shapes';

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

/** Every spot looked at lies on the area. */
const ALL_INSIDE = 0.999;
/** A label may stick out over its neighbours by this much of its area. */
const ENOUGH_INSIDE = 0.7;
/** A value alone is shorter and must lie almost wholly on its area, or its owner is unclear. */
const ENOUGH_ALONE = 0.85;
/** What a spot on water or outside the town counts for, against 1 on the area itself. */
const WATER = 0.7;
/** Distance to a border that a label keeps if it can. */
const AIR = 12;
const SAME = 0.001;
/** Spots of a label's box that are looked at. */
const COLUMNS = 7;
const ROWS = 5;

/**
 * Labels that fit: on their own area as far as possible, wholly within the picture, none on another.
 * Name and value; the value alone where the name has no room; nothing where neither has. `occupied`
 * is kept free.
 */
export function placeLabels(
	areas: readonly ChoroplethArea[],
	map: MapShapes,
	occupied: readonly Box[] = []
): MapLabel[] {
	const byArea = new Map(areas.map((area) => [area.area, area]));
	const placed: { label: MapLabel; box: Box }[] = [];
	const order = [...map.areas].sort(
		(a, b) =>
			Number(byArea.get(b.area)?.chosen ?? false) - Number(byArea.get(a.area)?.chosen ?? false) ||
			b.pixels - a.pixels
	);
	for (const shape of order) {
		const area = byArea.get(shape.area);
		if (area === undefined) continue;
		for (const [lines, enough] of wordings(area)) {
			const taken = [...occupied, ...placed.map((p) => p.box)];
			const found = bestPlace(map, shape, lines, enough, taken);
			if (found === null) continue;
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
		[[area.label, value], ALL_INSIDE],
		[[...shortened, value], ALL_INSIDE],
		...pairs.map((pair): [string[], number] => [[...pair, value], ENOUGH_INSIDE]),
		[[area.label, value], ENOUGH_INSIDE],
		[[...shortened, value], ENOUGH_INSIDE],
		[[value], ENOUGH_ALONE]
	];
}

interface Place {
	box: Box;
	inside: number;
	/** The fit of the box with air around it. */
	air: number;
	distance: number;
}

/** On its own ground first, then away from the borders, then in the middle. */
function isBetter(a: Place, b: Place): boolean {
	if (Math.abs(a.inside - b.inside) > SAME) return a.inside > b.inside;
	if (Math.abs(a.air - b.air) > SAME) return a.air > b.air;
	return a.distance < b.distance;
}

function grown(box: Box, by: number): Box {
	return {
		left: box.left - by,
		right: box.right + by,
		top: box.top - by,
		bottom: box.bottom + by
	};
}

function bestPlace(
	map: MapShapes,
	shape: AreaShape,
	lines: readonly string[],
	enough: number,
	taken: readonly Box[]
): Place | null {
	const { width, height, ownerAt } = map;
	const own = map.areas.indexOf(shape);
	const w = Math.max(...lines.map((line) => textWidth(line, SIZE, 700))) + 4;
	const h = lines.length * LINE + SIZE * DESCENT - 1;
	const { bounds } = shape;
	let best: Place | null = null;
	const middle = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2] as const;
	const step = Math.max(3, Math.min(bounds.right - bounds.left, bounds.bottom - bounds.top) / 24);
	for (let x = bounds.left; x <= bounds.right; x += step) {
		for (let y = bounds.top; y <= bounds.bottom; y += step) {
			const box = { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 };
			if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) continue;
			if (taken.some((other) => overlaps(box, other))) continue;
			if (ownerAt(x, y) !== own) continue;
			const { inside, fit } = shares(ownerAt, own, box);
			if (fit < enough || (best !== null && inside < best.inside - SAME)) continue;
			const air = shares(ownerAt, own, grown(box, AIR)).fit;
			const distance = Math.hypot(x - middle[0], y - middle[1]);
			const place = { box, inside, air, distance };
			if (best === null || isBetter(place, best)) best = place;
		}
	}
	return best;
}

/** `inside`: share of the box on the area. `fit`: the same, where water counts for most of it and a neighbour for nothing. */
function shares(ownerAt: OwnerAt, own: number, box: Box): { inside: number; fit: number } {
	const points = COLUMNS * ROWS;
	let inside = 0;
	let water = 0;
	for (let n = 0; n < points; n++) {
		const x = box.left + ((box.right - box.left) * (n % COLUMNS)) / (COLUMNS - 1);
		const y = box.top + ((box.bottom - box.top) * Math.floor(n / COLUMNS)) / (ROWS - 1);
		const owner = ownerAt(x, y);
		if (owner === own) inside++;
		else if (owner === -1) water++;
	}
	return { inside: inside / points, fit: (inside + WATER * water) / points };
}

/** True when no area reaches into the box. */
export function isFree(map: MapShapes, box: Box): boolean {
	for (let x = box.left; x <= box.right; x += 4)
		for (let y = box.top; y <= box.bottom; y += 4) if (map.ownerAt(x, y) !== -1) return false;
	return true;
}

function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom + 1 && b.top < a.bottom + 1;
}
