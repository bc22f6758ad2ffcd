import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { MeasuredDispersion } from '$lib/core/judgement';
import type { MeasureId } from '$lib/core/measure';
import type { MeasureTree } from '$lib/core/measures';
import { estimateDispersion, type Cell } from '$lib/core/statistics/dispersion';
import type { AreaLevel, Sex } from '$lib/core/vocabulary';
import type { Behind } from './behind';
import type { GatedByMeasure } from '../by-measure';
import { gapsOf, isCut, isUnusual, stretchOf, type Comparability, type Gap } from './comparable';

/** With fewer degrees of freedom than this nothing is said of how much counts vary. */
export const LEAST_DF = 10;

/**
 * The compared years are left out only where so much is left: they make the test cautious (3 alarms in a hundred for
 * the 5 meant, core/statistics/README.md), a dispersion of a few degrees of freedom makes it blind.
 */
export const LEAST_DF_WITHOUT_COMPARED = 20;

/** Pearson's statistic does not follow its distribution where less is expected (Cochran 1954, Biometrics 10:417-451). */
const LEAST_MEAN = 5;

/** Too large to vary as districts do. */
const LARGE: readonly AreaLevel[] = ['po', 'kommun', 'stad', 'land'];

/** Of whom the counts are. */
interface People {
	sexes: readonly Sex[];
	age: string;
}

interface YearCount {
	area: AreaId;
	level: AreaLevel;
	series: string;
	sex: Sex;
	period: string;
	count: number;
	/** Final, and made of the fewest steps: the better of two counts of the same year. */
	rank: number;
}

interface Table {
	counts: readonly YearCount[];
	measure: MeasureId;
}

/**
 * How much wider than Poisson the yearly counts of a measure vary in an area beyond what the areas have in common a
 * year, estimated from all figures held: areas
 * × years of the figures the source itself gives of the level of area asked for, or of the one that has most. Years
 * marked as unusual or in which a measure is changed are holes, as are years in which an area did not exist;
 * stretches on either side of a change are rows of their own. Where there is too little, unusual years come in, then
 * other series, then counts of all people, then the measures above.
 */
export class Dispersions {
	readonly #yearly = new Map<MeasureId, readonly Figure[]>();
	readonly #memory = new Map<string, MeasuredDispersion | null>();
	/** By measure and area: asked anew for every count, they took more time than the fits. */
	readonly #gaps = new Map<string, readonly Gap[]>();
	readonly #unusual = new Map<string, boolean>();

	constructor(
		private readonly context: Comparability & { measures: MeasureTree },
		private readonly figures: GatedByMeasure,
		private readonly behind: Behind
	) {}

	/** For the comparison of these two figures of one measure; null where nothing can be estimated. */
	of(now: Figure, then: Figure): MeasuredDispersion | null {
		const compared = [...new Set([now.period.slice(0, 4), then.period.slice(0, 4)])].sort();
		const sexes = [...new Set([now.sex, then.sex])].sort();
		const level = now.area.slice(0, now.area.indexOf(':')) as AreaLevel;
		const { measure, series, age } = now;
		const key = [measure, series, level, sexes, age, compared].join('|');
		let found = this.#memory.get(key);
		if (found === undefined) {
			found = this.#find(measure, { sexes, age }, { series, level, compared });
			this.#memory.set(key, found);
		}
		return found;
	}

