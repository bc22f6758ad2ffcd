import type { Figure } from '$lib/core/figure';
import type { DatasetWithObservations } from '$lib/core/observation';
import type { Engine } from '$lib/core/ports';
import type { Workspace } from '$lib/core/workspace';

/**
 * What the engine was last given. The real query over the real engine is tried in
 * `test/real/session.test.ts`; here each dataset simply becomes one figure.
 */
export const loaded = {
	/** By engine: two tabs have one each. */
	datasets: new WeakMap<Engine, { id: string; value: number }[]>(),
	runs: 0,
	engineDead: false,
	/** What every count waits for, e.g. on a busy machine. */
	slow: Promise.resolve()
};

/** Makes every count wait until the function it gives is called. */
export function holdCounts(): () => void {
	let release = () => {};
	loaded.slow = new Promise((resolve) => (release = resolve));
	return () => {
		loaded.slow = Promise.resolve();
		release();
	};
}

export const fakeLoad = {
	async loadWorkspace(engine: Engine, _ws: Workspace, imported: DatasetWithObservations[]) {
		await loaded.slow;
		if (loaded.engineDead) throw new Error('worker gone');
		const datasets = imported.map(({ dataset, observations }) => ({
			id: dataset.id,
			value: [...observations][0]?.value ?? 0
		}));
		loaded.datasets.set(engine, datasets);
	}
};

export const fakeFigures = {
	queryMonths: () => Promise.resolve([]),
	async queryFigures(engine: Engine): Promise<Figure[]> {
		await Promise.resolve();
		loaded.runs++;
		return (loaded.datasets.get(engine) ?? []).map(({ id, value }) => figure(id, value));
	}
};

export function figure(period: string, value: number): Figure {
	const status = 'ok' as const;
	const none = { n: null, lower: null, upper: null, reason: null };
	const lists = { how: [], parts: [], missingParts: [], refs: [], superseded: [] };
	const what = { indicator: 'i', area: 'sdo:a', scope: 'area', measure: 'crime:m' } as const;
	const where = { series: 's', source: 's-1', period, grain: 'year', unit: 'count' } as const;
	const who = { sex: 'all', age: 'all', origin: 'published' } as const;
	return { ...what, ...where, ...who, ...none, ...lists, value, status };
}
