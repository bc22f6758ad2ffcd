import {
	Bool,
	DateDay,
	Dictionary,
	Float64,
	Int32,
	Table,
	Utf8,
	makeData,
	makeVector,
	tableToIPC,
	type Vector
} from 'apache-arrow';
import type { CodedTexts, ColumnData, ColumnSpec, SqlValue } from '$lib/core/ports';

const ROWS_PER_BATCH = 50_000;
/** UTF-8 takes at most three bytes for one UTF-16 unit. */
const MOST_BYTES_PER_UNIT = 3;

type Values = readonly SqlValue[];

const encoder = new TextEncoder();

function validity(values: Values): { nullBitmap: Uint8Array; nullCount: number } {
	const nullBitmap = new Uint8Array(Math.ceil(values.length / 8));
	let nullCount = 0;
	values.forEach((value, i) => {
		if (value === null) nullCount++;
		else nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7));
	});
	return { nullBitmap, nullCount };
}

/** Arrow's own builders make code from text, which the page's policy forbids, and take ten times as long. */
function textVector(values: Values): Vector {
	const texts = values.map((value) => (value === null ? '' : String(value)));
	const units = texts.reduce((sum, text) => sum + text.length, 0);
	const bytes = new Uint8Array(units * MOST_BYTES_PER_UNIT);
	const valueOffsets = new Int32Array(texts.length + 1);
	let at = 0;
	texts.forEach((text, i) => {
		at += encoder.encodeInto(text, bytes.subarray(at)).written;
		valueOffsets[i + 1] = at;
	});
	return makeVector(
		makeData({
			type: new Utf8(),
			length: texts.length,
			...validity(values),
			valueOffsets,
			data: bytes.subarray(0, at)
		})
	);
}

const numberOf = (value: SqlValue) => (value === null ? 0 : Number(value));

function integerVector(values: Values): Vector {
	const data = Int32Array.from(values, numberOf);
	return makeVector(makeData({ type: new Int32(), ...validity(values), data }));
}

function doubleVector(values: Values): Vector {
	const data = Float64Array.from(values, numberOf);
	return makeVector(makeData({ type: new Float64(), ...validity(values), data }));
}

const DAY = 86_400_000;

function dayVector(values: Values): Vector {
	const data = Int32Array.from(values, (value) =>
		value === null ? 0 : Date.parse(`${String(value)}T00:00:00Z`) / DAY
	);
	return makeVector(makeData({ type: new DateDay(), ...validity(values), data }));
}

function booleanVector(values: Values): Vector {
	const data = new Uint8Array(Math.ceil(values.length / 8));
	values.forEach((value, i) => {
		if (value === true) data[i >> 3] = (data[i >> 3] ?? 0) | (1 << (i & 7));
	});
	const length = values.length;
	return makeVector(makeData({ type: new Bool(), length, ...validity(values), data }));
}

const VECTORS: Record<ColumnSpec['type'], (values: Values) => Vector> = {
	VARCHAR: textVector,
	INTEGER: integerVector,
	DOUBLE: doubleVector,
	BOOLEAN: booleanVector,
	DATE: dayVector
};

/** Numbers as they are: NaN stands for null. */
function numberVector(numbers: Float64Array, type: ColumnSpec['type']): Vector {
	const nullBitmap = new Uint8Array(Math.ceil(numbers.length / 8));
	let nullCount = 0;
	for (let i = 0; i < numbers.length; i += 1) {
		if (Number.isNaN(numbers[i])) nullCount += 1;
		else nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7));
	}
	const common = { length: numbers.length, nullBitmap, nullCount };
	if (type === 'DOUBLE')
		return makeVector(makeData({ type: new Float64(), ...common, data: numbers }));
	if (type !== 'INTEGER') throw new TypeError(`numbers in a column of ${type}`);
	return makeVector(makeData({ type: new Int32(), ...common, data: Int32Array.from(numbers) }));
}

/** The texts once, and their places: no text is put into bytes more than once a batch. */
function codedVector(codes: Uint32Array, dictionary: Vector): Vector {
	const type = new Dictionary(new Utf8(), new Int32());
	const data = new Int32Array(codes.buffer, codes.byteOffset, codes.length);
	return makeVector(makeData({ type, length: codes.length, nullCount: 0, data, dictionary }));
}

const isCoded = (column: ColumnData): column is CodedTexts => 'codes' in column;

/** Rows that a column has values for. */
export function rowsIn(column: ColumnData): number {
	return isCoded(column) ? column.codes.length : column.length;
}

/** Gives the vector of any stretch of a column. */
function stretches(
	column: ColumnData,
	type: ColumnSpec['type']
): (from: number, to: number) => Vector {
	if (column instanceof Float64Array)
		return (from, to) => numberVector(column.slice(from, to), type);
	if (!isCoded(column)) return (from, to) => VECTORS[type](column.slice(from, to));
	if (type !== 'VARCHAR') throw new TypeError(`texts in a column of ${type}`);
	const dictionary = textVector(column.values);
	return (from, to) => codedVector(column.codes.slice(from, to), dictionary);
}

/**
 * Column arrays → Arrow IPC streams of at most 50 000 rows each, every column with the type it was
 * declared with (a column of only nulls included).
 */
export function* ipcBatches(
	columns: readonly ColumnSpec[],
	data: readonly ColumnData[]
): Generator<Uint8Array> {
	const length = data[0] === undefined ? 0 : rowsIn(data[0]);
	const parts = columns.map(({ name, type }, i) => [name, stretches(data[i] ?? [], type)] as const);
	for (let start = 0; start < length; start += ROWS_PER_BATCH) {
		const end = Math.min(length, start + ROWS_PER_BATCH);
		const vectors = parts.map(([name, stretch]) => [name, stretch(start, end)] as const);
		yield tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
	}
}
