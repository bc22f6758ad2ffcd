import { PngError, type RenderPng } from './png';
import { exportWords } from './words.sv';

/** A font to draw with: a picture in an `<img>` sees neither the page's fonts nor any file. */
export interface EmbeddedFont {
	weight: number;
	/** TrueType. */
	bytes: Uint8Array;
}

const FAMILY = 'Source Sans 3';
/** How many bytes become text at a time; more arguments than this overflow the stack. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += CHUNK)
		text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
	return btoa(text);
}

/** The SVG with its fonts inside, so that it looks the same wherever it is drawn. */
function withFonts(svg: string, fonts: readonly EmbeddedFont[]): string {
	const faces = fonts.map(
		({ weight, bytes }) =>
			`@font-face{font-family:'${FAMILY}';font-weight:${weight};src:url(data:font/ttf;base64,${base64(bytes)}) format('truetype')}`
	);
	return svg.replace(/<svg\b[^>]*>/, (start) => `${start}<style>${faces.join('')}</style>`);
}

/**
 * SVG → PNG by the browser's own drawing, for browsers where WebAssembly is switched off. Slower
 * and not the same to the pixel everywhere, but the same picture.
 */
export function createCanvasRenderer(load: () => Promise<EmbeddedFont[]>): RenderPng {
	let ready: Promise<EmbeddedFont[]> | null = null;
	return async (svg, width) => {
		ready ??= load();
		const fonts = await ready.catch((cause: unknown) => {
			ready = null;
			throw new PngError(exportWords.assetsFailed, { cause });
		});
		const source = new Blob([withFonts(svg, fonts)], { type: 'image/svg+xml' });
		const address = URL.createObjectURL(source);
		try {
			return await draw(address, Math.round(width));
		} catch (cause) {
			throw new PngError(exportWords.drawFailed, { cause });
		} finally {
			URL.revokeObjectURL(address);
		}
	};
}

async function draw(address: string, width: number): Promise<Uint8Array> {
	const image = new Image();
	image.src = address;
	await image.decode();
	const height = Math.round((width * image.naturalHeight) / image.naturalWidth);
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('no 2d context');
	context.drawImage(image, 0, 0, width, height);
	const blob = await canvas.convertToBlob({ type: 'image/png' });
	return new Uint8Array(await blob.arrayBuffer());
}
