import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLOUR_TOKENS, DARK, LIGHT, PRINT, type ColourToken } from './theme';

type Colours = Record<ColourToken, string>;

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
		const c = parseInt(hex.slice(i, i + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [x, y] = [luminance(a), luminance(b)];
	return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const THEMES: [string, Colours][] = [
	['light', LIGHT],
	['dark', DARK],
	['print', PRINT]
];

describe.each(THEMES)('the %s theme', (_, colours) => {
	it('has text that reads on its ground', () => {
		for (const text of ['ink', 'muted', 'accent', 'women', 'men-text'] as const)
			expect(contrast(colours[text], colours.card), text).toBeGreaterThanOrEqual(4.5);
	});

	it('has labels that read on every class of the map', () => {
		for (const token of ['class-0', 'class-1', 'class-2', 'class-3'] as const)
			expect(contrast(colours.ink, colours[token]), token).toBeGreaterThanOrEqual(4.5);
		expect(contrast(colours.card, colours['class-4'])).toBeGreaterThanOrEqual(4.5);
	});

	it('has lines and points that stand out from the ground', () => {
		for (const mark of ['accent', 'comparison', 'women', 'men'] as const)
			expect(contrast(colours[mark], colours.card), mark).toBeGreaterThanOrEqual(3);
	});

	it('has classes in order of lightness, so that they hold in greyscale', () => {
		const steps = [0, 1, 2, 3, 4].map((i) => luminance(colours[`class-${i as 0 | 1 | 2 | 3 | 4}`]));
		const away = steps.map((step) => Math.abs(step - luminance(colours.card)));
		expect([...away].sort((a, b) => a - b)).toEqual(away);
		for (let i = 1; i < 5; i++)
			expect(
				contrast(colours[`class-${i as 1}`], colours[`class-${(i - 1) as 0}`]),
				`class ${i}`
			).toBeGreaterThan(1.15);
	});
});

describe('the page', () => {
	const css = readFileSync('src/app.css', 'utf8');

	it('has the same colours in its style sheet, light and dark', () => {
		for (const token of COLOUR_TOKENS) {
			const [, light, dark] =
				new RegExp(`--${token}:\\s*light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)`).exec(css) ??
				[];
			expect([light, dark], token).toEqual([LIGHT[token], DARK[token]]);
		}
	});
});
