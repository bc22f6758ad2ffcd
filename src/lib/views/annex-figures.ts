import type { Selection } from '$lib/core/selection';
import type { ViewContext } from './context';
import { figureModel } from './figure-model';
import { isEverything, isReported, overviewIndicators } from './indicators';
import type { FigureModel } from './models';
import { pick } from './pick';
import { valuesOf } from './values';

/** One figure the user has put in the annex: what it shows, and the user's own words to it. */
export interface AnnexItem {
	kind: FigureModel['kind'];
	selection: Selection;
	text: string;
}

export interface AnnexFigure {
	model: FigureModel;
	/** The user's own words to it; '' for proposed figures. */
	text: string;
	proposed: boolean;
}

/**
 * The user's figures, or a proposal: a map, a trend and a comparison of different measures, as far as they
 * show any number. What the user chose stays, empty or not.
 */
export function annexFigures(
	context: ViewContext,
	selection: Selection,
	items: readonly AnnexItem[]
): AnnexFigure[] {
	const wanted: (AnnexItem & { proposed: boolean })[] =
		items.length > 0
			? items.map((item) => ({ ...item, proposed: false }))
			: (['choropleth', 'trend', 'comparison'] as const).map((kind) => ({
					kind,
					selection: { ...selection, indicator: mainIndicator(context, selection) },
					text: '',
					proposed: true
				}));
	return wanted.flatMap(({ kind, selection: chosen, text, proposed }) => {
		const model = figureModel(context, kind, chosen);
		if (model === null) return [];
		const empty = valuesOf(model).every(({ value }) => value === null);
		return proposed && empty ? [] : [{ model, text: text.trim(), proposed }];
	});
}

/** The first measure of the first page that can be mapped and has a figure for the area and the year. */
function mainIndicator(context: ViewContext, selection: Selection): string {
	const candidates = overviewIndicators(context).filter(
		(indicator) => indicator.mappable && isReported(indicator) && !isEverything(context, indicator)
	);
	const found = candidates.find(
		(indicator) =>
			(pick(context, indicator, selection.area, selection.period)?.shown.value ?? null) !== null
	);
	return (found ?? candidates[0])?.id ?? '';
}
