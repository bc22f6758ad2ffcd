/**
 * Tables whose columns stand apart by spaces, as text copied from a PDF, a slide or a mail.
 * Two shapes: gaps of two spaces or more, or words and numbers in a row with single spaces.
 */
export interface SpacedTable {
	rows: string[][];
	how: 'columns' | 'words';
	/** Rows, from 1, whose figures could not be told apart for certain. */
	unsure: number[];
	/** The same rows, with all figures of an unsure one in one cell that ends with `UNSURE`. */
	guarded: string[][];
}

/** Stands after numbers that may be cut in more than one way, so that they are not taken for one number. */
export const UNSURE = ' ?';

const GAP = /[ \u00a0\u2007\u2009\u202f]{2,}/u;
/** What stands in a cell of figures: a number or part of one, a symbol of published tables, a dash. */
const FIGURE = /^(?:[~<+\-\u2212]?\d[\d.,]*%?|\.{1,2}|-|–|\u2212|x)$/iu;
const LONE_PERCENT = '%';
const HEAD_GROUP = /^[~+\-\u2212]?\d{1,3}$/u;
const NEXT_GROUP = /^\d{3}(?:[.,]\d+)?%?$/u;
const MOST_FIGURES = 60;

/** `lines` without empty ones, in order. */
export function readSpacedTable(lines: readonly string[]): SpacedTable {
	const gapped = lines.filter((line) => GAP.test(line.trim()));
	if (gapped.length >= Math.max(1, lines.length * 0.6)) return byGaps(lines);
	return byWords(lines);
}

/** Each line by its own gaps where they give as many cells; otherwise by the places blank in every line. */
function byGaps(lines: readonly string[]): SpacedTable {
	const own = lines.map((line) => line.trimEnd().split(GAP));
	if (own.every((cells) => cells[0] === '')) for (const cells of own) cells.shift();
	const common = mostFrequent(own.map((cells) => cells.length));
	// An indented label is one all the same.
	for (const cells of own) if (cells.length > common && cells[0] === '') cells.shift();
	const off = (cells: readonly string[]): boolean =>
		cells.length !== common && cells.slice(1).some(isFigure);
	if (!own.some(off)) return { rows: own, how: 'columns', unsure: [], guarded: own };
	const byPlace = cutAtPlaces(lines);
	if (byPlace && byPlace.every((cells) => cells.length >= common))
		return { rows: byPlace, how: 'columns', unsure: [], guarded: byPlace };
	const unsure = own.flatMap((cells, index) => (off(cells) ? [index + 1] : []));
	const rows = own.map((cells) =>
		off(cells) ? [cells[0] ?? '', cells.slice(1).join(' ') + UNSURE] : cells
	);
	return { rows, how: 'columns', unsure, guarded: rows };
}

/** Cuts at the runs of at least two places that are blank in every line; null if fewer than one. */
function cutAtPlaces(lines: readonly string[]): string[][] | null {
	const width = Math.max(...lines.map((line) => line.length));
	if (width > 2_000) return null;
	const blank = Array.from({ length: width }, (_, at) =>
		lines.every((line) => (line[at] ?? ' ').trim() === '')
	);
	const cuts: [from: number, to: number][] = [];
	for (let at = 0; at < width; at += 1) {
		if (blank[at]) continue;
		const last = cuts.at(-1);
		if (last && at - last[1] < 2) last[1] = at + 1;
		else cuts.push([at, at + 1]);
	}
	if (cuts.length < 2) return null;
	return lines.map((line) => cuts.map(([from, to]) => line.slice(from, to).trim()));
}

/** Per number of figures: in how many ways, and the way whose figures are most alike in length. */
type Ways = Map<number, { count: number; cells: string[]; uneven: number }>;

interface Tail {
	label: string;
	figures: string[];
}

