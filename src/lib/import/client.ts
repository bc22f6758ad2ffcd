import type { Dataset, Observations } from '$lib/core/observation';
import { ObservationColumns } from '$lib/core/observation-columns';
import type { ImportOptions } from '$lib/core/ports';
import { emptyReport } from '$lib/core/report';
import type { ImportReport } from '$lib/core/source';
import type { Workspace } from '$lib/core/workspace';
import { ImportFailure, type FailureCode } from './failure';
import { LIMITS } from './limits';
import { failureMessage } from './messages.sv';
import type { ImportMessage, ImportRequest } from './protocol';

export interface Importer {
	/**
	 * Reads a file in a worker of its own. What is wrong with the file, and an import that takes too long,
	 * are in `report.failure`. Aborting the signal ends the worker at once and rejects with an `AbortError`.
	 */
	importFile(
		file: File,
		workspace: Pick<Workspace, 'areas' | 'measures' | 'denominators' | 'questions' | 'exercise'>,
		onProgress: (done: number, total: number) => void,
		signal: AbortSignal,
		options?: ImportOptions
	): Promise<{
		report: ImportReport;
		dataset: Dataset | null;
		observations: Observations;
		/** False where the bytes must not be kept (`mayKeepBytes`). */
		keepBytes: boolean;
	}>;
}

/**
 * Imports on the page. `startWorker` starts the module `import/worker.ts`; `now` is the page's clock and
 * `timeout` the milliseconds after which a worker is ended.
 */
export function createImporter(
	startWorker: () => Worker,
	{ now = Date.now, timeout = LIMITS.milliseconds } = {}
): Importer {
	return {
		importFile: async (
			file,
			{ areas, measures, denominators, questions = [], exercise },
			onProgress,
			signal,
			options = { recipes: [] }
		) => {
			try {
				signal.throwIfAborted();
				// A file too large for any reader is refused before it fills the memory.
				if (file.size > LIMITS.textBytes)
					throw new ImportFailure('too_large', { limit: LIMITS.textBytes });
				const bytes = await readBytes(file);
				signal.throwIfAborted();
				const known = { areas, measures, denominators, questions, exercise };
				const request = { file: file.name, bytes, now: now(), options, ...known };
				const done = await runWorker(startWorker, request, onProgress, signal, timeout);
				const observations = new ObservationColumns(done.observations);
				const { report, dataset, keepBytes, alsoFits } = done;
				return { report, dataset, keepBytes, observations, alsoFits };
			} catch (error) {
				if (signal.aborted) throw new DOMException('Import cancelled', 'AbortError');
				const failure =
					error instanceof ImportFailure ? error : new ImportFailure('worker_failed', {}, error);
				const report = failedReport(file.name, failure);
				return { report, dataset: null, observations: [], keepBytes: false };
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

type Done = Extract<ImportMessage, { kind: 'done' }>;

function runWorker(
	startWorker: () => Worker,
	request: ImportRequest,
	onProgress: (done: number, total: number) => void,
	signal: AbortSignal,
	timeout: number
): Promise<Done> {
	const worker = startWorker();
	let stop = (): void => worker.terminate();
	return new Promise<Done>((resolve, reject) => {
		const fail = (code: FailureCode): void =>
			reject(new ImportFailure(code, code === 'too_slow' ? { limit: timeout } : {}));
		const timer = setTimeout(() => fail('too_slow'), timeout);
		const cancel = (): void => fail('cancelled');
		signal.addEventListener('abort', cancel, { once: true });
		stop = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', cancel);
			worker.terminate();
		};
		worker.onerror = () => fail('worker_failed');
		worker.onmessageerror = () => fail('worker_failed');
		worker.onmessage = ({ data }: MessageEvent<ImportMessage>) => {
			if (data.kind === 'progress') onProgress(data.done, data.total);
			else resolve(data);
		};
		worker.postMessage(request, [request.bytes]);
	}).finally(() => stop());
}

function failedReport(file: string, { code, detail }: ImportFailure): ImportReport {
	return { ...emptyReport(file, ''), failure: { code, message: failureMessage(code, detail) } };
}
