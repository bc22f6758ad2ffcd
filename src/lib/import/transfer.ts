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

/** So many observations are packed at a time: few enough to stay near the processor. */
const BLOCK = 1024;

/** One function per field: reading a field by a name that changes takes several times as long. */
const TEXT_OF: { [field in TextField]: (observation: Observation) => string | null } = {
	sheet: (one) => one.sheet,
	source: (one) => one.source,
	areaAsWritten: (one) => one.areaAsWritten,
	area: (one) => one.area,
	measureAsWritten: (one) => one.measureAsWritten,
	measure: (one) => one.measure,
	period: (one) => one.period,
	grain: (one) => one.grain,
	unit: (one) => one.unit,
	sex: (one) => one.sex,
	age: (one) => one.age,
	status: (one) => one.status,
	origin: (one) => one.origin,
	note: (one) => one.note
};

const NUMBER_OF: { [field in NumberField]: (observation: Observation) => number | null } = {
	row: (one) => one.row,
	column: (one) => one.column,
	value: (one) => one.value,
	n: (one) => one.n,
	lower: (one) => one.lower,
	upper: (one) => one.upper
};

/** The packed columns and the buffers to transfer with them. */
export function packObservations(observations: readonly Observation[]): {
	packed: PackedObservations;
	buffers: ArrayBuffer[];
} {
	const { length } = observations;
	const textColumns = TEXT_FIELDS.map((field) => new TextColumn(TEXT_OF[field], length));
	const numberColumns = NUMBER_FIELDS.map(() => new Float64Array(length));
	for (let from = 0; from < length; from += BLOCK) {
		const end = Math.min(length, from + BLOCK);
		for (const column of textColumns) column.take(observations, from, end);
		NUMBER_FIELDS.forEach((field, index) => {
			const [of, column] = [NUMBER_OF[field], numberColumns[index] as Float64Array];
			for (let at = from; at < end; at += 1)
				column[at] = of(observations[at] as Observation) ?? NaN;
		});
	}
	const texts = {} as PackedObservations['texts'];
	const numbers = {} as PackedObservations['numbers'];
	TEXT_FIELDS.forEach(
		(field, index) => (texts[field] = (textColumns[index] as TextColumn).packed())
	);
	NUMBER_FIELDS.forEach((field, index) => (numbers[field] = numberColumns[index] as Float64Array));
	const buffers = [
		...TEXT_FIELDS.map((field) => texts[field].codes.buffer),
		...NUMBER_FIELDS.map((field) => numbers[field].buffer)
	] as ArrayBuffer[];
	return { packed: { length, texts, numbers }, buffers };
}

/** Texts of one field, each kept once. */
class TextColumn {
	readonly #of: (observation: Observation) => string | null;
	readonly #known = new Map<string | null, number>();
	readonly #codes: Uint32Array;
	#above: string | null | undefined;
	#code = 0;

	constructor(of: (observation: Observation) => string | null, length: number) {
		this.#of = of;
		this.#codes = new Uint32Array(length);
	}

	take(observations: readonly Observation[], from: number, end: number): void {
		const [of, known, codes] = [this.#of, this.#known, this.#codes];
		let [above, code] = [this.#above, this.#code];
		for (let at = from; at < end; at += 1) {
			const text = of(observations[at] as Observation);
			// Most texts are those of the observation before.
			if (text !== above) {
				const before = known.get(text);
				code = before ?? known.size;
				if (before === undefined) known.set(text, code);
				above = text;
			}
			codes[at] = code;
		}
		[this.#above, this.#code] = [above, code];
	}

	packed(): { values: (string | null)[]; codes: Uint32Array } {
		return { values: [...this.#known.keys()], codes: this.#codes };
	}
}

/** The observations again, equal to those packed; `from` and `to` bound them for a slice at a time. */
export function unpackObservations(
	{ length, texts, numbers }: PackedObservations,
	from = 0,
	to = length
): Observation[] {
	const text = (field: TextField): ((index: number) => string | null) => {
		const { values, codes } = texts[field];
		return (index) => values[codes[index] as number] as string | null;
	};
	const number = (field: NumberField): ((index: number) => number | null) => {
		const column = numbers[field];
		return (index) => {
			const value = column[index] as number;
			return Number.isNaN(value) ? null : value;
		};
	};
	const [sheet, source, areaAsWritten] = [text('sheet'), text('source'), text('areaAsWritten')];
	const [area, measureAsWritten, measure] = [
		text('area'),
		text('measureAsWritten'),
		text('measure')
	];
	const [period, grain, unit, sex] = [text('period'), text('grain'), text('unit'), text('sex')];
	const [age, status, origin, note] = [text('age'), text('status'), text('origin'), text('note')];
	const [row, column, value] = [number('row'), number('column'), number('value')];
	const [n, lower, upper] = [number('n'), number('lower'), number('upper')];
	const observations: Observation[] = [];
	for (let index = from; index < Math.min(to, length); index += 1)
		observations.push({
			sheet: sheet(index) ?? '',
			row: row(index) ?? 0,
			column: column(index) ?? 0,
			source: source(index) ?? '',
			areaAsWritten: areaAsWritten(index) ?? '',
			area: area(index),
			measureAsWritten: measureAsWritten(index) ?? '',
			measure: measure(index),
			period: period(index) ?? '',
			grain: grain(index) as Observation['grain'],
			unit: unit(index) as Observation['unit'],
			sex: sex(index) as Observation['sex'],
			age: age(index) ?? '',
			value: value(index),
			n: n(index),
			lower: lower(index),
			upper: upper(index),
			status: status(index) as Observation['status'],
			origin: origin(index) as Observation['origin'],
			note: note(index)
		});
	return observations;
}

/** So many are unpacked before the page gets a turn: some ten milliseconds of work. */
const SLICE = 20_000;

/** The observations again, a slice at a time, so that a million of them do not hold the page. */
export async function unpackInSlices(
	packed: PackedObservations,
	signal: AbortSignal
): Promise<Observation[]> {
	if (packed.length <= SLICE) return unpackObservations(packed);
	const observations: Observation[] = [];
	for (let from = 0; from < packed.length; from += SLICE) {
		for (const one of unpackObservations(packed, from, from + SLICE)) observations.push(one);
		await new Promise((resolve) => setTimeout(resolve));
		signal.throwIfAborted();
	}
	return observations;
}
