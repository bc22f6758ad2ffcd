import type { ChoroplethArea, ChoroplethModel } from '$lib/views/models';
import type { Mark, Placed, Size } from '../marks';
import { placeLabels, type MapLabel } from './labels';
import { classInk, layoutLegend } from './legend';
import type { Outlines } from './outlines';
import { mapShapes, type MapShapes } from './shapes';

/** From this width the legend stands beside the map, unless the map fills the width. */
const BESIDE = 560;
const LEGEND_COLUMN = 210;

/**
 * A map with its legend. Areas of the model are dissolved from the outlines; hatch = suppressed, dots
 * = missing, ink outline = chosen. The picture ends where its content ends: `size.height` only
 * limits the map (default 560 px).
 */
export function layoutChoropleth(model: ChoroplethModel, outlines: Outlines, size: Size): Placed {
	const { width } = size;
	const maxHeight = size.height ?? 560;
	const membership = outlines.membership[model.level];
	const beside = width >= BESIDE;
	const mapWidth = beside ? width - LEGEND_COLUMN - 24 : width;
	const shapes = mapShapes(outlines, membership, mapWidth, maxHeight);
	const marks = mapMarks(model, shapes);
	if (beside) {
		const x = shapes.width + 24;
		const legend = layoutLegend(model, x, 0, width - x, true);
		const height = Math.max(shapes.height, legend.height);
		const lower = layoutLegend(
			model,
			x,
			Math.max(0, (height - legend.height) / 2),
			width - x,
			true
		);
		return { width, height, alt: model.caption.alt, marks: [...marks, ...lower.marks] };
	}
	const top = shapes.height + 14;
	const legend = layoutLegend(model, 0, top, width, false);
	return {
		width,
		height: top + legend.height,
		alt: model.caption.alt,
		marks: [{ mark: 'group', label: null, marks, dx: (width - shapes.width) / 2 }, ...legend.marks]
	};
}

function mapMarks(model: ChoroplethModel, shapes: MapShapes): Mark[] {
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
		...placeLabels(model.areas, shapes.areas, shapes.width, shapes.height).flatMap((label) =>
			labelMarks(label, model)
		)
	];
}

function labelMarks(label: MapLabel, model: ChoroplethModel): Mark[] {
	const index = label.area.class;
	const fill = index === null ? 'card' : classInk(index, model.classes.length);
	const dark = fill === 'class-4';
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
			haloInk: fill
		};
	});
}

function spoken(area: ChoroplethArea): string {
	const value =
		area.shown.reason === null ? area.shown.text : `${area.shown.text}, ${area.shown.reason}`;
	return `${area.label}: ${value}`;
}
