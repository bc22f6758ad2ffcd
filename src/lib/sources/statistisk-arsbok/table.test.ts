import { describe, expect, test } from 'vitest';
import type { Sheet } from '$lib/core/source';
import { readLabel, readYearbookTable } from './table';

const sheet = (...rows: string[][]): Sheet => ({
	name: 'b1',
	hidden: false,
	rows: rows.map((cells, index) => ({ row: index + 1, cells, text: cells.join(';') }))
});
const title = /^anmälda brott/iu;

describe('a yearbook table', () => {
	const table = readYearbookTable(
		sheet(
			['Anmälda brott 2001. Exempel'],
			['Number of reported crimes'],
			['', 'An-', '', 'Därav', '', 'Brott per 1 000 invånare'],
			['', 'mälda', '', 'Vålds-', 'Stöld', 'An-'],
			['', 'brott1', '', 'brott2', ' & rån3', 'mälda'],
			['', '', '', '', '', 'brott'],
			['Ena sidan', '30', '', '4', '6', '12.5'],
			['Bergby', '30', '', '4', '6', '12.5'],
			['', '', '', '', '', ''],
			['Hela staden5', '40', '', '5', '8', '11'],
			['1 Alla brott'],
			['5 Även utan plats'],
			['Senast uppdaterad: 2002-04-30']
		),
		title
	);

	test('has its headings put together, under the groups they stand under', () => {
		expect(table?.columns.map(({ heading, groups }) => [heading, groups.at(-1) ?? ''])).toEqual([
			['Anmälda brott', ''],
			['Våldsbrott', 'Därav'],
			['Stöld & rån', 'Därav'],
			['Anmälda brott', 'Brott per 1 000 invånare']
		]);
	});

	test('has its footnotes, the day it was made, and blocks', () => {
		expect(table?.columns[0]?.notes).toEqual(['Alla brott']);
		expect(table?.updated).toBe('2002-04-30');
		expect(table?.blocks.map((rows) => rows.map(({ row }) => row))).toEqual([[7, 8], [10]]);
		expect(readLabel('Hela staden5', table?.footnotes ?? new Map())).toEqual({
			label: 'Hela staden',
			notes: ['Även utan plats']
		});
	});
});

test('a title without a table, and a table without the title, are none', () => {
	expect(readYearbookTable(sheet(['Anmälda brott 2001'], ['bara text']), title)).toBeNull();
	expect(readYearbookTable(sheet(['Något annat'], ['', 'A'], ['Bergby', '1']), title)).toBeNull();
});
