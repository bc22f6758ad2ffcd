import { readNumber } from '$lib/core/numbers';
import type { Openness, Sex, Unit } from '$lib/core/vocabulary';
import { readAgeText } from '$lib/core/written/people';
import { readPeriodText } from '$lib/core/written/period';
import { mapping } from '$lib/text/ui/mapping';
import { mappingStart } from '$lib/text/ui/mapping-start';

/** A figure as the user typed it: everything as written. */
export interface TypedFigure {
	area: string;
	measure: string;
	period: string;
	unit: Unit;
	sex: Sex;
	age: string;
	value: string;
	n: string;
	lower: string;
	upper: string;
	source: string;
	date: string;
	definition: string;
	openness: Openness;
}

/** A form with nothing written in it. */
export function emptyFigure(): TypedFigure {
	return {
		area: '',
		measure: '',
		period: '',
		unit: 'count',
		sex: 'all',
		age: '',
		value: '',
		n: '',
		lower: '',
		upper: '',
		source: '',
		date: '',
		definition: '',
		openness: 'open'
	};
}

/** What is wrong with each field, in words; fields that are right are not in it. */
export function faultsOf(figure: TypedFigure): Map<keyof TypedFigure, string> {
	const text = mappingStart.typed;
	const found = new Map<keyof TypedFigure, string>();
	const given = (field: keyof TypedFigure): boolean => figure[field].trim() !== '';
	for (const field of ['area', 'measure', 'period', 'value', 'source', 'definition'] as const)
		if (!given(field)) found.set(field, text.required);
	if (given('period') && readPeriodText(figure.period) === null)
		found.set('period', mapping.words.periodBad);
	if (given('age') && readAgeText(figure.age) === null) found.set('age', mapping.words.ageBad);
	for (const field of ['value', 'n', 'lower', 'upper'] as const) {
		const number = figure[field].trim().replace(/ ?%$/u, '');
		if (number !== '' && readNumber(number) === null) found.set(field, text.valueBad);
	}
	return found;
}

/** The file of the general long layout that holds the figures; it is read like any other file. */
export function typedFile(figures: readonly TypedFigure[], name: string): File {
	const { headings } = mappingStart.typed;
	const rows = [
		headings,
		...figures.map((one) => [
			one.area,
			one.measure,
			one.period,
			mapping.units[one.unit],
			mapping.sexes[one.sex],
			one.age,
			one.value,
			one.n,
			one.lower,
			one.upper,
			one.source,
			one.date,
			one.definition,
			mapping.origin.opennesses[one.openness]
		])
	];
	const quoted = (cell: string): string => `"${cell.replace(/\s+/gu, ' ').replaceAll('"', '""')}"`;
	const csv = rows.map((cells) => cells.map(quoted).join(';') + '\r\n').join('');
	return new File(['\ufeff', csv], name, { type: 'text/csv' });
}
