import type { Dataset, Observation } from '$lib/core/observation';
import type { ImportReport } from '$lib/core/source';
import type { Workspace } from '$lib/core/workspace';
import { ImportFailure, type FailureCode } from './failure';
import { LIMITS } from './limits';
import { failureMessage } from './messages.sv';
import type { ImportMessage, ImportRequest } from './protocol';
import { unpackObservations } from './transfer';

export interface Importer {
	/**
	 * Reads a file in a worker of its own. Never rejects: failures, a cancelled or a too slow import are in
	 * `report.failure`. Aborting the signal ends the worker at once.
	 */
	importFile(
		file: File,
		workspace: Pick<Workspace, 'areas' | 'measures'>,
		options?: ImporterOptions
	): Promise<{ report: ImportReport; dataset: Dataset | null; observations: Observation[] }>;
}

export interface ImporterOptions {
	onProgress?: (done: number, total: number) => void;
	signal?: AbortSignal;
	/** Milliseconds since epoch; the clock of the page if left out. */
	now?: number;
	/** Milliseconds before the worker is ended. */
	timeout?: number;
}

/** Imports on the page. `startWorker` starts the module `import/worker.ts`. */
export function createImporter(startWorker: () => Worker): Importer {
	return {
		importFile: async (file, workspace, options = {}) => {
			try {
				// A file too large for any reader is refused before it fills the memory.
				if (file.size > LIMITS.textBytes)
					throw new ImportFailure('too_large', { limit: LIMITS.textBytes });
				const bytes = await readBytes(file);
				const { areas, measures } = workspace;
				const now = options.now ?? Date.now();
				return await runWorker(
					startWorker,
					{ file: file.name, bytes, now, areas, measures },
					options
				);
			} catch (error) {
				const failure = error instanceof ImportFailure ? error : new ImportFailure('worker_failed');
				return { report: failedReport(file.name, failure), dataset: null, observations: [] };
			}
		}
	};
}

async function readBytes(file: File): Promise<ArrayBuffer> {
	try {
		return await file.arrayBuffer();
	} catch (error) {
		throw new ImportFailure('unreadable', {}, error);
	}
}

function runWorker(
	startWorker: () => Worker,
	request: ImportRequest,
	{ onProgress, signal, timeout = LIMITS.milliseconds }: ImporterOptions
): ReturnType<Importer['importFile']> {
	if (signal?.aborted) return Promise.reject(new ImportFailure('cancelled'));
	const worker = startWorker();
	let stop = (): void => worker.terminate();
	return new Promise<Awaited<ReturnType<Importer['importFile']>>>((resolve, reject) => {
		const fail = (code: FailureCode): void =>
			reject(new ImportFailure(code, code === 'too_slow' ? { limit: timeout } : {}));
		const timer = setTimeout(() => fail('too_slow'), timeout);
		const cancel = (): void => fail('cancelled');
		signal?.addEventListener('abort', cancel, { once: true });
		stop = () => {
			clearTimeout(timer);
			signal?.removeEventListener('abort', cancel);
			worker.terminate();
		};
		worker.onerror = () => fail('worker_failed');
		worker.onmessageerror = () => fail('worker_failed');
		worker.onmessage = ({ data }: MessageEvent<ImportMessage>) => {
			if (data.kind === 'progress') onProgress?.(data.done, data.total);
			else
				resolve({
					report: data.report,
					dataset: data.dataset,
					observations: unpackObservations(data.observations)
				});
		};
		worker.postMessage(request, [request.bytes]);
	}).finally(() => stop());
}

function failedReport(file: string, failure: ImportFailure): ImportReport {
	return {
		file,
		sha256: '',
		source: null,
		layoutStatus: null,
		encoding: null,
		ledger: { records: 0, loaded: 0, rejected: 0, repeated: 0, blank: 0, structural: 0 },
		rejected: [],
		rejectedCells: [],
		warnings: [],
		period: null,
		areas: [],
		measures: [],
		failure: { code: failure.code, message: failureMessage(failure.code, failure.detail) }
	};
}
