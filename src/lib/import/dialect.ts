import type { GridRow } from '$lib/core/source';
import { ImportFailure } from './failure';
import { LIMITS } from './limits';
import { cutRecords, type Cut } from './lines';
import type { CellDialect } from './quotes';

/** In order of preference: the semicolon of Swedish exports before the comma of their decimals. */
const DELIMITERS = [';', '\t', ',', '|'] as const;

/** Signs that are no delimiters here, but may have been meant as such. */
const OTHER_SIGNS = [':', '^', '#', '~', '&', '\u0001', '\u001f', ' '] as const;

/** The beginning of a text is enough, and no line of it is looked at beyond this. */
const LOOKED_AT = { records: 200, characters: 40_000 };
const LOOK_LIMITS = { ...LIMITS, columns: 20_000, cells: 200_000, cellCharacters: Infinity };

/** Candidates this near the best are as likely. */
const NEAR = 0.1;

export interface Decided {
	dialect: Required<CellDialect>;
	/** True when another dialect may have been meant and cells may be wrong. */
	guessed: boolean;
}

interface Candidate {
	dialect: Required<CellDialect>;
	cut: Cut;
	/** Share of the non-empty records that the delimiter stands in. */
	presence: number;
	/** 0 to 1: how often the delimiter is there, how often equally many, how often quotes go wrong. */
	score: number;
}

/**
 * Decides how a text file is cut into cells, by cutting its beginning in every way: best is the one whose
 * delimiter stands in most records, in most of them equally often, with all quotes in pairs. Where
 * another way does nearly as well the one with more columns, then the preferred one is taken and called a
 * guess, except when the other's delimiter is only the comma of decimals. A guess too where the best
 * stands in less than four fifths of the records, or where only signs that are no delimiters here repeat.
 */
export function decideDialect(text: string): Decided {
	const quoting = quotings(text);
	const candidates = DELIMITERS.flatMap((delimiter) =>
		quoting.map((way) => candidate(text, { delimiter, columns: 0, ...way }))
	);
	const best = candidates.reduce((a, b) => (isBetter(b, a) ? b : a));
	if (best.presence === 0)
		return { dialect: plainest(best.dialect, candidates), guessed: hasOtherSign(best.cut) };
	const rivals = candidates.filter(
		(other) =>
			other.dialect.delimiter !== best.dialect.delimiter &&
			other.presence >= 0.5 &&
			other.score >= best.score - NEAR &&
			!isDecimalComma(other, best)
	);
	const guessed = best.presence < 0.8 || rivals.length > 0 || isDoubled(best) || isProse(best);
	return { dialect: best.dialect, guessed };
}

