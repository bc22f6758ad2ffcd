import { describe, expect, it } from 'vitest';
import { countable } from '../crime-words';
import { sourceLine } from '../captions';
import { countSentence, countsSentence, measuresSentence } from './lists';
import { changeTitle, measureLine, spanTitle } from './titles';
import { factClause, type Told } from './told';

const readable = (text: string) => text.replaceAll('\u00a0', '_');
const told: Told = {
	title: 'Sexualbrott (6 kap. BrB)',
	reported: true,
	area: 'Björkvik',
	period: '2025',
	unit: 'count',
	value: 95,
	preliminary: false
};

describe('what can be counted', () => {
	it.each([
		['Sexualbrott (6 kap. BrB)', 'sexualbrott'],
		['Brott mot liv och hälsa (3 kap. BrB)', 'brott mot liv och hälsa'],
		['Misshandel inkl. grov', 'fall av misshandel inkl. grov'],
		['Inbrottsstöld i bostad', 'fall av inbrottsstöld i bostad'],
		['Stöld, rån m.m. (8 kap. BrB)', 'fall av stöld, rån m.m.']
	])('%s → %s', (title, words) => expect(countable(title)).toBe(words));
});

describe('facts', () => {
	it('are stated with place, number and time', () => {
		expect(factClause(told)).toBe('I Björkvik anmäldes 95 sexualbrott år 2025');
		expect(
			readable(factClause({ ...told, unit: 'per_100k', value: 1081, preliminary: true }))
		).toBe('I Björkvik anmäldes 1_081 sexualbrott per 100_000 invånare år 2025 (preliminärt)');
		expect(factClause({ ...told, everything: true })).toBe('I Björkvik anmäldes 95 brott år 2025');
		expect(
			readable(
				factClause({
					...told,
					title: 'Behöriga elever',
					reported: false,
					unit: 'percent',
					value: 88.7,
					period: '2023/24'
				})
			)
		).toBe('Andelen för ”Behöriga elever” i Björkvik var 88,7_procent läsåret 2023/24');
	});

	it('say how many beside how much', () => {
		const count = { value: 1212, period: '2023', preliminary: true };
		expect(readable(countSentence(count, '2023'))).toBe('Antalet var 1_212 (preliminärt).');
		expect(readable(countSentence(count, '2025'))).toBe(
			'Det senaste antalet är från 2023: 1_212 (preliminärt).'
		);
		expect(countSentence(null, '2025')).toBe('');
	});
});

describe('titles', () => {
	it('tell a change with both numbers', () => {
		expect(changeTitle(told, { value: 80, period: '2020' })).toBe(
			'I Björkvik anmäldes 95 sexualbrott år 2025 mot 80 år 2020'
		);
		expect(changeTitle(told, { value: 95, period: '2020' })).toBe(
			'I Björkvik anmäldes 95 sexualbrott år 2025, lika många som år 2020'
		);
	});

	it('tell a span without ranking', () => {
		const { area: _area, value: _value, ...rest } = told;
		const span = { low: 12, high: 140, areas: 'stadsdelsområdena' };
		expect(spanTitle(rest, span, { area: 'Björkvik', value: 95 })).toBe(
			'I Björkvik anmäldes 95 sexualbrott år 2025'
		);
		expect(spanTitle(rest, span, null)).toBe(
			'I stadsdelsområdena anmäldes 12–140 sexualbrott år 2025'
		);
		expect(spanTitle(rest, { ...span, high: 12 }, null)).toBe(
			'I stadsdelsområdena anmäldes 12 sexualbrott år 2025'
		);
	});

	it('name the measure', () => {
		expect(measureLine('Sexualbrott (6 kap. BrB)', 'count', true)).toBe(
			'Anmälda sexualbrott, antal'
		);
		expect(measureLine('Alla anmälda brott', 'count', true, true)).toBe(
			'Alla anmälda brott, antal'
		);
		expect(measureLine('Behöriga elever', 'percent', false)).toBe('Behöriga elever');
	});

	it('tell several measures of one time in one sentence, each with the number beside it', () => {
		const told = {
			area: 'Björkvik',
			period: '2025',
			preliminary: false,
			unit: 'per_100k' as const,
			than: 'i staden utom Björkvik',
			measures: [
				{ title: 'Gräl', value: 40, other: null },
				{ title: 'Sexualbrott (6 kap. BrB)', value: 1081, other: 1203 },
				{ title: 'Skadebrott', value: 12, other: 9 }
			]
		};
		const { strong, rest } = measuresSentence(told);
		expect(readable(strong + rest)).toBe(
			'I Björkvik anmäldes år 2025, per 100_000 invånare: 40 fall av gräl, ' +
				'1_081 sexualbrott (1_203 i staden utom Björkvik) och 12 skadebrott (9).'
		);
		expect(
			countsSentence('år 2023 (preliminärt)', [
				{ title: 'Gräl', value: 4 },
				{ title: 'Skadebrott', value: 9 }
			])
		).toBe('Antal år 2023 (preliminärt): 4 fall av gräl och 9 skadebrott.');
	});

	it('name each source once', () => {
		const bra = { citation: 'Brå, Anmälda brott.', retrieved: 'okänt' };
		expect(
			sourceLine([bra, bra, { citation: 'Årsboken', retrieved: 'uppdaterad 2025' }], true)
		).toBe(
			'Källa: Brå, Anmälda brott, hämtat: okänt; Årsboken, uppdaterad 2025. Egen bearbetning.'
		);
		expect(sourceLine([], false)).toBe('Källa: inga uppgifter att visa.');
	});
});
