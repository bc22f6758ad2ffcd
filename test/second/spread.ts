export interface TableCell {
	row: string;
	column: string;
	count: number;
}

/**
 * How much wider than Poisson the counts vary about effects of rows and columns: a log-linear model fitted by Newton's
 * method on all its effects at once (Nelder & Wedderburn 1972), Pearson's chi-square over what is left of freedom.
 * null where no freedom is left.
 */
export function spreadOf(all: readonly TableCell[]): { phi: number; df: number } | null {
	const empty = (of: (cell: TableCell) => string, key: string) =>
		all.every((cell) => of(cell) !== key || cell.count === 0);
	const cells = all.filter(
		({ row, column }) => !empty((cell) => cell.row, row) && !empty((cell) => cell.column, column)
	);
	const names = [...new Set(cells.flatMap(({ row, column }) => [`r${row}`, `c${column}`]))];
	const at = new Map(names.map((name, i) => [name, i]));
	const places = cells.map(({ row, column }) => [at.get(`r${row}`)!, at.get(`c${column}`)!]);
	const effects = names.map((name) => {
		const own = cells.filter(({ row, column }) => name === `r${row}` || name === `c${column}`);
		const mean = own.reduce((sum, { count }) => sum + count, 0) / own.length;
		return name.startsWith('r') ? Math.log(mean) : 0;
	});
	let rank = 0;
	for (let round = 0; round < 100; round++) {
		const fitted = places.map(([r, c]) => Math.exp(effects[r!]! + effects[c!]!));
		const matrix = names.map(() => new Array<number>(names.length + 1).fill(0));
		places.forEach((pair, i) => {
			for (const one of pair) {
				for (const other of pair) matrix[one]![other]! += fitted[i]!;
				matrix[one]![names.length]! += cells[i]!.count - fitted[i]!;
			}
		});
		const solved = solve(matrix);
		rank = solved.rank;
		solved.x.forEach((step, i) => (effects[i]! += step));
		if (Math.max(...solved.x.map(Math.abs)) < 1e-12) break;
	}
	const df = cells.length - rank;
	if (df < 1) return null;
	const chiSquare = places.reduce((sum, [r, c], i) => {
		const fitted = Math.exp(effects[r!]! + effects[c!]!);
		return sum + (cells[i]!.count - fitted) ** 2 / fitted;
	}, 0);
	return { phi: Math.max(1, chiSquare / df), df };
}

/** Gauss's elimination; effects that the others already tell stand still. */
function solve(matrix: number[][]): { x: number[]; rank: number } {
	const size = matrix.length;
	const used = new Map<number, number>();
	const free = new Set(matrix.keys());
	for (let column = 0; column < size; column++) {
		let best = -1;
		for (const row of free)
			if (best < 0 || Math.abs(matrix[row]![column]!) > Math.abs(matrix[best]![column]!))
				best = row;
		const pivot = best < 0 ? 0 : matrix[best]![column]!;
		if (Math.abs(pivot) < 1e-7) continue;
		free.delete(best);
		used.set(column, best);
		for (let row = 0; row < size; row++) {
			const factor = row === best ? 0 : matrix[row]![column]! / pivot;
			if (factor === 0) continue;
			for (let i = column; i <= size; i++) matrix[row]![i]! -= factor * matrix[best]![i]!;
		}
	}
	const x = new Array<number>(size).fill(0);
	for (const [column, row] of used) x[column] = matrix[row]![size]! / matrix[row]![column]!;
	return { x, rank: used.size };
}
