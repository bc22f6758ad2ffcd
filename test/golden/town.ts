import { Delaunay } from 'd3';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import type { Outlines } from '../../src/lib/charts/choropleth/outlines';

/** A made-up town of 44 units in eight districts and three police districts, the same at every run. */
export function exampleTown(): Outlines {
	const points: [number, number][] = [];
	let seed = 7;
	const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
	for (let i = 0; i < 8; i++)
		for (let j = 0; j < 8; j++)
			points.push([i + 0.5 + (random() - 0.5) * 0.7, j + 0.5 + (random() - 0.5) * 0.7]);
	const cells = Delaunay.from(points).voronoi([0, 0, 8, 8]);
	const kept = points
		.map((point, i) => ({ point, i }))
		.filter(({ point: [x, y] }) => Math.hypot(x - 4, y - 4) < 3.9);
	const features = kept.map(({ i }) => ({
		type: 'Feature' as const,
		id: `stadsdel:u${i}`,
		properties: {},
		geometry: {
			type: 'Polygon' as const,
			coordinates: [
				[...(cells.cellPolygon(i) ?? [])]
					.reverse()
					.map(([x, y]) => [18 + x * 0.04, 59 + (8 - y) * 0.02])
			]
		}
	}));
	const centres: [string, number, number][] = [
		['a', 2, 1.5],
		['b', 5, 1.2],
		['c', 1.2, 4],
		['d', 4, 3.4],
		['e', 6.8, 3.6],
		['f', 2.4, 6.4],
		['g', 4.6, 5.4],
		['h', 6.4, 6.2]
	];
	const nearest = ([x, y]: [number, number]) =>
		[...centres].sort(
			(m, n) => Math.hypot(m[1] - x, m[2] - y) - Math.hypot(n[1] - x, n[2] - y)
		)[0]?.[0] ?? 'a';
	const sdo = new Map(kept.map(({ point, i }) => [`stadsdel:u${i}`, `sdo:${nearest(point)}`]));
	const lpo = new Map(
		[...sdo].map(([unit, area]) => [unit, 'abc'.includes(area.slice(4)) ? 'lpo:nord' : 'lpo:syd'])
	);
	const made = topology({ units: { type: 'FeatureCollection', features } } as never, 1e4);
	return { topology: made as unknown as Topology, membership: { sdo, lpo } };
}
