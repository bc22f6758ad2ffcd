import { expect, test } from 'vitest';
import type { Sheet } from '$lib/core/source';
import { readReport } from './table';

const sheet = (...rows: string[][]): Sheet => ({
	name: '',
	hidden: false,
	rows: rows.map((cells, index) => ({ row: index + 1, cells, text: cells.join(';') }))
});
const ELIGIBLE = 'Andel (%) elever behöriga till yrkesprog.';
const said = (...rows: string[][]) =>
	readReport(sheet(...rows))?.columns.map(({ heading, sex, unit }) => `${heading}: ${sex} ${unit}`);

test('blocks of sexes above the headings hold until the next, the first heading’s words included', () => {
	expect(
		said(
			['Statistik från Skolverket', '', '', '', ''],
			['', 'Totalt', '', 'Flickor', ''],
			['Skola', 'Antal elever', ELIGIBLE, 'Antal elever', ELIGIBLE]
		)
	).toEqual([
		'Antal elever: all count',
		`${ELIGIBLE}: all percent`,
		'Antal elever: girls count',
		`${ELIGIBLE}: girls percent`
	]);
});

test('a sex in the heading itself', () => {
	expect(
		said([
			'Skola',
			'Skol-enhetskod',
			`${ELIGIBLE}, flickor`,
			`${ELIGIBLE} (pojkar)`,
			`Flickor, ${ELIGIBLE}`
		])
	).toEqual([
		`${ELIGIBLE}: girls percent`,
		`${ELIGIBLE}: boys percent`,
		`${ELIGIBLE}: girls percent`
	]);
});

test('the base of a share is the pupils of its own block', () => {
	const report = readReport(
		sheet(
			['', '', 'Flickor', '', 'Pojkar', ''],
			[...['Skola', 'Skol-enhetskod', 'Antal elever', ELIGIBLE, 'Antal elever', ELIGIBLE]]
		)
	);
	expect(report?.columns.map(({ pupils }) => pupils)).toEqual([null, 2, null, 4]);
	expect(report?.bySex).toBe(true);
});

test('school year and grade stand above; eligibility per district is another’s table', () => {
	const report = readReport(
		sheet(
			['Grundskola - Slutbetyg årskurs 9, samtliga elever', ''],
			['Valt läsår: 2001/02', ''],
			['Skolkommun', 'Typ av huvudman', ELIGIBLE]
		)
	);
	expect([report?.schoolYear, report?.grade]).toEqual(['2001/02', 'ak9']);
	expect(
		said(['Stadsdelsområde', 'År', 'Kön', 'Antal elever', 'Andel behöriga (%)'])
	).toBeUndefined();
	expect(said(['Kommun', 'Antal', 'Per 100 000 inv.'])).toBeUndefined();
});
