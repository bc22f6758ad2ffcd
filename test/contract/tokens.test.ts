import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classInk } from '$lib/charts/choropleth/legend';
import { COLOUR_TOKENS, DARK, LIGHT } from '$lib/charts/theme';
import { classStep } from '$lib/map/class-step';

const css = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');

function token(name: string): [string, string] {
	const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
	expect(match, `--${name} in app.css`).not.toBeNull();
	return [match?.[1] ?? '', match?.[2] ?? ''];
}

/** WCAG 2 relative luminance contrast. */
function contrast(a: string, b: string): number {
	const luminance = (hex: string) => {
		const [r = 0, g = 0, blue = 0] = [1, 3, 5]
			.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
			.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
		return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
	};
	const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high + 0.05) / (low + 0.05);
}

describe('colours', () => {
	it.each(COLOUR_TOKENS)('%s is the same on the page and in files', (name) => {
		expect(token(name)).toEqual([LIGHT[name], DARK[name]]);
	});

	it.each([
		['ink', 'paper', 7],
		['ink', 'card', 7],
		['muted', 'paper', 4.5],
		['muted', 'card', 4.5],
		['accent', 'paper', 4.5],
		['accent', 'card', 4.5],
		['accent', 'accent-pale', 4.5],
		['ink', 'pale', 4.5],
		['ink', 'warm', 4.5],
		['muted', 'warm', 4.5],
		['women', 'card', 4.5],
		['men-text', 'card', 4.5],
		['men', 'card', 3],
		['control', 'card', 3],
		['comparison', 'card', 3]
	] as const)('%s reads on %s in both themes (≥ %d)', (text, ground, least) => {
		const [light, dark] = token(text);
		const [lightGround, darkGround] = token(ground);
		expect(contrast(light, lightGround)).toBeGreaterThanOrEqual(least);
		expect(contrast(dark, darkGround)).toBeGreaterThanOrEqual(least);
	});

	it('classes have the same step on the live map and in the drawing', () => {
		for (let classes = 1; classes <= 5; classes++)
			for (let index = 0; index < classes; index++)
				expect(`class-${classStep(index, classes)}`).toBe(classInk(index, classes));
	});
});
