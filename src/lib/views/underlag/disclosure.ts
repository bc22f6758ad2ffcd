import type { Figure } from '$lib/core/figure';
import { closedRule, gate, OPEN_RULE, type DisclosureRule } from '$lib/core/gate';
import type { Dataset, Observation } from '$lib/core/observation';
import { ruleLookup } from '$lib/core/openness';
import type { Behind, Row } from './behind';

/** What a figure is made of in the end: itself, or the figures that are in the sources behind a derived one. */
export function leavesOf(figure: Figure): Figure[] {
	return figure.made === undefined ? [figure] : [...new Set(figure.made.of.flatMap(leavesOf))];
}

/** The rule a figure is shown by: what it passed the gate with, or else that of the datasets it stands in. */
function ruleOf(figure: Figure, datasets: readonly Dataset[]): DisclosureRule {
	const passed = closedRule(figure);
	if (passed !== null) return passed;
	return figure.refs.length === 0 ? OPEN_RULE : ruleLookup(datasets)(figure);
}

/**
 * Whether what a figure is made of may be seen. Of a source that is not open only the figure's own number: the
 * months of a year may be small where the year is not. Of an open one all, unless a row by itself would not pass the
 * gate (few answers in one of the areas that are joined).
 */
export function partsMayBeSeen(
	figure: Figure,
	behind: Behind,
	datasets: readonly Dataset[]
): boolean {
	const rows = (figure.value === null ? null : behind.rows(figure)) ?? [];
	const rule = ruleOf(figure, datasets);
	if (rule.openness !== 'open') return rows.length === 1 && isItself(figure, rows[0]);
	return rows.every(({ observation }) => passes(figure, observation));
}

/** Whether an observation could be shown as a figure of its own. */
export function passes(figure: Figure, observation: Observation): boolean {
	if (observation.value === null) return true;
	const { area, measure, period, grain, unit, sex, age, value, n, lower, upper, status } =
		observation;
	const alone: Figure = {
		...figure,
		...{ period, grain, unit, sex, age, value, n, lower, upper, status, origin: 'published' },
		area: area ?? figure.area,
		measure: measure ?? figure.measure,
		scope: 'area',
		how: [],
		parts: []
	};
	return gate(alone).value !== null;
}

function isItself(figure: Figure, row: Row | undefined): boolean {
	return row?.observation.value === figure.value && row.observation.period === figure.period;
}
