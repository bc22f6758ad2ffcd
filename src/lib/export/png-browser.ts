import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url';
import regularUrl from 'source-sans/TTF/SourceSans3-Regular.ttf?url';
import semiboldUrl from 'source-sans/TTF/SourceSans3-Semibold.ttf?url';
import boldUrl from 'source-sans/TTF/SourceSans3-Bold.ttf?url';
import { createPngRenderer, type RenderPng } from './png';
import { createCanvasRenderer } from './png-canvas';

const FONTS = [
	{ weight: 400, url: regularUrl },
	{ weight: 600, url: semiboldUrl },
	{ weight: 700, url: boldUrl }
];

/** The page's renderers: files of this site, fetched at the first picture. */
const resvg = createPngRenderer(async () => {
	const [wasm, ...fonts] = await Promise.all(
		[wasmUrl, ...FONTS.map(({ url }) => url)].map(bytesOf)
	);
	if (wasm === undefined) throw new Error('The module was not fetched.');
	return { wasm, fonts };
});

const canvas = createCanvasRenderer(() =>
	Promise.all(FONTS.map(async ({ weight, url }) => ({ weight, bytes: await bytesOf(url) })))
);

/** Some managed browsers have WebAssembly switched off: then the browser draws by itself. */
export const renderPng: RenderPng = (svg, width) =>
	(typeof WebAssembly === 'object' ? resvg : canvas)(svg, width);

async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
	return new Uint8Array(await answer.arrayBuffer());
}
