/**
 * Placed marks: the one form between layout and ink. A layout (view model + size → marks) is pure;
 * the same marks become elements on the page and an SVG file in the export.
 * Lengths are CSS pixels with the origin at the top left.
 */

/** Colour tokens; resolved to CSS variables on the page and to fixed colours in exports. */
export type Ink =
	| 'ink'
	| 'muted'
	| 'hairline'
	| 'card'
	| 'paper'
	| 'accent'
	| 'comparison'
	| 'women'
	| 'men'
	| 'men-text'
	| 'missing'
	| `class-${0 | 1 | 2 | 3 | 4}`
	| 'none';

export interface Stroke {
	stroke?: Ink;
	strokeWidth?: number;
	dash?: string;
}

/** Weights that exist in the font files the exports draw with. */
export type FontWeight = 400 | 600 | 700;

export type Mark =
	| ({
			mark: 'rect';
			x: number;
			y: number;
			width: number;
			height: number;
			fill: Ink;
			hatch?: boolean;
			dots?: boolean;
			radius?: number;
	  } & Stroke)
	| ({ mark: 'circle'; cx: number; cy: number; r: number; fill: Ink } & Stroke)
	| ({ mark: 'line'; x1: number; y1: number; x2: number; y2: number } & Stroke)
	| ({ mark: 'path'; d: string; fill: Ink; hatch?: boolean; dots?: boolean; key?: string } & Stroke)
	| {
			mark: 'text';
			x: number;
			y: number;
			text: string;
			size: number;
			fill: Ink;
			weight?: FontWeight;
			anchor?: 'start' | 'middle' | 'end';
			/** Serif is for titles. */
			serif?: boolean;
			/** Drawn behind the text in the ground colour, for labels on maps. */
			halo?: boolean;
			/** Colour of the halo; the card's where none is given. */
			haloInk?: Ink;
	  }
	| {
			mark: 'group';
			/** What the group is in words; becomes the name of a control when the group has a key. */
			label: string | null;
			marks: Mark[];
			/** The thing shown (an area id): the group can be chosen on the page. */
			key?: string;
			/** The whole group moved by this much. */
			dx?: number;
			dy?: number;
	  };

/** Room for a layout in CSS pixels. Without `height` the layout chooses what suits the width. */
export interface Size {
	width: number;
	height?: number;
}

export interface Placed {
	width: number;
	height: number;
	/** Name of the whole; without one the first sentence of the text alternative. */
	title?: string;
	/** Text alternative of the whole: its content in words and figures. */
	alt: string;
	marks: Mark[];
}
