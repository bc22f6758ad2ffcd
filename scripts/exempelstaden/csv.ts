/** A table of the program's own data files: UTF-8, comma, LF, quotes only where needed. */
export function dataTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
	return [header, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n') + '\n';
}

export type Cell = string | number | null;

function quoted(cell: Cell): string {
	const text = cell === null ? '' : String(cell);
	return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
