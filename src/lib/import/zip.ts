import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { ImportFailure } from './failure';
import type { Limits } from './limits';

const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/.*\.(?:xml|rels))$/iu;
const MOST_PARTS = 2_000;
const EXCLAMATION = 0x21;

/**
 * Unpacks what a workbook's tables need and packs it again without compression. The sizes stand in the
 * archive's own directory and are added up before anything is unpacked; a part that turns out larger
 * than it said is refused by the unpacker, which writes into exactly that much room. Document type
 * declarations, the carrier of XML bombs and of outside entities, are refused.
 * Throws `truncated`, `damaged`, `too_large`, `unsafe_xml`, `archive` and `document` (not a workbook).
 */
export function repackWorkbook(
	bytes: Uint8Array,
	limits: Limits
): { bytes: Uint8Array; parts: Unzipped } {
	const sums = readDirectory(bytes);
	const parts = unpack(bytes, limits);
	for (const [name, content] of Object.entries(parts))
		if (crc32(content) !== sums.get(name)) throw new ImportFailure('damaged');
	if (!parts['xl/workbook.xml']) throw notWorkbook(sums);
	if (Object.values(parts).some(declaresType)) throw new ImportFailure('unsafe_xml');
	return { bytes: zipSync(parts, { level: 0 }), parts };
}

/** Other office files are archives too, but nothing to unpack. */
const OFFICE: readonly [part: string, what: string][] = [
	['word/document.xml', 'Word'],
	['ppt/presentation.xml', 'PowerPoint'],
	['xl/workbook.bin', 'binär Excel, .xlsb'],
	['META-INF/manifest.xml', 'OpenDocument']
];

function notWorkbook(names: ReadonlyMap<string, number>): ImportFailure {
	const what = OFFICE.find(([part]) => names.has(part))?.[1];
	if (what === undefined) return new ImportFailure('archive', { what: 'ZIP' });
	return new ImportFailure('office', { what });
}

function unpack(bytes: Uint8Array, limits: Limits): Unzipped {
	let total = 0;
	let count = 0;
	try {
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				count += 1;
				if (count > MOST_PARTS) throw new ImportFailure('too_large', { limit: MOST_PARTS });
				if (!PARTS.test(name)) return false;
				total += originalSize;
				if (total > limits.unpackedBytes)
					throw new ImportFailure('too_large', { limit: limits.unpackedBytes });
				return true;
			}
		});
	} catch (error) {
		if (error instanceof ImportFailure) throw error;
		throw new ImportFailure('damaged', {}, error);
	}
}

/**
 * The checksum of every part by name, from the archive's own directory at its end: the first thing a cut
 * file loses. The unpacker does not compare them, and a flipped bit may unpack to another number.
 */
function readDirectory(bytes: Uint8Array): Map<string, number> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	const lowest = Math.max(0, bytes.length - 65_557);
	while (end >= lowest && view.getUint32(end, true) !== 0x0605_4b50) end -= 1;
	if (end < lowest) throw new ImportFailure('truncated');
	const sums = new Map<string, number>();
	let at = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x0201_4b50)
			throw new ImportFailure('damaged');
		const nameLength = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
		sums.set(name, view.getUint32(at + 16, true));
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return sums;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
	let word = index;
	for (let bit = 0; bit < 8; bit += 1) word = word & 1 ? (word >>> 1) ^ 0xedb8_8320 : word >>> 1;
	return word;
});

/** CRC-32 as ZIP has it (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
	let sum = 0xffff_ffff;
	for (const byte of bytes) sum = (CRC_TABLE[(sum ^ byte) & 0xff] as number) ^ (sum >>> 8);
	return ~sum >>> 0;
}

/** `<!DOCTYPE` or `<!ENTITY`, in UTF-8 or UTF-16 (zero bytes between the letters are skipped). */
function declaresType(content: Uint8Array): boolean {
	for (let at = content.indexOf(0x3c); at >= 0; at = content.indexOf(0x3c, at + 1)) {
		if ((content[at + 1] || content[at + 2]) !== EXCLAMATION) continue;
		const start = String.fromCharCode(...content.subarray(at, at + 20).filter((b) => b !== 0));
		if (/^<!(?:DOCTYPE|ENTITY)/iu.test(start)) return true;
	}
	return false;
}
