import type { Figure } from '../../src/lib/core/figure';

/** Women, men, children and those nobody knows of are all: every place in which the source splits a crime so. */
export interface Split {
	crime: string;
	area: string;
	period: string;
	all: number;
	/** Women and men of 18 or more, children of three ages. */
	known: number;
	/** Of whom the source says nothing: null where it has no row of them. */
	unknown: number | null;
}

const ADULT = '18+';
const CHILDREN = ['0-6', '7-14', '15-17'];

export function splitsOf(figures: readonly Figure[]): Split[] {
	const values = new Map(
		figures.map(({ measure, sex, age, area, period, scope, unit, series, value }) => [
			[measure, sex, age, area, period, scope, unit, series].join(),
			value
		])
	);
	return figures.flatMap(({ measure, sex, age, area, period, scope, unit, series }): Split[] => {
		if (scope !== 'area' || unit !== 'count' || sex !== 'women' || age !== ADULT) return [];
		const of = (whose: string, old: string) =>
			values.get([measure, whose, old, area, period, scope, unit, series].join()) ?? null;
		const all = of('all', 'all');
		const summed = of('all', '0-17');
		const ages = CHILDREN.map((one) => of('all', one));
		const children = summed ?? (ages.includes(null) ? null : sumOf(ages));
		const [women, men] = [of('women', ADULT), of('men', ADULT)];
		if (all === null || women === null || men === null || children === null) return [];
		const known = women + men + children;
		return [{ crime: measure, area, period, all, known, unknown: of('unknown', 'all') }];
	});
}

function sumOf(values: readonly (number | null)[]): number {
	return values.reduce<number>((sum, value) => sum + (value ?? NaN), 0);
}
