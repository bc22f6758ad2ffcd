import { describe, expect, it } from 'vitest';
import { MeasureTree } from './measures';
import { splitVictim } from './victim';

const tree = new MeasureTree([
	{ id: 'crime:all', parent: null, label: 'Alla', labels: ['Totalt'], note: null },
	{ id: 'crime:a', parent: 'crime:all', label: 'A (1 kap.)', labels: ['1 kap. A'], note: null },
	{
		id: 'crime:a.s',
		parent: 'crime:a',
		label: 'Slag',
		labels: ['därav slag', 'Slag (1, 2 §)'],
		note: null
	},
	{ id: 'crime:b', parent: 'crime:all', label: 'B', labels: ['2 kap. B'], note: null },
	{ id: 'crime:b.c', parent: 'crime:b', label: 'Cykel av B', labels: ['Cykel'], note: null },
	{ id: 'crime:a.c', parent: 'crime:a', label: 'Cykel av A', labels: ['Cykel'], note: null }
]);
const id = (...path: string[]) => tree.resolve('x', path)?.measure ?? null;

describe('measure tree', () => {
	it('takes both label styles, whatever the spacing', () => {
		expect(id('1 kap.  a', 'Därav slag')).toBe('crime:a.s');
		expect(id('Totalt', '1 kap. A', 'Slag (1,2§)')).toBe('crime:a.s');
		expect(id('därav slag')).toBe('crime:a.s');
	});

	it('needs the heading where a label means two things, and believes a heading that contradicts', () => {
		expect(id('Cykel')).toBeNull();
		expect(id('2 kap. B', 'Cykel')).toBe('crime:b.c');
		expect(id('2 kap. B', 'därav slag')).toBeNull();
		expect(id('9 kap. Okänt', 'därav slag')).toBeNull();
		expect(id('Anmälda brott', '1 kap. A', 'därav slag')).toBe('crime:a.s');
		expect(id('Okänt')).toBeNull();
		expect(id()).toBeNull();
	});

	it('walks up and down', () => {
		expect(tree.pathOf('crime:a.s')).toEqual(['crime:all', 'crime:a', 'crime:a.s']);
		expect(tree.children('crime:a').map((measure) => measure.id)).toEqual([
			'crime:a.s',
			'crime:a.c'
		]);
		expect(tree.pathOf('nothing')).toEqual([]);
	});

	it('takes victim labels apart', () => {
		expect(tree.resolve('x', ['1 kap. A', 'Slag', 'mot kvinna 18 år eller äldre'])).toEqual({
			measure: 'crime:a.s',
			sex: 'women',
			age: '18+'
		});
		expect(tree.resolve('x', ['1 kap. A', 'Slag, mot barn 7–14 år'])).toEqual({
			measure: 'crime:a.s',
			sex: 'all',
			age: '7-14'
		});
		expect(tree.resolve('x', ['Slag', 'mot pojke 15-17 år'])?.sex).toBe('boys');
		expect(tree.resolve('x', ['Slag', 'mot man 18 år eller äldre, inomhus'])).toBeNull();
	});

	it('gives the relation a measure below the crime’s, where the data has one', () => {
		const acquainted = new MeasureTree([
			...tree.all(),
			...['bekant', 'obekant'].map((word) => ({
				id: `crime:a.s.${word}`,
				parent: 'crime:a.s',
				label: `Slag, offret ${word}`,
				labels: [],
				note: null
			}))
		]);
		const said = (...path: string[]): string => {
			const found = acquainted.resolve('x', ['1 kap. A', ...path]);
			return found ? `${found.measure} ${found.sex} ${found.age}` : '';
		};
		const women = 'mot kvinna 18 år eller äldre';
		expect(said('Slag', 'Bekant med offret')).toBe('crime:a.s.bekant all all');
		expect(said('Slag', women, 'Obekant')).toBe('crime:a.s.obekant women 18+');
		expect(said('Slag', 'Bekant', women)).toBe('crime:a.s.bekant women 18+');
		expect(said(`Slag, ${women}, bekant`)).toBe('crime:a.s.bekant women 18+');
		expect(said('Slag', `Slag, ${women}`, `Slag, ${women}, obekant`)).toBe(
			'crime:a.s.obekant women 18+'
		);
		expect(said('Slag', women, 'mot man 18 år eller äldre')).toBe('');
		expect(said('Slag', 'Bekant', 'Obekant')).toBe('');
		expect(said('Slag', women, 'Obekant', 'mot barn 0–6 år')).toBe('');
		expect(said('Slag', 'i nära relation')).toBe('');
		expect(tree.resolve('x', ['Slag', women, 'Bekant'])).toBeNull();
	});
});

describe('splitVictim', () => {
	it.each([
		['mot barn', { crime: '', victim: { sex: 'all', age: '0-17' } }],
		['Slag mot man', { crime: 'Slag', victim: { sex: 'men', age: 'all' } }],
		['Slag mot flicka under 15 år', { crime: 'Slag', victim: { sex: 'girls', age: '0-14' } }],
		['Slag (mot kvinna)', { crime: 'Slag', victim: { sex: 'women', age: 'all' } }],
		['Bekant', { crime: '', victim: { sex: 'all', age: 'all', relation: 'bekant' } }],
		[
			'Slag, obekant, mot barn 7–14 år',
			{ crime: 'Slag', victim: { sex: 'all', age: '7-14', relation: 'obekant' } }
		],
		[
			'Slag, mot kvinna, i nära relation',
			{ crime: 'Slag', victim: { sex: 'women', age: 'all', relation: 'nara_relation' } }
		],
		['Slag mot barn', null],
		['Slag mot kvinna, utomhus', null],
		['Brott mot person', null],
		['Hot mot tjänsteman', null],
		['', null]
	])('%s', (label, expected) => {
		expect(splitVictim(label)).toEqual(expected);
	});

	it.each([
		['kvinna', 'women'],
		['kvinnor', 'women'],
		['man', 'men'],
		['män', 'men'],
		['flicka', 'girls'],
		['flickor', 'girls'],
		['pojke', 'boys'],
		['pojkar', 'boys'],
		['barn', 'all']
	])('%s are %s', (who, sex) => {
		const victim = { sex, age: '7-14' };
		expect(splitVictim(`Slag, mot ${who} 7–14 år`)).toEqual({ crime: 'Slag', victim });
	});
});
