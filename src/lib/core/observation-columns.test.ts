import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from './observation';
import { columnsOf, ObservationColumns } from './observation-columns';

const text = fc.constantFrom('', 'a', 'b', 'å', '__proto__', 'constructor');
const maybe = fc.option(text, { nil: null });
const number = fc.oneof(
	fc.constantFrom(0, -0, 1, 2 ** 31, -(2 ** 31), 0.5, 1e300),
	fc.double({ noNaN: true }),
	fc.integer()
);
const maybeNumber = fc.option(number, { nil: null });
const observation = fc.record({
	sheet: text,
	row: fc.nat(),
	column: fc.nat(),
	source: text,
	areaAsWritten: text,
	area: maybe,
	measureAsWritten: text,
	measure: maybe,
	period: text,
	grain: fc.constantFrom('year', 'month'),
	unit: fc.constantFrom('count', 'percent'),
	sex: fc.constantFrom('all', 'women'),
	age: text,
	value: maybeNumber,
	n: maybeNumber,
	lower: fc.constant(null),
	upper: maybeNumber,
	status: fc.constantFrom('ok', 'missing'),
	origin: fc.constantFrom('published', 'computed'),
	note: maybe
}) as fc.Arbitrary<Observation>;
const list = fc.array(observation, { maxLength: 40 });

describe('observations by column', () => {
	it('are the same observations, also after a way that copies them', () =>
		fc.assert(
			fc.property(list, (given) => {
				const columns = columnsOf(given);
				expect([...columns]).toEqual(given);
				expect([...new ObservationColumns(structuredClone(columns.packed))]).toEqual(given);
				expect(columnsOf(columns)).toBe(columns);
			})
		));

	it('can be cut, read by column and given one text', () =>
		fc.assert(
			fc.property(list, fc.nat(45), fc.nat(45), (given, from, to) => {
				const columns = columnsOf(given);
				const [value, unit] = [columns.numbers('value'), columns.texts('unit', (text) => text)];
				expect(columns.slice(from, to)).toEqual(given.slice(from, to));
				const isWhole = ({ value }: Observation) => Number.isInteger(value);
				expect(columns.filter(isWhole)).toEqual(given.filter(isWhole));
				expect(columns.map(({ row }) => row)).toEqual(given.map(({ row }) => row));
				expect(given.map((_, at) => [value(at), unit(at)])).toEqual(
					given.map((one) => [one.value, one.unit])
				);
				expect([...columns.all('origin', 'exercise')]).toEqual(
					given.map((one) => ({ ...one, origin: 'exercise' }))
				);
			})
		));

	it('keep more texts than a byte can number', () => {
		const [one] = fc.sample(observation, { numRuns: 1, seed: 1 });
		const many = Array.from({ length: 70_000 }, (_, row) => ({
			...(one as Observation),
			row,
			areaAsWritten: `a${row % 300}`,
			note: `n${row}`
		}));
		const columns = columnsOf(many);
		expect(columns.packed.texts.areaAsWritten.codes).toBeInstanceOf(Uint16Array);
		expect(columns.packed.texts.note.codes).toBeInstanceOf(Uint32Array);
		expect([columns.at(256), columns.at(69_999)]).toEqual([many[256], many[69_999]]);
	});

	it('are grouped as texts put together group them', () =>
		fc.assert(
			fc.property(list, (given) => {
				const fields = ['area', 'source', 'sex', 'note'] as const;
				const { group, firsts } = columnsOf(given).groups(fields);
				const keys = given.map((one) => JSON.stringify(fields.map((field) => one[field])));
				const distinct = [...new Set(keys)];
				expect(given.map((_, at) => group(at))).toEqual(keys.map((key) => distinct.indexOf(key)));
				expect(firsts).toEqual(distinct.map((key) => keys.indexOf(key)));
			})
		));
});
