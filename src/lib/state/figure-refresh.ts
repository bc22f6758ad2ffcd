import type { Figure } from '$lib/core/figure';

interface Run<State> {
	state: State;
	/** Its state is not exchanged for a newer one any more: it has begun, or is asked for as it is. */
	sealed: boolean;
	answer: Promise<Figure[]>;
}

/**
 * Runs one computation at a time over state that may change meanwhile. A request made while one runs
 * makes it run once more with the newest state, so that the last answer always belongs to the last
 * state and two computations never share the engine's tables. Every caller gets an answer that is at
 * least as new as its request; a failure rejects all who waited for that run.
 */
export class Refresher<State> {
	/** The newest, until it is done. */
	#last: Run<State> | null = null;

	/** `state` gives what to compute from as it is now, not to be changed by what comes later. */
	constructor(
		private readonly state: () => State,
		private readonly compute: (state: State) => Promise<Figure[]>
	) {}

	/** True while a computation runs or waits. */
	get busy(): boolean {
		return this.#last !== null;
	}

	/** Resolves with figures computed from the state as it was at this call or, unless `seal` is called, later. */
	request(): Promise<Figure[]> {
		const state = this.state();
		const last = this.#last;
		if (last !== null && !last.sealed) {
			last.state = state;
			return last.answer;
		}
		const before = last === null ? Promise.resolve() : last.answer.catch(() => undefined);
		const begin = () => {
			run.sealed = true;
			return this.compute(run.state);
		};
		const end = () => {
			if (this.#last === run) this.#last = null;
		};
		const run: Run<State> = { state, sealed: false, answer: before.then(begin).finally(end) };
		this.#last = run;
		return run.answer;
	}

	/** What was requested last is computed from the state of that request, whatever comes after it. */
	seal(): void {
		if (this.#last !== null) this.#last.sealed = true;
	}
}
