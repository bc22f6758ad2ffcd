import { describe, expect, it } from 'vitest';
import { isSingleFigure, plainAddress, publishedIn } from './single-figures';

describe('single published figures', () => {
	it('are known by their citation', () => {
		expect(isSingleFigure({ citation: 'https://example.se/nyhet' })).toBe(true);
		expect(isSingleFigure({ citation: 'Årsboken, tabell 1' })).toBe(false);
	});

	it.each([
		['https://example.se/nyheter/2020/09/trygghet/', 'september 2020'],
		['https://example.se/nyheter/2022/oktober/trygghet/', 'oktober 2022'],
		['https://example.se/nyheter/2022/trygghet/', '2022'],
		['https://example.se/nyheter/trygghet/', '']
	])('%s was published in "%s"', (address, when) => expect(publishedIn(address)).toBe(when));

	it('have an address that can be read', () => {
		expect(plainAddress('https://www.example.se/nyhet/')).toBe('example.se/nyhet');
	});
});
