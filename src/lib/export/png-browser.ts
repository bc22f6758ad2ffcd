import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url';
import regularUrl from 'source-sans/TTF/SourceSans3-Regular.ttf?url';
import semiboldUrl from 'source-sans/TTF/SourceSans3-Semibold.ttf?url';
import boldUrl from 'source-sans/TTF/SourceSans3-Bold.ttf?url';
import { createPngRenderer } from './png';

/** The page's renderer: files of this site, fetched at the first picture. */
export const renderPng = createPngRenderer(async () => {
	const [wasm, ...fonts] = await Promise.all(
		[wasmUrl, regularUrl, semiboldUrl, boldUrl].map(bytesOf)
	);
	if (wasm === undefined) throw new Error('The module was not fetched.');
	return { wasm, fonts };
});

async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
	return new Uint8Array(await answer.arrayBuffer());
}
