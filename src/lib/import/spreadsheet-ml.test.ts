import { describe, expect, test } from 'vitest';
import { ImportFailure } from './failure';
import { LIMITS, type Limits } from './limits';
import { readTable } from './read';

const HEAD =
	'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>' +
	'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">';

const book = (rows: string, rest = ''): string =>
	`${HEAD}<Worksheet ss:Name="Å &amp; 1"><Table>${rows}</Table>${rest}</Worksheet></Workbook>`;

async function read(text: string, limits: Limits = LIMITS) {
	return readTable(new TextEncoder().encode(text), 'fil.xls', '', limits);
}

async function codeOf(text: string, limits: Limits = LIMITS): Promise<string | null> {
	try {
		await read(text, limits);
		return null;
	} catch (error) {
		if (error instanceof ImportFailure) return error.code;
		throw error;
	}
}

describe('XML Spreadsheet 2003', () => {
	test('stored values in their places, whatever comes between', async () => {
		const { container, sheets, warnings } = await read(
			book(
				'<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Rubrik &#229;</Data></Cell>' +
					'<Cell><Data ss:Type="Number">1.50</Data></Cell></Row>' +
					'<Row ss:Index="3"><Cell ss:Index="2" ss:Formula="=1+1"><ss:Data ss:Type="Number">2</ss:Data>' +
					'<Comment><ss:Data>nej</ss:Data></Comment></Cell><Cell/>' +
					'<Cell><Data ss:Type="Boolean">1</Data></Cell></Row><!-- <Row/> -->' +
					'<Row ss:Span="1"/><Row><Cell><Data ss:Type="String"><B>x</B>y<![CDATA[<z>]]></Data></Cell></Row>'
			)
		);
		expect(container).toBe('xls');
		expect(sheets).toHaveLength(1);
		expect(sheets[0]?.name).toBe('Å & 1');
		expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
			['Rubrik å', '', '1.50'],
			[],
			['', '2', '', 'TRUE'],
			[],
			[],
			['xy<z>']
		]);
		expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
		expect(warnings.map(({ code }) => code)).toEqual(['merged_cells']);
	});

	test('a hidden sheet is listed as such', async () => {
		const options =
			'<WorksheetOptions xmlns="urn:x"><Visible>SheetHidden</Visible></WorksheetOptions>';
		const { sheets, warnings } = await read(book('', options));
		expect(sheets[0]?.hidden).toBe(true);
		expect(warnings.map(({ code }) => code)).toEqual(['hidden_sheet']);
	});

	const cell = '<Cell><Data ss:Type="String">x</Data></Cell>';
	test.each<[string, string]>([
		['truncated', book(`<Row>${cell}</Row>`).slice(0, -30)],
		['truncated', `${book('').slice(0, -12)}`],
		['unsafe_xml', book('').replace('<Workbook', '<!DOCTYPE x [<!ENTITY a "b">]><Workbook')],
		['too_many_columns', book(`<Row>${cell.replace('<Cell', '<Cell ss:Index="90000"')}</Row>`)],
		['too_many_columns', book(`<Row ss:Index="9000000">${cell}</Row>`)]
	])('%s', async (code, text) => expect(await codeOf(text)).toBe(code));

	test('too many cells, though hardly any are there', async () => {
		const text = book(`<Row ss:Index="900">${cell.replace('<Cell', '<Cell ss:Index="90"')}</Row>`);
		expect(await codeOf(text, { ...LIMITS, cells: 500 })).toBe('too_many_cells');
	});

	test('another XML is no table', async () =>
		expect(await codeOf('<?xml version="1.0"?><a/>')).toBe('web_page'));
});
