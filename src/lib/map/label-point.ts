import type { Position } from 'geojson';

interface Cell {
	x: number;
	y: number;
	half: number;
	distance: number;
}

const PRECISION = 0.02;

function ringArea(ring: readonly Position[]): number {
	let sum = 0;
	ring.forEach(([x = 0, y = 0], index) => {
		const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
		sum += x * nextY - nextX * y;
	});
	return Math.abs(sum / 2);
}

/** Signed distance from a point to a polygon's edge: positive inside. Units as the coordinates. */
function edgeDistance(x: number, y: number, rings: readonly (readonly Position[])[]): number {
	let inside = false;
	let nearest = Infinity;
	for (const ring of rings) {
		ring.forEach(([ax = 0, ay = 0], index) => {
			const [bx = 0, by = 0] = ring[(index + ring.length - 1) % ring.length] ?? [];
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
			const dx = bx - ax;
			const dy = by - ay;
			const length = dx * dx + dy * dy;
			const t =
				length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
			nearest = Math.min(nearest, Math.hypot(x - ax - t * dx, y - ay - t * dy));
		});
	}
	return inside ? nearest : -nearest;
}

/**
 * The point farthest from the edge of the largest polygon (pole of inaccessibility, by the quadtree
 * search of Mapbox's polylabel), so that a label lies inside also where the area bends.
 * Longitudes are shortened by the cosine of the latitude while searching.
 */
export function labelPoint(polygons: readonly (readonly (readonly Position[])[])[]): Position {
	const largest =
		[...polygons].sort((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []))[0] ?? [];
	const scale = Math.cos(((largest[0]?.[0]?.[1] ?? 0) * Math.PI) / 180);
	const rings = largest.map((ring) => ring.map(([x = 0, y = 0]) => [x * scale, y]));
	const outer = rings[0] ?? [];
	const xs = outer.map(([x = 0]) => x);
	const ys = outer.map(([, y = 0]) => y);
	const [west, east] = [Math.min(...xs), Math.max(...xs)];
	const [south, north] = [Math.min(...ys), Math.max(...ys)];
	const size = Math.min(east - west, north - south);
	const cell = (x: number, y: number, half: number): Cell => ({
		x,
		y,
		half,
		distance: edgeDistance(x, y, rings)
	});
	let best = cell((west + east) / 2, (south + north) / 2, 0);
	const queue: Cell[] = [];
	for (let x = west; x < east; x += size)
		for (let y = south; y < north; y += size)
			queue.push(cell(x + size / 2, y + size / 2, size / 2));
	while (queue.length > 0) {
		queue.sort((a, b) => a.distance + a.half - (b.distance + b.half));
		const next = queue.pop();
		if (next === undefined) break;
		if (next.distance > best.distance) best = next;
		if (next.distance + next.half * Math.SQRT2 - best.distance <= size * PRECISION) continue;
		const half = next.half / 2;
		for (const dx of [-half, half])
			for (const dy of [-half, half]) queue.push(cell(next.x + dx, next.y + dy, half));
	}
	return [best.x / scale, best.y];
}
