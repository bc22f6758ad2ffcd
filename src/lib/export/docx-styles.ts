import {
	AlignmentType,
	LevelFormat,
	LineRuleType,
	type INumberingOptions,
	type IStylesOptions
} from 'docx';
import { PRINT } from '$lib/charts/theme';

/** Fonts that office PCs have. Arial has a twin of the same width in other programs, so lines break alike. */
const BODY_FONT = 'Arial';
const HEADING_FONT = 'Georgia';

export const colour = (token: keyof typeof PRINT): string => PRINT[token].slice(1);

/** A4 in twentieths of a point, margins 22 mm (25 mm at the top). */
export const PAGE = {
	size: { width: 11906, height: 16838 },
	margin: { top: 1417, bottom: 1247, left: 1247, right: 1247, header: 624, footer: 567 }
} as const;
/** Width of the text column, in twentieths of a point and in pixels at 96 to the inch. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
export const TEXT_PIXELS = Math.floor(TEXT_WIDTH / 15);
/** Maps are narrower, so that one shares its page with text: about 14 cm. */
export const MAP_PIXELS = 540;
/** Low enough for a map to follow a page's third of text, in pixels: about 11 cm. */
export const MAP_HEIGHT = 430;
/** Low enough for a trend and a comparison of five measures to share a page, in pixels. */
export const TREND_HEIGHT = 205;
/** The tallest a picture may be and still share the page with its caption and source, in pixels. */
export const PICTURE_HEIGHT = 640;

const heading = (size: number, before: number, after: number) => ({
	run: { font: HEADING_FONT, size, bold: true, color: colour('ink') },
	paragraph: { spacing: { before, after }, keepNext: true, keepLines: true }
});

export const documentStyles: IStylesOptions = {
	default: {
		document: {
			run: {
				font: BODY_FONT,
				size: 21,
				color: colour('ink'),
				language: { value: 'sv-SE', eastAsia: 'sv-SE' }
			},
			paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } }
		},
		title: {
			run: { font: HEADING_FONT, size: 56, bold: true, color: colour('ink') },
			paragraph: { spacing: { before: 3600, after: 240, line: 240, lineRule: LineRuleType.AUTO } }
		},
		heading1: heading(34, 480, 160),
		heading2: heading(26, 320, 100),
		listParagraph: { paragraph: { spacing: { after: 80 } } }
	},
	paragraphStyles: [
		{
			id: 'Subtitle',
			name: 'Subtitle',
			basedOn: 'Normal',
			next: 'Normal',
			quickFormat: true,
			run: { size: 28, color: colour('muted') },
			paragraph: { spacing: { after: 60 } }
		},
		{
			id: 'Caption',
			name: 'caption',
			basedOn: 'Normal',
			next: 'Normal',
			quickFormat: true,
			run: { size: 21, bold: true, color: colour('ink') },
			paragraph: { spacing: { before: 240, after: 20 }, keepNext: true, keepLines: true }
		},
		{
			id: 'Figurtext',
			name: 'Figurtext',
			basedOn: 'Normal',
			next: 'Normal',
			run: { size: 18, color: colour('muted') },
			paragraph: { spacing: { after: 60, line: 250, lineRule: LineRuleType.AUTO }, keepLines: true }
		},
		{
			id: 'Saknas',
			name: 'Saknas',
			basedOn: 'Normal',
			next: 'Normal',
			quickFormat: true,
			run: { color: colour('muted') },
			paragraph: { indent: { left: 200 }, spacing: { after: 120 } }
		},
		{
			id: 'Tabelltext',
			name: 'Tabelltext',
			basedOn: 'Normal',
			next: 'Tabelltext',
			run: { size: 19 },
			paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } }
		},
		{
			id: 'Sidhuvud',
			name: 'Sidhuvud och sidfot',
			basedOn: 'Normal',
			run: { size: 18, color: colour('muted') },
			paragraph: { spacing: { after: 0 } }
		}
	]
};

export const numbering: INumberingOptions = {
	config: [
		{
			reference: 'sources',
			levels: [
				{
					level: 0,
					format: LevelFormat.DECIMAL,
					text: '%1.',
					alignment: AlignmentType.START,
					style: { paragraph: { indent: { left: 425, hanging: 425 } } }
				}
			]
		}
	]
};
