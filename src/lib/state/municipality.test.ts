import { describe, expect, it } from 'vitest';
import { inOrder, municipalityOf, searchFor } from './municipality';

const town = { id: 'ovningsby', name: 'Ovningsby', exercise: true };
const real = { id: 'zinkvik', name: 'Zinkvik', exercise: false };
const other = { id: 'askvik', name: 'Askvik', exercise: false };

describe('the municipality of an address', () => {
	it('is the one it names', () => {
		const asked = new URLSearchParams(searchFor(town));
		expect(municipalityOf([town, real], asked)).toBe(town);
	});

	it.each([null, '', 'kommun=', 'kommun=okand', 'omrade=sdo:x', 'kommun=__proto__'])(
		'is a real one for %j, whatever the order of the folders',
		(query) => {
			const parameters = query === null ? null : new URLSearchParams(query);
			expect(municipalityOf([town, real], parameters)).toBe(real);
			expect(municipalityOf([real, town], parameters)).toBe(real);
		}
	);

	it('is a made-up one where there is no other, and an error where there is none', () => {
		expect(municipalityOf([town], null)).toBe(town);
		expect(() => municipalityOf([], null)).toThrow('no municipality');
	});

	it('real ones come first, by name', () => {
		expect(inOrder([town, real, other])).toEqual([other, real, town]);
	});
});
