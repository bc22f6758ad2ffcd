/** Rings of polygons in pixels. */
export type Polygons = readonly (readonly (readonly [number, number])[])[][];

/** Which shape covers a spot: its number, or −1 for none. */
export type OwnerAt = (x: number, y: number) => number;

/** Side of a cell in pixels: finer than any text. */
const CELL = 2;

/**
 * A coarse picture of who owns which spot, so that label placing can ask thousands of times at the
 * cost of an array look-up. Even-odd filling at the middle of each cell row.
 */
export function ownership(shapes: readonly Polygons[], width: number, height: number): OwnerAt {
	const columns = Math.ceil(width / CELL) + 1;
	const rows = Math.ceil(height / CELL) + 1;
	const cells = new Int16Array(columns * rows).fill(-1);
	shapes.forEach((polygons, owner) => {
		const crossings = crossingsByRow(polygons, rows);
		crossings.forEach((xs, row) => {
			xs.sort((a, b) => a - b);
			for (let i = 0; i + 1 < xs.length; i += 2) {
				const from = Math.max(0, Math.ceil((xs[i] ?? 0) / CELL - 0.5));
				const to = Math.min(columns - 1, Math.floor((xs[i + 1] ?? 0) / CELL - 0.5));
				if (from <= to) cells.fill(owner, row * columns + from, row * columns + to + 1);
			}
		});
	});
	return (x, y) => {
		const column = Math.floor(x / CELL);
		const row = Math.floor(y / CELL);
		if (column < 0 || row < 0 || column >= columns || row >= rows) return -1;
		return cells[row * columns + column] ?? -1;
	};
}

/** Where the middle line of each cell row crosses the rings. */
function crossingsByRow(polygons: Polygons, rows: number): number[][] {
	const crossings: number[][] = Array.from({ length: rows }, () => []);
	for (const ring of polygons.flat()) {
		ring.forEach(([x1, y1], i) => {
			const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
			if (y1 === y2) return;
			const [top, bottom] = y1 < y2 ? [y1, y2] : [y2, y1];
			const first = Math.max(0, Math.ceil(top / CELL - 0.5));
			const last = Math.min(rows - 1, Math.ceil(bottom / CELL - 0.5) - 1);
			for (let row = first; row <= last; row++) {
				const y = (row + 0.5) * CELL;
				crossings[row]?.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
			}
		});
	}
	return crossings;
}
