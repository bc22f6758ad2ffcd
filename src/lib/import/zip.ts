import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { ImportFailure } from './failure';
import type { Limits } from './limits';

const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/.*\.(?:xml|rels))$/iu;
const MOST_PARTS = 2_000;

/**
 * Unpacks what a workbook's tables need and packs it again without compression. The sizes stand in the
 * archive's own directory and are added up before anything is unpacked; a part that turns out larger
 * than it said is refused by the unpacker, which writes into exactly that much room. Document type
 * declarations, the carrier of XML bombs and of outside entities, are refused.
 * Throws `truncated`, `damaged`, `too_large`, `unsafe_xml`, `archive` and `document` (not a workbook).
 */
export function repackWorkbook(bytes: Uint8Array, limits: Limits): Uint8Array {
	if (!hasDirectory(bytes)) throw new ImportFailure('truncated');
	const parts = unpack(bytes, limits);
	if (!parts['xl/workbook.xml']) throw new ImportFailure('archive', { what: 'ZIP' });
	for (const content of Object.values(parts)) if (declaresType(content)) throw unsafe();
	return zipSync(parts, { level: 0 });
}

function unsafe(): ImportFailure {
	return new ImportFailure('unsafe_xml');
}

function unpack(bytes: Uint8Array, limits: Limits): Unzipped {
	let total = 0;
	let count = 0;
	const names: string[] = [];
	try {
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				names.push(name);
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

/** The directory at the end of the archive is the first thing a cut file loses. */
function hasDirectory(bytes: Uint8Array): boolean {
	const lowest = Math.max(0, bytes.length - 65_557);
	for (let at = bytes.length - 22; at >= lowest; at -= 1)
		if (
			bytes[at] === 0x50 &&
			bytes[at + 1] === 0x4b &&
			bytes[at + 2] === 0x05 &&
			bytes[at + 3] === 0x06
		)
			return true;
	return false;
}

/** `<!DOCTYPE` or `<!ENTITY`, in UTF-8 or UTF-16 (zero bytes between the letters are skipped). */
function declaresType(content: Uint8Array): boolean {
	for (let at = content.indexOf(0x3c); at >= 0; at = content.indexOf(0x3c, at + 1)) {
		const start = String.fromCharCode(...content.subarray(at, at + 20).filter((b) => b !== 0));
		if (/^<!(?:DOCTYPE|ENTITY)/iu.test(start)) return true;
	}
	return false;
}
