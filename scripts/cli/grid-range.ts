/** A block of cells, all four sides included, counted from 1. */
export interface Range {
	text: string;
	top: number;
	left: number;
	bottom: number;
	right: number;
}

/** `A1:F20`, or one cell; either corner first, `$` allowed. Null for anything else. */
export function parseRange(text: string): Range | null {
	const found = /^\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/iu.exec(
		text.trim()
	);
	if (!found) return null;
	const [, column = '', row = '', otherColumn = column, otherRow = row] = found;
	const columns = [columnNumber(column), columnNumber(otherColumn)] as const;
	const rows = [Number(row), Number(otherRow)] as const;
	if (Math.min(...rows) < 1) return null;
	return {
		text: text.trim(),
		top: Math.min(...rows),
		left: Math.min(...columns),
		bottom: Math.max(...rows),
		right: Math.max(...columns)
	};
}

/** A → 1, Z → 26, AA → 27. */
function columnNumber(letters: string): number {
	let number = 0;
	for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
	return number;
}
