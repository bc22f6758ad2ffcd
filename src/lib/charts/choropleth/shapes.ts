import { geoPath, geoTransform, type GeoPath, type GeoPermissibleObjects } from 'd3';
import type { MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type {
	GeometryCollection,
	GeometryObject,
	MultiPolygon as TopoMulti,
	Polygon
} from 'topojson-specification';
import type { AreaId } from '$lib/core/area';
import { ownership, type OwnerAt } from './ownership';
import type { Membership, Outlines } from './outlines';

type Unit = (Polygon | TopoMulti) & { id?: string | number };

/** One area's dissolved outline in pixels. */
export interface AreaShape {
	area: AreaId;
	d: string;
	/** Rings of its polygons in pixels; the first of each is the outer one. */
	polygons: [number, number][][][];
	bounds: { left: number; right: number; top: number; bottom: number };
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
	/** Number in `areas` of the area at a spot, −1 on water and outside. */
	ownerAt: OwnerAt;
}

/** Shapes of a town change with its outlines and the room only; a few sizes are kept. */
const KEPT = 8;
const kept = new WeakMap<Outlines, Map<string, MapShapes>>();

/** The dissolved map in `width` × at most `maxHeight` pixels; the same result for the same question. */
export function mapShapes(
	outlines: Outlines,
	level: keyof Outlines['membership'],
	width: number,
	maxHeight: number
): MapShapes {
	const sizes = kept.get(outlines) ?? new Map<string, MapShapes>();
	kept.set(outlines, sizes);
	const key = `${level} ${width} ${maxHeight}`;
	const known = sizes.get(key);
	if (known !== undefined) return known;
	const shapes = dissolve(outlines, outlines.membership[level], width, maxHeight);
	if (sizes.size >= KEPT) sizes.clear();
	sizes.set(key, shapes);
	return shapes;
}

/** Dissolves the units to the level's areas and fits them into `width` × at most `maxHeight` pixels. */
function dissolve(
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
	const areas = [...byArea].map(([area, members]) =>
		areaShape(area, merge(topology, members), fitted)
	);
	return {
		areas,
		ownerAt: ownership(
			areas.map((shape) => shape.polygons),
			fitted.width,
			fitted.height
		),
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

/** Room for strokes that lie half outside the outlines. */
const MARGIN = 3;

/**
 * Mercator in the plane, without d3's clipping on the sphere: that would read a ring of the other
 * winding as "everything but the town".
 */
function fit(whole: MultiPolygon, width: number, maxHeight: number): Fitted {
	const points = whole.coordinates.flat(2).map(mercator);
	const left = min(points.map((p) => p[0]));
	const top = min(points.map((p) => p[1]));
	const natural = {
		width: -min(points.map((p) => -p[0])) - left,
		height: -min(points.map((p) => -p[1])) - top
	};
	const scale = Math.min(
		(width - 2 * MARGIN) / natural.width,
		(maxHeight - 2 * MARGIN) / natural.height
	);
	const project = (position: Position): [number, number] => {
		const [x, y] = mercator(position);
		return [(x - left) * scale + MARGIN, (y - top) * scale + MARGIN];
	};
	const projection = geoTransform({
		point(longitude, latitude) {
			this.stream.point(...project([longitude, latitude]));
		}
	});
	return {
		path: geoPath(projection).digits(1),
		project,
		width: natural.width * scale + 2 * MARGIN,
		height: natural.height * scale + 2 * MARGIN
	};
}

function mercator(position: Position): [number, number] {
	const [longitude = 0, latitude = 0] = position;
	const radians = (latitude * Math.PI) / 180;
	return [(longitude * Math.PI) / 180, -Math.log(Math.tan(Math.PI / 4 + radians / 2))];
}

function min(values: readonly number[]): number {
	return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function areaShape(area: AreaId, merged: MultiPolygon, fitted: Fitted): AreaShape {
	const polygons = merged.coordinates.map((rings) =>
		rings.map((ring) => ring.map((position) => fitted.project(position)))
	);
	const [[left, top], [right, bottom]] = fitted.path.bounds(merged);
	return {
		area,
		d: fitted.path(merged) ?? '',
		polygons,
		bounds: { left, right, top, bottom },
		pixels: fitted.path.area(merged)
	};
}
