/**
 * References of observations written shortly: twelve months that stand on rows beneath each other
 * become one run.
 */

/** `[dataset and sheet, first row, column, rows, step]`. */
export type RefRun = [string, number, number, number, number];

interface Ref {
	place: string;
	row: number;
	column: number;
}

function parse(ref: string): Ref | null {
	const match = /^(.*)\|(\d+)\|(\d+)$/su.exec(ref);
	if (!match) return null;
	return { place: match[1] ?? '', row: Number(match[2]), column: Number(match[3]) };
}

/** Runs for the references in their order; null if any of them is not `dataset|sheet|row|column`. */
export function toRuns(refs: readonly string[]): RefRun[] | null {
	const runs: RefRun[] = [];
	for (const ref of refs) {
		const parsed = parse(ref);
		if (!parsed || `${parsed.place}|${parsed.row}|${parsed.column}` !== ref) return null;
		const last = runs.at(-1);
		if (last && last[0] === parsed.place && last[2] === parsed.column) {
			const [, first, , count, step] = last;
			if (count === 1) {
				last[3] = 2;
				last[4] = parsed.row - first;
				continue;
			}
			if (parsed.row === first + count * step) {
				last[3]++;
				continue;
			}
		}
		runs.push([parsed.place, parsed.row, parsed.column, 1, 0]);
	}
	return runs;
}

export function fromRuns(runs: readonly RefRun[]): string[] {
	return runs.flatMap(([place, first, column, count, step]) =>
		Array.from({ length: count }, (_, i) => `${place}|${first + i * step}|${column}`)
	);
}
