import { describe, expect, it } from 'vitest';
import type { Area, AreaData, AreaRelation } from '$lib/core/area';
import { asTopology, membershipOf } from './outlines';

const area = (id: string, shown = true): Area => ({
	id,
	level: id.split(':')[0] as Area['level'],
	name: id,
	code: null,
	shown,
	outside: null,
	note: null
});
const relation = (
	part: string,
	whole: string,
	from: string | null,
	to: string | null
): AreaRelation => ({ part, whole, calendar: 'x', from, to, uncertain: null });

const data: AreaData = {
	city: 'stad:s',
	areas: [
		area('stad:s'),
		area('stadsdel:u'),
		area('stadsdel:v'),
		area('delomrade:d'),
		area('sdo:old', false),
		area('sdo:new'),
		area('lpo:p')
	],
	aliases: [],
	lifetimes: [],
	relations: [
		relation('stadsdel:u', 'delomrade:d', null, null),
		relation('delomrade:d', 'sdo:old', '2010-01-01', '2020-01-01'),
		relation('delomrade:d', 'sdo:new', '2020-01-01', null),
		relation('delomrade:d', 'lpo:p', '2015-01-01', null),
		relation('sdo:new', 'stad:s', null, null)
	]
};

describe('membershipOf', () => {
	it('follows relations in force upwards to the shown area of the level', () => {
		expect([...membershipOf(data, 'sdo')]).toEqual([['stadsdel:u', 'sdo:new']]);
		expect([...membershipOf(data, 'lpo')]).toEqual([['stadsdel:u', 'lpo:p']]);
	});

	it('gives no area for a unit without relations, nor one that is not shown', () => {
		expect(membershipOf(data, 'sdo').has('stadsdel:v')).toBe(false);
		expect(membershipOf(data, 'sdo', '2012-06-30').size).toBe(0);
	});

	it('takes the first day and leaves the last out', () => {
		expect(membershipOf(data, 'sdo', '2020-01-01').get('stadsdel:u')).toBe('sdo:new');
		expect(membershipOf(data, 'sdo', '2019-12-31').size).toBe(0);
	});
});

describe('calendars that change on different days', () => {
	const dated = (calendar: string, change: string, first: string, then: string): AreaData => ({
		...data,
		areas: [area('stadsdel:u'), area('delomrade:d'), area('sdo:a'), area('sdo:b'), area('sdo:c')],
		lifetimes: [
			{ area: 'sdo:a', calendar: 'staden', from: null, to: '2020-07-01', uncertain: null },
			{ area: 'sdo:b', calendar: 'staden', from: '2020-07-01', to: null, uncertain: null },
			{ area: 'sdo:a', calendar: 'bra', from: null, to: '2021-01-01', uncertain: null },
			{ area: 'sdo:b', calendar: 'bra', from: '2021-01-01', to: null, uncertain: null }
		],
		relations: [
			relation('stadsdel:u', 'delomrade:d', null, null),
			{ ...relation('delomrade:d', first, null, change), calendar },
			{ ...relation('delomrade:d', then, change, null), calendar }
		]
	});
	const others = dated('bra', '2021-01-01', 'sdo:a', 'sdo:b');
	const own = dated('staden', '2020-07-01', 'sdo:a', 'sdo:b');
	const both = { ...own, relations: [...others.relations, ...own.relations] };

	it('the map is drawn by the own one of each area, wherever in the file the others stand', () => {
		expect(membershipOf(both, 'sdo', '2020-06-30').get('stadsdel:u')).toBe('sdo:a');
		expect(membershipOf(both, 'sdo', '2020-12-31').get('stadsdel:u')).toBe('sdo:b');
		expect(membershipOf(others, 'sdo', '2020-12-31').size).toBe(0);
	});
});

describe('an answer that should hold outlines', () => {
	it.each([
		['a list', []],
		['nothing', null],
		['another kind of file', { type: 'FeatureCollection', features: [] }],
		['no shapes', { type: 'Topology', arcs: [], objects: {} }]
	])('%s is refused', (_, value) => expect(() => asTopology(value)).toThrow('topology'));

	it('a topology is let through as it is', () => {
		const value = { type: 'Topology', arcs: [], objects: { a: { geometries: [] } } };
		expect(asTopology(value)).toBe(value);
	});
});
