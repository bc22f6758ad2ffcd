import { describe, expect, it } from 'vitest';
import { UNITS } from '../vocabulary';
import { readUnitText } from './unit';

describe('readUnitText', () => {
	it.each([
		['Antal', 'count'],
		['Antal anmälda brott', 'count'],
		['antal svar', 'count'],
		['st', 'count'],
		['Folkmängd 31 dec', 'count'],
		['%', 'percent'],
		['Procent', 'percent'],
		['Andel (%)', 'percent'],
		['Andel svar', 'percent'],
		['andel i procent', 'percent'],
		['Per 1\u00a0000 inv.', 'per_1000'],
		['/1000 inv', 'per_1000'],
		['Promille', 'per_1000'],
		['/100 000 inv', 'per_100k'],
		['Antal per 100000 invånare', 'per_100k'],
		['Medelvärde', 'mean'],
		['Genomsnittligt meritvärde', 'mean'],
		['Trygghetsindex', 'index'],
		['Index', 'index']
	])('%j is %s', (text, unit) => expect(readUnitText(text)).toBe(unit));

	it.each(['', 'Område', 'Narkotikahandel', 'Handel', 'per 1 000 000', '2024', '__proto__'])(
		'%j is none',
		(text) => expect(readUnitText(text)).toBeNull()
	);

	it('knows the vocabulary’s own words', () => {
		expect(UNITS.map(readUnitText)).toEqual([...UNITS]);
	});
});
