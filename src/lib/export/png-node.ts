import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createPngRenderer } from './png';

const FONTS = ['Regular', 'Semibold', 'Bold'];

/** The renderer of command line and tests: the same module and fonts, read from node_modules. */
export const renderPng = createPngRenderer(async () => {
	const require = createRequire(import.meta.url);
	const read = async (name: string) => new Uint8Array(await readFile(require.resolve(name)));
	const fonts = FONTS.map((face) => read(`source-sans/TTF/SourceSans3-${face}.ttf`));
	return {
		wasm: await read('@resvg/resvg-wasm/index_bg.wasm'),
		fonts: await Promise.all(fonts)
	};
});
