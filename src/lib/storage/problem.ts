import type { StorageProblem } from '$lib/core/device';

/** Which of the known problems an error from IndexedDB is; names as in the specification. */
export function storageProblem(cause: unknown): StorageProblem {
	const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
	switch (name) {
		case 'QuotaExceededError':
			return 'quota';
		case 'SecurityError':
		case 'NotSupportedError':
			return 'unavailable';
		case 'InvalidStateError':
			// Firefox' answer to opening in a private window that keeps nothing.
			return 'unavailable';
		case 'DataError':
		case 'NotReadableError':
			return 'damaged';
		default:
			return 'failed';
	}
}
