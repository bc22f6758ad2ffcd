import { describe, expect, it } from 'vitest';
import { annexModel } from './annex';
import { sharedSentences } from './annex-notes';
import { contextOf, figure } from './fixture-town';

const model = annexModel(
	contextOf([
		figure({ value: 1081 }),
		figure({ period: '2023', value: 1000, status: 'preliminary' }),
		figure({ area: 'sdo:lindhult', value: 640 }),
		figure({ value: 1203, scope: 'rest' })
	]),
	{ area: 'sdo:bjorkvik', year: '2024' }
);
const everything = model.sections.flatMap(({ blocks }) =>
	blocks.flatMap((block) => (block.kind === 'figure' ? block.figure.caption.notes : [block.text]))
);

describe('what the annex says of all its figures', () => {
	it('stands there once', () => {
		expect(everything.filter((text) => text === 'Mörkertal finns.')).toHaveLength(1);
	});

	it('leaves the meaning of signs beside each figure that has them', () => {
		const signs = everything.filter((text) => text.startsWith('Ofyllda punkter och *'));
		expect(signs.length).toBeGreaterThan(1);
	});
});

describe('definitions', () => {
	it('say what they share once', () => {
		expect(
			sharedSentences(['Ett (3 kap. 5 §). Räknas här. Delas så.', 'Två. Räknas här.', 'Tre.'])
		).toEqual({ own: ['Ett (3 kap. 5 §). Delas så.', 'Två.', 'Tre.'], shared: ['Räknas här.'] });
	});
});
