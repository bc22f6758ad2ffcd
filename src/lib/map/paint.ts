import type { ExpressionSpecification, FilterSpecification, Map as LibreMap } from 'maplibre-gl';
import type { AreaId } from '$lib/core/area';
import type { ChoroplethModel } from '$lib/views/models';
import { classStep } from './class-step';
import type { MapColours } from './colours';
import { dotsImage, hatchImage, PATTERN_RATIO } from './patterns';
import { fillColour } from './style';

function only(areas: readonly AreaId[]): FilterSpecification {
	return ['in', ['get', 'area'], ['literal', [...areas]]];
}

const BREAK = '\u200b';

/** Name and value under each other; a long name may break after a hyphen. */
function labelField(model: ChoroplethModel): ExpressionSpecification | string {
	const cases = model.areas.flatMap((area): [string, string] => [
		area.area,
		`${area.label.replaceAll('-', `-${BREAK}`)}\n${area.shown.text}`
	]);
	if (cases.length === 0) return '';
	return ['match', ['get', 'area'], ...cases, ''] as unknown as ExpressionSpecification;
}

/** Brings the map to what the model says: classes, patterns, outline of the chosen, labels. */
export function paintModel(map: LibreMap, model: ChoroplethModel, chosen: AreaId): void {
	const ids = model.areas.map((area) => area.area);
	for (const area of model.areas)
		map.setFeatureState(
			{ source: 'areas', id: area.area },
			{
				step: area.class === null ? -1 : classStep(area.class, model.classes.length)
			}
		);
	map.setFilter('fill', only(ids));
	for (const pattern of ['hatch', 'pale'] as const)
		map.setFilter(
			pattern,
			only(model.areas.filter((area) => area.pattern === pattern).map((area) => area.area))
		);
	map.setFilter('area-lines', ['==', ['get', 'kind'], model.level]);
	map.setFilter('chosen', only([chosen]));
	map.setFilter('labels', only(ids));
	map.setLayoutProperty('labels', 'text-field', labelField(model));
	map.setLayoutProperty('labels', 'symbol-sort-key', [
		'case',
		['==', ['get', 'area'], chosen],
		0,
		1
	]);
}

/** The dashed outline of the area the arrow keys stand on. */
export function paintCursor(map: LibreMap, area: AreaId | null): void {
	map.setFilter('cursor', only(area === null ? [] : [area]));
}

/** (Re)draws everything that has a colour of the theme. */
export function paintColours(map: LibreMap, colours: MapColours): void {
	for (const [layer, image] of [
		['hatch', hatchImage(colours)],
		['pale', dotsImage(colours)]
	] as const) {
		if (image === null) continue;
		if (map.hasImage(layer)) map.updateImage(layer, image);
		else map.addImage(layer, image, { pixelRatio: PATTERN_RATIO });
		map.setPaintProperty(layer, 'fill-pattern', layer);
	}
	map.setPaintProperty('fill', 'fill-color', fillColour(colours));
	for (const layer of ['unit-lines', 'area-lines'])
		map.setPaintProperty(layer, 'line-color', colours.card);
	for (const layer of ['lpo-lines', 'chosen'])
		map.setPaintProperty(layer, 'line-color', colours.ink);
	map.setPaintProperty('cursor', 'line-color', colours.accent);
	map.setPaintProperty('labels', 'text-color', colours.ink);
	map.setPaintProperty('labels', 'text-halo-color', colours.card);
}
