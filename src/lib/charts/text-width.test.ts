import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './text-width';

describe('textWidth', () => {
	it('sums the advance widths of Source Sans 3', () => {
		// Each digit is 497/1000 em wide in the regular face.
		expect(textWidth('2024', 10)).toBeCloseTo(4 * 4.97, 6);
		expect(textWidth('', 12)).toBe(0);
	});

	it('measures åäö as a and o, and unknown characters as wide ones', () => {
		expect(textWidth('åäö', 12)).toBeCloseTo(textWidth('aao', 12), 6);
		expect(textWidth('\u{1f600}', 12)).toBe(textWidth('W', 12));
	});

	it('is wider in bold', () => {
		expect(textWidth('Norra innerstaden', 12, 700)).toBeGreaterThan(
			textWidth('Norra innerstaden', 12)
		);
	});
});

describe('wrapText', () => {
	it('keeps every line within the width and every letter in place', () => {
		const text =
			'gränsen ändrades 1 juli 2020: två stadsdelsområden slogs ihop till Ett-Annat-Tredje';
		for (const width of [40, 80, 160, 400]) {
			const lines = wrapText(text, width, 12);
			for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
			expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
		}
	});

	it('breaks after a hyphen but not at a non-breaking space', () => {
		expect(wrapText('Norra-Södra', 45, 12)).toEqual(['Norra-', 'Södra']);
		expect(wrapText('per 1\u00a0000', 40, 12)).toEqual(['per', '1\u00a0000']);
	});

	it('gives one empty line for no text', () => {
		expect(wrapText('', 100, 12)).toEqual(['']);
	});
});
