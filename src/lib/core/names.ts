import type { MeasureTree } from './measures';
import type { AreaRegister } from './register';
import type { NameLookup } from './source';
import type { SurveyQuestion } from './survey-question';
import { populationOf, type Denominator } from './workspace';

/** What parsers may ask, answered by one municipality's register and crime tree. */
export function createNameLookup(
	register: AreaRegister,
	tree: MeasureTree,
	denominators: readonly Denominator[] = [],
	questions: readonly SurveyQuestion[] = []
): NameLookup {
	const bases = new Map<string, number | null>();
	return {
		base: (series, area, year) => {
			const key = `${series}|${area}|${year}`;
			let base = bases.get(key);
			if (base === undefined)
				bases.set(key, (base = nearestBase(denominators, series, area, year)));
			return base;
		},
		area: (source, name) => register.resolve(source, name),
		bareArea: (name, period) => register.meant(name, period),
		existed: (area, calendar, period) => register.existed(area, calendar, period),
		measure: (source, path) => tree.resolve(source, path) ?? byId(tree, path),
		questions: (survey) => questions.filter((question) => question.survey === survey),
		wholes: (calendar, date) => register.wholes(calendar, date),
		spellings: (source) => register.spellings(source)
	};
}

/** A label that is a measure's id means that measure: typed-in tables may say it so. */
function byId(tree: MeasureTree, [id, more]: readonly string[]): ReturnType<NameLookup['measure']> {
	return more === undefined && id !== undefined && tree.get(id)
		? { measure: id, sex: 'all', age: 'all' }
		: null;
}

/** The population of the year nearest to the one asked for. */
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
	return nearest && populationOf(nearest);
}
