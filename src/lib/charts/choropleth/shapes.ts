import { geoMercator, geoPath, type GeoPath, type GeoPermissibleObjects } from 'd3';
import type { MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type {
	GeometryCollection,
	GeometryObject,
	MultiPolygon as TopoMulti,
	Polygon
} from 'topojson-specification';
import type { AreaId } from '$lib/core/area';
import type { Membership, Outlines } from './outlines';

type Unit = (Polygon | TopoMulti) & { id?: string | number };

/** One area's dissolved outline in pixels. */
export interface AreaShape {
	area: AreaId;
	d: string;
	/** Rings of its polygons in pixels; the first of each is the outer one. */
	polygons: [number, number][][][];
	/** Area in square pixels. */
	pixels: number;
}

export interface MapShapes {
	areas: AreaShape[];
	/** Outlines that belong to no area of the level, as one path; '' when there are none. */
	rest: string;
	/** Borders between units of the same area, between areas, and along the outside. */
	inner: string;
	borders: string;
	coast: string;
	width: number;
	height: number;
}

/** Dissolves the units to the level's areas and fits them into `width` × at most `maxHeight` pixels. */
export function mapShapes(
	outlines: Outlines,
	membership: Membership,
	width: number,
	maxHeight: number
): MapShapes {
	const { topology } = outlines;
	const collection = unitCollection(outlines);
	const units = collection.geometries as Unit[];
	const owner = (unit: GeometryObject) => membership.get(unitId(unit)) ?? null;
	const whole = merge(topology, units);
	const fitted = fit(whole, width, maxHeight);
	const path = fitted.path;
	const byArea = new Map<AreaId, Unit[]>();
	for (const unit of units) {
		const area = owner(unit);
		if (area !== null) byArea.set(area, [...(byArea.get(area) ?? []), unit]);
	}
	const lines = (filter: (a: GeometryObject, b: GeometryObject) => boolean) =>
		path(mesh(topology, collection, filter)) ?? '';
	const loose = units.filter((unit) => owner(unit) === null);
	return {
		areas: [...byArea].map(([area, members]) => areaShape(area, merge(topology, members), fitted)),
		rest: loose.length === 0 ? '' : (path(merge(topology, loose)) ?? ''),
		inner: lines((a, b) => a !== b && owner(a) === owner(b)),
		borders: lines((a, b) => a !== b && owner(a) !== owner(b)),
		coast: lines((a, b) => a === b),
		width: fitted.width,
		height: fitted.height
	};
}

/** Id of an outline: its own, or the one among its properties. */
export function unitId(unit: GeometryObject): AreaId {
	const properties = (unit.properties ?? {}) as Record<string, unknown>;
	const id = (unit as { id?: unknown }).id ?? properties['id'];
	return typeof id === 'string' ? id : '';
}

function unitCollection(outlines: Outlines): GeometryCollection<object> {
	const object = Object.values(outlines.topology.objects)[0] as
		GeometryCollection<object> | undefined;
	if (object?.type !== 'GeometryCollection')
		throw new Error('The outlines hold no collection of geometries.');
	return object;
}

interface Fitted {
	path: GeoPath<unknown, GeoPermissibleObjects>;
	project: (position: Position) => [number, number];
	width: number;
	height: number;
}

const MARGIN = 3;

function fit(whole: MultiPolygon, width: number, maxHeight: number): Fitted {
	const projection = geoMercator().fitWidth(width - 2 * MARGIN, whole);
	const [, [, natural]] = geoPath(projection).bounds(whole);
	if (natural > maxHeight - 2 * MARGIN)
		projection.fitSize([width - 2 * MARGIN, maxHeight - 2 * MARGIN], whole);
	const [x, y] = projection.translate();
	projection.translate([x + MARGIN, y + MARGIN]);
	const path = geoPath(projection).digits(1);
	const [[left, top], [right, bottom]] = path.bounds(whole);
	projection.translate([x + MARGIN - left + MARGIN, y + MARGIN - top + MARGIN]);
	return {
		path,
		project: (position) => projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0],
		width: right - left + 2 * MARGIN,
		height: bottom - top + 2 * MARGIN
	};
}

function areaShape(area: AreaId, merged: MultiPolygon, fitted: Fitted): AreaShape {
	return {
		area,
		d: fitted.path(merged) ?? '',
		polygons: merged.coordinates.map((rings) =>
			rings.map((ring) => ring.map((position) => fitted.project(position)))
		),
		pixels: fitted.path.area(merged)
	};
}
