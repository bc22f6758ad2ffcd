import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MeasureTree } from './measures';
import { AreaRegister } from './register';
import { spellingDistance, suggestAreas, suggestMeasures } from './suggest-names';
import type { Area } from './area';

const area = (id: string, name: string): Area => ({
	id,
	level: id.split(':')[0] as Area['level'],
	name,
	code: null,
	shown: true,
	outside: null,
	note: null
});
const life = (id: string, to: string | null) => ({
	area: id,
	calendar: 'staden',
	from: null,
	to,
	uncertain: null
});
const holds = (part: string, whole: string, from: string | null, to: string | null) => ({
	...{ part, whole, calendar: 'staden', from, to },
	uncertain: null
});

const register = new AreaRegister({
	city: 'stad:ort',
	areas: [
		area('stad:ort', 'Ort'),
		area('sdo:norra-hav', 'Norra Hav'),
		area('sdo:sodra-hav', 'Södra Hav'),
		area('sdo:vik-as', 'Vik-Ås'),
		area('sdo:vik', 'Vik'),
		area('lpo:vik', 'Vik'),
		area('delomrade:vik', 'Vik')
	],
	aliases: [{ area: 'sdo:norra-hav', source: 'x', name: 'N. Havsområdet' }],
	lifetimes: [life('sdo:vik', '2020-01-01'), life('sdo:vik-as', null)],
	relations: [
		holds('delomrade:vik', 'sdo:vik', null, '2020-01-01'),
		holds('delomrade:vik', 'sdo:vik-as', '2020-01-01', null)
	]
});

describe('suggestAreas', () => {
	test.each([
		['Nora Hav', 'sdo:norra-hav', 'spelling'],
		['NORRA  HAV', 'sdo:norra-hav', 'spelling'],
		['SDO24 - Södra Hav', 'sdo:sodra-hav', 'spelling'],
		['Södra Havs stadsdelsförvaltning', 'sdo:sodra-hav', 'spelling'],
		['Sdora Hav', 'sdo:sodra-hav', 'spelling'],
		['Havsområdet N.', 'sdo:norra-hav', 'alias'],
		['Lokalpolisområde Vik', 'lpo:vik', 'spelling']
	])('%s → %s', (text, id, why) => {
		const found = suggestAreas(register, text);
		expect(found.find((one) => one.area === id)).toMatchObject({ why });
		if (why === 'spelling') expect(found[0]?.area).toBe(id);
	});

	test('an ended area stands for itself and for what it became part of', () => {
		const found = suggestAreas(register, 'Vik stadsdel (upphörde 2020-01-01)');
		expect(found).toContainEqual({ area: 'sdo:vik', why: 'history', distance: 0 });
		expect(found.find((one) => one.area === 'sdo:vik-as')).toMatchObject({ why: 'history' });
	});

	test('nothing for nothing, nor for what is nothing like', () => {
		expect(suggestAreas(register, '')).toEqual([]);
		expect(suggestAreas(register, '  -  ')).toEqual([]);
		expect(suggestAreas(register, 'Xyzzyqwerty')).toEqual([]);
		expect(suggestAreas(register, '__proto__')).toEqual([]);
	});

	test('any text: at most as many as asked, in order', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
				const distances = suggestAreas(register, text, 3).map(({ distance }) => distance);
				expect(distances.length).toBeLessThanOrEqual(3);
				expect(distances).toEqual(distances.toSorted((a, b) => a - b));
			})
		);
	});
});

test('suggestMeasures compares all spellings', () => {
	const tree = new MeasureTree([
		{ id: 'crime:a', parent: null, label: 'Hundbett', labels: ['Bett av hund'], note: null },
		{ id: 'crime:b', parent: null, label: 'Kattriv', labels: [], note: null }
	]);
	expect(suggestMeasures(tree, 'bett av hundar')[0]?.measure).toBe('crime:a');
	expect(suggestMeasures(tree, 'Katriv').map(({ measure }) => measure)).toEqual(['crime:b']);
	expect(suggestMeasures(tree, '')).toEqual([]);
});

test('distance is 0 for the same, symmetric, and within 0–1', () => {
	const name = fc.stringMatching(/^[a-zåäö -]{0,20}$/u);
	fc.assert(
		fc.property(name, name, (a, b) => {
			const distance = spellingDistance(a, b);
			expect(distance).toBe(spellingDistance(b, a));
			expect(distance === 0).toBe(a === b);
			expect(distance).toBeLessThanOrEqual(1);
		})
	);
});
