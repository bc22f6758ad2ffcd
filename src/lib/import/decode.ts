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
 * windows-1252, which every ISO-8859-1 file is as well. Zero bytes here and there stay as characters and
 * make the encoding a guess. Throws `binary` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
	if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
		throw new ImportFailure('binary', { what: 'UTF-32' });
	if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return utf8(bytes.subarray(3), true);
	if (startsWith(bytes, 0xff, 0xfe)) return utf16(bytes.subarray(2), 'utf-16le', false);
	if (startsWith(bytes, 0xfe, 0xff)) return utf16(bytes.subarray(2), 'utf-16be', false);
	const { even, odd, looked } = zeroBytes(bytes);
	if (odd > looked / 8 && odd > even * 4) return utf16(bytes, 'utf-16le', true);
	if (even > looked / 8 && even > odd * 4) return utf16(bytes, 'utf-16be', true);
	if (even + odd > Math.ceil(looked / 100)) throw new ImportFailure('binary');
	const decoded = utf8(bytes, false);
	return bytes.includes(0) ? { ...decoded, guessed: true } : decoded;
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
	const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
	const lost = text.slice(0, SAMPLE).match(/\ufffd/gu)?.length ?? 0;
	if (lost * 100 > Math.min(text.length, SAMPLE)) throw new ImportFailure('binary');
	// Half a character at the end, or one of a pair alone: something is missing.
	return checked(text, encoding, guessed || text.includes('\ufffd'));
}

/** `marked`: the file says that it is UTF-8; where it is not, whatever is read instead is a guess. */
function utf8(bytes: Uint8Array, marked: boolean): Decoded {
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		// A replacement character in the file itself: a letter was lost before it came here.
		const lost = text.includes('\ufffd');
		if (marked || text.length === bytes.length || !isRare(text))
			return checked(text, 'utf-8', lost);
		const latin = windows1252(bytes);
		if (/[À-ß](?![\u00a0«\u00ad·»])/u.test(latin)) return checked(text, 'utf-8', lost);
		const swedish = !/[^\u0000-\u007f\u00a0ÄÅÉÖäåé]/u.test(latin);
		return checked(swedish ? latin : text, swedish ? 'windows-1252' : 'utf-8', true);
	} catch (error) {
		if (error instanceof ImportFailure) throw error;
	}
	const text = windows1252(bytes);
	return checked(text, 'windows-1252', marked || isDoubtful(text));
}

/**
 * A capital and a sign of Latin-1 may happen to be one letter in UTF-8, and in a file with hardly any
 * others that is not seen: a word that ends in Å before a hard space reads as Š, one that ends in é before two as 頠.
 * True where no letter is one that Latin-1 has as well, and no sign is of those that are common in UTF-8.
 */
function isRare(text: string): boolean {
	return (
		/[\u0100-\u07ff\u3000-\ud7ff]/u.test(text) &&
		!/[\u00a0-\u00ff\u0800-\u2fff\ue000-\u{10ffff}]/u.test(text)
	);
}

/**
 * Letters of a Latin-1 file stand alone among ASCII; UTF-8 read as Latin-1 shows as "Ã¥". The codes 80–9F
 * are letters in other encodings: å ä ö are 86 84 94 in DOS and 8C 8A 9A on an old Mac, which here are
 * signs that do not stand inside words.
 */
function isDoubtful(text: string): boolean {
	if (!/[^\u0000-\u007f\u00a0-\u00c2\u00c4-\u00ff]/u.test(text)) return false;
	return /Ã[\u0080-\u00bf\u2013-\u2122\u0152-\u0178]|[\u0080-\u009f]|[a-z][†„”…‡‰ŠŒŽ‹•š›œž][a-z]/iu.test(
		text
	);
}

/** What the bytes 80–9F mean in windows-1252; a blank where they mean nothing. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some versions of Node decode 80–9F as control characters, against the standard: they are mapped here. */
function windows1252(bytes: Uint8Array): string {
	const text = new TextDecoder('windows-1252').decode(bytes);
	if (!hasHighControls(bytes)) return text;
	return text.replace(/[\u0080-\u009f]/gu, (control) => {
		const letter = HIGH[control.charCodeAt(0) - 0x80];
		return letter === undefined || letter === ' ' ? control : letter;
	});
}

/** So many characters are looked at to tell text from other things. */
const SAMPLE = 200_000;

/** A plain loop: ten times as fast as asking a function of every byte. */
function hasHighControls(bytes: Uint8Array): boolean {
	for (let index = 0; index < bytes.length; index += 1)
		if (((bytes[index] as number) & 0xe0) === 0x80) return true;
	return false;
}

/** Text has hardly any control characters; a file with more than one in a hundred is something else. */
function checked(text: string, encoding: string, guessed: boolean): Decoded {
	const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
	const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu)?.length ?? 0;
	if (controls * 100 > sample.length) throw new ImportFailure('binary');
	return { text, encoding, guessed };
}
