import { attribute, xmlPieces } from './xml';

/** Formulas of a sheet whose result is not stored, and the row of the first. */
export interface Uncomputed {
	count: number;
	row: number;
}

const CELL =
	/<c(\s[^<>]*)?>\s*<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>)\s*(?:<v(?:\s[^<>]*)?\/>|<v(?:\s[^<>]*)?><\/v>)?\s*<\/c>/gu;

/**
 * Formulas without a stored result, by the name of their sheet. Programs that write workbooks without
 * computing them leave such behind: a spreadsheet shows the result, a reader of the file finds nothing.
 * `parts`: the parts of an `.xlsx`.
 */
export function uncomputedFormulas(
	parts: Readonly<Record<string, Uint8Array>>
): Map<string, Uncomputed> {
	const found = new Map<string, Uncomputed>();
	for (const [name, path] of sheetPaths(parts)) {
		const uncomputed = lookThrough(textOf(parts[path]));
		if (uncomputed) found.set(name, uncomputed);
	}
	return found;
}

function lookThrough(sheet: string): Uncomputed | null {
	if (!/<f[\s>/]/u.test(sheet)) return null;
	let [count, row] = [0, 0];
	for (const [, attributes = ''] of sheet.matchAll(CELL)) {
		// A formula whose result is an empty text has nothing stored either, and says so by its type.
		if (/\st="str"/u.test(attributes)) continue;
		count += 1;
		row ||= Number(/\sr="\$?[A-Z]+\$?(\d{1,7})"/iu.exec(attributes)?.[1] ?? 0);
	}
	return count > 0 ? { count, row } : null;
}

/** Names of the sheets with the parts they stand in. */
function sheetPaths(parts: Readonly<Record<string, Uint8Array>>): Map<string, string> {
	const targets = new Map<string, string>();
	for (const piece of xmlPieces(textOf(parts['xl/_rels/workbook.xml.rels']))) {
		if (piece.kind !== 'open' || piece.name !== 'Relationship') continue;
		const target = attribute(piece, 'Target') ?? '';
		const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
		targets.set(attribute(piece, 'Id') ?? '', path);
	}
	const paths = new Map<string, string>();
	for (const piece of xmlPieces(textOf(parts['xl/workbook.xml'])))
		if (piece.kind === 'open' && piece.name === 'sheet')
			paths.set(attribute(piece, 'name') ?? '', targets.get(attribute(piece, 'id') ?? '') ?? '');
	return paths;
}

function textOf(part: Uint8Array | undefined): string {
	return part ? new TextDecoder().decode(part) : '';
}
