import type { Outlines } from '$lib/charts/choropleth/outlines';
import { layoutFigure } from '$lib/charts/figure-layout';
import type { FontWeight, Ink, Mark, Placed } from '$lib/charts/marks';
import { textWidth, wrapText } from '$lib/charts/text-width';
import { LIGHT_THEME, type Theme } from '$lib/charts/theme';
import { chartWords } from '$lib/charts/words.sv';
import type { FigureModel } from '$lib/views/models';
import { svgFile } from './svg';

export interface FigureOptions {
	/** Width of the whole figure in CSS pixels; default 760. */
	width?: number;
	/** Height of a bare trend, in CSS pixels; without it the drawing chooses. */
	height?: number;
	/** Needed for maps only. */
	outlines?: Outlines | null;
	theme?: Theme;
	/** Prefix of ids, unique where several figures stand in one document; default `figur`. */
	id?: string;
	/** Without caption: the drawing alone, for documents that set title and source themselves. */
	bare?: boolean;
}

/** A finished picture: SVG text and its size in CSS pixels. */
export interface FigurePicture {
	svg: string;
	width: number;
	height: number;
}

const MARGIN = 20;

/** Any figure as a complete SVG file: title, subtitle, drawing, notes, source line and ÖVNING. */
export function figureSvg(model: FigureModel, options: FigureOptions = {}): FigurePicture {
	const theme = options.theme ?? LIGHT_THEME;
	const placed = figureMarks(model, options);
	return {
		svg: svgFile(placed, theme, { id: options.id ?? 'figur' }),
		width: placed.width,
		height: placed.height
	};
}

/** The same figure as placed marks, caption included unless `bare`. */
function figureMarks(model: FigureModel, options: FigureOptions = {}): Placed {
	const wanted = options.width ?? 760;
	const outlines = options.outlines ?? null;
	if (options.bare === true) {
		const size = options.height === undefined ? {} : { height: options.height };
		const drawing = layoutFigure(model, outlines, { width: wanted, ...size });
		const ground: Mark = {
			mark: 'rect',
			x: 0,
			y: 0,
			width: drawing.width,
			height: drawing.height,
			fill: 'card'
		};
		return { ...drawing, marks: [ground, ...drawing.marks] };
	}
	const drawing = layoutFigure(model, outlines, { width: wanted - 2 * MARGIN });
	const inner = drawing.width;
	const width = inner + 2 * MARGIN;
	const { caption } = model;
	const head = column(MARGIN, MARGIN, inner);
	if (caption.exercise) exerciseMark(head);
	head.add(caption.title, 20, 600, 'ink', 26);
	head.space(2);
	head.add(caption.subtitle, 14, 400, 'muted', 19);
	const top = head.bottom() + 14;
	const foot = column(MARGIN, top + drawing.height + 14, inner);
	for (const note of caption.notes) foot.add(note, 12, 400, 'muted', 16);
	foot.space(4);
	foot.add(caption.source, 12, 400, 'muted', 16);
	const height = foot.bottom() + MARGIN - 4;
	return {
		width,
		height,
		title: caption.title,
		alt: caption.alt,
		marks: [
			{ mark: 'rect', x: 0, y: 0, width, height, fill: 'card' },
			...head.marks,
			{ mark: 'group', label: null, marks: drawing.marks, dx: MARGIN, dy: top },
			...foot.marks
		]
	};
}

function exerciseMark(head: Column): void {
	const size = 12;
	const width = textWidth(chartWords.exercise, size, 700) + 14;
	const { x, y } = head.cursor();
	head.marks.push(
		{
			mark: 'rect',
			x,
			y,
			width,
			height: 20,
			fill: 'none',
			stroke: 'ink',
			strokeWidth: 1,
			radius: 3
		},
		{ mark: 'text', x: x + 7, y: y + 14, text: chartWords.exercise, size, weight: 700, fill: 'ink' }
	);
	head.space(28);
}

interface Column {
	marks: Mark[];
	add: (text: string, size: number, weight: FontWeight, fill: Ink, line: number) => void;
	space: (height: number) => void;
	cursor: () => { x: number; y: number };
	bottom: () => number;
}

/** Wrapped paragraphs one below the other. */
function column(x: number, top: number, width: number): Column {
	const marks: Mark[] = [];
	let y = top;
	return {
		marks,
		add(text, size, weight, fill, line) {
			if (text === '') return;
			for (const part of wrapText(text, width, size, weight)) {
				marks.push({ mark: 'text', x, y: y + line * 0.75, text: part, size, weight, fill });
				y += line;
			}
		},
		space(height) {
			y += height;
		},
		cursor: () => ({ x, y }),
		bottom: () => y
	};
}
