import type { SourceDefinition } from '$lib/core/source';
import { parseYearbook, type ColumnFacts, type YearbookLayout } from '../statistisk-arsbok/parse';
import * as words from '../statistisk-arsbok/words.sv';
import { declaration, FORECAST, OUTCOME, TITLE } from './declaration.sv';
import { recognise, yearOf } from './recognise';

const layout: YearbookLayout = {
	title: TITLE,
	columns: (table, { names, source }) =>
		table.columns.flatMap(({ index, heading, notes, groups }): ColumnFacts[] => {
			const period = yearOf(heading);
			// Shares are the table's own reckoning from its counts.
			if (period === null || groups.some((group) => words.SHARE.test(group))) return [];
			// A year after the table was made is a forecast, with or without its footnote.
			const later = table.updated !== null && period > table.updated.slice(0, 4);
			const forecast = later || notes.some((note) => words.FORECAST.test(note));
			const label = forecast ? FORECAST : OUTCOME;
			return [
				{
					index,
					measureAsWritten: label,
					measure: names.measure(source, [label])?.measure ?? null,
					period,
					grain: 'year',
					unit: 'count',
					sex: 'all',
					age: 'all',
					decimals: forecast ? 0 : null,
					notes
				}
			];
		}),
	// Forecasts are reckoned per area and stand here as whole people.
	slack: ({ note }) => ({ perFigure: note === null ? 0 : 0.5 })
};

/** The city's statistical yearbook: population of the districts some years, and a forecast. */
export const source: SourceDefinition = {
	...declaration,
	recognise,
	parse: (file, context) => parseYearbook(declaration, layout, file, context)
};
