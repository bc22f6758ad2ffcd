import type { Outlines } from '$lib/charts/choropleth/outlines';
import type { FigureModel } from '$lib/views/models';

export type FileKind = 'png' | 'svg' | 'csv';

const WIDTH = 900;
/** Twice the size on screen, for print. */
const PNG_WIDTH = WIDTH * 2;

/** A figure as a file, with title, source line and period. The builders are fetched when first used. */
export async function saveFigure(
	model: FigureModel,
	kind: FileKind,
	outlines: Outlines | null
): Promise<{ content: Uint8Array | string; type: string }> {
	if (kind === 'csv') {
		const { figureCsv } = await import('$lib/export/csv');
		return { content: figureCsv(model), type: 'text/csv;charset=utf-8' };
	}
	const { figureSvg } = await import('$lib/export/figure-svg');
	const { svg } = figureSvg(model, { width: WIDTH, outlines });
	if (kind === 'svg') return { content: svg, type: 'image/svg+xml' };
	const { renderPng } = await import('$lib/export/png-browser');
	return { content: await renderPng(svg, PNG_WIDTH), type: 'image/png' };
}
