import type { AreaId } from './area';

/**
 * What is compared with: the city without the area, another area, the areas the user has chosen as similar, or the
 * area itself in an earlier year.
 */
export type ComparisonChoice =
	| { kind: 'rest' }
	| { kind: 'area'; area: AreaId }
	| { kind: 'similar'; areas: readonly AreaId[] }
	| { kind: 'year'; year: string };

/** How the trend divides time, besides by the figures' own periods. Sums of months, counts only. */
export const TREND_TIMES = ['months', 'rolling', 'same_months'] as const;
export type TrendTime = (typeof TREND_TIMES)[number];

const TOGETHER = 'liknande:';

/** What several chosen areas are called together. */
export function togetherId(areas: readonly AreaId[]): AreaId {
	return TOGETHER + areas.join('+');
}

/** The areas an id stands for together; null where it is an area of its own. */
export function areasTogether(id: AreaId): AreaId[] | null {
	return id.startsWith(TOGETHER) ? id.slice(TOGETHER.length).split('+') : null;
}

/** The state the address owns. Everything a picture depends on besides the data. */
export interface Selection {
	workspace: string;
	area: AreaId;
	/** `latest`, or a year. */
	period: string;
	comparison: ComparisonChoice;
	/** Indicator shown in map and trend. */
	indicator: string;
	/** Unit of the map and the trend; null = the indicator's first line. */
	unit: string | null;
	/** Left out: by the figures' own periods. */
	time?: TrendTime;
	/** Year whose division of the municipality is shown; left out: today's. */
	division?: string | undefined;
}

/** The parts of a selection the address can carry, each under one Swedish parameter name. */
export const SELECTION_PARAMETERS = {
	workspace: 'kommun',
	area: 'omrade',
	period: 'period',
	comparison: 'jamfor',
	indicator: 'indikator',
	unit: 'enhet',
	time: 'tid',
	division: 'indelning',
	/** The areas of a comparison with similar ones. */
	similar: 'liknande'
} as const satisfies Record<keyof Selection | 'similar', string>;

export type SelectionField = keyof Selection;

const LATEST = 'senaste';
const REST = 'ovriga';
const SIMILAR = 'liknande';
const TIMES = {
	manader: 'months',
	rullande: 'rolling',
	'samma-manader': 'same_months'
} as const satisfies Record<string, TrendTime>;
const YEAR = /^\d{4}$/;

/** What may be chosen right now; supplied by whoever knows the data. */
export interface SelectionChoices {
	/** Used for everything the address does not say. */
	defaults: Selection;
	/** Whether it is one of the division's. */
	area(area: AreaId, division?: string): boolean;
	/** Whether the division of the year is described; none is, if left out. */
	division?(year: string): boolean;
	/** The newest year whose division has the area. */
	divisionOf?(area: AreaId): string | undefined;
	/** What an area of another division is in this one; null where nothing is. */
	areaIn?(area: AreaId, division: string | undefined): AreaId | null;
	year(year: string): boolean;
	indicator(indicator: string): boolean;
	unit(indicator: string, unit: string): boolean;
	/** The comparison to fall back on for an area, in a year or with the latest: the city has no rest, for one. */
	comparisonFor(area: AreaId, period?: string): ComparisonChoice;
	/** False where the comparison says nothing about the area. */
	comparable(area: AreaId, comparison: ComparisonChoice, division?: string): boolean;
}

/** A value in the address that nothing here answers to; the default was used instead. */
export interface IgnoredParameter {
	field: SelectionField;
	value: string;
}

