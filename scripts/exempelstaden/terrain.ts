import { Delaunay } from 'd3';
import { noiseOf, randomOf } from './random';

/** Kilometres. */
export const MAP = { width: 19, height: 16 } as const;
const STEP = 0.23;

export type Point = readonly [x: number, y: number];

/** The plane in small cells, of which the land ones become the town. */
export interface Mesh {
	points: readonly Point[];
	/** Closed rings, the last point the first. */
	rings: readonly (readonly Point[])[];
	neighbours: readonly (readonly number[])[];
	land: readonly boolean[];
}

/** Jittered points a step apart, their Voronoi cells, and which of them are land inside the municipality. */
export function makeMesh(seed: string): Mesh {
	const random = randomOf(`${seed}/mesh`);
	const points: Point[] = [];
	for (let y = STEP / 2; y < MAP.height; y += STEP)
		for (let x = STEP / 2; x < MAP.width; x += STEP)
			points.push([
				x + (random.next() - 0.5) * STEP * 0.85,
				y + (random.next() - 0.5) * STEP * 0.85
			]);
	const delaunay = Delaunay.from(points as [number, number][]);
	const voronoi = delaunay.voronoi([0, 0, MAP.width, MAP.height]);
	const isLand = landOf(seed);
	return {
		points,
		rings: points.map((_, i) => (voronoi.cellPolygon(i) as Point[] | null) ?? []),
		neighbours: points.map((_, i) => [...voronoi.neighbors(i)]),
		land: points.map(isLand)
	};
}

/**
 * A coast to the south, an inlet up to the old harbour with an island in it, a lake in the north-west
 * and some islets; the municipality ends inland where a wavering ellipse does.
 */
function landOf(seed: string): (point: Point) => boolean {
	const wide = noiseOf(`${seed}/wide`);
	const fine = noiseOf(`${seed}/fine`);
	const rough = (x: number, y: number, size: number) =>
		wide(x / size, y / size) + 0.5 * fine((x * 2.3) / size, (y * 2.3) / size);
	return ([x, y]) => {
		const border = ellipse(x - 9.4, y - 8.3, 8.1, 6.7) + 0.09 * rough(x, y, 2.2);
		if (border > 1) return false;
		const coast = y - 3.9 - 0.07 * Math.abs(x - 9.5) + 1.3 * rough(x + 40, y, 2.4);
		const middle = 9.7 + 0.55 * wide(3.1, y / 2.6) + (y - 6) * 0.05;
		const bay = Math.max(0, 1 - ((y - 6.3) * (y - 6.3)) / 2.4);
		const width = Math.max(0.16, 1.25 - Math.max(0, y - 3.5) * 0.17) + 0.75 * bay;
		const shore = 0.3 * rough(x, y + 70, 0.8) * Math.min(1, width);
		const inlet = y < 10.7 ? Math.abs(x - middle) - width + shore : 1;
		const island = 0.72 - distance(x, y, middle - 0.35, 6.35) + 0.25 * rough(x, y, 0.7);
		const lake = distance(x * 1.25, y, 8.2, 11.4) - 0.85 + 0.35 * rough(x + 9, y, 1);
		const islets = rough(x + 23, y + 20, 0.9) - 0.62;
		if (lake < 0) return false;
		return (coast > 0 && inlet > 0) || island > 0 || (coast > -1.9 && inlet > 0 && islets > 0);
	};
}

function ellipse(x: number, y: number, a: number, b: number): number {
	return Math.sqrt((x / a) * (x / a) + (y / b) * (y / b));
}

export function distance(x: number, y: number, toX: number, toY: number): number {
	return Math.sqrt((x - toX) * (x - toX) + (y - toY) * (y - toY));
}
