import type { Table } from 'apache-arrow';
import {
	EngineError,
	type ColumnData,
	type ColumnSpec,
	type Engine,
	type SqlValue
} from '$lib/core/ports';
import { ipcBatches, rowsIn } from './arrow-batches';
import { isAllowedStatement, lockStatements } from './lock';
import { rowsOf } from './rows';

/** What differs between the worker in the page and the blocking build in Node. */
export interface Backend {
	/** Runs one statement without parameters: for the lock only. */
	run(sql: string): Promise<void>;
	/** Prepares and runs exactly one statement. */
	prepared(sql: string, parameters: readonly SqlValue[]): Promise<Table>;
	/** Appends an Arrow IPC stream to an existing table. */
	append(table: string, ipc: Uint8Array): Promise<void>;
	close(): Promise<void>;
}

const IDENTIFIER = /^[a-z][a-z0-9_]*$/;

function identifier(name: string): string {
	// Names come from our own code, never from a file.
	if (!IDENTIFIER.test(name)) throw new TypeError(`not an identifier: ${name}`);
	return `"${name}"`;
}

const causeText = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

class LockedEngine implements Engine {
	constructor(private readonly backend: Backend) {}

	async query(sql: string, parameters: readonly SqlValue[] = []) {
		if (!isAllowedStatement(sql)) {
			const cause = new TypeError('only SELECT, WITH, EXPLAIN and CREATE TABLE or VIEW are run');
			throw new EngineError(cause.message, sql, cause);
		}
		try {
			return await rowsOf(await this.backend.prepared(sql, parameters));
		} catch (cause) {
			throw new EngineError(causeText(cause), sql, cause);
		}
	}

	async replaceTable(table: string, columns: readonly ColumnSpec[], data: readonly ColumnData[]) {
		const name = identifier(table);
		const rows = data[0] === undefined ? 0 : rowsIn(data[0]);
		if (data.length !== columns.length || data.some((column) => rowsIn(column) !== rows)) {
			throw new TypeError(`columns of ${table} have different lengths`);
		}
		const body = columns.map((column) => `${identifier(column.name)} ${column.type}`).join(', ');
		const sql = `CREATE OR REPLACE TABLE ${name} (${body})`;
		try {
			await this.backend.prepared(sql, []);
			for (const ipc of ipcBatches(columns, data)) await this.backend.append(table, ipc);
		} catch (cause) {
			throw new EngineError(causeText(cause), sql, cause);
		}
		// Some builds insert nothing, without an error, when Arrow versions differ.
		const counted = await this.query(`SELECT count(*)::DOUBLE AS n FROM ${name}`);
		if (counted[0]?.['n'] !== rows) {
			const cause = new Error(`${String(counted[0]?.['n'])} of ${rows} rows arrived in ${table}`);
			throw new EngineError(cause.message, sql, cause);
		}
	}

	close() {
		return this.backend.close();
	}
}

/** Locks the backend, then hands it out behind the port. A backend that cannot be locked is closed. */
export async function lockEngine(backend: Backend): Promise<Engine> {
	try {
		for (const sql of lockStatements()) await backend.run(sql);
	} catch (cause) {
		await backend.close();
		throw new EngineError('the engine could not be locked', lockStatements().join('; '), cause);
	}
	return new LockedEngine(backend);
}
