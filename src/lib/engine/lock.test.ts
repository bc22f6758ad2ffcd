import { createRequire } from 'node:module';
import * as blocking from '@duckdb/duckdb-wasm/blocking';
import { expect, it } from 'vitest';
import { RESERVED_FILES, lockStatements } from './lock';

const duckdb = (blocking as unknown as { default?: typeof blocking }).default ?? blocking;

it('reads a file registered after the lock only under a reserved name', async () => {
	const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	const bundle = { mainModule: wasm, mainWorker: '' };
	const database = await duckdb.createDuckDB(
		{ mvp: bundle, eh: bundle },
		new duckdb.VoidLogger(),
		duckdb.NODE_RUNTIME
	);
	await database.instantiate(() => undefined);
	database.open({ path: ':memory:' });
	const connection = database.connect();
	for (const sql of lockStatements()) connection.query(sql);
	const read = (name: string) =>
		connection
			.query(
				`SELECT b FROM read_csv('${name}', columns = {'a': 'VARCHAR', 'b': 'INTEGER'},
				delim = ';', header = true, auto_detect = false)`
			)
			.toArray()
			.map((row: { toJSON(): unknown }) => row.toJSON());
	const reserved = RESERVED_FILES[0] ?? '';
	database.registerFileText(reserved, 'a;b\n0114;2\n');
	database.registerFileText('other.csv', 'a;b\n0114;2\n');
	expect(read(reserved)).toEqual([{ b: 2 }]);
	expect(() => read('other.csv')).toThrow('Permission Error');
	connection.close();
});
