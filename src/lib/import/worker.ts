import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile } from './import-file';
import { mayKeepBytes } from './keep-bytes';
import type { ImportMessage, ImportRequest } from './protocol';

interface WorkerScope {
	onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
	postMessage(message: ImportMessage, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = async ({ data }) => {
	const bytes = new Uint8Array(data.bytes);
	const {
		report,
		dataset,
		observations,
		alsoFits = []
	} = await importFile(bytes, data.file, {
		names: createNameLookup(
			new AreaRegister(data.areas),
			new MeasureTree(data.measures),
			data.denominators,
			data.questions
		),
		now: data.now,
		exercise: data.exercise,
		...data.options,
		progress: (done, total) => scope.postMessage({ kind: 'progress', done, total })
	});
	const keepBytes = mayKeepBytes(report, bytes);
	scope.postMessage(
		{ kind: 'done', report, dataset, observations: observations.packed, keepBytes, alsoFits },
		observations.buffers()
	);
};
