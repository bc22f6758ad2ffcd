import type {
	Feature,
	FeatureCollection,
	MultiLineString,
	MultiPolygon,
	Point,
	Position
} from 'geojson';
import { merge, mesh } from 'topojson-client';
import type {
	GeometryCollection,
	GeometryObject,
	MultiPolygon as Multi,
	Polygon,
	Topology
} from 'topojson-specification';
import type { AreaId } from '$lib/core/area';
import { labelPoint } from './label-point';

export type MapLevel = 'sdo' | 'lpo';

/** Outlines of the smallest units, and which area of each level a unit is drawn as part of. */
export interface MapOutlines {
	topology: Topology;
	membership: Readonly<Record<MapLevel, ReadonlyMap<AreaId, AreaId>>>;
}

export interface AreaProperties {
	area: AreaId;
	level: MapLevel;
}

export interface MapGeometry {
	/** One multipolygon per area of each level. */
	areas: FeatureCollection<MultiPolygon, AreaProperties>;
	/** One point well inside the largest part of each area. */
	labels: FeatureCollection<Point, AreaProperties>;
	/** Lines shared by two units: between units of one area, and between two areas of a level. */
	lines: FeatureCollection<MultiLineString, { kind: 'unit' | MapLevel }>;
	/** West, south, east, north in degrees. */
	bounds: [number, number, number, number];
}

const LEVELS: readonly MapLevel[] = ['sdo', 'lpo'];

type Unit = GeometryObject & { id?: string | number; properties?: { id?: string } };

function unitId(unit: GeometryObject): AreaId {
	const { id, properties } = unit as Unit;
	return String(properties?.id ?? id ?? '');
}

/** Geometries of the topology's only object. Throws RangeError if there is none. */
function unitsOf(topology: Topology): GeometryCollection {
	const object = Object.values(topology.objects)[0];
	if (object?.type !== 'GeometryCollection') throw new RangeError('outlines: no collection');
	return object as GeometryCollection;
}

/** Dissolves the outlines to every level; shared arcs keep neighbours without slivers. */
export function mapGeometry({ topology, membership }: MapOutlines): MapGeometry {
	const collection = unitsOf(topology);
	const areas: Feature<MultiPolygon, AreaProperties>[] = [];
	const lines: MapGeometry['lines']['features'] = [];
	for (const level of LEVELS) {
		const units = new Map<AreaId, (Polygon | Multi)[]>();
		for (const unit of collection.geometries) {
			const area = membership[level].get(unitId(unit));
			if (area === undefined || (unit.type !== 'Polygon' && unit.type !== 'MultiPolygon')) continue;
			units.set(area, [...(units.get(area) ?? []), unit]);
		}
		for (const [area, parts] of units) {
			areas.push({
				type: 'Feature',
				geometry: merge(topology, parts),
				properties: { area, level }
			});
		}
		const of = (unit: GeometryObject) => membership[level].get(unitId(unit));
		const between = mesh(topology, collection, (a, b) => a !== b && of(a) !== of(b));
		lines.push({ type: 'Feature', geometry: between, properties: { kind: level } });
	}
	const inner = mesh(topology, collection, (a, b) => a !== b);
	lines.push({ type: 'Feature', geometry: inner, properties: { kind: 'unit' } });
	return {
		areas: { type: 'FeatureCollection', features: areas },
		labels: {
			type: 'FeatureCollection',
			features: areas.map(({ geometry, properties }) => ({
				type: 'Feature',
				geometry: { type: 'Point', coordinates: labelPoint(geometry.coordinates) },
				properties
			}))
		},
		lines: { type: 'FeatureCollection', features: lines },
		bounds: boundsOf(areas)
	};
}

function boundsOf(features: readonly Feature<MultiPolygon>[]): MapGeometry['bounds'] {
	const bounds: MapGeometry['bounds'] = [Infinity, Infinity, -Infinity, -Infinity];
	const take = ([x = 0, y = 0]: Position) => {
		bounds[0] = Math.min(bounds[0], x);
		bounds[1] = Math.min(bounds[1], y);
		bounds[2] = Math.max(bounds[2], x);
		bounds[3] = Math.max(bounds[3], y);
	};
	for (const { geometry } of features) geometry.coordinates.flat(2).forEach(take);
	return bounds;
}
