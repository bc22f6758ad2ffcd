import type { AreaId } from '$lib/core/area';
import { areaIn, divisionDay, divisionYears } from '$lib/core/division';
import { yearOf } from '$lib/core/period';
import type { ComparisonChoice, Selection, SelectionChoices } from '$lib/core/selection';
import type { ViewContext } from '$lib/views/context';

const LATEST = 'latest';
const SHOWN_LEVELS = ['sdo', 'lpo', 'stad'] as const;

/**
 * Years that figures are of, the latest first. Forecasts of the population reach years that nothing else is told of:
 * those are no choice.
 */
export function yearsOf(context: Pick<ViewContext, 'figures'>): string[] {
	const periods = new Set<string>();
	const told = new Set<string>();
	for (const { period, measure } of context.figures) {
		periods.add(period);
		if (!measure.startsWith('population:')) told.add(period);
	}
	const known = latestFirst(periods);
	const [last = ''] = latestFirst(told);
	return last === '' ? known : known.filter((year) => year <= last);
}

function latestFirst(periods: Iterable<string>): string[] {
	const years = new Set([...periods].map((period) => String(yearOf(period))));
	return [...years].sort().reverse();
}

/** Areas of a division (today's, or that of a year) to choose among, by level, in Swedish alphabetical order. */
export function areasByLevel(context: Pick<ViewContext, 'register'>, division?: string) {
	const collator = new Intl.Collator('sv');
	return SHOWN_LEVELS.map((level) => ({
		level,
		areas: context.register
			.shown(level, divisionDay(division))
			.sort((a, b) => collator.compare(a.name, b.name))
	})).filter(({ areas }) => areas.length > 0);
}

/** Indicators that can be chosen, those of the first page first and in their order. */
export function indicatorsInOrder(context: Pick<ViewContext, 'indicators'>) {
	const last = Number.POSITIVE_INFINITY;
	return [...context.indicators].sort((a, b) => (a.overview ?? last) - (b.overview ?? last));
}

/**
 * What the data at hand lets the user choose. The city has no rest, so it is compared with its own
 * year before: the one before the last that its first indicator tells of, or before the chosen one.
 */
export function selectionChoices(
	context: ViewContext,
	workspace: { id: string; defaultArea: AreaId }
): SelectionChoices {
	const { register } = context;
	const years = yearsOf(context);
	const divisions = divisionYears(register, years);
	const byDivision = new Map<string | undefined, Set<AreaId>>();
	const areasOf = (division: string | undefined): Set<AreaId> => {
		let areas = byDivision.get(division);
		if (areas === undefined) {
			const groups = areasByLevel(context, division);
			areas = new Set(groups.flatMap((group) => group.areas.map((area) => area.id)));
			byDivision.set(division, areas);
		}
		return areas;
	};
	const units = new Map(
		context.indicators.map((indicator) => [indicator.id, indicator.lines.map((line) => line.unit)])
	);
	const indicator = indicatorsInOrder(context)[0]?.id ?? '';
	// Not of all figures: population is known of years nobody has counted crime in.
	const told = yearsOf({
		figures: context.figures.filter(
			(figure) =>
				figure.indicator === indicator &&
				figure.area === register.city &&
				figure.grain === 'year' &&
				figure.value !== null
		)
	});

	function comparisonFor(area: AreaId, period = LATEST): ComparisonChoice {
		const now = period === LATEST ? (told[0] ?? '') : period;
		const earlier = told.find((year) => year < now) ?? years.find((year) => year < now) ?? years[0];
		return area === register.city && earlier !== undefined
			? { kind: 'year', year: earlier }
			: { kind: 'rest' };
	}
	const defaults: Selection = {
		workspace: workspace.id,
		area: workspace.defaultArea,
		period: LATEST,
		comparison: comparisonFor(workspace.defaultArea),
		indicator,
		unit: null
	};
	return {
		defaults,
		comparisonFor,
		area: (area, division) => areasOf(division).has(area),
		division: (year) => divisions.includes(year),
		divisionOf: (area) => divisions.find((year) => areasOf(year).has(area)),
		areaIn: (area, division) => areaIn(register, area, division),
		year: (year) => years.includes(year),
		indicator: (id) => units.has(id),
		unit: (id, unit) => units.get(id)?.some((known) => known === unit) ?? false,
		comparable(area, comparison, division) {
			const areas = areasOf(division);
			if (comparison.kind === 'rest') return area !== register.city || years.length === 0;
			if (comparison.kind === 'year') return years.includes(comparison.year);
			if (comparison.kind === 'similar') {
				// Of one level, so that none lies within another.
				const level = register.get(area)?.level;
				return (
					comparison.areas.length > 0 &&
					comparison.areas.every(
						(one) => one !== area && areas.has(one) && register.get(one)?.level === level
					)
				);
			}
			return comparison.area !== area && areas.has(comparison.area);
		}
	};
}
