import type { Observation, Observations } from './observation';
import { ObservationWriter } from './observation-writer';
import {
	NUMBER_FIELDS,
	TEXT_FIELDS,
	type Codes,
	type NumberField,
	type PackedObservations,
	type PackedTexts,
	type TextField
} from './packed-observations';

/** Packed observations as a list that makes each of them when it is asked for. */
export class ObservationColumns implements Observations {
	constructor(readonly packed: PackedObservations) {}

	get length(): number {
		return this.packed.length;
	}

	/** Observation at a place from 0; there must be one. */
	at(index: number): Observation {
		const { texts, numbers } = this.packed;
		return {
			sheet: textAt(texts.sheet, index) ?? '',
			row: numberAt(numbers.row, index) ?? 0,
			column: numberAt(numbers.column, index) ?? 0,
			source: textAt(texts.source, index) ?? '',
			areaAsWritten: textAt(texts.areaAsWritten, index) ?? '',
			area: textAt(texts.area, index),
			measureAsWritten: textAt(texts.measureAsWritten, index) ?? '',
			measure: textAt(texts.measure, index),
			period: textAt(texts.period, index) ?? '',
			grain: textAt(texts.grain, index) as Observation['grain'],
			unit: textAt(texts.unit, index) as Observation['unit'],
			sex: textAt(texts.sex, index) as Observation['sex'],
			age: textAt(texts.age, index) ?? '',
			value: numberAt(numbers.value, index),
			n: numberAt(numbers.n, index),
			lower: numberAt(numbers.lower, index),
			upper: numberAt(numbers.upper, index),
			status: textAt(texts.status, index) as Observation['status'],
			origin: textAt(texts.origin, index) as Observation['origin'],
			note: textAt(texts.note, index)
		};
	}

	*[Symbol.iterator](): Generator<Observation, void, undefined> {
		for (let index = 0; index < this.length; index += 1) yield this.at(index);
	}

	/** All values of a column. */
	column(field: TextField | NumberField): (string | number | null)[] {
		const { texts, numbers } = this.packed;
		const read =
			field in texts
				? (index: number) => textAt(texts[field as TextField], index)
				: (index: number) => numberAt(numbers[field as NumberField], index);
		return Array.from({ length: this.length }, (_, index) => read(index));
	}

	/** What `read` makes of each value of a column, for reading it row by row: asked once for each value. */
	texts<T>(field: TextField, read: (text: string | null) => T): (index: number) => T {
		const { values, codes } = this.packed.texts[field];
		const made = values.map(read);
		if (codes === null) return () => made[0] as T;
		return (index) => made[codes[index] as number] as T;
	}

	/** Reads a column of numbers row by row. */
	numbers(field: NumberField): (index: number) => number | null {
		const numbers = this.packed.numbers[field];
		return (index) => numberAt(numbers, index);
	}

	/**
	 * The combinations of these texts, numbered in the order they first occur: which of them each
	 * observation has, and where each was first.
	 */
	groups(fields: readonly TextField[]): { group: (index: number) => number; firsts: number[] } {
		let grouped: Combined | null = null;
		for (const field of fields) {
			const { values, codes } = this.packed.texts[field];
			if (codes !== null) grouped = combined(grouped, codes, values.length);
		}
		if (grouped === null) return { group: () => 0, firsts: this.length > 0 ? [0] : [] };
		const { codes, firsts } = grouped;
		return { group: (index) => codes[index] as number, firsts };
	}

	/** What `make` makes of each. */
	map<T>(make: (one: Observation) => T): T[] {
		return Array.from(this, make);
	}

	/** Those `keep` is true for, each as an object. */
	filter(keep: (one: Observation) => boolean): Observation[] {
		return Array.from(this).filter(keep);
	}

	/** The observations from one place to before another, each as an object. */
	slice(from: number, to = this.length): Observation[] {
		const last = Math.min(to, this.length);
		return Array.from({ length: Math.max(0, last - from) }, (_, index) => this.at(from + index));
	}

	/** The same with one text in every observation. */
	all<Field extends TextField>(field: Field, text: Observation[Field]): ObservationColumns {
		const { length, texts, numbers } = this.packed;
		const one = { values: [text], codes: null };
		return new ObservationColumns({ length, texts: { ...texts, [field]: one }, numbers });
	}

	/** Buffers to hand over with `packed` instead of copying them. */
	buffers(): ArrayBuffer[] {
		const { texts, numbers } = this.packed;
		const arrays = [
			...TEXT_FIELDS.map((field) => texts[field].codes),
			...NUMBER_FIELDS.map((field) => numbers[field])
		];
		return arrays.flatMap((array) => (array === null ? [] : [array.buffer as ArrayBuffer]));
	}
}

interface Combined {
	codes: Uint32Array;
	firsts: number[];
}

/** Up to so many possible pairs have a table of their own; it is ten times as fast as a map. */
const MOST_IN_TABLE = 1 << 20;

/** Two columns of codes as one. */
function combined(outer: Combined | null, inner: Codes, innerCount: number): Combined {
	const codes = new Uint32Array(inner.length);
	const firsts: number[] = [];
	const pairs = (outer?.firsts.length ?? 1) * innerCount;
	const table = pairs <= MOST_IN_TABLE ? new Uint32Array(pairs) : null;
	const map = new Map<number, number>();
	for (let at = 0; at < inner.length; at += 1) {
		const pair = (outer?.codes[at] ?? 0) * innerCount + (inner[at] as number);
		// Counted from 1, so that nought is a pair that was not met before.
		let number = (table === null ? map.get(pair) : table[pair]) ?? 0;
		if (number === 0) {
			number = firsts.push(at);
			if (table === null) map.set(pair, number);
			else table[pair] = number;
		}
		codes[at] = number - 1;
	}
	return { codes, firsts };
}

/** None at all: of a file that was refused, or that holds none. */
export const NO_OBSERVATIONS = new ObservationColumns(new ObservationWriter().packed());

/** Observations by column, whatever form they come in. */
export function columnsOf(observations: Observations): ObservationColumns {
	if (observations instanceof ObservationColumns) return observations;
	const writer = new ObservationWriter(observations.length);
	for (const one of observations) writer.add(one);
	return new ObservationColumns(writer.packed());
}

function textAt({ values, codes }: PackedTexts, index: number): string | null {
	return values[codes === null ? 0 : (codes[index] as number)] as string | null;
}

function numberAt(numbers: Float64Array | Int32Array | null, index: number): number | null {
	if (numbers === null) return null;
	const number = numbers[index] as number;
	return Number.isNaN(number) ? null : number;
}
