import type { ChoroplethArea, ChoroplethModel } from '$lib/views/models';
import type { Mark, Placed, Size } from '../marks';
import { isFree, placeLabels, type Box, type MapLabel } from './labels';
import { classInk, layoutLegend } from './legend';
import type { Outlines } from './outlines';
import { mapShapes, type MapShapes } from './shapes';

/** From this width the legend stands in an empty corner of the map, or beside it. */
const BESIDE = 440;
const LEGEND_WIDTH = 190;
/** A label that sticks out more than this takes the ground's colours, or it would fade there. */
const MOSTLY_OWN = 0.9;

interface Arrangement {
	shapes: MapShapes;
	width: number;
	height: number;
	/** Left edge of the map. */
	mapLeft: number;
	legend: { x: number; y: number; width: number; column: boolean };
	/** The legend's box when it stands on the map. */
	occupied: Box[];
}

/**
 * A map with its legend. Areas of the model are dissolved from the outlines; hatch = suppressed, dots
 * = missing, ink outline = chosen. The picture ends where its content ends: `size.height` only
 * limits the map (default 560 px).
 */
export function layoutChoropleth(model: ChoroplethModel, outlines: Outlines, size: Size): Placed {
	const placed = arrange(model, outlines, size.width, size.height ?? 560);
	const { x, y, width, column } = placed.legend;
	return {
		width: placed.width,
		height: placed.height,
		title: model.caption.title,
		alt: model.caption.alt,
		marks: [
			{
				mark: 'group',
				label: null,
				marks: mapMarks(model, placed.shapes, placed.occupied),
				dx: placed.mapLeft
			},
			...layoutLegend(model, x, y, width, column).marks
		]
	};
}

/** The legend in a free corner, else beside the map, else (narrow) under it. */
function arrange(
	model: ChoroplethModel,
	outlines: Outlines,
	width: number,
	maxHeight: number
): Arrangement {
	const draw = (room: number) => mapShapes(outlines, model.level, room, maxHeight);
	const whole = draw(width);
	if (width < BESIDE) {
		const top = whole.height + 14;
		const { height } = layoutLegend(model, 0, top, width, false);
		const legend = { x: 0, y: top, width, column: false };
		const mapLeft = (width - whole.width) / 2;
		return { shapes: whole, width, height: top + height, mapLeft, legend, occupied: [] };
	}
	const { height: legendHeight } = layoutLegend(model, 0, 0, LEGEND_WIDTH, true);
	const corner = freeCorner(whole, legendHeight);
	const box = { width: LEGEND_WIDTH, column: true };
	if (corner !== null) {
		const legend = { x: corner.left, y: corner.top, ...box };
		const { height } = whole;
		return { shapes: whole, width, height, mapLeft: 0, legend, occupied: [corner] };
	}
	const shapes = draw(width - LEGEND_WIDTH - 24);
	const height = Math.max(shapes.height, legendHeight);
	const legend = { x: shapes.width + 24, y: (height - legendHeight) / 2, ...box };
	return { shapes, width, height, mapLeft: 0, legend, occupied: [] };
}

function freeCorner(shapes: MapShapes, height: number): Box | null {
	const right = shapes.width - LEGEND_WIDTH;
	const bottom = shapes.height - height;
	for (const [left, top] of [
		[right, 0],
		[0, bottom],
		[0, 0],
		[right, bottom]
	] as const) {
		const box = { left, top, right: left + LEGEND_WIDTH, bottom: top + height };
		if (left >= 0 && top >= 0 && isFree(shapes, box)) return box;
	}
	return null;
}

function mapMarks(model: ChoroplethModel, shapes: MapShapes, occupied: readonly Box[]): Mark[] {
	const byArea = new Map(shapes.areas.map((shape) => [shape.area, shape]));
	const fills = model.areas.flatMap((area): Mark[] => {
		const shape = byArea.get(area.area);
		if (shape === undefined) return [];
		const pattern =
			area.pattern === 'hatch' ? { hatch: true } : area.pattern === 'pale' ? { dots: true } : {};
		const fill = area.class === null ? 'card' : classInk(area.class, model.classes.length);
		return [
			{
				mark: 'group',
				key: area.area,
				label: spoken(area),
				marks: [{ mark: 'path', d: shape.d, fill, key: area.area, ...pattern }]
			}
		];
	});
	const drawn = new Set(model.areas.map((area) => area.area));
	const rest = [
		shapes.rest,
		...shapes.areas.filter((shape) => !drawn.has(shape.area)).map((shape) => shape.d)
	].filter((d) => d !== '');
	const chosen = model.areas.filter((area) => area.chosen);
	const outline = (
		d: string,
		stroke: 'card' | 'ink' | 'comparison',
		strokeWidth: number
	): Mark => ({
		mark: 'path',
		d,
		fill: 'none',
		stroke,
		strokeWidth
	});
	const strong =
		model.level === 'lpo'
			? outline(shapes.borders, 'ink', 0.9)
			: outline(shapes.borders, 'card', 2);
	return [
		...rest.map((d): Mark => ({ mark: 'path', d, fill: 'hairline' })),
		...fills,
		outline(shapes.inner, 'card', 0.6),
		strong,
		outline(shapes.coast, 'comparison', 0.75),
		...chosen.flatMap((area): Mark[] => {
			const shape = byArea.get(area.area);
			return shape === undefined ? [] : [outline(shape.d, 'card', 4), outline(shape.d, 'ink', 2)];
		}),
		...placeLabels(model.areas, shapes, occupied).flatMap((label) => labelMarks(label, model))
	];
}

function labelMarks(label: MapLabel, model: ChoroplethModel): Mark[] {
	const index = label.area.class;
	const fill = index === null ? 'card' : classInk(index, model.classes.length);
	const own = label.inside >= MOSTLY_OWN;
	const dark = own && fill === 'class-4';
	return label.lines.map((text, i): Mark => {
		const value = i === label.lines.length - 1;
		return {
			mark: 'text',
			x: label.x,
			y: label.y + i * label.lineHeight,
			text,
			size: label.size,
			weight: value ? 700 : label.area.chosen ? 600 : 400,
			fill: dark ? 'card' : 'ink',
			anchor: 'middle',
			halo: true,
			haloInk: own ? fill : 'card'
		};
	});
}

function spoken(area: ChoroplethArea): string {
	const value =
		area.shown.reason === null ? area.shown.text : `${area.shown.text}, ${area.shown.reason}`;
	return `${area.label}: ${value}`;
}
