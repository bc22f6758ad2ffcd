import type { Dataset } from '$lib/core/observation';
import { describe, expect, it } from 'vitest';
import { bySource, deliveredFile, isSingleFigure, plainAddress, publishedIn } from './single-figures';

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

describe('deliveries of one source', () => {
	const dataset = (id: string, citation: string, licence: string) =>
		({ id, citation, licence, file: `deliveries/x/${id}.csv` }) as Dataset;

	it('stand together under its title, in the order given; another licence stands apart', () => {
		const all = [
			dataset('a-2023', 'A', 'fri'),
			dataset('b-2023', 'B', 'fri'),
			dataset('a-2024', 'A', 'fri'),
			dataset('a-2025', 'A', 'okänt')
		];
		expect(bySource(all).map((group) => group.datasets.map(deliveredFile))).toEqual([
			['a-2023.csv', 'a-2024.csv'],
			['b-2023.csv'],
			['a-2025.csv']
		]);
	});
});
