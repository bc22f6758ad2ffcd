import { outlinesOf } from '$lib/charts/choropleth/outlines';
import type { AreaId } from '$lib/core/area';
import type { DraftItem } from '$lib/state/annex.svelte';
import type { Session } from '$lib/state/session.svelte';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface AnnexOrder {
	/** Empty: made from area and year. */
	title: string;
	area: AreaId;
	year: string;
	division: string | undefined;
	items: readonly DraftItem[];
}

/**
 * The annex as a Word file. Model, document builder and picture renderer are fetched at the first use.
 * Rejects if anything of it fails; the caller words that.
 */
export async function annexBytes(session: Session, order: AnnexOrder): Promise<Uint8Array> {
	// The figures of the first picture are few: the annex must not say that the others are missing.
	await session.allFigures();
	const { viewContext, workspace } = session;
	if (viewContext === null || workspace === null) throw new Error('no municipality');
	const [{ annexModel }, { buildDocx }, { renderPng }, topology] = await Promise.all([
		import('$lib/views/annex'),
		import('$lib/export/docx'),
		import('$lib/export/png-browser'),
		session.outlines()
	]);
	const model = annexModel(viewContext, order);
	const outlines = (day?: string) => outlinesOf(topology, workspace.areas, day);
	return buildDocx(model, { outlines, png: renderPng });
}
