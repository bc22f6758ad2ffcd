import { beforeAll, describe, expect, it } from 'vitest';
import { AreaRegister } from '../../src/lib/core/register';
import { readFigureOptions } from './figure-options';
import { nearestIndicators } from './indicator-list';
import { isDivision, meantArea, openWorkspace } from './workspace';

describe('options', () => {
	it('takes files up to the next flag, lists, and both ways of giving a value', () => {
		const options = readFigureOptions(
			'--area X --data a.txt b.xls --json --by=sex,age --indicator a,b --indicator c --from 2020'.split(
				' '
			)
		);
		expect(options).toEqual({
			list: false,
			area: 'X',
			indicators: ['a', 'b', 'c'],
			from: '2020',
			to: null,
			division: null,
			by: new Set(['sex', 'age']),
			grain: 'year',
			data: ['a.txt', 'b.xls'],
			workspace: 'stockholm',
			format: 'json'
		});
	});

	it.each([
		['--from 2020 --to 2022', 'year'],
		['--from 2025-01', 'both'],
		['--to 2023-Q2', 'both'],
		['--from 2025-01 --grain year', 'year']
	])('%s shows %s', (line, grain) => {
		expect(readFigureOptions(['--area', 'X', '--json', ...line.split(' ')])).toMatchObject({
			grain
		});
	});

	it.each([
		['--json'],
		['--area X'],
		['--area X --json --csv'],
		['--area --json'],
		['--area X --json --data'],
		['--area X --json --data --csv'],
		['--area X --json --from 2023-13'],
		['--area X --json --by colour'],
		['--area X --json --grain week'],
		['--area X --json --frobnicate'],
		['--area X --json stray']
	])('%s is misuse', (line) => {
		expect(readFigureOptions(line.split(' '))).toMatch(/\S{3,}/u);
	});
});

describe('an indicator nobody knows', () => {
	const known = [
		{ id: 'assault', title: 'Misshandel' },
		{ id: 'crime:brb3.misshandel.grov', title: 'Grov misshandel' },
		{ id: 'crime:brb8.ran', title: 'Rån inkl. grovt' },
		{ id: 'population:total', title: 'Folkmängd 31 december' }
	];

	it.each([
		['asault', ['assault']],
		['misshandel', ['assault', 'crime:brb3.misshandel.grov']],
		['crime:brb8.rån', ['crime:brb8.ran']],
		['folkmängd', ['population:total']],
		['qqqqqq', []]
	])('%s brings to mind %j', (id, expected) => {
		expect(nearestIndicators(known, id)).toEqual(expected);
	});

	it('names a few of many', () => {
		const many = Array.from({ length: 40 }, (_, i) => ({ id: `crime:brb8.${i}`, title: 'Rån' }));
		expect(nearestIndicators(many, 'rån')).toHaveLength(5);
	});

	it('is told from a list that needs no area', () => {
		expect(readFigureOptions(['--list'])).toMatchObject({ list: true, workspace: 'stockholm' });
	});
});

describe('a bare name', () => {
	let register: AreaRegister;
	beforeAll(async () => {
		const workspace = await openWorkspace('stockholm');
		if (!workspace) throw new Error('data/stockholm is gone');
		register = new AreaRegister(workspace.areas);
	});

	it.each([
		['Skarpnäck', null, 'sdo:skarpnack'],
		['lpo:globen', null, 'lpo:globen'],
		['Globen', null, 'lpo:globen'],
		['Stockholm', null, 'stad:stockholm'],
		['staden', null, 'stad:stockholm'],
		['Järva', '2024', 'sdo:jarva'],
		['Järva', '2021', 'sdo:jarva'],
		['Norrmalm', '2022', 'sdo:norrmalm'],
		['Norrmalm', null, 'sdo:norrmalm'],
		['Älvsjö', '2019', 'sdo:alvsjo']
	])('%s in %s means %s', (name, year, id) => {
		const meant = meantArea(register, name, year);
		expect('area' in meant && meant.area.id).toBe(id);
	});

	it.each([
		['Norrmalm', '2022', 'sdo:norrmalm'],
		['Norrmalm', '2024', 'lpo:norrmalm'],
		['Järva', '2022', 'lpo:jarva'],
		['Järva', '2023', 'sdo:jarva'],
		['Älvsjö', '2019', 'sdo:alvsjo'],
		['sdo:alvsjo', '2020', false],
		['Älvsjö', '2020', false],
		['Stockholm', '2019', 'stad:stockholm']
	])(
		'%s of the division of %s means %s, by the city’s and the police’s dates',
		(name, year, id) => {
			const meant = meantArea(register, name, null, year);
			expect('area' in meant && meant.area.id).toBe(id);
		}
	);

	it('knows the years whose division is described', () => {
		expect(
			['2006', '2007', '2024', '0', 'dagens'].map((year) => isDivision(register, year))
		).toEqual([false, true, true, false, false]);
	});

	it.each([
		['Vantör', ['delomrade:vantor', 'sdo:vantor']],
		['Atlantis', []]
	])('%s is not clear', (name, ids) => {
		const meant = meantArea(register, name, null);
		expect('candidates' in meant && meant.candidates.map(({ id }) => id).sort()).toEqual(ids);
	});
});
