import type { ColourToken, Theme } from './theme';
import type { Ink, Mark, Placed, Stroke } from './marks';

/** One SVG element. The page renders exactly this tree; the export serialises it. */
export interface SvgNode {
	tag: string;
	attributes: Record<string, string | number>;
	children: (SvgNode | string)[];
}

export interface TreeOptions {
	/** Makes the ids unique in the document the tree is put in. */
	id: string;
	/** With `choose`, groups that have a key become buttons; otherwise the whole is one picture. */
	choose?: boolean;
}

type Attributes = Record<string, string | number | undefined>;

/**
 * Marks → SVG elements, with presentation attributes only. Role `img` with title and description
 * from the text alternative; `group` when its parts are controls.
 */
export function svgTree(placed: Placed, theme: Theme, options: TreeOptions): SvgNode {
	const draw = painter(theme, options);
	const described = `${options.id}-desc`;
	const children = placed.marks.flatMap((mark) => draw(mark));
	const { title, description } = words(placed);
	const head = [
		element('title', { id: `${options.id}-title` }, [title]),
		element('desc', { id: described }, [description])
	];
	const defs = patterns(placed.marks, theme, options.id);
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width: round(placed.width),
			height: round(placed.height),
			viewBox: `0 0 ${round(placed.width)} ${round(placed.height)}`,
			role: options.choose === true ? 'group' : 'img',
			'aria-labelledby': `${options.id}-title`,
			'aria-describedby': described,
			'font-family': theme.sans ?? undefined
		},
		[...head, ...(defs.length > 0 ? [element('defs', {}, defs)] : []), ...children]
	);
}

function words(placed: Placed): { title: string; description: string } {
	const { title, alt } = placed;
	if (title !== undefined && title !== '') return { title, description: alt };
	const at = alt.search(/[.:] /);
	return at < 0
		? { title: alt, description: '' }
		: { title: alt.slice(0, at + 1), description: alt.slice(at + 2) };
}

function painter(theme: Theme, options: TreeOptions): (mark: Mark) => SvgNode[] {
	const colour = (ink: Ink) => (ink === 'none' ? 'none' : theme.colours[ink]);
	const stroke = (from: Stroke): Attributes => ({
		stroke: from.stroke === undefined ? undefined : colour(from.stroke),
		'stroke-width': from.strokeWidth,
		'stroke-dasharray': from.dash
	});
	const pattern = (name: string) => `url(#${options.id}-${name})`;

	return function draw(mark): SvgNode[] {
		switch (mark.mark) {
			case 'rect': {
				const box = {
					x: round(mark.x),
					y: round(mark.y),
					width: round(Math.max(0, mark.width)),
					height: round(Math.max(0, mark.height)),
					rx: mark.radius
				};
				const rect = element('rect', { ...box, fill: colour(mark.fill), ...stroke(mark) });
				return [
					rect,
					...(mark.hatch === true ? [element('rect', { ...box, fill: pattern('hatch') })] : []),
					...(mark.dots === true ? [element('rect', { ...box, fill: pattern('dots') })] : [])
				];
			}
			case 'circle':
				return [
					element('circle', {
						cx: round(mark.cx),
						cy: round(mark.cy),
						r: mark.r,
						fill: colour(mark.fill),
						...stroke(mark)
					})
				];
			case 'line':
				return [
					element('line', {
						x1: round(mark.x1),
						y1: round(mark.y1),
						x2: round(mark.x2),
						y2: round(mark.y2),
						...stroke(mark)
					})
				];
			case 'path': {
				const joined = { d: mark.d, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
				const path = element('path', { ...joined, fill: colour(mark.fill), ...stroke(mark) });
				return [
					path,
					...(mark.hatch === true ? [element('path', { d: mark.d, fill: pattern('hatch') })] : []),
					...(mark.dots === true ? [element('path', { d: mark.d, fill: pattern('dots') })] : [])
				];
			}
			case 'text':
				return text(mark, colour, theme);
			case 'group': {
				const button = options.choose === true && mark.key !== undefined;
				const control = { role: 'button', tabindex: 0, 'data-key': mark.key };
				return [
					element(
						'g',
						{
							...(button ? { ...control, 'aria-label': mark.label ?? undefined } : {}),
							transform: translation(mark.dx ?? 0, mark.dy ?? 0)
						},
						mark.marks.flatMap((inner) => draw(inner))
					)
				];
			}
		}
	};
}

/** The halo is a second text behind: `paint-order` is not understood by every program that opens SVG. */
function text(
	mark: Extract<Mark, { mark: 'text' }>,
	colour: (ink: Ink) => string,
	theme: Theme
): SvgNode[] {
	const attributes = {
		x: round(mark.x),
		y: round(mark.y),
		'font-size': mark.size,
		'font-weight': mark.weight ?? 400,
		'text-anchor': mark.anchor === undefined || mark.anchor === 'start' ? undefined : mark.anchor,
		'font-family': mark.serif === true ? (theme.serif ?? undefined) : undefined
	};
	const halo = {
		...attributes,
		fill: colour(mark.haloInk ?? 'card'),
		stroke: colour(mark.haloInk ?? 'card'),
		'stroke-width': 3,
		'stroke-linejoin': 'round',
		'aria-hidden': 'true'
	};
	return [
		...(mark.halo === true ? [element('text', halo, [mark.text])] : []),
		element('text', { ...attributes, fill: colour(mark.fill) }, [mark.text])
	];
}

/** Fill patterns that occur: hatch for suppressed, pale dots for missing. */
function patterns(marks: readonly Mark[], theme: Theme, id: string): SvgNode[] {
	const flat = marks.flatMap(function flatten(mark): Mark[] {
		return mark.mark === 'group' ? mark.marks.flatMap(flatten) : [mark];
	});
	const ink: ColourToken = 'missing';
	const tile = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
	const hatch = element('pattern', { id: `${id}-hatch`, ...tile }, [
		element('path', {
			d: 'M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5',
			stroke: theme.colours.muted,
			'stroke-width': 1.2,
			fill: 'none'
		})
	]);
	const dots = element('pattern', { id: `${id}-dots`, ...tile }, [
		element('circle', { cx: 1.5, cy: 1.5, r: 0.9, fill: theme.colours[ink] }),
		element('circle', { cx: 4.5, cy: 4.5, r: 0.9, fill: theme.colours[ink] })
	]);
	return [
		...(flat.some((mark) => 'hatch' in mark && mark.hatch === true) ? [hatch] : []),
		...(flat.some((mark) => 'dots' in mark && mark.dots === true) ? [dots] : [])
	];
}

function element(
	tag: string,
	attributes: Attributes,
	children: (SvgNode | string)[] = []
): SvgNode {
	const given: SvgNode['attributes'] = {};
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== undefined) given[name] = value;
	}
	return { tag, attributes: given, children };
}

function translation(dx: number, dy: number): string | undefined {
	return dx === 0 && dy === 0 ? undefined : `translate(${round(dx)} ${round(dy)})`;
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
