import type { Geography } from './geography';
import type { Row } from './rows';

/** People in the ages asked, by which shares of samples are weighed: area → people. */
export type Weights = ReadonlyMap<string, number>;

const YEARS = [...Array(100).keys()];

/** First and last age of `17`, `15-17`, `65+`; null for any other. */
function limits(age: string): [number, number] | null {
	const match = /^(\d+)(?:-(\d+)|(\+))?$/u.exec(age);
	if (!match) return null;
	return [Number(match[1]), match[3] === '+' ? 999 : Number(match[2] ?? match[1])];
}

/**
 * By the census by district nearest in time, its own bands within the ages and of the others the part that the whole
 * city by single years has of them. Nothing where no census by district tells of grown-ups.
 */
export function weightsOf(
	rows: readonly Row[],
	{ city, extent, targets, districts }: Geography,
	asked: { sex: string; age: string; year: string }
): Weights {
	const ages = limits(asked.age);
	const census = rows.filter(
		({ measure, sex, value, month }) =>
			measure === 'population:total' && sex === asked.sex && value !== null && !month
	);
	const nearest = (years: string[], year: string) =>
		[...new Set(years)].sort((a, b) => Math.abs(+a - +year) - Math.abs(+b - +year) || +b - +a)[0];
	const year = nearest(
		census.filter(({ area, age }) => area !== city && age === '25-44').map((row) => row.period),
		asked.year
	);
	if (ages === null || year === undefined) return new Map();
	const single = census.filter(({ area, age }) => area === city && /^\d+\+?$/u.test(age));
	const of = nearest(
		single.map((row) => row.period),
		year
	);
	const cityAt = (age: number) =>
		single.find((row) => row.period === of && limits(row.age)![0] === age)?.value ?? 0;
	const inside = (age: number) => age >= ages[0] && age <= ages[1];
	const part = ([from, to]: [number, number]) => {
		const all = [...YEARS, 100].filter((age) => age >= from && age <= to);
		const sum = (some: number[]) => some.reduce((total, age) => total + cityAt(age), 0);
		return all.every(inside) ? 1 : sum(all.filter(inside)) / sum(all);
	};
	const bands = ['15-17', '18-19', '20-24', '25-44', '45-64', '65+'];
	const people = (area: string) => {
		const own = census.filter((row) => row.area === area && row.period === year);
		const found = bands.map((band) => own.find((row) => row.age === band));
		if (found.some((row) => row === undefined)) return null;
		return found.reduce((sum, row) => sum + row!.value! * part(limits(row!.age)!), 0);
	};
	const weights = new Map<string, number>();
	for (const area of new Set([...targets, ...districts])) {
		const units = area === city ? extent(null) : extent(area);
		const apart = units.map(people);
		const own = people(area) ?? (apart.includes(null) ? null : apart.reduce((a, b) => a! + b!, 0));
		if (own !== null && (units.length > 0 || people(area) !== null)) weights.set(area, own);
	}
	return weights;
}
