/** One cell as the markup has it. */
interface MarkedCell {
	text: string;
	heading: boolean;
	columns: number;
	rows: number;
}

interface OpenTable {
	rows: MarkedCell[][];
	cell: MarkedCell | null;
	/** Inside raised text: a footnote sign must not become a digit of the number before it. */
	raised: number;
}

const MOST_CELLS = 200_000;
const SKIPPED = new Set(['script', 'style', 'head', 'title', 'template']);
const BREAKING = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol']);
const PURE_NUMBER = /^[~<+\-\u2212]?[\d\s.,\u00a0\u2007\u2009\u202f]+%?$/u;
const RAISED = new Map(
	[...'0123456789'].map((digit, index) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[index] ?? digit])
);

const ENTITIES = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', '\u00a0'],
	['thinsp', '\u2009'],
	['ensp', '\u2002'],
	['emsp', '\u2003'],
	['minus', '\u2212'],
	['ndash', '\u2013'],
	['mdash', '\u2014'],
	['hellip', '…'],
	['aring', 'å'],
	['Aring', 'Å'],
	['auml', 'ä'],
	['Auml', 'Ä'],
	['ouml', 'ö'],
	['Ouml', 'Ö'],
	['eacute', 'é'],
	['Eacute', 'É'],
	['uuml', 'ü'],
	['sect', '§'],
	['sup1', '¹'],
	['sup2', '²'],
	['sup3', '³'],
	['shy', '']
]);

/**
 * The table of a piece of HTML with the most filled cells, as rows of text; null where there is none.
 * Reads markup as the clipboard holds it without a browser's parser (the page's policy forbids making
 * markup of strings). A cell over several columns or rows is repeated in all of them, so that headings
 * stand over each of their columns; a number is not, and neither is a title as wide as the table.
 */
export function readHtmlTable(html: string): string[][] | null {
	const tables: MarkedCell[][][] = [];
	const open: OpenTable[] = [];
	let skipped = '';
	for (const [tag, text] of pieces(html)) {
		const name = /^<\/?([a-z0-9]+)/iu.exec(tag)?.[1]?.toLowerCase() ?? '';
		const closing = tag.startsWith('</');
		if (skipped !== '') {
			if (closing && name === skipped) skipped = '';
			else continue;
		} else if (SKIPPED.has(name) && !closing && !tag.endsWith('/>')) {
			skipped = name;
			continue;
		}
		if (name === 'table') {
			const table = closing ? open.pop() : undefined;
			if (table) tables.push(table.rows);
			if (!closing) open.push({ rows: [], cell: null, raised: 0 });
		}
		const table = open.at(-1);
		if (!table) continue;
		handle(table, name, closing, tag);
		if (text !== '' && table.cell) table.cell.text += written(text, table.raised > 0);
	}
	tables.push(...open.map(({ rows }) => rows));
	const filled = (rows: MarkedCell[][]): number =>
		rows.flat().filter(({ text }) => text.trim() !== '').length;
	const best = tables.reduce<MarkedCell[][] | null>(
		(found, rows) => (filled(rows) > (found ? filled(found) : 0) ? rows : found),
		null
	);
	return best && laidOut(best);
}

/** Tags with the text after each; the text before the first comes with ''. */
function* pieces(html: string): Generator<[tag: string, text: string]> {
	let at = 0;
	let tag = '';
	while (at <= html.length) {
		const start = html.indexOf('<', at);
		const stop = start < 0 ? html.length : start;
		yield [tag, html.slice(at, stop)];
		if (start < 0) return;
		const comment = html.startsWith('<!--', start);
		const end = html.indexOf(comment ? '-->' : '>', start);
		if (end < 0) return;
		at = end + (comment ? 3 : 1);
		tag = comment ? '<!>' : html.slice(start, at);
	}
}

function handle(table: OpenTable, name: string, closing: boolean, tag: string): void {
	if (name === 'tr' || name === 'td' || name === 'th') {
		table.cell = null;
		table.raised = 0;
	}
	if (name === 'sup') table.raised = Math.max(0, table.raised + (closing ? -1 : 1));
	if (BREAKING.has(name) && table.cell) table.cell.text += ' ';
	if (closing) return;
	if (name === 'tr') table.rows.push([]);
	if (name !== 'td' && name !== 'th') return;
	if (table.rows.length === 0) table.rows.push([]);
	table.cell = {
		text: '',
		heading: name === 'th',
		columns: spanOf(tag, 'colspan'),
		rows: spanOf(tag, 'rowspan')
	};
	table.rows.at(-1)?.push(table.cell);
}

function spanOf(tag: string, attribute: string): number {
	const at = tag.toLowerCase().indexOf(attribute);
	if (at < 0) return 1;
	const span = Number(/^\s*=\s*["']?(\d{1,5})/u.exec(tag.slice(at + attribute.length))?.[1] ?? 1);
	return Math.max(1, Math.min(span, 1000));
}

function written(text: string, raised: boolean): string {
	const plain = text
		.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z0-9]{1,8});/giu, (whole, name: string) =>
			name.startsWith('#') ? fromCode(name, whole) : (ENTITIES.get(name) ?? whole)
		)
		.replace(/[\t\n\r\f ]+/gu, ' ');
	if (!raised) return plain;
	return Array.from(plain, (sign) => RAISED.get(sign) ?? sign).join('');
}

function fromCode(name: string, whole: string): string {
	const code = /^#x/iu.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Cells at their places. */
function laidOut(rows: readonly MarkedCell[][]): string[][] {
	const width = Math.max(
		...rows.map((cells) => cells.reduce((sum, cell) => sum + cell.columns, 0))
	);
	const grid: (string | undefined)[][] = rows.map(() => []);
	let budget = MOST_CELLS;
	for (const [top, cells] of rows.entries()) {
		let left = 0;
		for (const cell of cells) {
			while (grid[top]?.[left] !== undefined) left += 1;
			const text = cell.text.replace(/ +/gu, ' ').trim();
			const repeated = cell.columns < width && (cell.heading || !PURE_NUMBER.test(text));
			const bottom = Math.min(rows.length, top + cell.rows);
			for (let row = top; row < bottom; row += 1)
				for (let column = left; column < left + cell.columns; column += 1) {
					if ((budget -= 1) < 0) break;
					const line = grid[row];
					if (line && line[column] === undefined)
						line[column] = repeated || (row === top && column === left) ? text : '';
				}
			left += cell.columns;
		}
	}
	return grid.map((line) => Array.from(line, (text) => text ?? ''));
}
