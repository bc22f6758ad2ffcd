import type { Workspace } from '$lib/core/workspace';
import type { Topology } from 'topojson-specification';
import { Fetched } from './fetched';
import type { SessionPorts } from './session-ports';

/** The municipality's data: what the first picture needs, later all of it. */
export class WorkspaceData {
	/** Without the embedded observations; spellings and questions are there once `whole` has been asked for. */
	current: Workspace | null = $state.raw(null);
	readonly #whole: Fetched<Workspace>;
	readonly #outlines: Fetched<Topology>;

	constructor(
		private readonly ports: Pick<
			SessionPorts,
			'loadWorkspace' | 'loadObservations' | 'loadOutlines' | 'whenIdle'
		>
	) {
		this.#outlines = new Fetched(() => ports.loadOutlines());
		this.#whole = new Fetched(async () => {
			const first = this.loaded();
			const whole = await ports.loadObservations(first);
			this.current = { ...whole, datasets: first.datasets };
			return whole;
		});
	}

	/** What the first picture needs. Rejects if it cannot be fetched. */
	first(): Promise<Workspace> {
		return this.ports.loadWorkspace();
	}

	/** @throws before the municipality is here */
	loaded(): Workspace {
		if (this.current === null) throw new Error('the municipality is not loaded');
		return this.current;
	}

	/**
	 * The municipality with what the first picture does without: spellings met in files, surveys' questions and
	 * the embedded observations. Rejects if it cannot be fetched; the next call tries again.
	 */
	whole(): Promise<Workspace> {
		return this.#whole.get();
	}

	/** Runs the task when the page is idle, and not while it waits for the outlines of its first picture. */
	whenIdle(task: () => void): void {
		const drawn = () => this.#outlines.settled();
		this.ports.whenIdle(() => void drawn().then(() => this.ports.whenIdle(task)));
	}

	/** Outlines for maps; fetched once. Rejects if they cannot be fetched. */
	outlines(): Promise<Topology> {
		return this.#outlines.get();
	}
}
