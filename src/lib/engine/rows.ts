import { DataType, type Table } from 'apache-arrow';
import type { SqlRow, SqlValue } from '$lib/core/ports';

/** Reads a cell of one Arrow column as a plain value. */
type Read = (value: unknown) => SqlValue;

const readPlain: Read = (value) => (value === undefined ? null : (value as SqlValue));

const readInteger: Read = (value) => {
	if (value === null || value === undefined) return null;
	const number = Number(value);
	if (!Number.isSafeInteger(number)) throw new RangeError(`integer out of range: ${String(value)}`);
	return number;
};

const readDate: Read = (value) =>
	value === null || value === undefined ? null : new Date(Number(value)).toISOString().slice(0, 10);

function readerOf(type: DataType, column: string): Read {
	if (DataType.isDecimal(type)) {
		// Arrow hands decimals out unscaled (1.25 as 125).
		throw new TypeError(`column ${column} is DECIMAL: cast it in the SQL`);
	}
	if (DataType.isInt(type)) return readInteger;
	if (DataType.isDate(type)) return readDate;
	if (DataType.isFloat(type) || DataType.isBool(type) || DataType.isUtf8(type)) return readPlain;
	if (DataType.isNull(type)) return () => null;
	throw new TypeError(`column ${column} has a type the engine does not hand out: ${type}`);
}

/**
 * Arrow table → plain rows: strings, numbers, booleans, null and ISO dates only. BigInt becomes a
 * number where it is exact.
 * @throws TypeError for types that must be cast in SQL, RangeError for integers beyond 2^53.
 */
export function rowsOf(table: Table): SqlRow[] {
	const columns = table.schema.fields.map((field, i) => ({
		name: field.name,
		read: readerOf(field.type as DataType, field.name),
		vector: table.getChildAt(i)
	}));
	return Array.from({ length: table.numRows }, (_, row) => {
		const out: SqlRow = {};
		for (const { name, read, vector } of columns) out[name] = read(vector?.get(row));
		return out;
	});
}
