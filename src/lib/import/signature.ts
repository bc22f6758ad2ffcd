/** What the first bytes of a file say it is, whatever its name. */
export type Signature =
	| { kind: 'text' }
	| { kind: 'zip' }
	| { kind: 'ole' }
	| { kind: 'picture' | 'document' | 'archive'; what: string };

const KNOWN: readonly { bytes: readonly number[]; signature: Signature }[] = [
	{ bytes: [0x50, 0x4b, 0x03, 0x04], signature: { kind: 'zip' } },
	{ bytes: [0x50, 0x4b, 0x05, 0x06], signature: { kind: 'zip' } },
	{ bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], signature: { kind: 'ole' } },
	{ bytes: [0x89, 0x50, 0x4e, 0x47], signature: { kind: 'picture', what: 'PNG' } },
	{ bytes: [0xff, 0xd8, 0xff], signature: { kind: 'picture', what: 'JPEG' } },
	{ bytes: [0x47, 0x49, 0x46, 0x38], signature: { kind: 'picture', what: 'GIF' } },
	{ bytes: [0x42, 0x4d], signature: { kind: 'picture', what: 'BMP' } },
	{ bytes: [0x49, 0x49, 0x2a, 0x00], signature: { kind: 'picture', what: 'TIFF' } },
	{ bytes: [0x4d, 0x4d, 0x00, 0x2a], signature: { kind: 'picture', what: 'TIFF' } },
	{ bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], signature: { kind: 'document', what: 'PDF' } },
	{ bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], signature: { kind: 'document', what: 'RTF' } },
	{ bytes: [0x1f, 0x8b], signature: { kind: 'archive', what: 'gzip' } },
	{ bytes: [0x37, 0x7a, 0xbc, 0xaf], signature: { kind: 'archive', what: '7z' } },
	{ bytes: [0x52, 0x61, 0x72, 0x21], signature: { kind: 'archive', what: 'RAR' } }
];

/** Looks at the first bytes only. BMP's two letters are also text: it counts only with its zero bytes. */
export function signatureOf(bytes: Uint8Array): Signature {
	if (isWebp(bytes)) return { kind: 'picture', what: 'WebP' };
	for (const { bytes: magic, signature } of KNOWN) {
		if (!magic.every((byte, index) => bytes[index] === byte)) continue;
		if (magic[0] === 0x42 && !bytes.subarray(2, 14).includes(0)) continue;
		return signature;
	}
	return { kind: 'text' };
}

function isWebp(bytes: Uint8Array): boolean {
	const letters = (from: number, word: string): boolean =>
		[...word].every((letter, index) => bytes[from + index] === letter.charCodeAt(0));
	return letters(0, 'RIFF') && letters(8, 'WEBP');
}
