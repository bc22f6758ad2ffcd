import { spread, type Result } from './report';

export interface Case {
	name: string;
	size: string;
	/** Result is only there so that the work cannot be optimised away. */
	run(): unknown | Promise<unknown>;
	baseline: { name: string; run(): unknown | Promise<unknown> };
	runs: number;
}

async function time(work: () => unknown | Promise<unknown>): Promise<number> {
	const from = performance.now();
	await work();
	return performance.now() - from;
}

/** Measures a case and its baseline in turns, so that a busy moment hits both; one unmeasured turn first. */
export async function measure(one: Case): Promise<Result> {
	const own: number[] = [];
	const base: number[] = [];
	await one.run();
	await one.baseline.run();
	for (let turn = 0; turn < one.runs; turn++) {
		own.push(await time(() => one.run()));
		base.push(await time(() => one.baseline.run()));
	}
	const ownSpread = spread(own);
	const baseSpread = spread(base);
	return {
		name: one.name,
		size: one.size,
		spread: ownSpread,
		baseline: { name: one.baseline.name, spread: baseSpread },
		ratio: ownSpread.median / baseSpread.median
	};
}
