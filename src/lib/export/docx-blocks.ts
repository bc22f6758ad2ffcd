import {
	BorderStyle,
	ImageRun,
	Paragraph,
	SimpleField,
	TextRun,
	type FileChild,
	type IParagraphOptions
} from 'docx';
import type { Outlines } from '$lib/charts/choropleth/outlines';
import type { AnnexBlock, FigureModel, TableModel } from '$lib/views/models';
import { PRINT_THEME } from '$lib/charts/theme';
import {
	MAP_HEIGHT,
	MAP_PIXELS,
	PICTURE_HEIGHT,
	TEXT_PIXELS,
	TREND_HEIGHT,
	colour
} from './docx-styles';
import { tableOf } from './docx-table';
import { figureSvg } from './figure-svg';
import type { RenderPng } from './png';
import { exportWords as words } from './words.sv';

export interface DocxParts {
	/** For the maps, by the day of their division; the topology alone does not say what belongs to what. */
	outlines: (day?: string) => Outlines;
	/** Draws the picture that stands in where SVG is not understood. */
	png: RenderPng;
}

/** Pixels of the stand-in picture per pixel on the page: about 240 to the inch. */
const SHARPNESS = 2.5;
const FIGURE_TEXT = 'Figurtext';

type Counter = 'figureLabel' | 'tableLabel';

/** Turns blocks into paragraphs and tables; counts figures and tables as it goes. */
export function blockBuilder(parts: DocxParts): (block: AnnexBlock) => Promise<FileChild[]> {
	const counts: Record<Counter, number> = { figureLabel: 0, tableLabel: 0 };
	const caption = (counter: Counter, model: FigureModel) => {
		counts[counter] += 1;
		return captionParagraphs(words[counter], counts[counter], model);
	};
	return async (block) => {
		if (block.kind === 'paragraph') return [new Paragraph({ text: block.text })];
		if (block.kind === 'missing') return [missing(block.text)];
		const model = block.figure;
		if (model.kind === 'table')
			return [...caption('tableLabel', model), tableOf(model), ...sourceLines(model, true)];
		const number = counts.figureLabel + 1;
		const head = caption('figureLabel', model);
		return [...head, await picture(model, number, parts), ...sourceLines(model, false)];
	};
}

/** "Figur 1. Title" with a field that Word renumbers, then what it shows. */
function captionParagraphs(label: string, number: number, model: FigureModel): Paragraph[] {
	const { title, subtitle } = model.caption;
	const lines = [
		new Paragraph({
			style: 'Caption',
			children: [
				new TextRun(`${label}\u00a0`),
				new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
				new TextRun(`. ${title}`)
			]
		})
	];
	if (subtitle !== '')
		lines.push(new Paragraph({ text: subtitle, style: FIGURE_TEXT, keepNext: true }));
	return lines;
}

const SIZES = {
	choropleth: { width: MAP_PIXELS, height: MAP_HEIGHT },
	trend: { width: TEXT_PIXELS, height: TREND_HEIGHT },
	comparison: { width: TEXT_PIXELS }
};

async function picture(
	model: Exclude<FigureModel, TableModel>,
	number: number,
	parts: DocxParts
): Promise<Paragraph> {
	const drawn = figureSvg(model, {
		...SIZES[model.kind],
		outlines: model.kind === 'choropleth' ? parts.outlines(model.day) : null,
		theme: PRINT_THEME,
		id: `figur${number}`,
		bare: true
	});
	const png = await parts.png(drawn.svg, drawn.width * SHARPNESS);
	const scale = Math.min(1, PICTURE_HEIGHT / drawn.height);
	const size = {
		width: Math.round(drawn.width * scale),
		height: Math.round(drawn.height * scale)
	};
	const { title, alt } = model.caption;
	return new Paragraph({
		keepNext: true,
		spacing: { before: 60, after: 60 },
		children: [
			new ImageRun({
				type: 'svg',
				data: new TextEncoder().encode(drawn.svg),
				fallback: { type: 'png', data: png },
				transformation: size,
				altText: { name: `${words.figureLabel} ${number}`, title, description: alt }
			})
		]
	});
}

/** Notes and source under a figure; the last paragraph does not cling to what follows. */
function sourceLines(model: FigureModel, afterTable: boolean): Paragraph[] {
	const { notes, source } = model.caption;
	const texts = [...notes, source].filter((text) => text !== '');
	return texts.map((text, i) => {
		const first = i === 0 && afterTable ? { before: 80 } : {};
		const last = i === texts.length - 1;
		const options: IParagraphOptions = {
			text,
			style: FIGURE_TEXT,
			keepNext: !last,
			spacing: { ...first, after: last ? 240 : 20 }
		};
		return new Paragraph(options);
	});
}

function missing(text: string): Paragraph {
	return new Paragraph({
		text,
		style: 'Saknas',
		border: {
			left: { style: BorderStyle.SINGLE, size: 18, color: colour('hairline'), space: 8 }
		}
	});
}
