import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName, slug } from './slug';

describe('slug', () => {
	it.each([
		['Enskede - Årsta - Vantör', 'enskede-arsta-vantor'],
		['Upplands Väsby', 'upplands-vasby'],
		['Södermalm', 'sodermalm'],
		['Maria – Gamla stan ', 'maria-gamla-stan'],
		['Café (1)', 'cafe-1']
	])('%s', (name, expected) => expect(slug(name)).toBe(expected));

	it('holds nothing but a–z, digits and single hyphens, for any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(slug(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
				expect(slug(slug(text))).toBe(slug(text));
			})
		);
	});
});

describe('normaliseName', () => {
	it('makes no difference the second time, and none of case, dashes and white space', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
			})
		);
		expect(normaliseName('\u00a0Spånga  -\tTENSTA')).toBe(normaliseName('Spånga–Tensta'));
	});
});
