import { unzipSync, zipSync } from 'fflate';
import type { Random } from './random';

/** Pieces that have upset readers of tables. */
const PIECES = [
	...[
		'"',
		'""',
		'"\n',
		';"',
		"'",
		'\\"',
		'\u0000',
		'\ufeff',
		'\r',
		'\n\n',
		'\r\n',
		';;;;',
		'\t',
		','
	],
	...['__proto__', 'constructor', '..', '<5', 'x', '~100', '-', '\u2212', '1e999', 'NaN', '#REF!'],
	...['9'.repeat(400), 'a'.repeat(5000), ';'.repeat(3000), 'å', 'Ã¥', '\ud800', '=cmd|x', '&#0;'],
	...[
		'2024 prel.',
		'2024-13',
		'0',
		'00',
		'1 2 3',
		'1,2,3',
		'1.234',
		'\u202e',
		'<!DOCTYPE x>',
		'&a;'
	]
] as const;

/**
 * A file like the given one with one to eight things done to it: bytes changed, cut off, cut out, put in
 * or doubled, lines moved, text written in another dialect or encoding; in a workbook the same is done
 * to the parts inside, and the archive is put together again, or its own bytes are changed.
 */
export function mutate(file: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
	const zip = file[0] === 0x50 && file[1] === 0x4b;
	const ole = file[0] === 0xd0 && file[1] === 0xcf;
	if (zip && random.chance(0.7)) return mutateParts(file, random);
	let out = file;
	if (!zip && !ole && random.chance(0.5)) out = rewrite(out, random);
	for (let left = 1 + random.below(8); left > 0; left -= 1)
		out = zip || ole ? changeBytes(out, random) : changeText(out, other, random);
	return out;
}

function mutateParts(file: Uint8Array, random: Random): Uint8Array {
	const parts: Record<string, Uint8Array> = unzipSync(file);
	const names = Object.keys(parts).filter((name) => name.endsWith('.xml'));
	for (let left = 1 + random.below(4); left > 0; left -= 1) {
		const name = random.pick(names);
		if (name === undefined) break;
		const part = parts[name] as Uint8Array;
		parts[name] = random.chance(0.5) ? putIn(part, random) : changeBytes(part, random);
	}
	if (random.chance(0.1)) delete parts[random.pick(names) ?? ''];
	return zipSync(parts, { level: random.chance(0.5) ? 0 : 6 });
}

function changeBytes(file: Uint8Array, random: Random): Uint8Array {
	const at = random.below(file.length);
	switch (random.below(6)) {
		case 0:
			return file.slice(0, at);
		case 1:
			return join(
				file.subarray(0, at),
				file.subarray(Math.min(file.length, at + random.below(600)))
			);
		case 2:
			return putIn(file, random);
		case 3: {
			const piece = file.subarray(at, at + random.below(600));
			return join(file.subarray(0, at), piece, file.subarray(at));
		}
		default: {
			const out = file.slice();
			for (let left = 1 + random.below(20); left > 0; left -= 1)
				out[random.below(out.length)] = random.chance(0.2) ? 0xff : random.below(256);
			return out;
		}
	}
}

function putIn(file: Uint8Array, random: Random): Uint8Array {
	const at = random.below(file.length + 1);
	const piece = new TextEncoder().encode(random.pick(PIECES) ?? '');
	return join(file.subarray(0, at), piece, file.subarray(at));
}

function changeText(file: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
	if (random.chance(0.4)) return changeBytes(file, random);
	if (random.chance(0.05)) return join(file, other);
	const lines = Buffer.from(file).toString('latin1').split('\n');
	const at = random.below(lines.length);
	const line = lines[at] ?? '';
	switch (random.below(6)) {
		case 0:
			lines.splice(at, 1 + random.below(3));
			break;
		case 1:
			lines.splice(random.below(lines.length), 0, line);
			break;
		case 2:
			lines.splice(random.below(lines.length), 0, ...lines.splice(at, 1));
			break;
		default: {
			const delimiter = /[;,\t|]/u.exec(line)?.[0] ?? ';';
			const cells = line.split(delimiter);
			const cell = random.below(cells.length);
			const piece = random.pick(PIECES) ?? '';
			cells[cell] = random.chance(0.5) ? piece : `${cells[cell]}${piece}`;
			if (random.chance(0.2)) cells.splice(random.below(cells.length), 1);
			lines[at] = cells.join(delimiter);
		}
	}
	return new Uint8Array(Buffer.from(lines.join('\n'), 'latin1'));
}

/** The same text with another delimiter, other line ends or in another encoding. */
function rewrite(file: Uint8Array, random: Random): Uint8Array {
	let text = Buffer.from(file).toString(file.includes(0xc3) ? 'utf8' : 'latin1');
	if (random.chance(0.3)) text = text.replaceAll(/[;,]/gu, random.pick([';', ',', '\t', '|']));
	if (random.chance(0.4)) text = text.replaceAll(/\r?\n/gu, random.pick(['\n', '\r\n', '\r']));
	const encoding = random.pick<BufferEncoding>(['utf8', 'latin1', 'utf16le']);
	const bytes = Buffer.from((random.chance(0.3) ? '\ufeff' : '') + text, encoding);
	const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
	return new Uint8Array(encoding === 'utf16le' && random.chance(0.3) ? whole.swap16() : bytes);
}

function join(...parts: Uint8Array[]): Uint8Array {
	return new Uint8Array(Buffer.concat(parts));
}
