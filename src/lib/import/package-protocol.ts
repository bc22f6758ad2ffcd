import type { PackageContent, PackageProblem } from '$lib/core/data-package';
import type { StoredDataset } from '$lib/core/ports';
import { packObservations, type PackedObservations } from './transfer';

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

/** The content with its figures in columns, and what of it is handed over instead of copied. */
export function packContent(content: PackageContent): {
	content: PackedContent;
	buffers: ArrayBuffer[];
} {
	const buffers: ArrayBuffer[] = [];
	const datasets = content.datasets.map(({ dataset, report, bytes, observations }) => {
		const { packed, buffers: columns } = packObservations(observations);
		buffers.push(...columns);
		return { dataset, report, bytes, observations: packed };
	});
	return { content: { ...content, datasets }, buffers };
}