/** A label, then figures; "1 234" is one figure where that gives each row as many as the others. */
function byWords(lines: readonly string[]): SpacedTable {
	const tails = lines.map(tailOf);
	const ways = tails.map(({ figures }) => waysByCount(figures));
	const wanted = figuresPerRow(ways);
	const unsure: number[] = [];
	const guarded: string[][] = [];
	const rows = lines.map((line, index): string[] => {
		const { label, figures } = tails[index] ?? { label: line, figures: [] };
		const found = ways[index]?.get(wanted);
		const read =
			figures.length === 0 ? headingCells(line, wanted) : [label, ...(found?.cells ?? [])];
		if (figures.length === 0 || found?.count === 1) {
			guarded.push(read);
			return read;
		}
		unsure.push(index + 1);
		guarded.push([label, figures.join(' ') + UNSURE]);
		return found ? read : [label, figures.join(' ') + UNSURE];
	});
	return { rows, how: 'words', unsure, guarded };
}

/**
 * The number of figures most rows can have; a row that can be cut in one way only says more than one that
 * can be cut in many. Where several numbers fit as well, thousands are joined if three rows or more allow
 * it (so many groups of exactly three digits are no chance); 0 = it cannot be told.
 */
function figuresPerRow(ways: readonly Ways[]): number {
	const votes = new Map<number, number>();
	const telling = ways.filter((way) => !way.has(0));
	for (const way of telling)
		for (const count of way.keys()) votes.set(count, (votes.get(count) ?? 0) + 1 / way.size);
	const most = Math.max(0, ...votes.values());
	const best = [...votes].filter(([, weight]) => weight > most - 1e-9).map(([count]) => count);
	if (best.length === 1 || telling.length >= 3) return Math.min(...best);
	return 0;
}

/** Words over the figures, where there are as many as columns; otherwise the line is one cell. */
function headingCells(line: string, figures: number): string[] {
	const words = line.trim().split(/\s+/u);
	return words.length === figures + 1 || words.length === figures
		? padded(words, figures)
		: [line.trim()];
}

function padded(words: string[], figures: number): string[] {
	return words.length === figures ? ['', ...words] : words;
}

function tailOf(line: string): Tail {
	const words = line.trim().split(/\s+/u);
	let start = words.length;
	while (start > 0 && isFigure(words[start - 1] ?? '')) start -= 1;
	const figures: string[] = [];
	for (const word of words.slice(start)) {
		const last = figures.length - 1;
		if (word === LONE_PERCENT && last >= 0) figures[last] = `${figures[last] ?? ''} %`;
		else figures.push(word);
	}
	return { label: words.slice(0, start).join(' '), figures };
}

function isFigure(word: string): boolean {
	return word === LONE_PERCENT || FIGURE.test(word);
}

/**
 * The ways the words can be joined to figures.
 * Thousands are joined only as they are written: up to three digits, then groups of exactly three.
 */
function waysByCount(words: readonly string[]): Ways {
	if (words.length > MOST_FIGURES)
		return new Map([[words.length, { count: 1, cells: [...words], uneven: 0 }]]);
	const reached: Ways[] = [new Map([[0, { count: 1, cells: [], uneven: 0 }]])];
	for (const _ of words) reached.push(new Map());
	for (let start = 0; start < words.length; start += 1) {
		for (const end of endsOf(words, start)) {
			const cell = words.slice(start, end).join(' ');
			// No one writes 1 as 001: such a group belongs to the one before it.
			if (/^0\d/u.test(cell)) continue;
			const square = cell.replace(/\D/gu, '').length ** 2;
			for (const [figures, way] of reached[start] ?? []) {
				const uneven = way.uneven + square;
				const there = reached[end]?.get(figures + 1);
				const cells = there && there.uneven <= uneven ? there.cells : [...way.cells, cell];
				reached[end]?.set(figures + 1, {
					count: way.count + (there?.count ?? 0),
					cells,
					uneven: Math.min(uneven, there?.uneven ?? Infinity)
				});
			}
		}
	}
	return reached[words.length] ?? new Map();
}

/** Where a figure that begins at `start` may end. */
function endsOf(words: readonly string[], start: number): number[] {
	const ends = [start + 1];
	if (!HEAD_GROUP.test(words[start] ?? '')) return ends;
	for (let at = start + 1; at < words.length && at < start + 4; at += 1) {
		if (!NEXT_GROUP.test(words[at] ?? '')) break;
		ends.push(at + 1);
		if (/[.,%]/u.test(words[at] ?? '')) break;
	}
	return ends;
}

function mostFrequent(counts: readonly number[]): number {
	const times = new Map<number, number>();
	for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
	return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
