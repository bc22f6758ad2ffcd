/** Columns as spreadsheets name them: 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
	let letters = '';
	for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return letters;
}

/** Columns are counted up to here when letters are read. */
const LAST_COLUMN = 2_000;
const PART = /^([a-z]{1,3}|\d{1,4})(?:\s*[-–:]\s*([a-z]{1,3}|\d{1,4}))?$/iu;

/**
 * Reads "C–N, P" (letters in either case, numbers as well, hyphen or colon) as columns in order, each once.
 * Empty text is no column; null where the text means something else.
 */
export function readColumns(text: string): number[] | null {
	const columns = new Set<number>();
	for (const part of text.split(/[,;+]/u).map((one) => one.trim())) {
		if (part === '') continue;
		const [, first, last] = PART.exec(part) ?? [];
		if (first === undefined) return null;
		const from = columnNumber(first);
		const to = last === undefined ? from : columnNumber(last);
		if (from < 1 || to < from || to > LAST_COLUMN) return null;
		for (let column = from; column <= to; column += 1) columns.add(column);
	}
	return [...columns].sort((a, b) => a - b);
}

/** The columns as `readColumns` reads them: "C–N, P". */
export function writeColumns(columns: readonly number[]): string {
	const runs: [from: number, to: number][] = [];
	for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
		const last = runs.at(-1);
		if (last && last[1] === column - 1) last[1] = column;
		else runs.push([column, column]);
	}
	return runs
		.map(([from, to]) => columnLetter(from) + (to > from ? `–${columnLetter(to)}` : ''))
		.join(', ');
}

function columnNumber(text: string): number {
	if (/^\d/u.test(text)) return Number(text);
	return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
