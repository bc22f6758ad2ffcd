import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import { comparePeriods } from '$lib/core/period';
import type { Grain, Sex, Unit } from '$lib/core/vocabulary';

/** One unit from one series of sources for one population: what may stand in one line, and nothing else may. */
export interface Line {
	unit: Unit;
	series: string;
	/** The age group that stands for the whole: `all`, or the one a survey or a school grade covers. */
	age: string;
	/** Only where the source has no figure of all: the sex the line is about. */
	sex?: Sex;
}

/** Everything that names a row of figures over time. */
export interface RowKey {
	indicator: string;
	area: AreaId;
	scope: Figure['scope'];
	line: Line;
	sex?: Sex;
	age?: string;
}

/** Grains in the order a reader wants them: a year says more than its months. */
const GRAIN_ORDER: readonly Grain[] = ['year', 'school_year', 'wave', 'quarter', 'month'];

/** `line`: of a figure its own row's is the figure itself, which is not copied for that. */
function keyOf(row: Omit<RowKey, 'line'>, line: Line): string {
	const { indicator, area, scope, sex = line.sex ?? 'all', age = line.age } = row;
	return [indicator, area, scope, line.series, line.unit, sex, age].join('|');
}

/** Finds figures by row and period. Built once per array of figures. */
export class FigureIndex {
	readonly #rows = new Map<string, Map<string, Figure>>();
	readonly #sorted = new Map<string, readonly Figure[]>();
	readonly #main = new Map<string, readonly Figure[]>();

	constructor(figures: readonly Figure[]) {
		for (const figure of figures) {
			const key = keyOf(figure, figure);
			let row = this.#rows.get(key);
			if (row === undefined) this.#rows.set(key, (row = new Map<string, Figure>()));
			const before = row.get(figure.period);
			if (before === undefined || (before.value === null && figure.value !== null))
				row.set(figure.period, figure);
		}
	}

	at(row: RowKey, period: string): Figure | undefined {
		return this.#rows.get(keyOf(row, row.line))?.get(period);
	}

	/** All figures of a row, empty ones too, oldest first. */
	row(row: RowKey): readonly Figure[] {
		return this.#remembered(this.#sorted, keyOf(row, row.line), (key) =>
			[...(this.#rows.get(key)?.values() ?? [])].sort((a, b) => comparePeriods(a.period, b.period))
		);
	}

	/** The row's figures of the grain that says most, oldest first. */
	mainRow(row: RowKey): readonly Figure[] {
		return this.#remembered(this.#main, keyOf(row, row.line), () => {
			const figures = this.row(row);
			const grain = GRAIN_ORDER.find((candidate) =>
				figures.some((figure) => figure.grain === candidate && figure.value !== null)
			);
			const chosen = grain ?? figures[figures.length - 1]?.grain;
			return figures.filter((figure) => figure.grain === chosen);
		});
	}

	/** Every row's figures with a number, oldest first. */
	*rows(): Generator<readonly Figure[]> {
		for (const row of this.#rows.values())
			yield [...row.values()]
				.filter(({ value }) => value !== null)
				.sort((a, b) => comparePeriods(a.period, b.period));
	}

	#remembered(
		memory: Map<string, readonly Figure[]>,
		key: string,
		make: (key: string) => readonly Figure[]
	): readonly Figure[] {
		let found = memory.get(key);
		if (found === undefined) memory.set(key, (found = make(key)));
		return found;
	}
}

const indexes = new WeakMap<readonly Figure[], FigureIndex>();

/** The index of a context's figures; the same array gives the same index. */
export function indexOf(context: { figures: readonly Figure[] }): FigureIndex {
	let index = indexes.get(context.figures);
	if (index === undefined) indexes.set(context.figures, (index = new FigureIndex(context.figures)));
	return index;
}

/**
 * Lines of an indicator in order of preference; only those of `unit` when one is given. What is only known of each
 * sex or age gives a line of each.
 */
export function linesOf(indicator: Indicator, unit: string | null = null): Line[] {
	const ages = indicator.ages.includes('all') ? ['all'] : indicator.ages;
	const groups = ages.flatMap((age) =>
		indicator.sexes.includes('all') ? [{ age }] : indicator.sexes.map((sex) => ({ age, sex }))
	);
	return indicator.lines
		.filter((line) => unit === null || line.unit === unit)
		.flatMap((line) =>
			line.series.flatMap((series) =>
				groups.map((group) => ({ unit: line.unit, series, ...group }))
			)
		);
}
