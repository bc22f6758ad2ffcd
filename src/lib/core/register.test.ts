import { describe, expect, it } from 'vitest';
import type { AreaData } from './area';
import { AreaRegister } from './register';

const area = (id: string, name: string, shown = true) => ({
	id,
	level: id.split(':')[0] as AreaData['areas'][number]['level'],
	name,
	code: null,
	shown,
	outside: null,
	note: null
});
const open = { from: null, to: null, uncertain: null };

/** Nord and Syd merged into Hela 2020 by calendar `c`, half a year earlier by `d`; Öst spans Syd and Sjö. */
const data: AreaData = {
	city: 'stad:staden',
	areas: [
		area('stad:staden', 'Staden'),
		area('delomrade:nord', 'Nord'),
		area('delomrade:syd', 'Syd'),
		area('delomrade:sjo', 'Sjö'),
		area('sdo:nord', 'Nord'),
		area('sdo:syd', 'Syd'),
		area('sdo:hela', 'Hela'),
		area('sdo:sjo', 'Sjö'),
		area('lpo:ost', 'Öst'),
		area('sdo:gammal', 'Gammal', false),
		area('stadsdel:nordby', 'Nordby'),
		area('kommun:grann', 'Grann', false)
	],
	aliases: [
		{ area: 'sdo:nord', source: null, name: 'Distrikt Nord (Sta)' },
		{ area: 'sdo:nord', source: 'a', name: 'Nord' },
		{ area: 'lpo:ost', source: 'b', name: 'Nord' },
		{ area: 'kommun:grann', source: null, name: 'Granns kommun' }
	],
	lifetimes: [
		{ area: 'stad:staden', calendar: 'c', ...open },
		{ area: 'sdo:nord', calendar: 'c', ...open, to: '2020-01-01' },
		{ area: 'sdo:syd', calendar: 'c', ...open, to: '2020-01-01' },
		{ area: 'sdo:hela', calendar: 'c', ...open, from: '2020-01-01' },
		{ area: 'sdo:sjo', calendar: 'c', ...open },
		{ area: 'lpo:ost', calendar: 'p', ...open },
		{ area: 'sdo:gammal', calendar: 'c', ...open, to: '2007-01-01' }
	],
	relations: [
		{ part: 'delomrade:nord', whole: 'sdo:nord', calendar: 'c', ...open, to: '2020-01-01' },
		{ part: 'delomrade:syd', whole: 'sdo:syd', calendar: 'c', ...open, to: '2020-01-01' },
		{ part: 'delomrade:nord', whole: 'sdo:hela', calendar: 'c', ...open, from: '2020-01-01' },
		{ part: 'delomrade:syd', whole: 'sdo:hela', calendar: 'c', ...open, from: '2020-01-01' },
		{ part: 'delomrade:sjo', whole: 'sdo:sjo', calendar: 'c', ...open, from: '2007-01-01' },
		{ part: 'delomrade:syd', whole: 'lpo:ost', calendar: 'p', ...open },
		{ part: 'delomrade:sjo', whole: 'lpo:ost', calendar: 'p', ...open },
		{ part: 'stadsdel:nordby', whole: 'delomrade:nord', calendar: 'c', ...open }
	]
};
const register = new AreaRegister(data);

describe('names', () => {
	it('takes spellings of any case, dash and white space, the source’s own first', () => {
		expect(register.resolve('a', 'distrikt  NORD\u00a0(Sta) ')).toBe('sdo:nord');
		expect(register.resolve('a', 'Nord')).toBe('sdo:nord');
		expect(register.resolve('b', 'Nord')).toBe('lpo:ost');
		expect(register.resolve('c', 'Nord')).toBeNull();
		expect(register.resolve(null, 'Granns kommun')).toBe('kommun:grann');
		expect(register.resolve(null, '__proto__')).toBeNull();
	});

	it('reads a bare name by the year asked for', () => {
		expect(register.candidates('Nord', 2019)[0]?.id).toBe('sdo:nord');
		expect(register.candidates('nord', 2021).map(({ id }) => id)).toEqual([
			'delomrade:nord',
			'sdo:nord'
		]);
		expect(register.candidates('Öst')[0]?.id).toBe('lpo:ost');
		expect(register.candidates('Nirgendwo')).toEqual([]);
	});

	it('shows what exists on the day', () => {
		expect(register.shown('sdo', '2019-12-31').map(({ name }) => name)).toEqual([
			'Nord',
			'Sjö',
			'Syd'
		]);
		expect(register.shown('sdo').map(({ name }) => name)).toEqual(['Hela', 'Sjö']);
	});
});

describe('lifetimes', () => {
	it('says no only where the whole period lies outside', () => {
		expect(register.existed('sdo:hela', 'c', '2019')).toBe(false);
		expect(register.existed('sdo:hela', 'c', '2020-01')).toBe(true);
		expect(register.existed('sdo:nord', 'c', '2019-Q4')).toBe(true);
		expect(register.existed('sdo:nord', 'c', '2020')).toBe(false);
		expect(register.existed('sdo:nord', 'd', '2020')).toBe(true);
		expect(register.existed('kommun:grann', 'c', '2020')).toBe(true);
	});
});

describe('composition', () => {
	const on = (target: string, date: string) => {
		const { kind, parts, straddling } = register.composition(target, 'c', date);
		return { kind, parts, straddling };
	};

	it('sums predecessors and names the area itself when it exists', () => {
		expect(on('sdo:hela', '2019-06-01')).toEqual({
			kind: 'parts',
			parts: ['sdo:nord', 'sdo:syd'],
			straddling: []
		});
		expect(on('sdo:hela', '2020-01-01').kind).toBe('self');
		expect(register.compositions('sdo:hela', 'c').map(({ from, to }) => [from, to])).toEqual([
			[null, '2020-01-01'],
			['2020-01-01', null]
		]);
	});

	it('says which districts cross the border', () => {
		expect(on('lpo:ost', '2021-01-01')).toEqual({
			kind: 'impossible',
			parts: ['sdo:sjo'],
			straddling: ['sdo:hela']
		});
		expect(on('lpo:ost', '2019-01-01').parts).toEqual(['sdo:syd', 'sdo:sjo']);
		expect(on('sdo:nord', '2021-01-01')).toEqual({
			kind: 'impossible',
			parts: [],
			straddling: ['sdo:hela']
		});
		expect(on('stadsdel:nordby', '2021-01-01').kind).toBe('impossible');
	});

	it('does not guess what the data does not describe', () => {
		expect(on('lpo:ost', '2006-01-01').kind).toBe('not_described');
		expect(on('sdo:gammal', '2006-01-01').kind).toBe('self');
		expect(on('sdo:gammal', '2010-01-01').kind).toBe('not_described');
	});

	it('leaves alone what has no parts', () => {
		expect(on('kommun:grann', '2020-01-01').kind).toBe('self');
		expect(on('stad:staden', '2020-01-01').kind).toBe('self');
	});

	it('finds the outlines of an area', () => {
		expect(register.outlinesOf('sdo:hela', 'c', '2021-01-01')).toEqual(['stadsdel:nordby']);
		expect(register.outlinesOf('stadsdel:nordby', 'c', '2021-01-01')).toEqual(['stadsdel:nordby']);
	});
});
