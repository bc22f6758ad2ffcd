import type { FigureModel, ShownValue } from './models';

/** Every value a figure shows, in reading order. */
export function valuesOf(model: FigureModel): ShownValue[] {
	switch (model.kind) {
		case 'trend':
			return model.lines.flatMap(({ points }) => points.map(({ shown }) => shown));
		case 'comparison':
			return model.groups.flatMap(({ bars }) => bars.map(({ shown }) => shown));
		case 'choropleth':
			return model.areas.map(({ shown }) => shown);
		case 'table':
			return model.rows.flatMap(({ cells }) => cells);
	}
}
