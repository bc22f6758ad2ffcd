import { inflateSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inputModel } from '../../../test/golden/annex';
import { textWidth } from '../charts/text-width';
import { figureSvg } from './figure-svg';
import { createPngRenderer } from './png';
import { renderPng } from './png-node';

interface Pixels {
	width: number;
	height: number;
	/** Darkness 0–255 at a pixel. */
	ink: (x: number, y: number) => number;
}

/** A PNG with 8 bits and four channels, as resvg writes it. */
function decode(png: Uint8Array): Pixels {
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	const width = view.getUint32(16);
	const height = view.getUint32(20);
	const data: Uint8Array[] = [];
	for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
		const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
		if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
	}
	const raw = inflateSync(Buffer.concat(data));
	const stride = width * 4;
	const out = new Uint8Array(height * stride);
	for (let y = 0; y < height; y++) {
		const filter = raw[y * (stride + 1)] ?? 0;
		for (let i = 0; i < stride; i++) {
			const left = i >= 4 ? (out[y * stride + i - 4] ?? 0) : 0;
			const up = y > 0 ? (out[(y - 1) * stride + i] ?? 0) : 0;
			const corner = i >= 4 && y > 0 ? (out[(y - 1) * stride + i - 4] ?? 0) : 0;
			out[y * stride + i] =
				((raw[y * (stride + 1) + 1 + i] ?? 0) + predicted(filter, left, up, corner)) & 255;
		}
	}
	return { width, height, ink: (x, y) => 255 - (out[y * stride + x * 4] ?? 255) };
}

function predicted(filter: number, left: number, up: number, corner: number): number {
	if (filter === 1) return left;
	if (filter === 2) return up;
	if (filter === 3) return (left + up) >> 1;
	if (filter !== 4) return 0;
	const p = left + up - corner;
	const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

const textSvg = (text: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60" font-family="'Source Sans 3', sans-serif"><rect width="400" height="60" fill="#fff"/><text x="10" y="40" font-size="30" font-weight="400" fill="#000">${text}</text></svg>`;

function inkIn(p: Pixels, left: number, right: number, top: number, bottom: number): number {
	let sum = 0;
	for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (p.ink(x, y) > 96) sum++;
	return sum;
}

afterEach(() => vi.unstubAllGlobals());

describe('renderPng', () => {
	it('draws text, and as wide as the width table says', async () => {
		const text = 'Hägersten åäö ÅÄÖ 1234';
		const p = decode(await renderPng(textSvg(text), 400));
		const right = Math.ceil(10 + textWidth(text, 30));
		expect(inkIn(p, 10, right, 10, 50)).toBeGreaterThan(1200);
		expect(inkIn(p, right - 12, right + 1, 10, 50)).toBeGreaterThan(20);
		expect(inkIn(p, right + 3, 400, 0, 60)).toBe(0);
		const empty = decode(await renderPng(textSvg(''), 400));
		expect(inkIn(empty, 0, 400, 0, 60)).toBe(0);
	});

	it('draws the rings and dots of å, ä and ö', async () => {
		const marked = decode(await renderPng(textSvg('åäöÅÄÖ'), 400));
		const bare = decode(await renderPng(textSvg('aaoAAO'), 400));
		const all = (p: Pixels) => inkIn(p, 0, 400, 0, 60);
		expect(all(marked)).toBeGreaterThan(all(bare) + 60);
	});

	it('draws the three weights differently', async () => {
		const weights = [400, 600, 700].map((w) => textSvg('Område').replace('"400"', `"${w}"`));
		const ink = [];
		for (const svg of weights) ink.push(inkIn(decode(await renderPng(svg, 400)), 0, 400, 0, 60));
		expect(ink[1]).toBeGreaterThan((ink[0] ?? 0) * 1.1);
		expect(ink[2]).toBeGreaterThan(ink[1] ?? 0);
	});

	it('gives a figure the width asked for, the same bytes each time', async () => {
		const { svg, width, height } = figureSvg(inputModel('trend-breaks'), { width: 640 });
		const [a, b] = [await renderPng(svg, 1280), await renderPng(svg, 1280)];
		expect(decode(a)).toMatchObject({ width: 1280, height: Math.round((1280 * height) / width) });
		expect(Buffer.compare(Buffer.from(a), Buffer.from(b))).toBe(0);
	});

	it('says in Swedish when WebAssembly is switched off, and what to do', async () => {
		vi.stubGlobal('WebAssembly', undefined);
		await expect(renderPng(textSvg('a'), 100)).rejects.toMatchObject({
			name: 'PngError',
			message: expect.stringMatching(/WebAssembly avstängt.*SVG/)
		});
	});

	it('says so when a part cannot be fetched, and tries again the next time', async () => {
		let calls = 0;
		const failing = createPngRenderer(() => {
			calls += 1;
			return Promise.reject(new Error('404'));
		});
		await expect(failing(textSvg('a'), 100)).rejects.toThrow(/gick inte att hämta/);
		await expect(failing(textSvg('a'), 100)).rejects.toThrow(/gick inte att hämta/);
		expect(calls).toBe(2);
	});

	it('refuses a broken picture with a plain message', async () => {
		await expect(renderPng('<svg', 100)).rejects.toMatchObject({ name: 'PngError' });
	});
});
