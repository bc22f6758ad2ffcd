import { PackageError, type PackageContent } from '$lib/core/data-package';
import { LIMITS } from './limits';
import {
	packContent,
	unpackContent,
	type PackageAnswer,
	type PackageRequest
} from './package-protocol';

/**
 * Makes and opens data packages, each in a worker of its own (the module `import/package-worker.ts`), so
 * that the page lives on however large they are and whatever is in them. A worker that takes longer than
 * `timeout` milliseconds is ended.
 */
export function createPackager(
	startWorker: () => Worker,
	timeout: number = LIMITS.milliseconds
): {
	/** Rejects where the package cannot be made. */
	write(content: PackageContent): Promise<Uint8Array<ArrayBuffer>>;
	/** Rejects with `PackageError`, or with an `AbortError` as soon as the signal fires. */
	read(bytes: ArrayBuffer, workspace: string, signal: AbortSignal): Promise<PackageContent>;
} {
	return {
		async write(whole) {
			// Nothing is handed over: the page goes on using its columns.
			const { content } = packContent(whole);
			const never = new AbortController().signal;
			const request: PackageRequest = { kind: 'write', content };
			const answer = await ask(startWorker, request, [], never, timeout);
			if (answer.kind !== 'bytes') throw new Error('no package was made');
			return answer.bytes;
		},
		async read(bytes, workspace, signal) {
			const request: PackageRequest = { kind: 'read', bytes, workspace };
			const answer = await ask(startWorker, request, [bytes], signal, timeout);
			if (answer.kind === 'refused') throw new PackageError(answer.problem, answer.detail);
			if (answer.kind !== 'content') throw new Error('no package was read');
			return unpackContent(answer.content);
		}
	};
}

function ask(
	startWorker: () => Worker,
	request: PackageRequest,
	handedOver: Transferable[],
	signal: AbortSignal,
	timeout: number
): Promise<PackageAnswer> {
	signal.throwIfAborted();
	const worker = startWorker();
	let stop = () => worker.terminate();
	return new Promise<PackageAnswer>((resolve, reject) => {
		const timer = setTimeout(() => reject(new PackageError('too_large')), timeout);
		const cancel = () => reject(new DOMException('Package left unopened', 'AbortError'));
		signal.addEventListener('abort', cancel, { once: true });
		stop = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', cancel);
			worker.terminate();
		};
		worker.onerror = worker.onmessageerror = () => reject(new Error('the package worker failed'));
		worker.onmessage = ({ data }: MessageEvent<PackageAnswer>) => resolve(data);
		worker.postMessage(request, handedOver);
	}).finally(() => stop());
}
