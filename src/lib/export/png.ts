import type * as resvgModule from '@resvg/resvg-wasm';
import { exportWords } from './words.sv';

/** What drawing needs: the WebAssembly module and the font files (TrueType; woff2 would draw no text). */
export interface PngAssets {
	wasm: BufferSource | Response;
	fonts: Uint8Array[];
}

/** SVG text → PNG of `width` pixels. Rejects with `PngError`, whose message is for the user. */
export type RenderPng = (svg: string, width: number) => Promise<Uint8Array>;

/** The message is Swedish and says what to do; the cause is kept. */
export class PngError extends Error {
	override readonly name = 'PngError';
}

type Resvg = typeof resvgModule;

/** The module may be started once only; shared by all renderers of a process. */
let started: Promise<Resvg> | null = null;

/** A renderer that loads its parts at the first picture and keeps them. Same bytes in page and Node. */
export function createPngRenderer(load: () => Promise<PngAssets>): RenderPng {
	let ready: Promise<{ resvg: Resvg; fonts: Uint8Array[] }> | null = null;
	return async (svg, width) => {
		if (typeof WebAssembly !== 'object') throw new PngError(exportWords.noWebAssembly);
		ready ??= start(load);
		const { resvg, fonts } = await ready.catch((cause: unknown) => {
			ready = null;
			throw new PngError(exportWords.assetsFailed, { cause });
		});
		return draw(resvg, fonts, svg, width);
	};
}

async function start(
	load: () => Promise<PngAssets>
): Promise<{ resvg: Resvg; fonts: Uint8Array[] }> {
	const { wasm, fonts } = await load();
	started ??= (async () => {
		const resvg = await import('@resvg/resvg-wasm');
		await resvg.initWasm(wasm);
		return resvg;
	})();
	const resvg = await started.catch((cause: unknown) => {
		started = null;
		throw cause;
	});
	return { resvg, fonts };
}

function draw(resvg: Resvg, fonts: Uint8Array[], svg: string, width: number): Uint8Array {
	try {
		const picture = new resvg.Resvg(svg, {
			fitTo: { mode: 'width', value: Math.round(width) },
			font: {
				fontBuffers: fonts,
				defaultFontFamily: 'Source Sans 3',
				sansSerifFamily: 'Source Sans 3',
				serifFamily: 'Source Sans 3'
			}
		});
		const image = picture.render();
		const png = image.asPng();
		image.free();
		picture.free();
		return png;
	} catch (cause) {
		throw new PngError(exportWords.drawFailed, { cause });
	}
}
