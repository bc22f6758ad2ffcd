import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { divideLand } from './parishes';
import { MAP, makeMesh, type Point } from './terrain';
import { QUARTERS, SEED } from './town.sv';

/** Where the map lies: open sea, so that no shore of the town is the shore of a real place. */
const SOUTH_WEST = { longitude: 19.55, latitude: 58.35 } as const;
const KM_PER_DEGREE = { longitude: 58.25, latitude: 111.3 } as const;
const QUANTISATION = 2 ** 14;

/**
 * The outlines of all stadsdelar as one topology in WGS 84, each with its name: cells of a fine mesh
 * merged, their common borders kept common and rounded off.
 */
export function makeOutlines(): Topology {
	const mesh = makeMesh(SEED);
	const belonging = divideLand(mesh, QUARTERS, SEED);
	const cells = mesh.rings.flatMap((ring, cell) => {
		const [quarter, stadsdel] = belonging[cell] ?? [];
		const name = QUARTERS[quarter ?? -1]?.stadsdelar[stadsdel ?? -1];
		return name === undefined
			? []
			: [{ name, ring: ring.map(([x, y]): [number, number] => [x, y]) }];
	});
	const fine = topology({
		cells: {
			type: 'FeatureCollection',
			features: cells.map(({ name, ring }) => ({
				type: 'Feature',
				properties: { name },
				geometry: { type: 'Polygon', coordinates: [ring] }
			}))
		}
	} as never) as unknown as Topology<{ cells: GeometryCollection }>;
	const names = [...new Set(cells.map(({ name }) => name))].sort();
	const merged = names.map((name) => {
		const own = fine.objects.cells.geometries.filter(
			({ properties }) => (properties as { name: string } | undefined)?.name === name
		);
		const { type, arcs } = mergeArcs(fine, own as (Polygon | MultiPolygon)[]);
		return { type, arcs, properties: { stadsdel: name } };
	});
	const rounded = joinArcs(fine, merged);
	return quantised(rounded);
}

interface Shape {
	arcs: number[][][];
	properties: { stadsdel: string };
}

/** The merged shapes as plain rings, tied together again so that a border is one arc, and rounded off. */
function joinArcs(fine: Topology, shapes: readonly Shape[]): Topology {
	const tied = topology({
		stadsdelar: {
			type: 'FeatureCollection',
			features: shapes.map(({ arcs, properties }) => ({
				type: 'Feature',
				properties,
				geometry: {
					type: 'MultiPolygon',
					coordinates: arcs.map((rings) => rings.map((ring) => ringOf(fine, ring)))
				}
			}))
		}
	} as never) as unknown as Topology;
	return { ...tied, arcs: tied.arcs.map((arc) => smooth(arc as unknown as Point[])) as never };
}

function ringOf(fine: Topology, ring: readonly number[]): [number, number][] {
	const points: [number, number][] = [];
	for (const number of ring) {
		const arc = (fine.arcs[number < 0 ? ~number : number] ?? []) as [number, number][];
		const run = number < 0 ? [...arc].reverse() : arc;
		points.push(...run.slice(points.length > 0 ? 1 : 0));
	}
	return points;
}

/** Corners cut once (Chaikin); ends of an open arc stay, since other arcs meet there. */
function smooth(arc: readonly Point[]): Point[] {
	const first = arc[0] as Point;
	const last = arc.at(-1) as Point;
	const closed = first[0] === last[0] && first[1] === last[1];
	if (arc.length < 4) return [...arc];
	const cut: Point[] = [];
	for (let i = 1; i < arc.length; i += 1) {
		const [ax, ay] = arc[i - 1] as Point;
		const [bx, by] = arc[i] as Point;
		cut.push([ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25]);
		cut.push([ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75]);
	}
	const thinned = cut.filter((_, i) => i % 2 === 0);
	return closed ? [...thinned, thinned[0] as Point] : [first, ...thinned.slice(1), last];
}

/** Whole numbers on a grid over the map, as differences, with the way back to degrees. */
function quantised(input: Topology): Topology {
	const scale: [number, number] = [
		MAP.width / KM_PER_DEGREE.longitude / QUANTISATION,
		MAP.height / KM_PER_DEGREE.latitude / QUANTISATION
	];
	const arcs = (input.arcs as unknown as Point[][]).map((arc) => {
		let [px, py] = [0, 0];
		const out: [number, number][] = [];
		arc.forEach(([x, y], index) => {
			const [qx, qy] = [
				Math.round((x / MAP.width) * QUANTISATION),
				Math.round((y / MAP.height) * QUANTISATION)
			];
			const step: [number, number] = [qx - px, qy - py];
			if (index > 0 && step[0] === 0 && step[1] === 0) return;
			out.push(step);
			[px, py] = [qx, qy];
		});
		return out;
	});
	const { longitude, latitude } = SOUTH_WEST;
	return {
		type: 'Topology',
		transform: { scale, translate: [longitude, latitude] },
		objects: input.objects,
		arcs
	};
}
