import { describe, expect, it } from 'vitest';
import { neighbour, type Place } from './neighbours';

const places: Place[] = [
	{ area: 'sdo:mitten', point: [18, 59] },
	{ area: 'sdo:norr', point: [18.01, 59.1] },
	{ area: 'sdo:oster', point: [18.3, 59.01] },
	{ area: 'sdo:langt-norr', point: [18, 59.4] }
];

describe('neighbour', () => {
	it('goes to the nearest area in the direction of the arrow', () => {
		expect(neighbour(places, 'sdo:mitten', 'ArrowUp')).toBe('sdo:norr');
		expect(neighbour(places, 'sdo:mitten', 'ArrowRight')).toBe('sdo:oster');
		expect(neighbour(places, 'sdo:norr', 'ArrowUp')).toBe('sdo:langt-norr');
	});

	it('stays where nothing lies in that direction', () => {
		expect(neighbour(places, 'sdo:mitten', 'ArrowLeft')).toBeNull();
	});

	it('starts somewhere when the area is not on the map', () => {
		expect(neighbour(places, 'sdo:annan', 'ArrowDown')).toBe('sdo:mitten');
	});
});
