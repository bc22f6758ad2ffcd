import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Feature, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/lib/core/workspace';
import { AreaRegister } from '../../src/lib/core/register';
import type { AreaLevel } from '../../src/lib/core/vocabulary';
import { repoRoot } from '../repo-root';
import { compileWorkspace } from './compile';
import { buildOutlines, type Outlines } from './topology';

const EARTH_RADIUS_M = 6_371_008.8;
const MIDDLE_LATITUDE = (59.32 * Math.PI) / 180;
/** No lake inside the city is smaller than this at the outlines' tolerance; a sliver would be. */
const SMALLEST_HOLE_M2 = 10_000;
/** Mean width (2·area/perimeter) in metres; a sliver is thinner than the outlines' tolerance of 40 m. */
const LEAST_WIDTH_M = 40;

const dir = path.join(repoRoot(), 'data', 'stockholm');
type Unit = (Polygon | MultiPolygon) & { id: string; properties: { delomrade: string } };

let workspace: Workspace;
let register: AreaRegister;
let built: string;
let outlines: Outlines;
let units: Unit[];

beforeAll(async () => {
	workspace = await compileWorkspace(dir);
	register = new AreaRegister(workspace.areas);
	built = await readFile(path.join(dir, 'outlines', 'outlines.topo.json'), 'utf8');
	outlines = JSON.parse(built) as Outlines;
	units = outlines.objects.stadsdelar.geometries as Unit[];
});

async function input(): Promise<Topology> {
	return JSON.parse(
		await readFile(path.join(dir, 'outlines', 'stadsdelar.topo.json'), 'utf8')
	) as Topology;
}

/** Metres east and north of the ring's first point. */
function metres(ring: Position[]): [number, number][] {
	const perDegree = (Math.PI / 180) * EARTH_RADIUS_M;
	const [x0 = 0, y0 = 0] = ring[0] ?? [];
	return ring.map(([x = 0, y = 0]) => [
		(x - x0) * perDegree * Math.cos(MIDDLE_LATITUDE),
		(y - y0) * perDegree
	]);
}

/** Square metres enclosed by a ring, whatever its direction. */
function ringArea(ring: Position[]): number {
	const points = metres(ring);
	const doubled = points.map(([x, y], index) => {
		const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0];
		return x * nextY - nextX * y;
	});
	return Math.abs(doubled.reduce((a, b) => a + b, 0)) / 2;
}

function perimeter(ring: Position[]): number {
	const points = metres(ring);
	return points.slice(1).reduce((sum, [x, y], index) => {
		const [previousX, previousY] = points[index] ?? [0, 0];
		return sum + Math.hypot(x - previousX, y - previousY);
	}, 0);
}

function surface(polygons: Position[][][]): number {
	return polygons
		.flatMap((rings) => rings.map((ring, index) => (index === 0 ? 1 : -1) * ringArea(ring)))
		.reduce((a, b) => a + b, 0);
}

function unitSurface(unit: Unit): number {
	const { geometry } = feature(outlines, unit as GeometryObject) as Feature;
	if (geometry.type === 'Polygon') return surface([geometry.coordinates]);
	if (geometry.type === 'MultiPolygon') return surface(geometry.coordinates);
	throw new Error('Not a polygon');
}

describe('outlines', () => {
	it('are rebuilt byte for byte, whatever the order of the input', async () => {
		const given = await input();
		expect(JSON.stringify(buildOutlines(given, workspace.areas))).toBe(built);
		const object = Object.values(given.objects)[0];
		if (object?.type !== 'GeometryCollection') throw new Error('no collection');
		object.geometries.reverse();
		expect(JSON.stringify(buildOutlines(given, workspace.areas))).toBe(built);
		expect(Buffer.byteLength(built)).toBeLessThanOrEqual(60_000);
	});

	it('refuse outlines without an area and areas without an outline', async () => {
		const renamed = await input();
		const short = await input();
		const first = Object.values(renamed.objects)[0];
		const second = Object.values(short.objects)[0];
		if (first?.type !== 'GeometryCollection' || second?.type !== 'GeometryCollection')
			throw new Error('no collection');
		Object.assign(first.geometries[0]?.properties ?? {}, { stadsdel: 'Ingenstans' });
		expect(() => buildOutlines(renamed, workspace.areas)).toThrow('Ingenstans');
		second.geometries.pop();
		expect(() => buildOutlines(short, workspace.areas)).toThrow('No outline for stadsdel:');
	});

	it('carry the ids of stadsdel and delområde', () => {
		expect(units).toHaveLength(117);
		for (const { id, properties } of units) {
			expect(register.get(id)?.level).toBe('stadsdel');
			expect(register.get(properties.delomrade)?.level).toBe('delomrade');
		}
	});

	it.each<[AreaLevel, string, string]>([
		['stadsdel', 'staden', '2025-06-01'],
		['delomrade', 'staden', '2025-06-01'],
		['sdo', 'staden', '2015-01-01'],
		['sdo', 'staden', '2021-06-01'],
		['sdo', 'staden', '2025-06-01'],
		['sdo', 'bra', '2023-09-01'],
		['lpo', 'polisen', '2024-06-01'],
		['lpo', 'polisen', '2025-06-01'],
		['po', 'polisen', '2025-06-01'],
		['stad', 'staden', '2025-06-01']
	])('dissolve to %s (%s, %s) without slivers', (level, calendar, date) => {
		const taken: string[] = [];
		for (const { id } of register.shown(level, date, calendar)) {
			const wanted = new Set(register.outlinesOf(id, calendar, date));
			const members = units.filter((unit) => wanted.has(unit.id));
			if (members.length === 0) continue;
			taken.push(...members.map((unit) => unit.id));
			const merged = merge(outlines, members);
			const sum = members.map(unitSurface).reduce((a, b) => a + b, 0);
			expect(Math.abs(surface(merged.coordinates) / sum - 1)).toBeLessThan(1e-9);
			for (const hole of merged.coordinates.flatMap((rings) => rings.slice(1))) {
				const area = ringArea(hole);
				const width = (2 * area) / perimeter(hole);
				expect(area, `hole in ${id}`).toBeGreaterThan(SMALLEST_HOLE_M2);
				expect(width, `hole in ${id}`).toBeGreaterThan(LEAST_WIDTH_M);
			}
		}
		expect(taken.sort()).toEqual(units.map(({ id }) => id));
	});

	it('cover the land area that the source states', () => {
		const km2 = units.map(unitSurface).reduce((a, b) => a + b, 0) / 1e6;
		expect(km2).toBeGreaterThan(187);
		expect(km2).toBeLessThan(189);
	});
});
