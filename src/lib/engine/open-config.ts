import type { DuckDBConfig } from '@duckdb/duckdb-wasm';

/** In memory; numbers leave as doubles even where a query forgot its cast. */
export const OPEN_CONFIG: DuckDBConfig = {
	path: ':memory:',
	query: { castBigIntToDouble: true, castDecimalToDouble: true }
};
