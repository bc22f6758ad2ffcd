import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropFootnote } from './footnote';
import { processorTime } from '../../../../test/fixtures/processor-time';

describe('dropFootnote', () => {
	it.each([
		['Hela staden5', 'Hela staden'],
		['brott1', 'brott'],
		['brott1,2', 'brott'],
		['brott¹', 'brott'],
		['brott ¹⁾', 'brott'],
		['brott¹,²', 'brott'],
		['Norra Hav*', 'Norra Hav'],
		['Norra Hav **', 'Norra Hav'],
		['Norra Hav 1)', 'Norra Hav'],
		['Norra Hav1)', 'Norra Hav'],
		['Norra Hav [2]', 'Norra Hav'],
		['Norra Hav (ö) 1)', 'Norra Hav (ö)'],
		['20241)', '2024'],
		['2024 1)', '2024'],
		['2024¹', '2024'],
		[' Hela staden ', 'Hela staden']
	])('%j → %j', (label, plain) => expect(dropFootnote(label)).toBe(plain));

	it.each([
		...['2024', 'åk 9', 'åk9', 'gy2', 'F80aa', 'F80', 'Q1', 'kv1', 'kvartal1', 'jan24', 'mars24'],
		...[
			'HT24',
			'SDO24',
			'LPO1',
			'Distrikt 5',
			'Hav (område 1)',
			'(1)',
			'1)',
			'5',
			'',
			'Fråga12',
			'12%'
		]
	])('%j stays', (label) => expect(dropFootnote(label)).toBe(label));

	it('is done once and for all, and never longer than the label', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (label) => {
				const plain = dropFootnote(label);
				expect(dropFootnote(plain)).toBe(plain);
				expect(label.startsWith(plain) || label.trim().startsWith(plain)).toBe(true);
			})
		);
	});

	it('is quick for long labels', async () => {
		const time = await processorTime(() => {
			for (const unit of [' ', 'a', '1', ',', '*', 'a1', ')', '(1)'])
				dropFootnote(`x${unit.repeat(100_000)}`);
		});
		expect(time).toBeLessThan(1000);
	});
});
