import type { SourceDefinition } from '$lib/core/source';
import { parseYearbook, type ColumnFacts, type YearbookLayout } from '../statistisk-arsbok/parse';
import { declaration, RATE, TITLE } from './declaration.sv';
import { recognise } from './recognise';

const layout: YearbookLayout = {
	title: TITLE,
	columns: (table, { names, source }) => {
		const period = TITLE.exec(table.title)?.[1] ?? '';
		const meaning = (heading: string) => names.measure(source, [heading]);
		return table.columns.flatMap(({ index, heading, notes, groups }): ColumnFacts[] => {
			const rate = groups.some((group) => RATE.test(group));
			const meant = meaning(heading);
			const facts = {
				measureAsWritten: heading,
				measure: meant?.measure ?? null,
				period,
				grain: 'year',
				sex: meant?.sex ?? 'all',
				age: meant?.age ?? 'all',
				index,
				notes
			} as const;
			return [{ ...facts, unit: rate ? 'per_1000' : 'count', decimals: rate ? 2 : null }];
		});
	},
	// Parts of the city hold whole crimes; the city also those whose place is not known.
	slack: (_total, whole) => ({ perFigure: 0, partsMayFallShort: whole })
};

/** The city's statistical yearbook: reported crime per district, counts beside rates per 1 000. */
export const source: SourceDefinition = {
	...declaration,
	recognise,
	parse: (file, context) => parseYearbook(declaration, layout, file, context)
};
