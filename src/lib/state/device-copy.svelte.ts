import { StorageError, type DeviceStorage, type SaveMode } from '$lib/core/device';
import { storageFailure, type StorageAction } from '$lib/text/ui/session';

/**
 * The device as the session sees it: whether it keeps anything, and what it last failed to do. It is
 * only ever a copy of what the session holds: a failure is told and the session goes on.
 */
export class DeviceCopy {
	/** null until the user has chosen; then nothing is kept. */
	mode: SaveMode | null = $state(null);
	/** What went wrong with the device last, in Swedish. */
	failure: string | null = $state(null);

	#last: Promise<unknown> = Promise.resolve();

	constructor(readonly storage: DeviceStorage) {}

	get keeps(): boolean {
		return this.mode === 'device';
	}

	/**
	 * Runs one piece of work with the device at a time, in the order asked for: what is being stored
	 * cannot be taken away half way, nor come back by a look at the device made meanwhile.
	 */
	inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
		const run = this.#last.then(work, work);
		this.#last = run.catch(() => undefined);
		return run;
	}

	/** Runs what may fail on the device; false, with `failure` set, when it did. Never rejects. */
	async attempt(action: () => Promise<void>, doing: StorageAction = 'save'): Promise<boolean> {
		try {
			await action();
			return true;
		} catch (cause) {
			if (!(cause instanceof StorageError)) console.error(cause);
			const problem = cause instanceof StorageError ? cause.problem : 'failed';
			this.failure = storageFailure(problem, doing);
			return false;
		}
	}
}
