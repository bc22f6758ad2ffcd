import type { Observation } from '$lib/core/observation';

/**
 * Observations on their way from the worker: columns instead of objects, each text once. A hundred
 * thousand objects take the page most of a second to receive; these columns take a few milliseconds
 * and most of them are handed over without being copied.
 */
export interface PackedObservations {
	length: number;
	texts: Record<TextField, { values: (string | null)[]; codes: Uint32Array }>;
	/** NaN stands for null. */
	numbers: Record<NumberField, Float64Array>;
}

const TEXT_FIELDS = [
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
type TextField = (typeof TEXT_FIELDS)[number];

const NUMBER_FIELDS = [
	'row',
	'column',
	'value',
	'n',
	'lower',
	'upper'
] as const satisfies readonly (keyof Observation)[];
type NumberField = (typeof NUMBER_FIELDS)[number];

/** The packed columns and the buffers to transfer with them. */
export function packObservations(observations: readonly Observation[]): {
	packed: PackedObservations;
	buffers: ArrayBuffer[];
} {
	const buffers: ArrayBuffer[] = [];
	const texts = {} as PackedObservations['texts'];
	const numbers = {} as PackedObservations['numbers'];
	for (const field of TEXT_FIELDS) {
		const codes = new Uint32Array(observations.length);
		const known = new Map<string | null, number>();
		let above: string | null | undefined;
		let code = 0;
		for (let index = 0; index < observations.length; index += 1) {
			const text = (observations[index] as Observation)[field];
			if (text !== above) {
				const before = known.get(text);
				code = before ?? known.size;
				if (before === undefined) known.set(text, code);
				above = text;
			}
			codes[index] = code;
		}
		texts[field] = { values: [...known.keys()], codes };
		buffers.push(codes.buffer);
	}
	for (const field of NUMBER_FIELDS) {
		const column = new Float64Array(observations.length);
		for (let index = 0; index < observations.length; index += 1)
			column[index] = (observations[index] as Observation)[field] ?? NaN;
		numbers[field] = column;
		buffers.push(column.buffer);
	}
	return { packed: { length: observations.length, texts, numbers }, buffers };
}

/** The observations again, equal to those packed. */
export function unpackObservations({ length, texts, numbers }: PackedObservations): Observation[] {
	return Array.from({ length }, (_, index) => {
		const text = (field: TextField): string | null => {
			const { values, codes } = texts[field];
			return values[codes[index] ?? 0] ?? null;
		};
		const number = (field: NumberField): number | null => {
			const value = numbers[field][index] ?? NaN;
			return Number.isNaN(value) ? null : value;
		};
		return {
			sheet: text('sheet') ?? '',
			row: number('row') ?? 0,
			column: number('column') ?? 0,
			source: text('source') ?? '',
			areaAsWritten: text('areaAsWritten') ?? '',
			area: text('area'),
			measureAsWritten: text('measureAsWritten') ?? '',
			measure: text('measure'),
			period: text('period') ?? '',
			grain: text('grain') as Observation['grain'],
			unit: text('unit') as Observation['unit'],
			sex: text('sex') as Observation['sex'],
			age: text('age') ?? '',
			value: number('value'),
			n: number('n'),
			lower: number('lower'),
			upper: number('upper'),
			status: text('status') as Observation['status'],
			origin: text('origin') as Observation['origin'],
			note: text('note')
		};
	});
}
