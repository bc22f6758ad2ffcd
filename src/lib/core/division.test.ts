import { describe, expect, it } from 'vitest';
import type { AreaData } from './area';
import { areaIn, divisionDay, divisionYears } from './division';
import { AreaRegister } from './register';

/** Norr and Söder are joined to Stad on 2024-07-01; from 2027 they are to be Norr and Söder again, as new areas. */
const always = { code: null, shown: true, outside: null, note: null };
const spans = {
	norr: [null, '2024-07-01'],
	soder: [null, '2024-07-01'],
	stad: ['2024-07-01', '2027-01-01'],
	'nya-norr': ['2027-01-01', null],
	'nya-soder': ['2027-01-01', null]
} as const;
const holds: Record<string, (keyof typeof spans)[]> = {
	n: ['norr', 'stad', 'nya-norr'],
	s: ['soder', 'stad', 'nya-soder']
};
const geography: AreaData = {
	city: 'stad:t',
	areas: [
		{ id: 'stad:t', level: 'stad', name: 'T', ...always },
		...Object.keys(spans).map((name) => ({
			id: `sdo:${name}`,
			level: 'sdo' as const,
			name,
			...always
		})),
		...Object.keys(holds).map((name) => ({
			id: `delomrade:${name}`,
			level: 'delomrade' as const,
			name,
			...always
		}))
	],
	aliases: [],
	lifetimes: Object.entries(spans).map(([name, [from, to]]) => ({
		area: `sdo:${name}`,
		calendar: 'c',
		from,
		to,
		uncertain: null
	})),
	relations: Object.entries(holds).flatMap(([unit, wholes]) =>
		wholes.map((whole) => ({
			part: `delomrade:${unit}`,
			whole: `sdo:${whole}`,
			calendar: 'c',
			from: spans[whole][0],
			to: spans[whole][1],
			uncertain: null
		}))
	)
};

describe('divisions', () => {
	const register = new AreaRegister(geography, '2026-11-22');
	const names = (division?: string) =>
		register.shown('sdo', divisionDay(division)).map(({ name }) => name);

	it("is today's though another is already decided, or any year's", () => {
		expect(names()).toEqual(['stad']);
		expect(names('2023')).toEqual(['norr', 'soder']);
		expect(names('2024')).toEqual(['stad']);
		expect(names('2027')).toEqual(['nya-norr', 'nya-soder']);
	});

	it('offers any year from the first to the last of figures and changes, the coming too', () => {
		const all = ['2027', '2026', '2025', '2024', '2023', '2022'];
		expect(divisionYears(register, ['2025', '2022'])).toEqual(all);
		expect(divisionYears(register, ['2025'])).toEqual(all.slice(0, -1));
	});

	it('offers no year in which some of the ground has no district described', () => {
		const begins = <T extends { from: string | null }>(one: T) => ({ ...one, from: '2022-07-01' });
		const later = new AreaRegister({
			...geography,
			lifetimes: geography.lifetimes.map((one) => (one.area === 'sdo:soder' ? begins(one) : one)),
			relations: geography.relations.map((one) => (one.whole === 'sdo:soder' ? begins(one) : one))
		});
		expect(divisionYears(later, ['2020']).at(-1)).toBe('2022');
	});

	it('finds the area again in another division', () => {
		expect(areaIn(register, 'sdo:norr', undefined)).toBe('sdo:stad');
		expect(areaIn(register, 'sdo:stad', '2023')).toBe('sdo:norr');
		expect(areaIn(register, 'sdo:nya-soder', '2023')).toBe('sdo:soder');
		expect(areaIn(register, 'stad:t', '2023')).toBe('stad:t');
		expect(areaIn(register, 'sdo:finns-inte', '2023')).toBeNull();
	});
});
