import { ImportFailure } from './failure';

const BOF = 0x0809;
const END = 0x000a;
const ENCRYPTION = 0x002f;

/**
 * Checks that a BIFF8 or BIFF5 workbook stream is whole before the spreadsheet library reads it: every
 * record lies inside the stream and every substream that begins also ends. Throws `truncated`,
 * `encrypted` (a FilePass record) and `damaged`.
 */
export function checkBiff(stream: Uint8Array): void {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	if (stream.length < 8 || view.getUint16(0, true) !== BOF) throw new ImportFailure('damaged');
	let open = 0;
	for (let at = 0; at + 4 <= stream.length;) {
		const type = view.getUint16(at, true);
		const length = view.getUint16(at + 2, true);
		if (open === 0 && type !== BOF) return restIsPadding(stream, at);
		if (at + 4 + length > stream.length) throw new ImportFailure('truncated');
		if (type === ENCRYPTION) throw new ImportFailure('encrypted');
		if (type === BOF) open += 1;
		if (type === END) open -= 1;
		at += 4 + length;
	}
	if (open !== 0) throw new ImportFailure('truncated');
}

function restIsPadding(stream: Uint8Array, from: number): void {
	if (stream.subarray(from).some((byte) => byte !== 0)) throw new ImportFailure('damaged');
}
