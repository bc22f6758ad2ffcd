import { noiseOf, randomOf } from './random';
import { distance, type Mesh, type Point } from './terrain';
import type { Quarter } from './town.sv';

/** How much slower water is to cross than land. */
const WATER = 2.2;
/** Cells; a larger piece cut off by water may be divided. */
const ISLAND = 60;

/** Which stadsdel each land cell belongs to, as `[quarter, stadsdel]`; null for water and outside. */
export type Belonging = readonly (readonly [quarter: number, stadsdel: number] | null)[];

/**
 * Gives each land cell to the nearest quarter by land (a distance that wavers, so that borders are not
 * ruled), then each quarter's cells to its stadsdelar in the same way.
 */
export function divideLand(mesh: Mesh, quarters: readonly Quarter[], seed: string): Belonging {
	const warp = noiseOf(`${seed}/warp`);
	const all = mesh.points.flatMap((_, cell) => (mesh.land[cell] ? [cell] : []));
	const reach = quarters.map(({ density }) => density);
	const starts = quarters.map(({ at }) => nearest(mesh, all, at));
	const quarterOf = grow(mesh, all, starts, reach, warp);
	keepIslandsWhole(mesh, quarterOf);
	const result = new Map<number, readonly [number, number]>();
	quarters.forEach((quarter, index) => {
		const cells = all.filter((cell) => quarterOf.get(cell) === index);
		const stadsdelOf = divideQuarter(mesh, cells, quarter, seed, warp);
		for (const cell of cells) result.set(cell, [index, stadsdelOf.get(cell) ?? 0]);
	});
	return mesh.points.map((_, cell) => result.get(cell) ?? null);
}

/** Draws centres until every stadsdel keeps some land. */
function divideQuarter(
	mesh: Mesh,
	cells: readonly number[],
	{ slug, stadsdelar }: Quarter,
	seed: string,
	warp: (x: number, y: number) => number
): Map<number, number> {
	const even = stadsdelar.map(() => 1);
	for (let attempt = 0; attempt < 50; attempt += 1) {
		const centres = spread(mesh, cells, stadsdelar.length, `${seed}/${slug}/${attempt}`);
		const owner = grow(mesh, cells, centres, even, warp);
		keepIslandsWhole(mesh, owner);
		const sizes = even.map((_, index) => [...owner.values()].filter((one) => one === index).length);
		if (Math.min(...sizes) * stadsdelar.length * 3 > cells.length) return owner;
	}
	throw new Error(`${slug} cannot be divided evenly`);
}

/** Each island belongs to the one that most of it fell to; the largest piece of land is no island. */
function keepIslandsWhole(mesh: Mesh, owner: Map<number, number>): void {
	const left = new Set(owner.keys());
	const pieces: number[][] = [];
	for (const start of owner.keys()) {
		if (!left.delete(start)) continue;
		const piece = [start];
		for (const cell of piece)
			for (const neighbour of mesh.neighbours[cell] ?? [])
				if (left.delete(neighbour)) piece.push(neighbour);
		pieces.push(piece);
	}
	pieces.sort((a, b) => b.length - a.length);
	for (const piece of pieces.filter((island, at) => at > 0 && island.length < ISLAND)) {
		const votes = new Map<number, number>();
		for (const cell of piece) {
			const mine = owner.get(cell) ?? 0;
			votes.set(mine, (votes.get(mine) ?? 0) + 1);
		}
		const [winner] = [...votes].sort(([a, n], [b, m]) => m - n || a - b)[0] ?? [0];
		for (const cell of piece) owner.set(cell, winner);
	}
}

function nearest(mesh: Mesh, cells: readonly number[], [x, y]: Point): number {
	let best = cells[0] ?? 0;
	let least = Number.POSITIVE_INFINITY;
	for (const cell of cells) {
		const [cx, cy] = at(mesh, cell);
		const away = distance(cx, cy, x, y);
		if (away < least) [best, least] = [cell, away];
	}
	return best;
}

function at(mesh: Mesh, cell: number): Point {
	return mesh.points[cell] ?? [0, 0];
}

/** Shortest way from the starts to every cell, each with its own stride; water is slow to cross. */
function grow(
	mesh: Mesh,
	cells: readonly number[],
	starts: readonly number[],
	stride: readonly number[],
	warp: (x: number, y: number) => number
): Map<number, number> {
	const inside = new Set(cells);
	const cost = new Map<number, number>();
	const owner = new Map<number, number>();
	const open = new Set<number>();
	starts.forEach((cell, index) => {
		cost.set(cell, 0);
		owner.set(cell, index);
		open.add(cell);
	});
	const pace = (cell: number) => (mesh.land[cell] ? 1 : WATER);
	while (open.size > 0) {
		let next = -1;
		let least = Number.POSITIVE_INFINITY;
		for (const cell of open) {
			const here = cost.get(cell) ?? 0;
			if (here < least) [next, least] = [cell, here];
		}
		open.delete(next);
		const mine = owner.get(next) ?? 0;
		const [x, y] = at(mesh, next);
		for (const neighbour of mesh.neighbours[next] ?? []) {
			if (!inside.has(neighbour) && mesh.land[neighbour]) continue;
			const [nx, ny] = at(mesh, neighbour);
			const terrain = 1 + 0.55 * warp(nx / 0.9, ny / 0.9);
			const there =
				least + distance(x, y, nx, ny) * terrain * pace(neighbour) * (stride[mine] ?? 1);
			if (there >= (cost.get(neighbour) ?? Number.POSITIVE_INFINITY)) continue;
			cost.set(neighbour, there);
			owner.set(neighbour, mine);
			open.add(neighbour);
		}
	}
	for (const cell of owner.keys()) if (!inside.has(cell)) owner.delete(cell);
	return owner;
}

/** Centres that lie well apart: drawn at random, then moved to the middle of their cells a few times. */
function spread(mesh: Mesh, cells: readonly number[], count: number, seed: string): number[] {
	const random = randomOf(seed);
	const centres: number[] = [];
	while (centres.length < count) {
		const drawn = cells[random.between(0, cells.length - 1)] ?? 0;
		if (!centres.includes(drawn)) centres.push(drawn);
	}
	for (let round = 0; round < 12; round += 1) {
		const sums = centres.map(() => [0, 0, 0] as [number, number, number]);
		for (const cell of cells) {
			const [x, y] = at(mesh, cell);
			const sum = sums[centres.indexOf(nearest(mesh, centres, [x, y]))];
			if (!sum) continue;
			sum[0] += x;
			sum[1] += y;
			sum[2] += 1;
		}
		sums.forEach(([x, y, n], index) => {
			if (n > 0) centres[index] = nearest(mesh, cells, [x / n, y / n]);
		});
	}
	return centres;
}
