import { describe, expect, it } from 'vitest';
import { AreaRegister } from '$lib/core/register';
import { inPlace } from '$lib/text/sentences/place';
import { geography } from './fixture-town';
import { placeOf } from './names';

const register = new AreaRegister({
	...geography,
	areas: geography.areas.map((area) =>
		area.id === 'sdo:bjorkvik' || area.id === 'lpo:oster' ? { ...area, preposition: 'på' } : area
	)
});

describe('the word before an area', () => {
	it.each([
		['sdo:bjorkvik', 'på Björkvik'],
		['sdo:lindhult', 'i Lindhult'],
		// Before "LPO" it is the district's word that stands, not the place's.
		['lpo:oster', 'i LPO Öster'],
		['lpo:vaster', 'i LPO Väster (Provstadens del)']
	])('%s: %s', (id, words) => expect(inPlace(placeOf({ register }, id))).toBe(words));
});
