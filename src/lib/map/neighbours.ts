import type { Position } from 'geojson';
import type { AreaId } from '$lib/core/area';

export interface Place {
	area: AreaId;
	point: Position;
}

const DIRECTIONS = {
	ArrowUp: [0, 1],
	ArrowDown: [0, -1],
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0]
} as const;

export type ArrowKey = keyof typeof DIRECTIONS;

export function isArrow(key: string): key is ArrowKey {
	return Object.hasOwn(DIRECTIONS, key);
}

/**
 * The area to go to from `from` with an arrow key: the nearest one in that direction, where what
 * lies off to the side counts as twice as far. null where there is none.
 */
export function neighbour(places: readonly Place[], from: AreaId, key: ArrowKey): AreaId | null {
	const start = places.find((place) => place.area === from)?.point;
	if (start === undefined) return places[0]?.area ?? null;
	const [dx, dy] = DIRECTIONS[key];
	const scale = Math.cos(((start[1] ?? 0) * Math.PI) / 180);
	let best: { area: AreaId; cost: number } | null = null;
	for (const { area, point } of places) {
		const x = ((point[0] ?? 0) - (start[0] ?? 0)) * scale;
		const y = (point[1] ?? 0) - (start[1] ?? 0);
		const along = x * dx + y * dy;
		const aside = Math.abs(x * dy) + Math.abs(y * dx);
		if (area === from || along <= 0 || aside > along * 2) continue;
		const cost = along + aside * 2;
		if (best === null || cost < best.cost) best = { area, cost };
	}
	return best?.area ?? null;
}
