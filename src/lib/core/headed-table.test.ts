import { expect, test } from 'vitest';
import { findHeadings, tablesIn, walkTables } from './headed-table';
import { squeezeCell, type TableShape } from './headings';
import { Harvest } from './harvest';
import type { NameLookup, Sheet, TableFile } from './source';

type Role = 'area' | 'n' | 'value';
const shape: TableShape<Role> = {
	roles: { area: /^område$/iu, n: /^antal svar\d?$/iu, value: /^andel svar$/iu },
	required: ['area', 'value'],
	headRows: 3
};

const names: NameLookup = {
	area: () => null,
	base: () => null,
	existed: () => true,
	measure: () => null
} as unknown as NameLookup;

function sheetOf(text: string, merges?: Sheet['merges']): Sheet {
	const rows = text
		.split('\n')
		.map((line, index) => ({ row: index + 1, cells: line.split(';'), text: line }));
	return { name: '', hidden: false, rows, ...(merges && { merges }) };
}

function walk(sheet: Sheet): { classes: string[]; visited: string[] } {
	const harvest = new Harvest({ id: 'x', calendar: 'y' }, names);
	const visited: string[] = [];
	walkTables(
		{ sheets: [sheet] } as unknown as TableFile,
		harvest,
		{ progress: () => {} },
		shape,
		(block, row) => {
			harvest.record(block.sheet.name, row, 'loaded');
			visited.push(`${block.title.join('/')}: ${block.headings.text('area', row.cells)}`);
		}
	);
	return { classes: harvest.finish().classes.map((entry) => entry.class), visited };
}

test('finds one heading row below a preamble, columns in any order', () => {
	const headings = findHeadings(
		sheetOf('Tabell 1\nMått: trygghet;vald\nAndel svar;Egen;Område\n12;x;A'),
		shape
	);
	expect(headings?.column('area')).toBe(2);
	expect(headings?.column('value')).toBe(0);
	expect(headings?.column('n')).toBe(-1);
});

test('joins headings parted over rows and takes group names to the right', () => {
	const headings = findHeadings(
		sheetOf('Område;Kvinnor;;Män;\n;Antal svar;Andel svar;Antal svar;Andel svar\nA;1;2;3;4'),
		shape
	);
	expect(headings?.columns('value')).toEqual([2, 4]);
	expect(headings?.above.slice(1)).toEqual(['Kvinnor', 'Kvinnor', 'Män', 'Män']);
	expect(headings?.to).toBe(1);
	const split = findHeadings(sheetOf('Om-;An-;Andel\nråde;tal;svar\n;svar1;\nA;1;2'), shape);
	expect(split && [split.heading(0), split.heading(1), split.heading(2)]).toEqual([
		'Område',
		'Antal svar1',
		'Andel svar'
	]);
});

test('takes merged groups from the merges', () => {
	const sheet = sheetOf(
		'Område;2022;;2023;\n;Antal svar;Andel svar;Antal svar;Andel svar\nA;1;2;3;4',
		[
			{ top: 1, left: 2, bottom: 1, right: 3 },
			{ top: 1, left: 4, bottom: 1, right: 5 },
			{ top: 1, left: 1, bottom: 2, right: 1 }
		]
	);
	expect(findHeadings(sheet, shape)?.above).toEqual(['', '2022', '2022', '2023', '2023']);
});

test('does not take figures for headings', () => {
	const headings = findHeadings(sheetOf('Område;Andel svar\nA;12\nB;..'), shape);
	expect(headings?.to).toBe(0);
	expect(findHeadings(sheetOf('A;12\nB;13'), shape)).toBeNull();
});

test('walks several tables of a sheet, each under its own title', () => {
	const sheet = sheetOf(
		'Kvinnor\nOmråde;Andel svar\nA;12\nB\nC;13\nKälla: x\n\nMän\nOmråde;Andel svar\nA;14\n* rundat'
	);
	expect(tablesIn(sheet, shape).map(({ title }) => title)).toEqual([
		['Kvinnor'],
		['Källa: x', 'Män']
	]);
	expect(walk(sheet)).toEqual({
		classes:
			'structural structural loaded loaded loaded structural blank structural structural loaded structural'.split(
				' '
			),
		visited: ['Kvinnor: A', 'Kvinnor: B', 'Kvinnor: C', 'Källa: x/Män: A']
	});
});

test('rejects figures in a sheet without such headings, and only those', () => {
	expect(walk(sheetOf('Om tabellen\n\nA;12\nA;b')).classes).toEqual([
		'structural',
		'blank',
		'rejected',
		'structural'
	]);
});

test('squeezes white space of every kind', () => {
	expect(squeezeCell('  Antal\u00a0\n svar ')).toBe('Antal svar');
});
