import type { Observation } from './observation';
import {
	NUMBER_FIELDS,
	TEXT_FIELDS,
	type NumberField,
	type PackedObservations,
	type PackedTexts,
	type TextField
} from './packed-observations';

/** Puts observations into columns one after another. */
export class ObservationWriter {
	length = 0;
	readonly #texts: Record<TextField, TextWriter>;
	readonly #numbers: Record<NumberField, NumberWriter>;

	/** `expected`: how many will come, if that is known. */
	constructor(expected = 0) {
		const of = <Field extends string, Writer>(fields: readonly Field[], make: () => Writer) =>
			Object.fromEntries(fields.map((field) => [field, make()])) as Record<Field, Writer>;
		this.#texts = of(TEXT_FIELDS, () => new TextWriter(expected));
		this.#numbers = of(NUMBER_FIELDS, () => new NumberWriter(expected));
	}

	add(one: Observation): void {
		const at = this.length;
		const [texts, numbers] = [this.#texts, this.#numbers];
		texts.sheet.put(at, one.sheet);
		texts.source.put(at, one.source);
		texts.areaAsWritten.put(at, one.areaAsWritten);
		texts.area.put(at, one.area);
		texts.measureAsWritten.put(at, one.measureAsWritten);
		texts.measure.put(at, one.measure);
		texts.period.put(at, one.period);
		texts.grain.put(at, one.grain);
		texts.unit.put(at, one.unit);
		texts.sex.put(at, one.sex);
		texts.age.put(at, one.age);
		texts.status.put(at, one.status);
		texts.origin.put(at, one.origin);
		texts.note.put(at, one.note);
		numbers.row.put(at, one.row);
		numbers.column.put(at, one.column);
		numbers.value.put(at, one.value);
		numbers.n.put(at, one.n);
		numbers.lower.put(at, one.lower);
		numbers.upper.put(at, one.upper);
		this.length = at + 1;
	}

	packed(): PackedObservations {
		const { length } = this;
		const of = <Field extends string, Made>(
			writers: Record<Field, { packed(length: number): Made }>
		) =>
			Object.fromEntries(
				Object.entries<{ packed(length: number): Made }>(writers).map(([field, writer]) => [
					field,
					writer.packed(length)
				])
			) as Record<Field, Made>;
		return { length, texts: of(this.#texts), numbers: of(this.#numbers) };
	}
}

const LEAST_ROOM = 1024;

class TextWriter {
	readonly #known = new Map<string | null, number>();
	#codes: Uint32Array | null = null;
	#room: number;
	#above: string | null | undefined;
	#code = 0;

	constructor(expected: number) {
		this.#room = Math.max(LEAST_ROOM, expected);
	}

	put(at: number, text: string | null): void {
		// Most texts are those of the observation before.
		if (text !== this.#above) {
			this.#above = text;
			this.#code = this.#codeOf(text);
		}
		// A column of one value has no codes at all; new room is filled with zeros.
		if (this.#code === 0) return;
		if (this.#codes === null || at >= this.#codes.length) this.#grow(at);
		(this.#codes as Uint32Array)[at] = this.#code;
	}

	#codeOf(text: string | null): number {
		const known = this.#known.get(text);
		if (known !== undefined) return known;
		const code = this.#known.size;
		this.#known.set(text, code);
		return code;
	}

	#grow(at: number): void {
		this.#room = Math.max(this.#room, at + 1, (this.#codes?.length ?? 0) * 2);
		const wider = new Uint32Array(this.#room);
		if (this.#codes !== null) wider.set(this.#codes);
		this.#codes = wider;
	}

	packed(length: number): PackedTexts {
		const values = [...this.#known.keys()];
		if (values.length <= 1) return { values, codes: null };
		const written = this.#codes ?? new Uint32Array();
		const codes = new (
			values.length <= 0x100 ? Uint8Array : values.length <= 0x1_0000 ? Uint16Array : Uint32Array
		)(length);
		codes.set(written.subarray(0, length));
		return { values, codes };
	}
}

class NumberWriter {
	#numbers: Float64Array | null = null;
	#room: number;
	#integers = true;

	constructor(expected: number) {
		this.#room = Math.max(LEAST_ROOM, expected);
	}

	put(at: number, number: number | null): void {
		if (number === null) {
			this.#integers = false;
			if (this.#numbers === null) return;
		} else if (this.#integers && !isInteger32(number)) this.#integers = false;
		if (this.#numbers === null || at >= this.#numbers.length) this.#grow(at);
		(this.#numbers as Float64Array)[at] = number ?? NaN;
	}

	#grow(at: number): void {
		const before = this.#numbers;
		this.#room = Math.max(this.#room, at + 1, (before?.length ?? 0) * 2);
		this.#numbers = new Float64Array(this.#room);
		if (before === null) this.#numbers.fill(NaN, 0, at);
		else this.#numbers.set(before);
	}

	packed(length: number): Float64Array | Int32Array | null {
		if (this.#numbers === null) return null;
		const numbers = this.#numbers.subarray(0, length);
		return this.#integers ? Int32Array.from(numbers) : numbers.slice();
	}
}

/** Whole and small enough for 32 bits; minus nought is not. */
function isInteger32(number: number): boolean {
	return (number | 0) === number && (number !== 0 || 1 / number > 0);
}
