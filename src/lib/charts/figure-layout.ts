import type { FigureModel } from '$lib/views/models';
import { layoutChoropleth } from './choropleth/layout';
import type { Outlines } from './choropleth/outlines';
import { layoutComparison } from './comparison/layout';
import type { Placed, Size } from './marks';
import { layoutTable } from './table/layout';
import { layoutTrend } from './trend/layout';

/** The drawing of any figure, without its caption. A map needs outlines; without them it throws. */
export function layoutFigure(model: FigureModel, outlines: Outlines | null, size: Size): Placed {
	switch (model.kind) {
		case 'trend':
			return layoutTrend(model, size);
		case 'comparison':
			return layoutComparison(model, size);
		case 'table':
			return layoutTable(model, size);
		case 'choropleth':
			if (outlines === null) throw new Error('A map needs outlines.');
			return layoutChoropleth(model, outlines, size);
	}
}
