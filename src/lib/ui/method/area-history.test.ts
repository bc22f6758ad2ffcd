import type { Area, AreaData } from '$lib/core/area';
import { AreaRegister } from '$lib/core/register';
import { describe, expect, it } from 'vitest';
import { areaHistory } from './area-history';
import { breakRows } from './workspace-facts';

function area(id: string, level: Area['level'], shown = true): Area {
	return { id, level, name: id, code: null, shown, outside: null, note: null };
}

const relation = (part: string, whole: string, from: string | null, to: string | null) => {
	return { part, whole, calendar: 'k', from, to, uncertain: null };
};
const lifetime = (id: string, from: string | null, to: string | null) => {
	return { area: id, calendar: 'k', from, to, uncertain: null };
};

/** Two old districts became one; a third has always been. */
const data: AreaData = {
	city: 'stad:s',
	areas: [
		area('stad:s', 'stad'),
		area('sdo:new', 'sdo'),
		area('sdo:same', 'sdo'),
		area('sdo:a', 'sdo', false),
		area('sdo:b', 'sdo', false),
		...['delomrade:a', 'delomrade:b', 'delomrade:c'].map((id) => area(id, 'delomrade', false))
	],
	aliases: [],
	lifetimes: [
		lifetime('sdo:new', '2024-01-01', null),
		lifetime('sdo:a', null, '2024-01-01'),
		lifetime('sdo:b', null, '2024-01-01')
	],
	relations: [
		relation('delomrade:a', 'sdo:a', null, '2024-01-01'),
		relation('delomrade:b', 'sdo:b', null, '2024-01-01'),
		relation('delomrade:a', 'sdo:new', '2024-01-01', null),
		relation('delomrade:b', 'sdo:new', '2024-01-01', null),
		relation('delomrade:c', 'sdo:same', null, null)
	]
};

describe('the method page from data', () => {
	it('tells how an area was made up, and leaves out those that never changed', () => {
		const history = areaHistory(new AreaRegister(data), ['k', 'k'], (id) => id);
		expect(history).toEqual([
			{
				area: 'sdo:new',
				rows: [
					{
						calendars: ['k', 'k'],
						stretches: [
							{ when: 'till och med 31 december 2023', how: 'summan av sdo:a och sdo:b' },
							{ when: 'från 1 januari 2024', how: 'området självt' }
						]
					}
				]
			}
		]);
	});

	it('lists breaks in order of time with standing cautions last', () => {
		const entry = { area: null, to: null, text: 't' };
		const rows = breakRows(
			[
				{ ...entry, measure: '*', from: null },
				{ ...entry, measure: 'crime:x', from: '2021-07-01', area: 'sdo:a' },
				{ ...entry, measure: 'crime:*', from: '2020-01-01', to: '2022-01-01' }
			],
			(measure) => (measure === 'crime:x' ? 'X' : undefined),
			(id) => `namn ${id}`
		);
		expect(rows.map(({ when, area: where, measure }) => [when, where, measure])).toEqual([
			['2020–2021', 'Alla', 'Alla anmälda brott'],
			['Från 1 juli 2021', 'namn sdo:a', 'X'],
			['Alltid', 'Alla', 'Alla mått']
		]);
	});

	it('names a measure with those below it', () => {
		const family = { measure: 'crime:x.*', area: null, from: '2021-07-01', to: null, text: 't' };
		const [row] = breakRows(
			[family],
			(id) => (id === 'crime:x' ? 'X' : undefined),
			(id) => id
		);
		expect(row?.measure).toBe('X och brotten däri');
	});

	it('says once what holds for several measures, and for several areas', () => {
		const entry = { from: '2022-08-01', to: null, text: 't' };
		const rows = breakRows(
			[
				{ ...entry, measure: 'crime:x', area: null },
				{ ...entry, measure: 'crime:y', area: null },
				{ ...entry, measure: '*', area: 'a' },
				{ ...entry, measure: '*', area: 'b' },
				{ ...entry, measure: '*', area: 'b', text: 'u' }
			],
			(measure) => measure.slice(6).toUpperCase(),
			(id) => id
		);
		expect(rows.map(({ area: where, measure, text }) => [where, measure, text])).toEqual([
			['Alla', 'X · Y', 't'],
			['a · b', 'Alla mått', 't'],
			['b', 'Alla mått', 'u']
		]);
	});
});
