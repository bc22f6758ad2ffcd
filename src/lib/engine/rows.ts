import { DataType, type Table, type Utf8, type Vector } from 'apache-arrow';
import { pacing } from '$lib/core/pacing';
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
 * Arrow table → plain rows, in pieces that let the page live: strings, numbers, booleans, null and ISO dates only. BigInt becomes a
 * number where it is exact.
 * @throws TypeError for types that must be cast in SQL, RangeError for integers beyond 2^53.
 */
export async function rowsOf(table: Table): Promise<SqlRow[]> {
	const pause = pacing();
	const columns: { name: string; at: (row: number) => SqlValue }[] = [];
	for (const [i, { name, type }] of table.schema.fields.entries()) {
		const vector = table.getChildAt(i);
		const read = readerOf(type as DataType, name);
		if (vector === null) throw new TypeError(`column ${name} is not there`);
		if (DataType.isUtf8(type)) {
			const texts = textsOf(vector as Vector<Utf8>);
			columns.push({ name, at: (row) => texts[row] ?? null });
		} else columns.push({ name, at: (row) => read(vector.get(row)) });
		await pause();
	}
	const rows: SqlRow[] = [];
	for (let row = 0; row < table.numRows; row += 1) {
		const out: SqlRow = {};
		for (const { name, at } of columns) out[name] = at(row);
		rows.push(out);
		if (row % ROWS_AT_A_TIME === 0) await pause();
	}
	return rows;
}

/** So many rows are made before the clock is looked at. */
const ROWS_AT_A_TIME = 500;

/** The texts of a column; where a chunk is plain ASCII it is decoded once and not text by text. */
function textsOf(vector: Vector<Utf8>): (string | null)[] {
	const texts: (string | null)[] = [];
	let before = 0;
	for (const chunk of vector.data) {
		const { valueOffsets: offsets, values, length } = chunk;
		const start = offsets[0] ?? 0;
		const bytes = values.subarray(start, offsets[length]);
		const whole = new TextDecoder().decode(bytes);
		const plain = whole.length === bytes.length;
		let above = '';
		for (let row = 0; row < length; row += 1) {
			if (!chunk.getValid(row)) texts.push(null);
			else if (!plain) texts.push(vector.get(before + row));
			else {
				const from = (offsets[row] as number) - start;
				const to = (offsets[row + 1] as number) - start;
				// Most texts say what the one above says: then they are the same string.
				if (to - from !== above.length || !whole.startsWith(above, from))
					above = whole.slice(from, to);
				texts.push(above);
			}
		}
		before += length;
	}
	return texts;
}
