import type { Figure } from '$lib/core/figure';
import type { Judge } from '$lib/core/judgement';
import { pacing } from '$lib/core/pacing';
import type { JudgeContext } from '$lib/views/judge/judge';
import type { prepare } from '$lib/views/judge/prepare';
import { Fetched } from './fetched';

/** The code that judges, fetched after the first picture. */
export interface JudgeCode {
	createJudge(context: JudgeContext): Judge;
	prepare: typeof prepare;
}

/** What a judge knows of the municipality. */
export type JudgeGround = Pick<JudgeContext, 'register' | 'measures' | 'breaks' | 'denominators'>;

/** Makes the judge of each state of the data, in turns, so that the page is never held by it. */
export class Judging {
	readonly #code: Fetched<JudgeCode>;
	/** Months that come after their figures ask for no more preparing. */
	readonly #prepared = new WeakSet<readonly Figure[]>();

	/** `ground` is asked anew for each judge; null before the municipality is here. */
	constructor(
		load: () => Promise<JudgeCode>,
		private readonly ground: () => JudgeGround | null
	) {
		this.#code = new Fetched(load);
	}

	/**
	 * A judge that is ready to answer; null where none can be made: then nothing is said of whether figures differ,
	 * and the next state tries again.
	 */
	async of(data: Pick<JudgeContext, 'indicators' | 'figures' | 'months'>): Promise<Judge | null> {
		try {
			const { createJudge, prepare } = await this.#code.get();
			const ground = this.ground();
			if (ground === null) return null;
			const { register, measures, breaks, denominators } = ground;
			const judge = createJudge({ register, measures, breaks, denominators, ...data });
			if (!this.#prepared.has(data.figures)) {
				await prepare(judge, data, pacing());
				this.#prepared.add(data.figures);
			}
			return judge;
		} catch (cause) {
			console.error(cause);
			return null;
		}
	}
}
