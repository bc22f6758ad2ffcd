import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Judge } from '$lib/core/judgement';
import type { DatasetWithObservations } from '$lib/core/observation';
import type { Engine } from '$lib/core/ports';
import type { Workspace } from '$lib/core/workspace';
import { sessionText } from '$lib/text/ui/session';
import { Refresher } from './figure-refresh';
import { Judging, type JudgeGround } from './judging';
import type { SessionPorts } from './session-ports';

/** Stands in the page's own timings while nothing more is to come of what is held: no figure, no word of the judge. */
const ALL_FIGURES = 'all-figures';

/**
 * The figures, computed by the engine from the datasets. Starts with the precomputed ones of the
 * first picture; after a failure the last good ones stay and `failure` says so. Figures the engine gives
 * come with their judge, at once: no word about the ones stands beside the others.
 */
export class ComputedFigures {
	figures: readonly Figure[] = $state.raw([]);
	/** Counts by month of what is openly published, once the engine has them. */
	months: readonly Figure[] = $state.raw([]);
	/** Of these figures; null until all declared ones are here: how much counts vary is seen in all of them. */
	judge: Judge | null = $state.raw(null);
	/**
	 * Those of the first picture, then all that are declared and, once the data are here, one for every other
	 * measure they hold.
	 */
	indicators: readonly Indicator[] = $state.raw([]);
	engineState: 'waiting' | 'starting' | 'ready' | 'failed' = $state('waiting');
	/** Why the figures may be older than the datasets, in Swedish; null when they are not. */
	failure: string | null = $state(null);
	refreshing = $state(false);
	/** Observations per embedded dataset, once they have been fetched. */
	embeddedRows: ReadonlyMap<string, number> = $state.raw(new Map());
	#engine: Promise<Engine> | null = null;
	#latest: Promise<readonly Figure[] | null> | null = null;
	readonly #judging: Judging;
	readonly #refresher: Refresher<readonly DatasetWithObservations[]>;

	/** `imported` is asked anew for every computation, and gives a list that does not change; `whole` gives the municipality with its observations; `ground` what figures are judged on, null before it is here. */
	constructor(
		private readonly ports: SessionPorts,
		private readonly whole: () => Promise<Workspace>,
		imported: () => readonly DatasetWithObservations[],
		ground: () => JudgeGround | null
	) {
		this.#judging = new Judging(() => ports.loadJudge(), ground);
		this.#refresher = new Refresher(imported, (deliveries) => this.#compute(deliveries));
	}

	/** Takes the figures of the first picture. */
	begin(figures: readonly Figure[]): void {
		this.figures = figures;
		this.indicators = this.ports.firstIndicators;
	}

	/** The other declared indicators' figures, unless the engine comes first with all of them. */
	async #loadOthers(): Promise<void> {
		const first = this.figures;
		const [others, indicators] = await Promise.all([
			this.ports.loadOtherFigures(),
			this.ports.loadIndicators()
		]);
		if (this.figures !== first) return;
		const figures = [...first, ...others];
		this.figures = figures;
		this.indicators = indicators;
		const judge = await this.#judging.of({ indicators, figures, months: [] });
		if (this.figures === figures) this.judge = judge;
	}

	/** Figures of the datasets as they are now, or null when they could not be computed. */
	refresh(): Promise<readonly Figure[] | null> {
		if (this.#latest === null) this.#loadOthers().catch(console.error);
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
		performance.clearMarks(ALL_FIGURES);
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
		const [engine, full, declared, load, query, held, monthly, gated] = await Promise.all([
			this.#openEngine(),
			this.whole(),
			this.ports.loadIndicators(),
			import('$lib/query/load'),
			import('$lib/query/figures'),
			import('$lib/query/indicators-held'),
			import('$lib/query/open-months'),
			import('$lib/query/protected')
		]);
		this.embeddedRows = new Map(
			full.datasets.flatMap(({ dataset, observations: { length } }) =>
				length === 0 ? [] : [[dataset.id, length]]
			)
		);
		try {
			await load.loadWorkspace(engine, full, deliveries);
			const indicators = held.indicatorsHeld(full, deliveries, declared);
			const computed = await query.queryFigures(engine, indicators);
			const figures = gated.protectedFigures(computed, full, deliveries);
			const judge = await this.#judging.of({ indicators, figures, months: this.months });
			this.figures = figures;
			this.indicators = indicators;
			this.judge = judge;
			// Nobody waits for the months: they take the engine as long as all the years.
			void this.#addMonths(
				{ indicators, figures },
				monthly.openMonths(engine, indicators, full, deliveries)
			);
			return figures;
		} catch (cause) {
			this.#discard(engine);
			throw cause;
		}
	}

	/** Unless other figures have come meanwhile. */
	async #addMonths(
		of: { indicators: readonly Indicator[]; figures: readonly Figure[] },
		coming: Promise<readonly Figure[]>
	): Promise<void> {
		try {
			const months = await coming;
			const judge = await this.#judging.of({ ...of, months });
			if (this.figures !== of.figures) return;
			this.months = months;
			this.judge = judge;
			if (!this.refreshing) performance.mark(ALL_FIGURES);
		} catch (cause) {
			if (this.figures === of.figures) console.error(cause);
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
