import type { Observations } from './observation';

/** True where two readings of the same bytes took a figure from the same cell: one is the other done over. */
export function shareCells(one: Observations, other: Observations): boolean {
	const cells = new Set<string>();
	for (const { sheet, row, column } of one) cells.add(`${row}\n${column}\n${sheet}`);
	for (const { sheet, row, column } of other)
		if (cells.has(`${row}\n${column}\n${sheet}`)) return true;
	return false;
}
