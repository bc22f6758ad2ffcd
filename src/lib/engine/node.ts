import { createRequire } from 'node:module';
import * as blocking from '@duckdb/duckdb-wasm/blocking';
import type { Engine } from '$lib/core/ports';
import { lockEngine, type Backend } from './locked-engine';
import { OPEN_CONFIG } from './open-config';

/** The package is CommonJS in Node: its names may sit on `default`. */
const duckdb = (blocking as unknown as { default?: typeof blocking }).default ?? blocking;

/** The same WASM engine and the same lock as in the page, for the command line and the tests. */
export async function openNodeEngine(): Promise<Engine> {
	const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	const bundle = { mainModule: wasm, mainWorker: '' };
	const database = await duckdb.createDuckDB(
		{ mvp: bundle, eh: bundle },
		new duckdb.VoidLogger(),
		duckdb.NODE_RUNTIME
	);
	await database.instantiate(() => undefined);
	database.open(OPEN_CONFIG);
	const connection = database.connect();
	const backend: Backend = {
		run: async (sql) => void connection.query(sql),
		prepared: async (sql, parameters) => {
			const statement = connection.prepare(sql);
			try {
				return statement.query(...parameters);
			} finally {
				statement.close();
			}
		},
		append: async (table, ipc) =>
			connection.insertArrowFromIPCStream(ipc, { name: table, create: false }),
		close: async () => {
			connection.close();
			database.reset();
		}
	};
	return lockEngine(backend);
}
