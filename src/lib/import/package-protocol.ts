import type { PackageContent, PackageProblem } from '$lib/core/data-package';
import { columnsOf, ObservationColumns } from '$lib/core/observation-columns';
import type { PackedObservations } from '$lib/core/packed-observations';
import type { StoredDataset } from '$lib/core/ports';

/** What a package carries, its figures in columns, as it goes between page and worker. */
export type PackedContent = Omit<PackageContent, 'datasets'> & {
	datasets: (Omit<StoredDataset, 'observations'> & { observations: PackedObservations })[];
};

/** Page to worker: one package to open or to make. The worker answers and is ended. */
export type PackageRequest =
	| { kind: 'read'; /** Handed over, not copied. */ bytes: ArrayBuffer; workspace: string }
	| { kind: 'write'; content: PackedContent };

/** Worker to page. */
export type PackageAnswer =
	| { kind: 'content'; content: PackedContent }
	| { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
	| { kind: 'refused'; problem: PackageProblem; detail: string };

/** The content with its figures in columns, and what of it can be handed over instead of copied. */
export function packContent(content: PackageContent): {
	content: PackedContent;
	buffers: ArrayBuffer[];
} {
	const buffers: ArrayBuffer[] = [];
	const datasets = content.datasets.map(({ dataset, report, bytes, observations }) => {
		const columns = columnsOf(observations);
		buffers.push(...columns.buffers());
		return { dataset, report, bytes, observations: columns.packed };
	});
	return { content: { ...content, datasets }, buffers };
}

export function unpackContent(content: PackedContent): PackageContent {
	const datasets = content.datasets.map(({ observations, ...rest }) => {
		return { ...rest, observations: new ObservationColumns(observations) };
	});
	return { ...content, datasets };
}
