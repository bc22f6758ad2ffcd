import { readFileSync } from 'node:fs';

export type CsvRow = Record<string, string>;

/** A file of `data/`: comma, LF, quotes where needed; the first row names the columns. */
export function readCsv(path: string): CsvRow[] {
	const text = readFileSync(path, 'utf8');
	const rows: string[][] = [[]];
	let cell = '';
	let quoted = false;
	for (let i = 0; i < text.length; i++) {
		const char = text[i];
		if (quoted) {
			if (char === '"' && text[i + 1] === '"') cell += text[++i];
			else if (char === '"') quoted = false;
			else cell += char;
		} else if (char === '"') quoted = true;
		else if (char === ',' || char === '\n') {
			rows.at(-1)?.push(cell);
			cell = '';
			if (char === '\n') rows.push([]);
		} else cell += char;
	}
	const [header = [], ...body] = rows.filter((row) => row.length > 0);
	return body.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}
