import * as duckdb from '@duckdb/duckdb-wasm';
import type { Engine } from '$lib/core/ports';
import { lockEngine, type Backend } from './locked-engine';
import { OPEN_CONFIG } from './open-config';

/** Where the engine's two files lie (same origin), and how a worker is started under the page's CSP. */
export interface BrowserEngineFiles {
	/** Absolute address of `duckdb-eh.wasm`. */
	wasm: string;
	/** Starts `duckdb-browser-eh.worker.js`. */
	startWorker(): Worker;
}

/**
 * Opens the engine in a worker of its own. Rejects when WebAssembly or workers are switched off,
 * or the files cannot be fetched; the worker is then ended.
 */
export async function openBrowserEngine(files: BrowserEngineFiles): Promise<Engine> {
	const worker = files.startWorker();
	const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
	// The library leaves a call pending for ever when its worker dies.
	const died = new Promise<never>((_, reject) => {
		worker.addEventListener('error', (event) =>
			reject(new Error(event.message || 'the engine worker could not be started'))
		);
	});
	died.catch(() => undefined);
	const alive = <T>(work: Promise<T>): Promise<T> => Promise.race([work, died]);
	try {
		await alive(database.instantiate(files.wasm, null));
		await alive(database.open(OPEN_CONFIG));
		const connection = await alive(database.connect());
		const backend: Backend = {
			run: async (sql) => void (await alive(connection.query(sql))),
			prepared: async (sql, parameters) => {
				const statement = await alive(connection.prepare(sql));
				try {
					return await alive(statement.query(...parameters));
				} finally {
					await alive(statement.close());
				}
			},
			append: (table, ipc) =>
				alive(connection.insertArrowFromIPCStream(ipc, { name: table, create: false })),
			close: () => database.terminate()
		};
		return await lockEngine(backend);
	} catch (error) {
		worker.terminate();
		throw error;
	}
}
