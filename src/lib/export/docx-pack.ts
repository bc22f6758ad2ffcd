import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Local time on purpose: the ZIP format writes it without a zone, so the bytes are the same everywhere. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Packs a document anew without traces of when and in what order it was made: no creation or change
 * dates, drawing numbers from 1, entries in order of name, one fixed date in the ZIP.
 */
export function repack(bytes: Uint8Array): Uint8Array {
	const parts = unzipSync(bytes);
	const entries: Zippable = {};
	const names = Object.keys(parts).sort(byPart);
	for (const name of names) {
		const part = parts[name];
		if (part === undefined || name.endsWith('/')) continue;
		entries[name] = [clean(name, part), { mtime: NO_DATE, level: name.endsWith('.png') ? 0 : 6 }];
	}
	return zipSync(entries);
}

/** Readers expect the list of content types first. */
function byPart(a: string, b: string): number {
	const first = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
	return first(a) - first(b) || (a < b ? -1 : 1);
}

function clean(name: string, part: Uint8Array): Uint8Array {
	if (name === 'docProps/core.xml')
		return strToU8(
			strFromU8(part).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
		);
	if (!/^word\/(document|header\d*|footer\d*)\.xml$/.test(name)) return part;
	let next = 0;
	return strToU8(
		strFromU8(part).replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${(next += 1)}"`)
	);
}
