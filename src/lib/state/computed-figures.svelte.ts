import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { DatasetWithObservations } from '$lib/core/observation';
import type { Engine } from '$lib/core/ports';
import type { Workspace } from '$lib/core/workspace';
import { sessionText } from '$lib/text/ui/session';
import { Refresher } from './figure-refresh';
import type { SessionPorts } from './session-ports';

/**
 * The figures, computed by the engine from the datasets. Starts with the precomputed ones of the
 * first picture; after a failure the last good ones stay and `failure` says so.
 */
export class ComputedFigures {
	figures: readonly Figure[] = $state.raw([]);
	/** The declared indicators and, once the data are here, one for every other measure they hold. */
	indicators: readonly Indicator[] = $state.raw([]);
	engineState: 'waiting' | 'starting' | 'ready' | 'failed' = $state('waiting');
	/** Why the figures may be older than the datasets, in Swedish; null when they are not. */
	failure: string | null = $state(null);
	refreshing = $state(false);
	/** Observations per embedded dataset, once they have been fetched. */
	embeddedRows: ReadonlyMap<string, number> = $state.raw(new Map());
	#engine: Promise<Engine> | null = null;
	#latest: Promise<readonly Figure[] | null> | null = null;
	readonly #refresher: Refresher<readonly DatasetWithObservations[]>;

	/** `imported` is asked anew for every computation, and gives a list that does not change; `whole` gives the municipality with its observations. */
	constructor(
		private readonly ports: SessionPorts,
		private readonly whole: () => Promise<Workspace>,
		imported: () => readonly DatasetWithObservations[]
	) {
		this.indicators = ports.indicators;
		this.#refresher = new Refresher(imported, (deliveries) => this.#compute(deliveries));
	}

	/** Figures of the datasets as they are now, or null when they could not be computed. */
	refresh(): Promise<readonly Figure[] | null> {
		const run = this.#run();
		this.#latest = run;
		return run;
	}

	/** All figures of the datasets as they were at the last `refresh`, or null as there; what comes after this call is not in them. */
	baseline(): Promise<readonly Figure[] | null> {
		const latest = this.#latest ?? this.refresh();
		this.#refresher.seal();
		return latest;
	}

	async #run(): Promise<readonly Figure[] | null> {
		this.refreshing = true;
		try {
			const figures = await this.#refresher.request();
			this.failure = null;
			return figures;
		} catch (cause) {
			console.error(cause);
			this.failure =
				this.engineState === 'failed' ? sessionText.engineFailed : sessionText.refreshFailed;
			return null;
		} finally {
			this.refreshing = this.#refresher.busy;
		}
	}

	async #compute(deliveries: readonly DatasetWithObservations[]): Promise<Figure[]> {
		const [engine, full, load, query, held, gated] = await Promise.all([
			this.#openEngine(),
			this.whole(),
			import('$lib/query/load'),
			import('$lib/query/figures'),
			import('$lib/query/indicators-held'),
			import('$lib/query/protected')
		]);
		this.embeddedRows = new Map(
			full.datasets.map(({ dataset, observations }) => [dataset.id, observations.length])
		);
		try {
			await load.loadWorkspace(engine, full, deliveries);
			const indicators = held.indicatorsHeld(full, deliveries, this.ports.indicators);
			const computed = await query.queryFigures(engine, indicators);
			const figures = gated.protectedFigures(computed, full, deliveries);
			this.figures = figures;
			this.indicators = indicators;
			return figures;
		} catch (cause) {
			this.#discard(engine);
			throw cause;
		}
	}

	/** After a failure nobody knows what an engine holds, or whether its worker lives: the next run opens another. */
	#discard(engine: Engine): void {
		this.#engine = null;
		this.engineState = 'waiting';
		engine.close().catch(console.error);
	}

	#openEngine(): Promise<Engine> {
		if (this.#engine !== null) return this.#engine;
		this.engineState = 'starting';
		this.#engine = this.ports.openEngine().then(
			(engine) => {
				this.engineState = 'ready';
				return engine;
			},
			(cause: unknown) => {
				this.engineState = 'failed';
				this.#engine = null;
				throw cause;
			}
		);
		return this.#engine;
	}
}
