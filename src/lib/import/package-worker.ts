import { PackageError } from '$lib/core/data-package';
import { readPackage, writePackage } from './data-package';
import {
	packContent,
	unpackContent,
	type PackageAnswer,
	type PackageRequest
} from './package-protocol';

interface WorkerScope {
	onmessage: ((event: MessageEvent<PackageRequest>) => void) | null;
	postMessage(message: PackageAnswer, transfer?: Transferable[]): void;
	/** Tells the page, which an unhandled rejection in a worker does not. */
	reportError(cause: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) =>
	void answer(data).catch((cause: unknown) => scope.reportError(cause));

async function answer(data: PackageRequest): Promise<void> {
	if (data.kind === 'write') {
		const bytes = await writePackage(unpackContent(data.content));
		return scope.postMessage({ kind: 'bytes', bytes }, [bytes.buffer]);
	}
	try {
		const read = await readPackage(new Uint8Array(data.bytes), data.workspace);
		const { content, buffers } = packContent(read);
		scope.postMessage({ kind: 'content', content }, buffers);
	} catch (cause) {
		if (!(cause instanceof PackageError)) throw cause;
		const { problem, detail } = cause;
		scope.postMessage({ kind: 'refused', problem, detail });
	}
}
