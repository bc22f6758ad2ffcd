import { expect, test } from 'vitest';
import { digestInScript, sha256 } from './sha256';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Examples of FIPS 180-4 as published by NIST. */
const EXAMPLES: [string, string][] = [
	['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
	['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
	[
		'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
		'248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
	]
];

test.each(EXAMPLES)('%j', async (text, digest) => {
	expect(hex(digestInScript(ascii(text)))).toBe(digest);
	expect(await sha256(ascii(text))).toBe(digest);
});

test('both ways agree at every length round a block', async () => {
	for (let length = 50; length < 140; length += 1) {
		const bytes = Uint8Array.from({ length }, (_, index) => (index * 37) % 256);
		expect(hex(digestInScript(bytes))).toBe(await sha256(bytes));
	}
});
