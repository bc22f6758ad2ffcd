import { describe, expect, it } from 'vitest';
import { pastedFile, readPasted } from './clipboard';
import { UNSURE } from './spaced-table';
import { processorTime } from '../../../test/fixtures/processor-time';

const text = (...lines: string[]) => readPasted({ html: '', text: lines.join('\n') });
const html = (markup: string) => readPasted({ html: markup, text: '' });

describe('a table from a spreadsheet, a web page or a mail', () => {
	it('takes cells, entities and breaks as they are read', () => {
		const read = html(
			'<html><head><style>td{a:b}</style></head><body><!--StartFragment--><table>' +
				'<tr><th>Omr&aring;de</th><th>Antal<br>brott</th></tr>' +
				'<tr><td> Norr&nbsp;&amp; S&#246;der </td><td>1&nbsp;234</td></tr></table></body></html>'
		);
		expect(read).toMatchObject({
			rows: [
				['Område', 'Antal brott'],
				['Norr\u00a0& Söder', '1\u00a0234']
			],
			how: 'html',
			unsure: []
		});
	});

	it('repeats words over the columns and rows they span, and no number', () => {
		const read = html(
			'<table><tr><td rowspan="2">Område</td><td colspan=2>Kvinnor</td><td colspan=2>Män</td></tr>' +
				'<tr><td>2023</td><td>2024</td><td>2023</td><td>2024</td></tr>' +
				'<tr><td>Norr</td><td colspan="2">12</td><td>3</td><td>4</td></tr></table>'
		);
		expect(read?.rows).toEqual([
			['Område', 'Kvinnor', 'Kvinnor', 'Män', 'Män'],
			['Område', '2023', '2024', '2023', '2024'],
			['Norr', '12', '', '3', '4']
		]);
	});

	it('does not repeat a title as wide as the table', () => {
		const read = html(
			'<table><tr><td colspan="2">Tabell 3</td></tr><tr><td>A</td><td>1</td></tr></table>'
		);
		expect(read?.rows[0]).toEqual(['Tabell 3', '']);
	});

	it('keeps a raised footnote sign from becoming a digit', () => {
		const read = html(
			'<table><tr><td>Hela<sup>1</sup></td><td>1 234<sup>2</sup></td></tr></table>'
		);
		expect(read?.rows).toEqual([['Hela¹', '1 234²']]);
	});

	it('takes the table with most in it out of a layout of tables', () => {
		const read = html(
			'<table><tr><td>Hej!<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table></td></tr></table>'
		);
		expect(read?.rows).toEqual([
			['A', '1'],
			['B', '2']
		]);
	});

	it('is not stopped by markup that is not closed, nor by endless spans', () => {
		expect(html('<table><tr><td>A<td>1<tr><td>B<td>2')?.rows).toEqual([
			['A', '1'],
			['B', '2']
		]);
		const wide = html(
			'<table><tr><td colspan=99999 rowspan=99999>A</td><td>1</td></tr><tr><td>B</td></tr></table>'
		);
		expect(wide?.rows.length).toBe(2);
		expect(html('<table><tr><td>' + '<'.repeat(200_000))).toBeNull();
		expect(html('<script>' + '<table>'.repeat(50_000))).toBeNull();
	});

	it('falls back on the text where the markup has no table', () => {
		expect(readPasted({ html: '<b>A</b>', text: 'A\t1' })?.how).toBe('tab');
	});
});

describe('delimited text', () => {
	it('reads tabs, with a quoted break as a space', () => {
		expect(text('Område\tAntal', '"Norra\ndelen"\t1 234')?.rows).toEqual([
			['Område', 'Antal'],
			['Norra delen', '1 234']
		]);
	});
	it('reads semicolons and commas, and no decimal comma as a column', () => {
		expect(text('a;b', 'c;1,5')?.rows).toEqual([
			['a', 'b'],
			['c', '1,5']
		]);
		expect(text('a,b,c', 'd,"1,5",2')?.rows[1]).toEqual(['d', '1,5', '2']);
		expect(text('Norr 1,5', 'Söder 2,5')?.rows).toEqual([
			['Norr', '1,5'],
			['Söder', '2,5']
		]);
	});
	it('takes a stray quote as an ordinary sign', () => {
		expect(text('5" rör\t1', 'a\t2')?.rows).toEqual([
			['5" rör', '1'],
			['a', '2']
		]);
	});
});

