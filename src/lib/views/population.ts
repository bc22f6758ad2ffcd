import type { AreaId } from '$lib/core/area';
import type { Indicator } from '$lib/core/indicator';
import { overviewWords } from '$lib/text/overview';
import { sourceOf } from './caption';
import type { ViewContext } from './context';
import { indexOf, linesOf } from './figure-index';
import type { HeadFact } from './overview-model';
import { hasNumber, pickAt } from './pick';
import type { ShownValue } from './models';

/** Ages that count as children and young, the better one first. */
const CHILD_AGES = ['0-17', '0-19'];

export interface Population {
	indicator: Indicator;
	shown: ShownValue;
	period: string;
	age: string;
}

function populationOf(
	context: ViewContext,
	area: AreaId,
	age: string,
	year: string
): Population | null {
	const index = indexOf(context);
	const rows = context.indicators
		.filter(({ measure }) => measure.startsWith('population:'))
		.flatMap((indicator) =>
			linesOf(indicator, 'count').map((line) => ({
				indicator,
				row: { indicator: indicator.id, area, scope: 'area' as const, line: { ...line, age } }
			}))
		);
	for (const { indicator, row } of rows) {
		const figures = index.row(row).filter(hasNumber);
		const figure = figures.find(({ period }) => period === year) ?? figures[figures.length - 1];
		if (figure !== undefined)
			return {
				indicator,
				shown: pickAt(context, row, figure.period).shown,
				period: figure.period,
				age
			};
	}
	return null;
}

/** Inhabitants of an area: of the year where it is known, otherwise the newest figure there is. */
export function inhabitants(context: ViewContext, area: AreaId, year: string): Population | null {
	return populationOf(context, area, 'all', year);
}

/** Children and young of an area, in the age span that best fits 0–17. */
export function childrenOf(context: ViewContext, area: AreaId, year: string): Population | null {
	for (const age of CHILD_AGES) {
		const found = populationOf(context, area, age, year);
		if (found !== null) return found;
	}
	return null;
}

/** The facts about inhabitants for the head line, with source and cautions as notes. */
export function populationFacts(context: ViewContext, area: AreaId, year: string): HeadFact[] {
	const all = inhabitants(context, area, year);
	const children = childrenOf(context, area, year);
	const facts: HeadFact[] = [];
	facts.push(
		all === null || all.shown.value === null
			? { text: overviewWords.populationMissing, note: null }
			: {
					text: overviewWords.inhabitants(all.shown.value, all.period),
					note: noteOf(context, all)
				}
	);
	if (children !== null && children.shown.value !== null)
		facts.push({
			text: overviewWords.children(children.shown.value, children.age, children.period),
			note: noteOf(context, children)
		});
	return facts;
}

function noteOf(context: ViewContext, { indicator, shown }: Population): string {
	return [sourceOf(context, [shown]), ...indicator.cautions].join(' ');
}
