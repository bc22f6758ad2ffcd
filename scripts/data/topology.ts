import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type {
	GeometryCollection,
	MultiPolygon,
	Polygon,
	Topology
} from 'topojson-specification';
import type { AreaData, AreaId } from '../../src/lib/core/area';
import { repoRoot } from '../repo-root';
import { compileWorkspace } from './compile';

/** Property of a geometry in the input that names its area. */
const NAME_PROPERTY = 'stadsdel';

type Outline = (Polygon | MultiPolygon) & { id: AreaId; properties: { delomrade: AreaId } };
/** Compact outlines: one object, `stadsdelar`, whose geometries carry the id of their area and delområde. */
export type Outlines = Topology<{ stadsdelar: GeometryCollection }>;

/**
 * Ties the input's outlines to area ids, sorts them, and numbers the arcs in the order they are used,
 * so that the result depends on nothing but the outlines. Shared borders stay shared arcs, which is
 * what lets any level be dissolved without slivers. Throws if outlines and areas do not match one to one.
 */
export function buildOutlines(input: Topology, geography: AreaData): Outlines {
	const object = Object.values(input.objects)[0];
	if (object?.type !== 'GeometryCollection') throw new Error('The input holds no collection.');
	const byName = new Map(
		geography.areas.filter(({ level }) => level === 'stadsdel').map(({ name, id }) => [name, id])
	);
	const whole = new Map(geography.relations.map((relation) => [relation.part, relation.whole]));
	const outlines = object.geometries.map((geometry): Outline => {
		const name = (geometry.properties as Record<string, unknown> | undefined)?.[NAME_PROPERTY];
		const id = byName.get(String(name));
		const delomrade = id === undefined ? undefined : whole.get(id);
		if (id === undefined || delomrade === undefined)
			throw new Error(`No area with a delområde is called ${String(name)}`);
		if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
			throw new Error(`${id} is no polygon`);
		byName.delete(String(name));
		const { type, arcs } = geometry;
		return { type, arcs, id, properties: { delomrade } } as Outline;
	});
	if (byName.size > 0) throw new Error(`No outline for ${[...byName.values()].join(', ')}`);
	outlines.sort((a, b) => (a.id < b.id ? -1 : 1));
	const order = new Map<number, number>();
	for (const outline of outlines) outline.arcs = renumber(outline.arcs, order) as never;
	const { transform } = input;
	return {
		type: 'Topology',
		...(transform === undefined ? {} : { transform }),
		objects: { stadsdelar: { type: 'GeometryCollection', geometries: outlines } },
		arcs: [...order.keys()].map((arc) => input.arcs[arc] ?? [])
	};
}

/** An arc's number, or its complement where the arc is run backwards, whatever the nesting. */
function renumber(arcs: unknown, order: Map<number, number>): unknown {
	if (Array.isArray(arcs)) return arcs.map((inner) => renumber(inner, order));
	const number = Number(arcs);
	const arc = number < 0 ? ~number : number;
	const place = order.get(arc) ?? order.size;
	order.set(arc, place);
	return number < 0 ? ~place : place;
}

/** `npm run data:topology`: writes `outlines.topo.json` of every municipality from its input outlines. */
export async function main(): Promise<number> {
	const data = path.join(repoRoot(), 'data');
	for (const name of (await readdir(data)).sort()) {
		const dir = path.join(data, name);
		if (!existsSync(path.join(dir, 'workspace.json'))) continue;
		const { areas } = await compileWorkspace(dir);
		const folder = path.join(dir, 'outlines');
		const input = JSON.parse(
			await readFile(path.join(folder, 'stadsdelar.topo.json'), 'utf8')
		) as Topology;
		const text = JSON.stringify(buildOutlines(input, areas));
		await writeFile(path.join(folder, 'outlines.topo.json'), text);
		process.stdout.write(`${name}: ${(text.length / 1000).toFixed(1)} kB\n`);
	}
	return 0;
}
