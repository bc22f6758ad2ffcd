import { DuckDBInstance } from '@duckdb/node-api';

/** Native DuckDB reading one file: what our own reading is held against, in the same turn. */
export interface NativeReading {
	readonly name: string;
	/** Milliseconds for reading the file into a table. */
	time(): Promise<number>;
	/** Rows it read. */
	rows(): Promise<number>;
	close(): void;
}

export async function openBaseline(file: string): Promise<NativeReading> {
	const duckdb = await (await DuckDBInstance.create()).connect();
	return {
		name: "native DuckDB's read_csv of the same file into a table",
		async time() {
			const from = performance.now();
			await duckdb.run(
				`CREATE OR REPLACE TABLE read AS SELECT * FROM read_csv('${file}', encoding = 'latin-1')`
			);
			return performance.now() - from;
		},
		async rows() {
			const counted = await duckdb.runAndReadAll('SELECT count(*)::INTEGER FROM read');
			return Number(counted.getRows()[0]?.[0]);
		},
		close: () => duckdb.closeSync()
	};
}