describe('text copied from a PDF or a slide', () => {
	it('parts columns at gaps', () => {
		expect(
			text('Område      2023    2024', 'Norra delen  1 234    12,5', 'Söder    ..    <5')
		).toMatchObject({
			rows: [
				['Område', '2023', '2024'],
				['Norra delen', '1 234', '12,5'],
				['Söder', '..', '<5']
			],
			how: 'columns',
			unsure: []
		});
	});

	it('finds the place of an empty cell by the other lines', () => {
		expect(
			text(
				'Område   2023   2024',
				'Norr       12     13',
				'Söder             15',
				'Öster      16       '
			)?.rows[2]
		).toEqual(['Söder', '', '15']);
	});

	it('says where an empty cell could be any', () => {
		const read = text('Område  2023  2024', 'Norra delen  12  13', 'Söder  15', 'Öster  16  17');
		expect(read?.rows[2]).toEqual(['Söder', '15' + UNSURE, '']);
		expect(read?.unsure).toEqual([3]);
	});

	it('joins thousands where every row then has as many figures', () => {
		const read = text(
			'Stadsdel 2022 2023 2024',
			'Norra delen 11 234 987 11 001',
			'Söder 12 13 14',
			'Öster 1 034 12 345'
		);
		expect(read?.rows).toEqual([
			['Stadsdel', '2022', '2023', '2024'],
			['Norra delen', '11 234', '987', '11 001'],
			['Söder', '12', '13', '14'],
			['Öster', '1 034', '12', '345']
		]);
		// It may as well be 11 | 234 987 | 11 001. Nobody writes 34 as 034, so the last row is certain.
		expect(read?.unsure).toEqual([2]);
		expect(read?.guarded[1]).toEqual(['Norra delen', '11 234 987 11 001' + UNSURE, '', '']);
		expect(read?.guarded[3]).toEqual(read?.rows[3]);
	});

	it('says that a row can be cut in more ways, and offers the most even', () => {
		const read = text('Stadsdel 2023 2024', 'Norr 12 13', 'Söder 1 234 567');
		expect(read?.rows[2]).toEqual(['Söder', '1 234', '567']);
		expect(read?.guarded[2]).toEqual(['Söder', '1 234 567' + UNSURE, '']);
		expect(read?.unsure).toEqual([3]);
	});

	it('keeps per cent with its number and headings of words over their columns', () => {
		expect(text('Område Kvinnor Män', 'Norr 24 % 15 %', 'Söder 31 % ..')?.rows).toEqual([
			['Område', 'Kvinnor', 'Män'],
			['Norr', '24 %', '15 %'],
			['Söder', '31 %', '..']
		]);
	});

	it('finds no table in running text, and is quick with much of it', async () => {
		expect(text('Det här är bara en mening.')).toBeNull();
		expect(readPasted({ html: '', text: '' })).toBeNull();
		const time = await processorTime(() =>
			text('1 '.repeat(100_000), '"'.repeat(100_000), ' '.repeat(100_000) + 'x')
		);
		expect(time).toBeLessThan(2_000);
	});
});

it('becomes a file every cell of which reads back', async () => {
	const file = pastedFile([['Å;"b"', '1,5']], 'inklistrad.csv');
	expect(await file.text()).toBe('"Å;""b""";"1,5"\r\n');
	expect(new Uint8Array(await file.arrayBuffer()).slice(0, 3)).toEqual(
		new Uint8Array([0xef, 0xbb, 0xbf])
	);
});
