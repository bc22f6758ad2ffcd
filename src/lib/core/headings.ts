import { readPublished } from './numbers';
import type { CellRange, Sheet } from './source';

/** What a source's table looks like: a pattern per role, and the roles no table of its kind is without. */
export interface TableShape<Role extends string> {
	/** Tested on a heading with its white space squeezed. A column takes the first role that fits it. */
	roles: Readonly<Record<Role, RegExp>>;
	/** All of these must be found. The first one's column is where rows are named. */
	required: readonly Role[];
	/** Heading rows at most; 1 if not given. */
	headRows?: 1 | 2 | 3;
	/**
	 * True for what stands below a first column without a heading, if that is the column where rows are named.
	 * Where not given, that column must have its heading.
	 */
	unnamed?: (texts: readonly string[]) => boolean;
}

/** Rows below the headings that say what a column without a heading is. */
const TRIED = 200;

/** The headings of one table. Columns count from 0. */
export class Headings<Role extends string> {
	/** First and last heading row among the sheet's rows, from 0. */
	readonly from: number;
	readonly to: number;
	/** Per column: what stands in the last heading row that says anything of it. */
	readonly own: readonly string[];
	/** Per column: what the rows above that say, merged and spread groups included; '' for nothing. */
	readonly above: readonly string[];
	readonly #roles: readonly (Role | null)[];
	readonly #first = new Map<Role, number>();

