import { allIndicators } from '$lib/indicators/registry';
import { MeasureTree } from '$lib/core/measures';
import type { Topic } from '$lib/core/topic';
import { describe, expect, it } from 'vitest';
import { contextOf, indicators } from '../fixture-town';
import { catalogue, catalogueEntry, searchCatalogue } from './catalogue';

const topic = (id: string, kind: Topic['kind'], number: number | null): Topic => ({
	id,
	kind,
	number,
	title: `Om ${id}`,
	short: id,
	from: null,
	to: null,
	source: 'avtalet',
	caution: null
});

const own = indicators.map((one) =>
	one.id === 'population' ? one : { ...one, topics: one.id === 'all' ? ['b', 'a'] : ['a'] }
);
const context = contextOf([], {
	indicators: own,
	topics: [topic('a', 'priority', 2), topic('b', 'perspective', null), topic('c', 'priority', 3)],
	breaks: [
		{ measure: 'crime:*', area: null, from: '2021-07-01', to: null, text: 'Ny kod.' },
		{ measure: 'crime:*', area: 'sdo:norrby', from: '2024-01-01', to: null, text: 'Bildades.' },
		{ measure: 'school:*', area: null, from: null, to: null, text: 'Annat.' }
	]
});
const groups = catalogue(
	context,
	(series) => `källa ${series}`,
	({ id }) => id !== 'quarrel'
);

describe('the catalogue', () => {
	it('tells every indicator once, under its first topic, and names it under its others', () => {
		expect(
			groups.map(({ id, kind, entries, also }) => [
				id,
				kind,
				entries.map((entry) => entry.id),
				also.map((entry) => entry.id)
			])
		).toEqual([
			['a', 'Samverkansområde 2', ['vandalism', 'eligible'], ['all']],
			['b', 'Perspektiv', ['all'], []],
			['c', 'Samverkansområde 3', [], []],
			['allmant', '', ['population'], []],
			['ovriga', '', ['quarrel'], []]
		]);
	});

	it('says all that is declared', () => {
		const entry = groups[0]?.entries[0];
		expect(entry?.line).toBe(
			'per 100\u00a0000 invånare (källa bra) · antal (källa bra, källa arsbok) · lägre är bättre'
		);
		expect(Object.fromEntries(entry?.facts.map(({ term, texts }) => [term, texts]) ?? [])).toEqual({
			Täljare: ['Anmälda brott'],
			'Nämnare, och dess datum': [
				'folkmängden, 31 december året före (per 100\u00a0000 invånare)',
				'Antal: delas inte med något.'
			],
			'Enheter och källor': [
				'Per 100\u00a0000 invånare (källa bra)',
				'Antal (källa bra, källa arsbok)'
			],
			Riktning: ['lägre är bättre'],
			'Hör till': ['Om a'],
			Uppdelning: ['kön: kvinnor, män; ålder: 0–17 år, 18 år och äldre (där källan har uppgiften)'],
			Plats: ['Räknas där brottet begicks, inte där de inblandade bor.'],
			Metod: [
				'Anmälda brott: en skillnad prövas på antal, inte på kvoter, mot hur mycket områdenas antal brukar variera utöver det som de har gemensamt.',
				'Så gjordes det.'
			],
			'Avbrott i jämförbarheten': ['Från 1 juli 2021: Ny kod.']
		});
		expect(entry?.cautions).toEqual(['Mörkertal finns.']);
		expect(entry?.requests.map(({ text }) => text)).toEqual([
			'Hämta i SOL.',
			'Kryssa kvinna och man.',
			'Kryssa barn.'
		]);
	});

	it('says what the source calls it and how it asks, and of crime bound to its place that it is', () => {
		const [first] = own.filter(({ id }) => id === 'vandalism');
		if (first === undefined) throw new Error('no such indicator');
		const measures = new MeasureTree([
			{
				id: first.measure,
				parent: null,
				label: 'Skade',
				labels: ['12 kap.', 'Skada'],
				note: 'fråga 7'
			}
		]);
		const told = (of: typeof first) =>
			catalogueEntry({ ...context, measures }, of, (series) => series).facts;
		const texts = (of: typeof first, term: string) =>
			told(of).find((fact) => fact.term === term)?.texts;
		expect(texts(first, 'I källan')).toEqual(['Kallas ”12 kap.”, ”Skada”.', 'Fråga 7']);
		expect(texts({ ...first, cautions: ['fråga 7'] }, 'I källan')).toHaveLength(1);
		expect(texts({ ...first, placeBound: true }, 'Plats')?.join(' ')).toContain('Platsbundet');
	});

	it('is searched by all words, in either case, in everything it says', () => {
		const found = (query: string) =>
			searchCatalogue(groups, query).flatMap(({ entries }) => entries.map(({ id }) => id));
		expect(found('SKADEBROTT')).toEqual(['vandalism']);
		expect(found('årskurs behöriga')).toEqual(['eligible']);
		expect(found('arsbok folkmängd')).toContain('population');
		expect(found('finns-inte')).toEqual([]);
		expect(found('  ')).toHaveLength(own.length);
	});

	it('leaves nothing declared without words', () => {
		const declared = allIndicators.map((one) => catalogueEntry(context, one, (series) => series));
		expect(declared.length).toBeGreaterThanOrEqual(40);
		for (const entry of declared) {
			const terms = entry.facts.map(({ term }) => term);
			expect(terms, entry.id).toEqual(
				expect.arrayContaining(['Täljare', 'Nämnare, och dess datum', 'Metod', 'Uppdelning'])
			);
			expect(JSON.stringify(entry), entry.id).not.toMatch(/undefined|\bnull\b/);
			expect(entry.requests.length, entry.id).toBeGreaterThan(0);
		}
	});
});
