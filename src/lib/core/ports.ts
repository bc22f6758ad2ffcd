/** Interfaces the core asks the outside through. One adapter each; nothing else may touch the outside. */

import type { Dataset, DatasetWithObservations } from './observation';
import type { ColumnRef } from './personal-finding';
import type { Recipe } from './recipe/recipe';
import type { ImportReport } from './source';

export type SqlValue = string | number | boolean | null;
export type SqlRow = Record<string, SqlValue>;

export interface ColumnSpec {
	name: string;
	type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE';
}

/** Texts of many rows: each text once, and which of them stands in each row. */
export interface CodedTexts {
	readonly values: readonly string[];
	readonly codes: Uint32Array;
}

/** The values of a column: one by one; numbers with NaN for null; or coded texts. */
export type ColumnData = readonly SqlValue[] | Float64Array | CodedTexts;

export interface Engine {
	/** Replaces the whole table. Rows are given as columns of equal length. */
	replaceTable(
		table: string,
		columns: readonly ColumnSpec[],
		data: readonly ColumnData[]
	): Promise<void>;
	/** Values are always parameters (positional `?`); rejects with `EngineError` that carries the SQL and the cause. */
	query(sql: string, parameters?: readonly SqlValue[]): Promise<SqlRow[]>;
	close(): Promise<void>;
}

export class EngineError extends Error {
	override readonly name = 'EngineError';
	constructor(
		message: string,
		readonly sql: string,
		cause: unknown
	) {
		super(message, { cause });
	}
}

/** How one file is to be read. */
export interface ImportOptions {
	/** The user's recipes, tried on a file that no source knows. */
	recipes: readonly Recipe[];
	/** Read the file by this one and nothing else. */
	recipe?: Recipe;
	/** Columns that the user leaves out because of personal data: neither parsed nor kept. */
	leaveOut?: readonly ColumnRef[];
	/** Columns that look like names or telephone numbers of persons but, the user says, are not. */
	notPersonal?: readonly ColumnRef[];
}

/** A stored delivery: original bytes, what was read from them, and the report. */
export interface StoredDataset extends DatasetWithObservations {
	/** null where the bytes may not be kept: rows about single events, or columns the user left out. */
	bytes: Uint8Array | null;
	report: ImportReport;
}

export interface DatasetStorage {
	/** Metadata of all complete datasets; half-written ones are never listed. */
	list(): Promise<Dataset[]>;
	load(id: string): Promise<StoredDataset>;
	/** All or nothing: the manifest entry is written last. */
	save(stored: StoredDataset): Promise<void>;
	remove(id: string): Promise<void>;
	clear(): Promise<void>;
}