/** The address parameters of a selection; everything is written out, so that a shared link says it all. */
export function encodeSelection(selection: Selection): URLSearchParams {
	const parameters = new URLSearchParams();
	parameters.set(SELECTION_PARAMETERS.workspace, selection.workspace);
	parameters.set(SELECTION_PARAMETERS.area, selection.area);
	parameters.set(
		SELECTION_PARAMETERS.period,
		selection.period === 'latest' ? LATEST : selection.period
	);
	parameters.set(SELECTION_PARAMETERS.comparison, encodeComparison(selection.comparison));
	parameters.set(SELECTION_PARAMETERS.indicator, selection.indicator);
	if (selection.comparison.kind === 'similar')
		parameters.set(SELECTION_PARAMETERS.similar, selection.comparison.areas.join(','));
	if (selection.division !== undefined)
		parameters.set(SELECTION_PARAMETERS.division, selection.division);
	if (selection.unit !== null) parameters.set(SELECTION_PARAMETERS.unit, selection.unit);
	for (const [word, time] of Object.entries(TIMES))
		if (selection.time === time) parameters.set(SELECTION_PARAMETERS.time, word);
	return parameters;
}

/** One word for a comparison, as in the address: `ovriga`, `liknande`, a year, or an area id. */
export function encodeComparison(comparison: ComparisonChoice): string {
	if (comparison.kind === 'rest') return REST;
	if (comparison.kind === 'similar') return SIMILAR;
	return comparison.kind === 'year' ? comparison.year : comparison.area;
}

/**
 * The comparison a word of the address means, whether or not it can be had. `similar` are the areas of a comparison
 * with chosen ones, with commas between.
 */
export function decodeComparison(word: string, similar = ''): ComparisonChoice {
	if (word === REST) return { kind: 'rest' };
	if (word === SIMILAR) {
		const areas = similar.split(',').filter((area) => area !== '');
		return { kind: 'similar', areas: [...new Set(areas)] };
	}
	return YEAR.test(word) ? { kind: 'year', year: word } : { kind: 'area', area: word };
}

/**
 * Reads a selection out of an address. Never throws: what is absent takes the default, what is
 * unknown takes the default and is listed in `ignored` so that the user can be told.
 */
export function decodeSelection(
	parameters: URLSearchParams,
	choices: SelectionChoices
): { selection: Selection; ignored: IgnoredParameter[] } {
	const { defaults } = choices;
	const ignored: IgnoredParameter[] = [];

	function pick<T>(field: SelectionField, fallback: T, read: (value: string) => T | undefined): T {
		const value = parameters.get(SELECTION_PARAMETERS[field]);
		if (value === null || value === '') return fallback;
		const known = read(value);
		if (known !== undefined) return known;
		ignored.push({ field, value });
		return fallback;
	}

	const workspace = pick('workspace', defaults.workspace, (value) =>
		value === defaults.workspace ? value : undefined
	);
	const named = parameters.get(SELECTION_PARAMETERS.area) ?? '';
	const known = choices.area(named) ? undefined : choices.divisionOf?.(named);
	const division = pick<string | undefined>('division', known, (value) =>
		YEAR.test(value) && choices.division?.(value) === true ? value : undefined
	);
	const usual = choices.areaIn?.(defaults.area, division) ?? defaults.area;
	const area = pick('area', usual, (value) => (choices.area(value, division) ? value : undefined));
	const period = pick('period', defaults.period, (value) => {
		if (value === LATEST) return 'latest';
		return YEAR.test(value) && choices.year(value) ? value : undefined;
	});
	const comparison = pick('comparison', choices.comparisonFor(area, period), (value) => {
		const choice = decodeComparison(value, parameters.get(SELECTION_PARAMETERS.similar) ?? '');
		return choices.comparable(area, choice, division) ? choice : undefined;
	});
	const indicator = pick('indicator', defaults.indicator, (value) =>
		choices.indicator(value) ? value : undefined
	);
	const unit = pick<string | null>('unit', null, (value) =>
		choices.unit(indicator, value) ? value : undefined
	);
	const time = pick<TrendTime | null>('time', null, (value) =>
		Object.hasOwn(TIMES, value) ? TIMES[value as keyof typeof TIMES] : undefined
	);
	const selection: Selection = { workspace, area, period, comparison, indicator, unit };
	if (division !== undefined) selection.division = division;
	return { selection: time === null ? selection : { ...selection, time }, ignored };
}
