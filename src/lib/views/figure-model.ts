import type { Selection } from '$lib/core/selection';
import { choroplethModel } from './choropleth';
import { comparisonModel } from './comparison';
import type { ViewContext } from './context';
import type { FigureModel } from './models';
import { overviewModel } from './overview';
import { overviewTable } from './overview-table';
import { trendModel } from './trend';

/** The figure of one kind for a selection; null where that indicator has none of that kind. */
export function figureModel(
	context: ViewContext,
	kind: FigureModel['kind'],
	selection: Selection
): FigureModel | null {
	switch (kind) {
		case 'choropleth':
			return choroplethModel(context, selection);
		case 'trend':
			return trendModel(context, selection);
		case 'comparison':
			return comparisonModel(context, selection);
		case 'table':
			return overviewTable(context, selection, overviewModel(context, selection));
	}
}
