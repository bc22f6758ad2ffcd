const K = roundConstants();

/**
 * SHA-256 of the bytes as 64 hexadecimal digits (FIPS 180-4). The browser's own is used where it exists;
 * on pages served over plain http from another computer it does not, and then the arithmetic is done here.
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
	const subtle = globalThis.crypto?.subtle;
	const digest = subtle
		? new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
		: digestInScript(bytes);
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same without the browser's cryptography; exported for its test. */
export function digestInScript(bytes: Uint8Array): Uint8Array {
	const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
	padded.set(bytes);
	padded[bytes.length] = 0x80;
	const view = new DataView(padded.buffer);
	view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x2000_0000));
	view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
	const state = firstState();
	const w = new Uint32Array(64);
	for (let offset = 0; offset < padded.length; offset += 64) {
		for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(offset + i * 4);
		compress(state, w);
	}
	const out = new Uint8Array(32);
	const words = new DataView(out.buffer);
	state.forEach((word, index) => words.setUint32(index * 4, word));
	return out;
}

function compress(state: Uint32Array, w: Uint32Array): void {
	const at = (array: Uint32Array, index: number): number => array[index] as number;
	for (let i = 16; i < 64; i += 1) {
		const a = at(w, i - 15);
		const b = at(w, i - 2);
		const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
		const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
		w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1;
	}
	let [a, b, c, d, e, f, g, h] = state as unknown as [
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number
	];
	for (let i = 0; i < 64; i += 1) {
		const t1 =
			(h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i)) |
			0;
		const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
	}
	[a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = at(state, index) + word));
}

function turn(word: number, by: number): number {
	return (word >>> by) | (word << (32 - by));
}

function primes(count: number): number[] {
	const found: number[] = [];
	for (let n = 2; found.length < count; n += 1) if (found.every((p) => n % p !== 0)) found.push(n);
	return found;
}

function fraction(value: number): number {
	return ((value - Math.floor(value)) * 0x1_0000_0000) >>> 0;
}

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
function roundConstants(): Uint32Array {
	return Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
}

/** First 32 bits of the fractional parts of the square roots of the first 8 primes. */
function firstState(): Uint32Array {
	return Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
}
