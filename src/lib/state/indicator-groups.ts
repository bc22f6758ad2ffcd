import type { Indicator } from '$lib/core/indicator';
import type { ViewContext } from '$lib/views/context';

/** Indicators that stand together in the chooser; `title` is null for the groups the program names. */
export interface IndicatorGroup {
	id: 'overview' | 'general' | 'topic' | 'other' | 'missing';
	title: string | null;
	indicators: Indicator[];
}

/**
 * All indicators in groups, each in one: those of the first page by rank, then by the topic they bear on first, then
 * what bears on none; after them the measures nobody has declared, and last the declared ones that the data at hand
 * hold no figure of: what they are and whom to ask is worth reading, but there is nothing to choose among them.
 */
export function indicatorGroups(
	{ indicators, figures, topics }: Pick<ViewContext, 'indicators' | 'figures' | 'topics'>,
	isDeclared: (indicator: Indicator) => boolean
): IndicatorGroup[] {
	const held = new Set(
		figures.filter(({ value }) => value !== null).map(({ indicator }) => indicator)
	);
	const declared = indicators.filter(isDeclared);
	const there = declared.filter(({ id }) => held.has(id));
	const ranked = there
		.filter(({ overview }) => overview !== null)
		.sort((a, b) => (a.overview ?? 0) - (b.overview ?? 0));
	const rest = there.filter(({ overview }) => overview === null);
	const under = (topic: string | undefined) => rest.filter((one) => one.topics[0] === topic);
	const groups: IndicatorGroup[] = [
		{ id: 'overview', title: null, indicators: ranked },
		{ id: 'general', title: null, indicators: under(undefined) },
		...topics.map(({ id, short }): IndicatorGroup => ({
			id: 'topic',
			title: short,
			indicators: under(id)
		})),
		{ id: 'other', title: null, indicators: indicators.filter((one) => !isDeclared(one)) },
		{
			id: 'missing',
			title: null,
			indicators: declared.filter(({ id }) => !held.has(id))
		}
	];
	return groups.filter((group) => group.indicators.length > 0);
}
