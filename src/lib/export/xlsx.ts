import { strToU8, zipSync, type Zippable } from 'fflate';

/** A cell of a new workbook: text (never a formula) or a number. */
export type WorkbookCell = { text: string; bold?: true; wrap?: true } | { number: number };

export interface WorkbookSheet {
	name: string;
	rows: readonly (readonly WorkbookCell[])[];
	/** Widths of the columns, in characters. */
	widths: readonly number[];
	/** Rows that stay in sight at the top. */
	frozen?: number;
	/** A row of a single text reaches over this many columns. */
	across?: number;
}

/** Local time on purpose: the ZIP format writes it without a zone, so the bytes are the same everywhere. */
const NO_DATE = new Date(1980, 0, 1);
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles by number: plain, bold, wrapped, bold and wrapped. */
const STYLES =
	`<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
	'<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
	'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
	'<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
	'<cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/>' +
	'<xf applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>' +
	'<xf fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>';

/**
 * A small workbook: texts as inline strings, so that nothing in them runs, no dates, no author; the same
 * sheets give the same bytes.
 */
export function workbook(sheets: readonly WorkbookSheet[]): Uint8Array {
	const parts: [string, string][] = [
		['[Content_Types].xml', contentTypes(sheets.length)],
		['_rels/.rels', relations([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']])],
		['xl/workbook.xml', book(sheets)],
		[
			'xl/_rels/workbook.xml.rels',
			relations([
				...sheets.map((_, index): [string, string] => [
					`${OFFICE}/worksheet`,
					`worksheets/sheet${index + 1}.xml`
				]),
				[`${OFFICE}/styles`, 'styles.xml']
			])
		],
		['xl/styles.xml', STYLES],
		...sheets.map((sheet, index): [string, string] => [
			`xl/worksheets/sheet${index + 1}.xml`,
			worksheet(sheet)
		])
	];
	const entries: Zippable = {};
	for (const [name, xml] of parts) entries[name] = [strToU8(HEAD + xml), { mtime: NO_DATE }];
	return zipSync(entries);
}

function contentTypes(count: number): string {
	const part = (name: string, type: string): string =>
		`<Override PartName="/xl/${name}.xml" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
	const sheets = Array.from({ length: count }, (_, index) =>
		part(`worksheets/sheet${index + 1}`, 'worksheet')
	);
	return (
		`<Types xmlns="${TYPES}">` +
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
		'<Default Extension="xml" ContentType="application/xml"/>' +
		`${part('workbook', 'sheet.main')}${part('styles', 'styles')}${sheets.join('')}</Types>`
	);
}

function relations(targets: readonly [string, string][]): string {
	const each = targets.map(
		([type, target], index) =>
			`<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`
	);
	return `<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`;
}

function book(sheets: readonly WorkbookSheet[]): string {
	const each = sheets.map(
		({ name }, index) =>
			`<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
	);
	return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each.join('')}</sheets></workbook>`;
}

function worksheet({ rows, widths, frozen = 0, across = 1 }: WorkbookSheet): string {
	const columns = widths.map(
		(width, index) =>
			`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
	);
	const pane =
		frozen === 0
			? ''
			: `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
	const total = widths.slice(0, across).reduce((sum, width) => sum + width, 0);
	const merged: string[] = [];
	const lines = rows.map((cells, index) => {
		const [only] = cells;
		const alone = across > 1 && cells.length === 1 && only !== undefined && 'text' in only;
		if (alone) merged.push(`<mergeCell ref="A${index + 1}:${letters(across - 1)}${index + 1}"/>`);
		// A merged row does not grow with its text by itself.
		const height = alone
			? ` ht="${15 * Math.ceil(only.text.length / total)}" customHeight="1"`
			: '';
		const each = cells.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`));
		return `<row r="${index + 1}"${height}>${each.join('')}</row>`;
	});
	return (
		`<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${pane}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
		(merged.length === 0
			? ''
			: `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`) +
		'<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
	);
}

function cellXml(cell: WorkbookCell, place: string): string {
	if ('number' in cell) return `<c r="${place}"><v>${cell.number}</v></c>`;
	if (cell.text === '') return '';
	const style = (cell.bold ? 1 : 0) + (cell.wrap ? 2 : 0);
	return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(cell.text)}</t></is></c>`;
}

/** A, B … Z, AA … for columns from 0. */
function letters(column: number): string {
	const rest = Math.floor(column / 26);
	return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** XML text without characters that XML cannot hold. */
function escape(text: string): string {
	return text
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
