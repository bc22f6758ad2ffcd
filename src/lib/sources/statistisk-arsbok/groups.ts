import type { GridRow } from '$lib/core/source';

/**
 * Which rows make a sum together: the first of a group is the sum of the others. Blank rows part the groups;
 * where some of them are lost, the figures tell: whatever most columns agree on. A table without any blank row
 * whose figures tell nothing has groups of single rows, since nothing is known of its sums.
 */
export function sumGroups(
	blocks: readonly (readonly GridRow[])[],
	columns: readonly ((row: GridRow) => number | null)[]
): GridRow[][] {
	return blocks.flatMap((rows) => {
		const told = new Map<string, { starts: number[]; columns: number }>();
		for (const valueOf of columns) {
			const starts = startsOf(rows.map(valueOf));
			if (!starts) continue;
			const key = starts.join();
			const same = told.get(key);
			if (same) same.columns += 1;
			else told.set(key, { starts, columns: 1 });
		}
		const [most] = [...told.values()].sort((a, b) => b.columns - a.columns);
		if (!most) return blocks.length > 1 ? [[...rows]] : rows.map((row) => [row]);
		return most.starts.map((from, at) => rows.slice(from, most.starts[at + 1]));
	});
}

/**
 * Where groups begin, if every row is the sum of rows after it, a part of such a sum, or alone because the next
 * one is greater; null where the figures cannot be taken so, or one is missing.
 */
function startsOf(values: readonly (number | null)[]): number[] | null {
	const starts: number[] = [];
	let at = 0;
	while (at < values.length) {
		starts.push(at);
		const total = values[at] ?? null;
		let [sum, next] = [0, at + 1];
		while (next < values.length && total !== null && sum < total) {
			const part = values[next] ?? null;
			if (part === null || (sum === 0 && part > total)) break;
			sum += part;
			next += 1;
		}
		const alone = sum === 0;
		if (total === null || (!alone && sum !== total)) return null;
		at = alone ? at + 1 : next;
	}
	return starts;
}
