import type { MeasureTree } from './measures';
import type { AreaRegister } from './register';
import type { NameLookup } from './source';
import type { Denominator } from './workspace';

/** What parsers may ask, answered by one municipality's register and crime tree. */
export function createNameLookup(
	register: AreaRegister,
	tree: MeasureTree,
	denominators: readonly Denominator[] = []
): NameLookup {
	return {
		base: (series, area, year) => nearestBase(denominators, series, area, year),
		area: (source, name) => register.resolve(source, name),
		existed: (area, calendar, period) => register.existed(area, calendar, period),
		measure: (source, path) => tree.resolve(source, path)
	};
}

/** Official population, or the midpoint of the derived bounds, of the year nearest to the one asked for. */
function nearestBase(
	denominators: readonly Denominator[],
	series: string,
	area: string,
	year: number
): number | null {
	let nearest: Denominator | null = null;
	for (const one of denominators) {
		if (one.series !== series || one.area !== area) continue;
		if (!nearest || Math.abs(one.year - year) < Math.abs(nearest.year - year)) nearest = one;
	}
	return nearest && (nearest.official ?? (nearest.low + nearest.high) / 2);
}