	#find(
		measure: MeasureId,
		people: People,
		wanted: { series: string; level: AreaLevel; compared: readonly string[] }
	): MeasuredDispersion | null {
		const everybody: People = { sexes: ['all'], age: 'all' };
		const path = this.context.measures.pathOf(measure);
		const above = path.length === 0 ? [] : path.slice(0, -1).reverse();
		const tried: [MeasureId, People][] = [
			[measure, people],
			[measure, everybody],
			...above.map((id): [MeasureId, People] => [id, everybody])
		];
		for (const [at, [id, whom]] of tried.entries()) {
			const basis = at === 0 ? 'own' : 'wider';
			for (const table of this.#tables(id, whom, wanted)) {
				const found = this.#estimate(table, wanted.compared);
				if (found !== null) return { ...found, basis };
			}
		}
		return null;
	}

	/** One series and one level of areas each, so that no event stands twice: the wanted ones first, then the larger. */
	#tables(
		measure: MeasureId,
		{ sexes, age }: People,
		wanted: { series: string; level: AreaLevel }
	): Table[] {
		const tables = new Map<string, Map<string, YearCount>>();
		for (const figure of this.#yearlyOf(measure)) {
			const { area, series, period, sex, status, unit } = figure;
			const level = area.slice(0, area.indexOf(':')) as AreaLevel;
			if (!sexes.includes(sex) || figure.age !== age || LARGE.includes(level)) continue;
			const count = this.behind.count(figure);
			if (count === null) continue;
			const rank = (status === 'preliminary' ? 0 : 2) + (unit === 'count' ? 1 : 0);
			const key = `${series}|${level}`;
			const cells = tables.get(key) ?? new Map<string, YearCount>();
			tables.set(key, cells);
			const cell = `${area}|${period}|${sex}`;
			if ((cells.get(cell)?.rank ?? -1) < rank)
				cells.set(cell, { area, level, series, sex, period, count, rank });
		}
		const likeness = ([, cells]: [string, Map<string, YearCount>]): number => {
			const [first] = cells.values();
			const series = first?.series === wanted.series ? 2 : 0;
			return series + (first?.level === wanted.level ? 1 : 0);
		};
		return [...tables]
			.sort((a, b) => likeness(b) - likeness(a) || b[1].size - a[1].size)
			.map(([, cells]) => ({ counts: [...cells.values()], measure }));
	}

	/** What the source itself gives of areas and years. */
	#yearlyOf(measure: MeasureId): readonly Figure[] {
		let found = this.#yearly.get(measure);
		if (found === undefined) {
			found = this.figures
				.of(measure)
				.filter(
					({ scope, grain, parts }) => scope === 'area' && grain === 'year' && parts.length === 0
				);
			this.#yearly.set(measure, found);
		}
		return found;
	}

	#estimate(
		{ counts, measure }: Table,
		compared: readonly string[]
	): Omit<MeasuredDispersion, 'basis'> | null {
		const usual = counts.filter(({ area, period }) => !this.#isUnusual(measure, area, period));
		const apart = usual.filter(({ period }) => !compared.includes(period));
		return (
			this.#fit(apart, measure, LEAST_DF_WITHOUT_COMPARED) ??
			this.#fit(usual, measure, LEAST_DF) ??
			this.#fit(counts, measure, LEAST_DF)
		);
	}

	#gapsOf(measure: MeasureId, area: AreaId): readonly Gap[] {
		const key = `${measure}|${area}`;
		let found = this.#gaps.get(key);
		if (found === undefined) this.#gaps.set(key, (found = gapsOf(this.context, measure, area)));
		return found;
	}

	#isUnusual(measure: MeasureId, area: AreaId, period: string): boolean {
		const key = `${measure}|${area}|${period}`;
		let found = this.#unusual.get(key);
		if (found === undefined)
			this.#unusual.set(key, (found = isUnusual(this.context, measure, area, period)));
		return found;
	}

	#fit(
		counts: readonly YearCount[],
		measure: MeasureId,
		leastDf: number
	): Omit<MeasuredDispersion, 'basis'> | null {
		const rows = new Map<string, YearCount[]>();
		for (const one of counts) {
			const gaps = this.#gapsOf(measure, one.area);
			if (isCut(gaps, one.period)) continue;
			const key = [one.area, stretchOf(gaps, one.period), one.sex].join('|');
			const row = rows.get(key);
			if (row === undefined) rows.set(key, [one]);
			else row.push(one);
		}
		const lasting = [...rows.values()].filter(
			(row) =>
				row.length > 1 && row.reduce((sum, { count }) => sum + count, 0) >= LEAST_MEAN * row.length
		);
		const cells = lasting.flat();
		const columns = [...new Set(cells.map(columnOf))];
		const table = lasting.map((row) => {
			const byColumn = new Map(row.map((one) => [columnOf(one), { count: one.count }]));
			return columns.map((column): Cell | null => byColumn.get(column) ?? null);
		});
		if (table.length === 0) return null;
		const fit = estimateDispersion(table);
		if (fit === null || fit.df < leastDf) return null;
		return {
			phi: fit.phi,
			df: fit.df,
			areas: new Set(cells.map(({ area }) => area)).size,
			periods: [...new Set(cells.map(({ period }) => period))].sort()
		};
	}
}

/** Women and men have years of their own. */
const columnOf = ({ period, sex }: YearCount): string => `${period}|${sex}`;