	constructor(
		from: number,
		to: number,
		own: readonly string[],
		above: readonly string[],
		roles: readonly (Role | null)[]
	) {
		this.from = from;
		this.to = to;
		this.own = own;
		this.above = above;
		this.#roles = roles;
		for (const [index, role] of roles.entries())
			if (role !== null && !this.#first.has(role)) this.#first.set(role, index);
	}

	/** The whole heading of a column. */
	heading(column: number): string {
		return joinWords([this.above[column] ?? '', this.own[column] ?? '']);
	}

	roleOf(column: number): Role | null {
		return this.#roles[column] ?? null;
	}

	/** The first column of the role, or −1. */
	column(role: Role): number {
		return this.#first.get(role) ?? -1;
	}

	columns(role: Role): number[] {
		return this.#roles.flatMap((own, column) => (own === role ? [column] : []));
	}

	/** What a row says in the role's first column, white space squeezed; '' where there is none. */
	text(role: Role, cells: readonly string[]): string {
		return squeezeCell(cells[this.column(role)] ?? '');
	}
}

/**
 * The headings that begin at a row, or null. Several rows are joined where the shape allows it: a word
 * parted by a hyphen ("An-", "mälda") becomes one, a group's name holds for the columns to its right.
 */
export function readHeadings<Role extends string>(
	sheet: Sheet,
	at: number,
	shape: TableShape<Role>
): Headings<Role> | null {
	for (let height = shape.headRows ?? 1; height >= 1; height -= 1) {
		if (at + height > sheet.rows.length) continue;
		const rows = cellsOf(sheet, at, height);
		if (height > 1 && !(rows.slice(0, -1).every(isUpperRow) && rows.at(-1)?.every(isWord)))
			continue;
		if (height === 1 && !mayHead(rows[0] ?? [], shape)) continue;
		const headings = headingsOf(sheet, at, rows, shape);
		if (!headings) continue;
		// Groups in the first row and their parts below: the row below is no figure yet.
		const next = height < (shape.headRows ?? 1) ? cellsOf(sheet, at, height + 1) : null;
		const under = next?.at(-1);
		return next && under && continues(under, headings.column(shape.required[0] as Role))
			? (headingsOf(sheet, at, next, shape) ?? headings)
			: headings;
	}
	return null;
}

/** White space of every kind as one space, none at the ends. */
export function squeezeCell(text: string): string {
	return /^\S*$/u.test(text) ? text : text.replace(/\s+/gu, ' ').trim();
}

function headingsOf<Role extends string>(
	sheet: Sheet,
	at: number,
	rows: readonly string[][],
	{ roles, required, unnamed }: TableShape<Role>
): Headings<Role> | null {
	const width = Math.max(...rows.map((cells) => cells.length));
	const own: string[] = [];
	const above: string[] = [];
	const found: (Role | null)[] = [];
	for (let column = 0; column < width; column += 1) {
		const words = rows.map((cells) => cells[column] ?? '').filter((word) => word !== '');
		own.push(words.at(-1) ?? '');
		above.push(joinWords(words.slice(0, -1)));
		const texts = [joinWords(words), own[column] as string].filter((text) => text !== '');
		const role = (Object.keys(roles) as Role[]).find((name) =>
			texts.some((text) => roles[name].test(text))
		);
		found.push(role ?? null);
	}
	const [naming] = required;
	if (unnamed && naming !== undefined && !found.includes(naming)) {
		const column = unnamedColumn(sheet, at + rows.length, own, unnamed);
		if (column >= 0) found[column] = naming;
	}
	if (!required.every((role) => found.includes(role))) return null;
	return new Headings(at, at + rows.length - 1, own, above, found);
}

/** The first column that holds anything below the headings, if it has no heading and names the rows; or −1. */
function unnamedColumn(
	{ rows }: Sheet,
	from: number,
	own: readonly string[],
	unnamed: (texts: readonly string[]) => boolean
): number {
	const below = rows.slice(from, from + TRIED);
	const column = own.findIndex((_, index) => below.some(({ cells }) => holds(cells[index])));
	if (column < 0 || own[column] !== '') return -1;
	// A row with nothing beside its name is a note.
	const named = below.filter(
		({ cells }) =>
			holds(cells[column]) && cells.some((cell, index) => index !== column && holds(cell))
	);
	return unnamed(named.map(({ cells }) => squeezeCell(cells[column] ?? ''))) ? column : -1;
}

function holds(cell: string | undefined): boolean {
	return cell !== undefined && cell.trim() !== '';
}

/** A row of words or years beside an empty first cell: it may head a table whose first column has no name. */
export function mayHeadUnnamed(cells: readonly string[]): boolean {
	return !holds(cells[0]) && cells.some(holds) && cells.every(isWord);
}

/** Cheap: some cell of the row could name the column that every table of the kind has. */
function mayHead<Role extends string>(
	cells: readonly string[],
	{ roles, required, unnamed }: TableShape<Role>
): boolean {
	const pattern = roles[required[0] as Role];
	if (unnamed && mayHeadUnnamed(cells)) return true;
	return cells.some((cell) => cell !== '' && pattern.test(cell));
}

/** Heading rows as texts; in all but the last, merged cells and groups hold for the columns they cover. */
function cellsOf({ rows, merges }: Sheet, at: number, height: number): string[][] {
	return rows.slice(at, at + height).map(({ row, cells }, level) => {
		const texts = cells.map(squeezeCell);
		for (const merge of merges ?? []) fillMerge(texts, merge, row);
		if (level < height - 1) spread(texts, rows[at + height - 1]?.cells ?? []);
		return texts;
	});
}

function fillMerge(texts: string[], { top, left, right }: CellRange, row: number): void {
	if (row !== top) return;
	const text = texts[left - 1] ?? '';
	for (let column = left; column < Math.min(right, left + 200); column += 1) texts[column] ||= text;
}

/** An empty cell takes the group to its left, if that group heads something in the last heading row. */
function spread(texts: string[], below: readonly string[]): void {
	let group = '';
	for (let column = 0; column < Math.min(below.length, 200); column += 1) {
		const text = texts[column] ?? '';
		const heads = squeezeCell(below[column] ?? '') !== '';
		if (text !== '') group = heads ? text : '';
		else if (heads && group !== '') texts[column] = group;
	}
}

/** A row above the last heading row names at least two columns and holds no figures but years. */
function isUpperRow(cells: readonly string[]): boolean {
	const words = new Set(cells.filter((cell) => cell !== ''));
	return words.size > 1 && [...words].every(isWord);
}

/** The row below names nothing in the first column and has words or years in at least two others. */
function continues(cells: readonly string[], first: number): boolean {
	return (cells[first] ?? '') === '' && isUpperRow(cells);
}

function isWord(text: string): boolean {
	return text === '' || /^(?:19|20)\d\d$/u.test(text) || readPublished(text).kind === 'junk';
}

function joinWords(words: readonly string[]): string {
	return words.reduce(
		(joined, word) =>
			/\p{Ll}-$/u.test(joined) && /^\p{Ll}/u.test(word)
				? joined.slice(0, -1) + word
				: `${joined} ${word}`.trim(),
		''
	);
}
