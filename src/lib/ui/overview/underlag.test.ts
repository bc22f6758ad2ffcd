import { describe, expect, it } from 'vitest';
import type { Dataset } from '$lib/core/observation';
import { datasetsOf, placeOf } from './underlag';

const dataset: Dataset = {
	id: 'ab12',
	sha256: 'ab12',
	file: 'fil.txt',
	source: 'kalla',
	citation: 'Källa',
	producer: 'Producent',
	retrieved: 'okänt',
	licence: 'okänt',
	embedded: true,
	importedAt: 0,
	openness: 'open' as const
};

describe('underlag', () => {
	it('finds dataset, sheet, row and column of a reference', () => {
		expect(placeOf('ab12||17|5', [dataset])).toEqual({ dataset, sheet: '', row: 17, column: 5 });
		expect(placeOf('ab12|Blad|ett|3|2', [dataset])).toMatchObject({
			sheet: 'Blad|ett',
			row: 3,
			column: 2
		});
	});

	it('says nothing of a dataset that is gone', () => {
		expect(placeOf('ff||1|1', [dataset]).dataset).toBeNull();
	});

	it('lists each dataset once', () => {
		const figure = { refs: ['ab12||1|1', 'ab12||2|1', 'ff||1|1'] };
		expect(datasetsOf([figure as never, figure as never], [dataset])).toEqual([dataset]);
	});
});
