import {
	Bool,
	DateDay,
	Float64,
	Int32,
	Table,
	Utf8,
	tableToIPC,
	vectorFromArray,
	type DataType
} from 'apache-arrow';
import type { ColumnSpec, SqlValue } from '$lib/core/ports';

const ROWS_PER_BATCH = 50_000;

const ARROW_TYPES: Record<ColumnSpec['type'], () => DataType> = {
	VARCHAR: () => new Utf8(),
	INTEGER: () => new Int32(),
	DOUBLE: () => new Float64(),
	BOOLEAN: () => new Bool(),
	DATE: () => new DateDay()
};

const dayOf = (value: SqlValue) => (value === null ? null : new Date(`${String(value)}T00:00:00Z`));

/**
 * Column arrays → Arrow IPC streams of at most 50 000 rows each, every column with the type it was
 * declared with (a column of only nulls included).
 */
export function* ipcBatches(
	columns: readonly ColumnSpec[],
	data: readonly (readonly SqlValue[])[]
): Generator<Uint8Array> {
	const length = data[0]?.length ?? 0;
	for (let start = 0; start < length; start += ROWS_PER_BATCH) {
		const vectors = columns.map((column, i) => {
			const part = (data[i] ?? []).slice(start, start + ROWS_PER_BATCH);
			const values = column.type === 'DATE' ? part.map(dayOf) : part;
			return [column.name, vectorFromArray(values, ARROW_TYPES[column.type]())] as const;
		});
		yield tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
	}
}
