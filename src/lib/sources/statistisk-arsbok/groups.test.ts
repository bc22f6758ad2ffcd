import { expect, test } from 'vitest';
import type { GridRow } from '$lib/core/source';
import { sumGroups } from './groups';

const rowsOf = (...values: (number | null)[][]): GridRow[] =>
	values.map((cells, row) => ({ row, cells: cells.map(String), text: '' }));
const columns = [0, 1].map(
	(index) =>
		({ cells }: GridRow) =>
			cells[index] === 'null' || cells[index] === undefined ? null : Number(cells[index])
);
const shape = (blocks: GridRow[][]): number[] =>
	sumGroups(blocks, columns).map(({ length }) => length);

const whole = rowsOf([30, 3], [10, 1], [20, 2], [50, 9], [25, 4], [25, 5], [90, 12]);

test('blank rows part groups', () => {
	expect(shape([whole.slice(0, 3), whole.slice(3, 6), whole.slice(6)])).toEqual([3, 3, 1]);
});

test('figures part them where the blank rows are lost, some or all', () => {
	expect(shape([whole])).toEqual([3, 3, 1]);
	expect(shape([whole.slice(0, 6), whole.slice(6)])).toEqual([3, 3, 1]);
});

test('one column that does not add up does not hide what the other tells', () => {
	const wrong = rowsOf([30, 3], [10, 1], [20, 2], [50, 9], [25, 4], [25, 6], [90, 12]);
	expect(shape([wrong])).toEqual([3, 3, 1]);
});

test('a block whose figures do not add up is one group, and is told', () => {
	expect(shape([rowsOf([30], [11], [20]), rowsOf([90])])).toEqual([3, 1]);
});

test('rows in another order, without blank rows, make no sums', () => {
	expect(shape([rowsOf([10, 1], [90, 12], [25, 4], [20, 2], [50, 9])])).toEqual([1, 1, 1, 1, 1]);
});
