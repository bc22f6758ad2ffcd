/** One observed count, by the numbers of its area and year. */
export interface TableCell {
	area: number;
	year: number;
	count: number;
	exposure: number;
}

export interface FittedCell extends TableCell {
	/** Expected count, above 0. */
	fitted: number;
}

export interface LogLinearFit {
	cells: FittedCell[];
	df: number;
}

const MOST_ROUNDS = 20_000;
const SETTLED = 1e-10;

/**
 * Maximum likelihood of log E(y) = log exposure + area + year over the cells there are (a log-linear
 * model of quasi-independence where some are missing), by iterative proportional fitting: area effects
 * from year effects and back until both margins agree. Deming & Stephan (1940), Annals of Mathematical
 * Statistics 11:427-444; Bishop, Fienberg & Holland (1975), Discrete Multivariate Analysis, §3.5 and
 * chapter 5.
 *
 * Areas and years that sum to 0 have a fitted 0 everywhere and are left out, with their parameters.
 *
 * @returns null when nothing is left or the margins do not agree after 20 000 rounds
 */
export function fitAreaAndYear(all: readonly TableCell[]): LogLinearFit | null {
	const cells = withoutEmpty(all);
	if (cells.length === 0) return null;
	const { areaCounts, yearCounts } = margins(cells);
	const areas = new Map([...areaCounts.keys()].map((area) => [area, 1]));
	const years = new Map([...yearCounts.keys()].map((year) => [year, 1]));
	const fittedOf = (cell: TableCell): number =>
		cell.exposure * effect(areas, cell.area) * effect(years, cell.year);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const byArea = sums(cells, ({ area }) => area, fittedOf);
		for (const [area, count] of areaCounts)
			areas.set(area, (effect(areas, area) * count) / effect(byArea, area));
		const byYear = sums(cells, ({ year }) => year, fittedOf);
		let off = 0;
		for (const [year, count] of yearCounts) {
			const ratio = count / effect(byYear, year);
			years.set(year, effect(years, year) * ratio);
			off = Math.max(off, Math.abs(ratio - 1));
		}
		if (off < SETTLED) {
			const fitted = cells.map((cell) => ({ ...cell, fitted: fittedOf(cell) }));
			const df = cells.length - areas.size - years.size + parts(cells);
			return { cells: fitted, df };
		}
	}
	return null;
}

/** Leaving out an empty area may empty no year, since its counts were all 0: one pass is enough. */
function withoutEmpty(all: readonly TableCell[]): TableCell[] {
	const { areaCounts, yearCounts } = margins(all);
	return all.filter(
		({ area, year }) => effect(areaCounts, area) > 0 && effect(yearCounts, year) > 0
	);
}

function margins(cells: readonly TableCell[]) {
	const countOf = ({ count }: TableCell): number => count;
	return {
		areaCounts: sums(cells, ({ area }) => area, countOf),
		yearCounts: sums(cells, ({ year }) => year, countOf)
	};
}

/** Groups of areas and years that no cell joins: each has one parameter too many. */
function parts(cells: readonly TableCell[]): number {
	const leader = new Map<string, string>();
	const find = (key: string): string => {
		const next = leader.get(key);
		return next === undefined || next === key ? key : find(next);
	};
	for (const { area, year } of cells) {
		const row = `area ${area}`;
		const column = `year ${year}`;
		if (!leader.has(row)) leader.set(row, row);
		if (!leader.has(column)) leader.set(column, column);
		leader.set(find(row), find(column));
	}
	return [...leader].filter(([key, next]) => key === next).length;
}

function sums(
	cells: readonly TableCell[],
	key: (cell: TableCell) => number,
	value: (cell: TableCell) => number
): Map<number, number> {
	const found = new Map<number, number>();
	for (const cell of cells) found.set(key(cell), (found.get(key(cell)) ?? 0) + value(cell));
	return found;
}

function effect(of: ReadonlyMap<number, number>, key: number): number {
	return of.get(key) ?? 0;
}
