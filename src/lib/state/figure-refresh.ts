import type { Figure } from '$lib/core/figure';

/**
 * Runs one computation at a time over state that may change meanwhile. A request made while one runs
 * makes it run once more with the newest state, so that the last answer always belongs to the last
 * state and two computations never share the engine's tables. Every caller waits for an answer that
 * is at least as new as its request; a failure rejects all who waited for that run.
 */
export class Refresher {
	#running: Promise<Figure[]> | null = null;
	#next: Promise<Figure[]> | null = null;

	constructor(private readonly compute: () => Promise<Figure[]>) {}

	/** True while a computation runs or waits. */
	get busy(): boolean {
		return this.#running !== null || this.#next !== null;
	}

	/** Resolves with figures computed from the state as it was at this call or later. */
	request(): Promise<Figure[]> {
		if (this.#next !== null) return this.#next;
		if (this.#running === null) return this.#run();
		this.#next = this.#running
			.catch(() => [])
			.then(() => {
				this.#next = null;
				return this.#run();
			});
		return this.#next;
	}

	#run(): Promise<Figure[]> {
		const run = this.compute().finally(() => {
			if (this.#running === run) this.#running = null;
		});
		this.#running = run;
		return run;
	}
}
