import type { Engine } from '$lib/core/ports';

const last = new WeakMap<Engine, Promise<unknown>>();

/**
 * Runs tasks that use the same working tables of an engine one after another: a query never meets
 * tables that another is half way through replacing.
 */
export function inTurn<T>(engine: Engine, task: () => Promise<T>): Promise<T> {
	const before = last.get(engine) ?? Promise.resolve();
	const result = before.then(task, task);
	last.set(engine, result);
	return result;
}