/** Ways of quoting that are worth a try: apostrophes and backslashes only where the text has them so. */
function quotings(text: string): { quote: string; escape: string }[] {
	const start = text.slice(0, LOOKED_AT.characters);
	const ways = [{ quote: '"', escape: '"' }];
	if (/(?:^|[;,|\t\r\n]) *'/u.test(start)) ways.push({ quote: "'", escape: "'" });
	if (start.includes('\\"')) ways.push({ quote: '"', escape: '\\' });
	if (start.includes("\\'") && ways.length > 1) ways.push({ quote: "'", escape: '\\' });
	return ways;
}

function candidate(text: string, dialect: Required<CellDialect>): Candidate {
	const cut = look(text, dialect);
	const widths = new Map<number, number>();
	const add = (width: number): void => void widths.set(width, (widths.get(width) ?? 0) + 1);
	let [records, present] = [0, 0];
	for (const { cells, text: record } of cut.rows) {
		if (record.trim() === '') continue;
		records += 1;
		if (cells.length > 1) present += 1;
		add(cells.length);
		// A delimiter at the end opens a cell that many exports leave out in the heading.
		if (cells.length > 2 && cells.at(-1) === '') add(cells.length - 1);
	}
	const [columns, most] = [...widths].reduce(
		(a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a),
		[0, 0]
	);
	const all = Math.max(1, records);
	const presence = present / all;
	const alike = columns > 1 ? most / all : 0;
	const score = (presence + alike) / 2 - cut.stray.count / all;
	return { dialect: { ...dialect, columns }, cut, presence, score };
}

/** A row too wide even for a look is refused by the limit that holds for all rows. */
function look(text: string, dialect: Required<CellDialect>): Cut {
	try {
		return cutRecords(text, dialect, LOOK_LIMITS, LOOKED_AT);
	} catch (error) {
		if (!(error instanceof ImportFailure) || error.code !== 'too_many_columns') throw error;
		throw new ImportFailure(error.code, { ...error.detail, limit: LIMITS.columns });
	}
}

function isBetter(a: Candidate, b: Candidate): boolean {
	if (Math.abs(a.score - b.score) > 1e-9) return a.score > b.score;
	if (a.dialect.delimiter === b.dialect.delimiter) return mostlyQuoted(a) && !mostlyQuoted(b);
	return a.dialect.columns > b.dialect.columns;
}

/** An apostrophe here and there is one; around every other cell it is a quote. */
function mostlyQuoted({ cut }: Candidate): boolean {
	const cells = cut.rows.reduce((sum, row) => sum + row.cells.length, 0);
	return cut.quoted * 2 >= cells;
}

/** One column: quotes still matter. */
function plainest(
	first: Required<CellDialect>,
	candidates: readonly Candidate[]
): Decided['dialect'] {
	const same = candidates.filter(({ dialect }) => dialect.delimiter === first.delimiter);
	return same.reduce((a, b) => (isBetter(b, a) ? b : a)).dialect;
}

/** A line may be as long as the file: its beginning says what there is to say. */
function startOf(line: string): string {
	return line.slice(0, 2_000);
}

/** True for a lone line whose only commas are those of words: "Antal, kvinnor" is one heading or two. */
function isProse({ cut: { rows }, dialect: { delimiter } }: Candidate): boolean {
	const lines = rows.filter(({ text }) => text.trim() !== '');
	if (delimiter !== ',' || lines.length > 1) return false;
	return lines.every(({ cells }) => cells.slice(1).every((cell) => cell.startsWith(' ')));
}

/** True when every second cell is empty all the way down: two delimiters may have been meant as one. */
function isDoubled({ cut, dialect: { columns } }: Candidate): boolean {
	if (columns < 3) return false;
	const rows = cut.rows.filter(({ cells }) => cells.length > 1);
	return rows.every(({ cells }) => cells.every((cell, index) => index % 2 === 0 || cell === ''));
}

/**
 * First record of another table with another delimiter: two lines or more on end without the one, but
 * with the other in both of them, equally often and not followed by a blank as a comma in words is.
 * Null where there is none.
 */
export function otherTable(rows: readonly GridRow[], delimiter: string): number | null {
	const others = DELIMITERS.filter((sign) => sign !== delimiter);
	const counts = (row: GridRow): number[] | null => {
		if (row.cells.length !== 1) return null;
		const text = startOf(row.text);
		return others.map((sign) => text.split(sign).length - text.split(`${sign} `).length);
	};
	let above: number[] | null = null;
	for (const row of rows) {
		const now = counts(row);
		if (now && above?.some((count, index) => count > 0 && count === now[index])) return row.row - 1;
		above = now;
	}
	return null;
}

/** True when the other way cuts at commas, and nearly all commas stand in what the best way reads as numbers. */
function isDecimalComma(other: Candidate, best: Candidate): boolean {
	if (other.dialect.delimiter !== ',') return false;
	const cells = best.cut.rows.flatMap((row) => row.cells).filter((cell) => cell.includes(','));
	const numbers = cells.filter((cell) => /^[\s\d.\u2212+-]*\d,\d+\s*%?\s*$/u.test(cell));
	return numbers.length >= cells.length * 0.8;
}

/** True when some other sign stands equally often, and at least once, in nearly all of three or more lines. */
function hasOtherSign({ rows }: Cut): boolean {
	const lines = rows.map(({ text }) => startOf(text)).filter((line) => line.trim() !== '');
	if (lines.length < 3) return false;
	return OTHER_SIGNS.some((sign) => {
		const counts = new Map<number, number>();
		for (const line of lines) {
			const count = line.split(sign).length - 1;
			if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
		}
		return Math.max(0, ...counts.values()) >= lines.length * 0.9;
	});
}
