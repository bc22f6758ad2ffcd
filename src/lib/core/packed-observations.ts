import type { Observation } from './observation';

/**
 * Observations by column: each text once, each number in an array of numbers. The one form in which many
 * of them travel (worker, page, device, engine): two hundred thousand objects take the page most of a
 * second to receive or to store, their columns a few milliseconds.
 */
export interface PackedObservations {
	length: number;
	texts: Record<TextField, PackedTexts>;
	/** NaN stands for null; null where every one is. */
	numbers: Record<NumberField, Float64Array | Int32Array | null>;
}

export interface PackedTexts {
	values: (string | null)[];
	/** Place in `values`, for each observation; null where there is one value at most. */
	codes: Codes | null;
}

export type Codes = Uint8Array | Uint16Array | Uint32Array;

export const TEXT_FIELDS = [
	'sheet',
	'source',
	'areaAsWritten',
	'area',
	'measureAsWritten',
	'measure',
	'period',
	'grain',
	'unit',
	'sex',
	'age',
	'status',
	'origin',
	'note'
] as const satisfies readonly (keyof Observation)[];
export type TextField = (typeof TEXT_FIELDS)[number];

export const NUMBER_FIELDS = [
	'row',
	'column',
	'value',
	'n',
	'lower',
	'upper'
] as const satisfies readonly (keyof Observation)[];
export type NumberField = (typeof NUMBER_FIELDS)[number];
