import { describe, expect, it } from 'vitest';
import type { MissingReason } from '$lib/core/figure';
import { reasonText, type ReasonDetails } from './reasons';

const details: ReasonDetails = {
	area: 'Norrby',
	period: '2021',
	missingParts: ['Solängen'],
	figure: { measure: 'crime:robbery', unit: 'per_1000' }
};

describe('reasonText', () => {
	it.each<[MissingReason, string]>([
		['not_in_data', 'Solängen saknas 2021 i de data som är inlästa, så Norrby kan inte räknas ut.'],
		['part_missing', 'Solängen saknas 2021 i de data som är inlästa.'],
		[
			'months_missing',
			'Alla månader för 2021 finns inte i de data som är inlästa, så året kan inte summeras.'
		],
		['denominator_missing', 'Folkmängden som kvoten ska räknas på saknas för Solängen 2021.'],
		[
			'not_composable',
			'Norrby kan inte sättas samman av källans områden: Solängen ligger bara delvis inom Norrby.'
		],
		[
			'not_described',
			'Vilka delar Norrby bestod av 2021 är inte beskrivet i de data som är inlästa.'
		],
		['outside_lifetime', 'Norrby fanns inte som eget område i källan 2021.'],
		['suppressed_in_source', 'Värdet är dolt i källan.'],
		['missing_in_source', 'Källan anger inget värde.'],
		['too_small_to_show', 'Talet är för litet för att visas.'],
		['few_answers', 'Färre än 30 svarade: en så liten del av ett urval visas inte.'],
		['city_missing', 'Stadens uppgift för 2021 saknas i de data som är inlästa.'],
		['city_only', 'Uppgiften 2021 finns bara för hela staden i de data som är inlästa.']
	])('words %s', (reason, text) => {
		expect(reasonText(reason, details)).toBe(text);
	});

	it('does without the names of parts', () => {
		const plain = { ...details, missingParts: [] };
		expect(reasonText('not_in_data', plain)).toBe(
			'Uppgiften för Norrby 2021 finns inte i de data som är inlästa.'
		);
		expect(reasonText('part_missing', plain)).toBe(
			'En del av Norrby saknas 2021 i de data som är inlästa.'
		);
		expect(reasonText('denominator_missing', plain)).toBe(
			'Folkmängden som kvoten ska räknas på saknas för Norrby 2021. Läs in källans egna tal per 1\u00a0000 invånare, så visas de.'
		);
		expect(reasonText('not_composable', plain)).toBe(
			'Norrby kan inte sättas samman av källans områden.'
		);
	});

	it.each([
		['school:behoriga', 'percent', 'Antalet elever som andelen'],
		['survey:trygg', 'percent', 'Antalet svarande som andelen'],
		['survey:trygg', 'mean', 'Antalet svarande som medelvärdet'],
		['dialogue:svar', 'percent', 'Antalet som andelen'],
		['crime:robbery', 'per_100k', 'Folkmängden som kvoten']
	] as const)('says what %s in %s is counted on', (measure, unit, base) => {
		expect(reasonText('denominator_missing', { ...details, figure: { measure, unit } })).toBe(
			`${base} ska räknas på saknas för Solängen 2021.`
		);
	});

	it('says what to read in where shares of a sample lack the people they weigh', () => {
		const figure = { measure: 'survey:stad.trygg', unit: 'percent' as const };
		expect(reasonText('denominator_missing', { ...details, figure })).toBe(
			'Folkmängden i de åldrar som frågades saknas för Solängen, så andelarna kan inte vägas ihop. ' +
				'Läs in två tabeller ur SCB:s statistikdatabas, så räknas de: folkmängd per RegSO efter ålder och kön, och hela kommunens efter ettårsklass och kön.'
		);
	});

	it('says of means and indexes that they are never joined', () => {
		const figure = { measure: 'school:meritvarde', unit: 'mean' as const };
		expect(reasonText('not_joinable', { ...details, figure })).toBe(
			'Medelvärden och index för flera områden läggs aldrig ihop, så de visas vart för sig.'
		);
	});

	it('begins as a sentence, and is silent of a period nobody knows', () => {
		const rest = { ...details, area: 'staden utom Norrby', missingParts: [] };
		expect(reasonText('outside_lifetime', rest)).toBe(
			'Staden utom Norrby fanns inte som eget område i källan 2021.'
		);
		expect(reasonText('not_in_data', { ...rest, period: '' })).toBe(
			'Uppgiften för staden utom Norrby finns inte i de data som är inlästa.'
		);
	});

	it('says a month in words', () => {
		expect(reasonText('part_missing', { ...details, period: '2021-03' })).toBe(
			'Solängen saknas mars 2021 i de data som är inlästa.'
		);
	});
});
