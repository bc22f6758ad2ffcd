import { requireCount, requirePositive } from './checks';
import { fitAreaAndYear } from './log-linear';

/** How much wider than Poisson counts of a kind vary, and how well that is known. */
export interface Dispersion {
	/** Variance over mean; never under 1. */
	phi: number;
	/** Degrees of freedom it was estimated on. */
	df: number;
}

export interface EstimatedDispersion extends Dispersion {
	/** Pearson's chi-square per degree of freedom before it was held at 1. */
	estimate: number;
	/** Counts that took part: areas and years without any event tell nothing of spread. */
	cells: number;
	/** The smallest fitted count. Far under 1 the estimate is unstable. */
	smallestFitted: number;
}

/** One count of the table; null where there is none (not delivered, another division, a break). */
export interface Cell {
	count: number;
	/** Inhabitants, days or the like the count belongs to; 1 where it is left out. */
	exposure?: number;
}

/**
 * Dispersion of yearly counts after area and year effects:
 *
 *     log E(y_ij) = log e_ij + area_i + year_j,   Var(y_ij) = φ E(y_ij)
 *     φ = Σ (y - μ)² / μ / df,   df = cells - areas - years + (parts the table falls into)
 *
 * Quasi-likelihood: Wedderburn (1974), Biometrika 61:439-447; McCullagh & Nelder (1989), Generalized Linear
 * Models, §4.5 and §6.2. Never under 1: what looks less than Poisson is taken for chance. Rows are areas,
 * columns years (or any two factors); rows may have holes.
 *
 * @param table areas × years; every row of the same length
 * @returns null when no degree of freedom is left or the fit does not settle
 * @throws RangeError on rows of unequal length, counts that are no whole numbers from 0, exposures not above 0
 */
export function estimateDispersion(
	table: readonly (readonly (Cell | null)[])[]
): EstimatedDispersion | null {
	const width = table[0]?.length ?? 0;
	const cells = table.flatMap((row, area) => {
		if (row.length !== width) throw new RangeError('all rows must be of the same length');
		return row.flatMap((cell, year) => {
			if (cell === null) return [];
			const { count, exposure = 1 } = cell;
			requireCount(count, 'count');
			requirePositive(exposure, 'exposure');
			return [{ area, year, count, exposure }];
		});
	});
	const fit = fitAreaAndYear(cells);
	if (fit === null || fit.df < 1) return null;
	let chiSquare = 0;
	let smallestFitted = Infinity;
	for (const { count, fitted } of fit.cells) {
		chiSquare += (count - fitted) ** 2 / fitted;
		smallestFitted = Math.min(smallestFitted, fitted);
	}
	const estimate = chiSquare / fit.df;
	return {
		phi: Math.max(1, estimate),
		df: fit.df,
		estimate,
		cells: fit.cells.length,
		smallestFitted
	};
}
