/**
 * Writes src/lib/charts/glyph-widths.json: advance widths of Source Sans 3 in 1/1000 em, per weight,
 * read from the TTF files of the npm package `source-sans`. Layouts measure text with it, so the same
 * line breaks come out on the page, in Node and in exports. Kerning is left out (it mostly narrows).
 *
 * Run: `node scripts/run.mjs scripts/charts/text-widths.ts`
 */
import { readFile, writeFile } from 'node:fs/promises';

/** Characters a Swedish text or a foreign name may hold; others are measured as the widest letter. */
const RANGES: readonly (readonly [number, number])[] = [
	[0x20, 0x7e],
	[0xa0, 0x17f],
	[0x2010, 0x2026],
	[0x202f, 0x202f],
	[0x2190, 0x2193],
	[0x2212, 0x2212],
	[0x2264, 0x2265],
	[0x25a0, 0x25cf]
];
const FACES = { 400: 'Regular', 600: 'Semibold', 700: 'Bold' } as const;

/** Advance widths of the characters of RANGES in one TrueType file, in 1/1000 em. */
function advanceWidths(bytes: Uint8Array): Record<string, number> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const tables = new Map<string, number>();
	for (let i = 0; i < view.getUint16(4); i++) {
		const at = 12 + i * 16;
		tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
	}
	const unitsPerEm = view.getUint16(table(tables, 'head') + 18);
	const metrics = view.getUint16(table(tables, 'hhea') + 34);
	const hmtx = table(tables, 'hmtx');
	const glyphOf = characterMap(view, table(tables, 'cmap'));
	const widths: Record<string, number> = {};
	for (const [from, to] of RANGES) {
		for (let code = from; code <= to; code++) {
			const glyph = glyphOf(code);
			if (glyph === 0) continue;
			const advance = view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4);
			widths[String.fromCodePoint(code)] = Math.round((advance * 1000) / unitsPerEm);
		}
	}
	return widths;
}

function table(tables: ReadonlyMap<string, number>, name: string): number {
	const at = tables.get(name);
	if (at === undefined) throw new Error(`The font has no ${name} table.`);
	return at;
}

/** Code point → glyph, from the Windows Unicode subtable (format 4). */
function characterMap(view: DataView, cmap: number): (code: number) => number {
	let start = -1;
	for (let i = 0; i < view.getUint16(cmap + 2); i++) {
		const at = cmap + 4 + i * 8;
		const offset = cmap + view.getUint32(at + 4);
		if (view.getUint16(at) === 3 && view.getUint16(offset) === 4) start = offset;
	}
	if (start < 0) throw new Error('The font has no format 4 character map.');
	const segments = view.getUint16(start + 6) / 2;
	const ends = start + 14;
	const starts = ends + segments * 2 + 2;
	const deltas = starts + segments * 2;
	const offsets = deltas + segments * 2;
	return (code) => {
		for (let s = 0; s < segments; s++) {
			if (code > view.getUint16(ends + s * 2)) continue;
			const first = view.getUint16(starts + s * 2);
			if (code < first) return 0;
			const delta = view.getInt16(deltas + s * 2);
			const offset = view.getUint16(offsets + s * 2);
			if (offset === 0) return (code + delta) & 0xffff;
			const glyph = view.getUint16(offsets + s * 2 + offset + (code - first) * 2);
			return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
		}
		return 0;
	};
}

const faces = await Promise.all(
	Object.entries(FACES).map(async ([weight, face]) => {
		const bytes = await readFile(`node_modules/source-sans/TTF/SourceSans3-${face}.ttf`);
		return [weight, advanceWidths(new Uint8Array(bytes))] as const;
	})
);
// Each character once: the table is on the way to the first picture.
const characters = Object.keys(faces[0]?.[1] ?? {});
const widths = faces.map(([weight, of]) => [weight, characters.map((one) => of[one])]);
const content = { characters: characters.join(''), ...Object.fromEntries(widths) };
await writeFile('src/lib/charts/glyph-widths.json', JSON.stringify(content) + '\n');
console.log(`glyph-widths.json: ${characters.length} characters, ${faces.length} weights`);
