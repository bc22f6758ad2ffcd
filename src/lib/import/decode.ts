import { ImportFailure } from './failure';

export interface Decoded {
	text: string;
	/** Name of the encoding as the Encoding Standard has it. */
	encoding: string;
	/** True when another encoding may have been meant and characters may be wrong. */
	guessed: boolean;
}

/**
 * Bytes to text: a byte order mark decides; then UTF-16 by its zero bytes; then strict UTF-8; then
 * windows-1252, which every ISO-8859-1 file is as well. Throws `binary` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
	if (startsWith(bytes, 0xef, 0xbb, 0xbf))
		return { ...strictOr(bytes.subarray(3), 'utf-8'), guessed: false };
	if (startsWith(bytes, 0xff, 0xfe)) return utf16(bytes.subarray(2), 'utf-16le', false);
	if (startsWith(bytes, 0xfe, 0xff)) return utf16(bytes.subarray(2), 'utf-16be', false);
	const zeros = zeroBytes(bytes);
	if (zeros.even + zeros.odd > 0) {
		if (zeros.odd > zeros.looked / 4 && zeros.even === 0) return utf16(bytes, 'utf-16le', true);
		if (zeros.even > zeros.looked / 4 && zeros.odd === 0) return utf16(bytes, 'utf-16be', true);
		throw new ImportFailure('binary');
	}
	return strictOr(bytes, 'utf-8');
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
	return mark.every((byte, index) => bytes[index] === byte);
}

/** Zero bytes at even and odd places among the first 4 096 bytes. */
function zeroBytes(bytes: Uint8Array): { even: number; odd: number; looked: number } {
	const looked = Math.min(bytes.length, 4096);
	const found = { even: 0, odd: 0, looked };
	for (let index = 0; index < looked; index += 1)
		if (bytes[index] === 0) found[index % 2 === 0 ? 'even' : 'odd'] += 1;
	return found;
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', guessed: boolean): Decoded {
	return checked(new TextDecoder(encoding).decode(bytes), encoding, guessed);
}

function strictOr(bytes: Uint8Array, encoding: 'utf-8'): Decoded {
	try {
		return checked(new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, false);
	} catch (error) {
		if (error instanceof ImportFailure) throw error;
	}
	const text = windows1252(bytes);
	// Letters of a Latin-1 file stand alone among ASCII; UTF-8 read as Latin-1 shows as "Ã¥", and the codes
	// 80–9F are used by other encodings (DOS, Mac) for letters.
	const doubtful = /Ã[\u0080-\u00bf\u2013-\u2122\u0152-\u0178]|[\u0080-\u009f]/u.test(text);
	return checked(text, 'windows-1252', doubtful);
}

/** What the bytes 80–9F mean in windows-1252; a blank where they mean nothing. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some versions of Node decode 80–9F as control characters, against the standard: they are mapped here. */
function windows1252(bytes: Uint8Array): string {
	return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/gu, (control) => {
		const letter = HIGH[control.charCodeAt(0) - 0x80];
		return letter === undefined || letter === ' ' ? control : letter;
	});
}

/** Text has hardly any control characters; a file with more than one in a hundred is something else. */
function checked(text: string, encoding: string, guessed: boolean): Decoded {
	const sample = text.length > 200_000 ? text.slice(0, 200_000) : text;
	const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu)?.length ?? 0;
	if (controls * 100 > sample.length) throw new ImportFailure('binary');
	return { text, encoding, guessed };
}
