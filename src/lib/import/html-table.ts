/** One cell as the markup has it. */
interface MarkedCell {
	text: string;
	/** The number a spreadsheet keeps for it, with a decimal comma; '' for none. */
	stored: string;
	heading: boolean;
	columns: number;
	rows: number;
}

/** An element inside a cell that is not closed yet. */
interface OpenElement {
	name: string;
	hidden: boolean;
	/** A footnote sign must not become a digit of the number before it. */
	raised: boolean;
}

interface OpenTable {
	rows: MarkedCell[][];
	/** Rows that are not shown; they count where cells reach over several rows. */
	hidden: Set<MarkedCell[]>;
	/** False in a table or a part of one that is not shown. */
	shown: boolean;
	cell: MarkedCell | null;
	inside: OpenElement[];
}

const MOST_CELLS = 200_000;
/** Elements inside each other in a cell that are kept apart. */
const MOST_INSIDE = 200;
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr', 'meta', 'link']);
const PARTS = new Set(['thead', 'tbody', 'tfoot']);
const STYLE = /\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/iu;
const NOT_SHOWN = /(?:^|[;"'\s])display\s*:\s*none/iu;
const ABOVE_LINE = /vertical-align\s*:\s*super/iu;
/** What a spreadsheet keeps of a number too wide for its column: "####" is all that is shown. */
const STORED = /\s(?:x:num|sdval)\s*=\s*["']?(-?\d{1,15}(?:\.\d{1,15})?)/iu;
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
	['shy', ''],
	['plusmn', '±'],
	['le', '≤'],
	['ge', '≥'],
	['rsquo', '’'],
	['rdquo', '”'],
	['ldquo', '“']
]);

/**
 * The table of a piece of HTML with the most filled cells, as rows of text; null where there is none.
 * Reads markup as the clipboard holds it without a browser's parser (the page's policy forbids making
 * markup of strings). A cell over several columns or rows is repeated in all of them, so that headings
 * stand over each of their columns; a number is not, and neither is a title as wide as the table. What is not
 * shown (hidden rows, columns, words) is not read.
 */
export function readHtmlTable(html: string): string[][] | null {
	const tables: OpenTable[] = [];
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
			if (table) tables.push(table);
			const shown = !isHidden(tag) && (open.at(-1)?.shown ?? true);
			if (!closing) open.push({ rows: [], hidden: new Set(), shown, cell: null, inside: [] });
		}
		const table = open.at(-1);
		if (!table) continue;
		handle(table, name, closing, tag);
		if (text === '' || !table.cell || table.inside.some(({ hidden }) => hidden)) continue;
		const raised = table.inside.some((one) => one.raised);
		table.cell.text += written(text, raised);
	}
	let best: OpenTable | null = null;
	let most = 0;
	for (const table of [...tables, ...open]) {
		const filled = filledIn(table);
		if (filled > most) [best, most] = [table, filled];
	}
	if (best === null) return null;
	const { rows, hidden } = best;
	return laidOut(rows).filter((_, index) => !hidden.has(rows[index] ?? []));
}

/** How many cells are shown and say something. */
function filledIn({ rows, hidden }: OpenTable): number {
	const shown = rows.filter((row) => !hidden.has(row));
	return shown.reduce(
		(sum, cells) => sum + cells.filter(({ text }) => text.trim() !== '').length,
		0
	);
}

function isHidden(tag: string): boolean {
	return NOT_SHOWN.test(STYLE.exec(tag)?.[1] ?? '') || /\shidden(?=[\s=>])/iu.test(bare(tag));
}

/** The tag without what stands in quotes. */
function bare(tag: string): string {
	return tag.replace(/"[^"]*"|'[^']*'/gu, '""');
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
	if (PARTS.has(name)) table.shown = closing || !isHidden(tag);
	if (name === 'tr' || name === 'td' || name === 'th') {
		table.cell = null;
		table.inside = [];
	}
	if (BREAKING.has(name) && table.cell) table.cell.text += ' ';
	if (table.cell && !VOID.has(name)) nest(table, name, closing, tag);
	if (closing) return;
	if (name === 'tr') {
		const row: MarkedCell[] = [];
		table.rows.push(row);
		if (!table.shown || isHidden(tag)) table.hidden.add(row);
	}
	if (name !== 'td' && name !== 'th') return;
	if (table.rows.length === 0) table.rows.push([]);
	table.cell = {
		text: '',
		stored: STORED.exec(tag)?.[1]?.replace('.', ',') ?? '',
		heading: name === 'th',
		columns: spanOf(tag, 'colspan'),
		rows: spanOf(tag, 'rowspan')
	};
	// A cell that is not shown takes no place.
	if (!isHidden(tag)) table.rows.at(-1)?.push(table.cell);
}

/** Keeps account of the elements inside a cell that the text to come stands in. */
function nest({ inside }: OpenTable, name: string, closing: boolean, tag: string): void {
	const open = inside.findLastIndex((one) => one.name === name);
	if ((closing || name === 'p') && open >= 0) inside.length = open;
	if (closing || name === '' || tag.endsWith('/>') || inside.length >= MOST_INSIDE) return;
	const raised = name === 'sup' || ABOVE_LINE.test(STYLE.exec(tag)?.[1] ?? '');
	inside.push({ name, hidden: isHidden(tag), raised });
}

function spanOf(tag: string, attribute: 'colspan' | 'rowspan'): number {
	const pattern =
		attribute === 'colspan'
			? /\scolspan\s*=\s*["']?(\d{1,5})/iu
			: /\srowspan\s*=\s*["']?(\d{1,5})/iu;
	return Math.max(1, Math.min(Number(pattern.exec(tag)?.[1] ?? 1), 1000));
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
			const written = cell.text.replace(/ +/gu, ' ').trim();
			const text = /^#+$/u.test(written) && cell.stored !== '' ? cell.stored : written;
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
