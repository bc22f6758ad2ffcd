import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapColours } from './colours';
import type { MapGeometry } from './features';

/** A family of app.css, quoted because MapLibre writes it into a CSS font shorthand as it stands. */
const FONT = "'Karta semibold'";

/** Colour by the feature state `step`; without one the area is left to the pattern layers. */
export function fillColour(colours: MapColours): ExpressionSpecification {
	return [
		'match',
		['to-number', ['feature-state', 'step'], -1],
		0,
		colours['class-0'],
		1,
		colours['class-1'],
		2,
		colours['class-2'],
		3,
		colours['class-3'],
		4,
		colours['class-4'],
		colours.pale
	];
}

/**
 * The whole map: no tiles, no glyphs, nothing fetched. Which areas are drawn, hatched, dotted,
 * labelled or outlined is set by `paint`.
 */
export function mapStyle(geometry: MapGeometry, colours: MapColours): StyleSpecification {
	const nothing: ExpressionSpecification = ['==', ['get', 'area'], ''];
	return {
		version: 8,
		sources: {
			areas: { type: 'geojson', data: geometry.areas, promoteId: 'area' },
			lines: { type: 'geojson', data: geometry.lines },
			labels: { type: 'geojson', data: geometry.labels, promoteId: 'area' }
		},
		layers: [
			{
				id: 'fill',
				type: 'fill',
				source: 'areas',
				filter: nothing,
				paint: { 'fill-color': fillColour(colours), 'fill-antialias': false }
			},
			{
				id: 'hatch',
				type: 'fill',
				source: 'areas',
				filter: nothing,
				paint: { 'fill-color': colours.card }
			},
			{
				id: 'pale',
				type: 'fill',
				source: 'areas',
				filter: nothing,
				paint: { 'fill-color': colours.pale }
			},
			{
				id: 'unit-lines',
				type: 'line',
				source: 'lines',
				filter: ['==', ['get', 'kind'], 'unit'],
				paint: { 'line-color': colours.card, 'line-width': 0.5, 'line-opacity': 0.75 }
			},
			{
				id: 'area-lines',
				type: 'line',
				source: 'lines',
				filter: ['==', ['get', 'kind'], 'sdo'],
				layout: { 'line-join': 'round', 'line-cap': 'round' },
				paint: { 'line-color': colours.card, 'line-width': 2 }
			},
			{
				id: 'lpo-lines',
				type: 'line',
				source: 'lines',
				filter: ['==', ['get', 'kind'], 'lpo'],
				layout: { 'line-join': 'round', 'line-cap': 'round' },
				paint: { 'line-color': colours.ink, 'line-width': 0.9, 'line-opacity': 0.7 }
			},
			{
				id: 'chosen',
				type: 'line',
				source: 'areas',
				filter: nothing,
				layout: { 'line-join': 'round' },
				paint: { 'line-color': colours.ink, 'line-width': 2.6 }
			},
			{
				id: 'cursor',
				type: 'line',
				source: 'areas',
				filter: nothing,
				layout: { 'line-join': 'round' },
				paint: { 'line-color': colours.accent, 'line-width': 4, 'line-dasharray': [1.5, 1] }
			},
			{
				id: 'labels',
				type: 'symbol',
				source: 'labels',
				filter: nothing,
				layout: {
					'text-field': '',
					'text-font': [FONT],
					'text-size': 12.5,
					'text-line-height': 1.1,
					'text-padding': 0,
					'text-max-width': 9,
					// Where a label may stand from the middle of its area, best first.
					'text-variable-anchor': [
						'center',
						'top',
						'bottom',
						'left',
						'right',
						'top-left',
						'top-right',
						'bottom-left',
						'bottom-right'
					],
					'text-radial-offset': 0.4,
					'text-justify': 'center',
					'symbol-sort-key': 0
				},
				paint: {
					'text-color': colours.ink,
					'text-halo-color': colours.card,
					// Solid, because a label may cross from a dark area to a pale one.
					'text-halo-width': 2.4,
					'text-halo-blur': 0
				}
			}
		]
	};
}
