import { readNumber, readPublished } from '$lib/core/numbers';
import type { AreaRegister } from '$lib/core/register';
import type { Openness, Sex, Unit } from '$lib/core/vocabulary';
import { readAgeText } from '$lib/core/written/people';
import { readPeriodText } from '$lib/core/written/period';
import { mapping } from '$lib/text/ui/mapping';
import { mappingStart } from '$lib/text/ui/mapping-start';
import { shell } from '$lib/text/ui/shell';

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
		openness: 'own_authority'
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
	if (given('value') && !isFigure(figure.value)) found.set('value', text.valueBad);
	for (const field of ['n', 'lower', 'upper'] as const)
		if (given(field) && readNumber(figure[field].trim().replace(/ ?%$/u, ''), false) === null)
			found.set(field, text.valueBad);
	return found;
}

/** What the general source takes for a figure; the rest of the program then reads it alike. */
function written(text: string): string {
	const trimmed = text.trim();
	const share = / ?%$/u.exec(trimmed)?.[0] ?? '';
	const number = readNumber(share === '' ? trimmed : trimmed.slice(0, -share.length), false);
	if (number === null) return trimmed;
	const [whole = '', decimals = ''] = String(number).split('.');
	// Three decimals could be read as thousands: a fourth says that they are not.
	return decimals === '' ? whole : `${whole},${decimals.length === 3 ? `${decimals}0` : decimals}`;
}

function isFigure(text: string): boolean {
	const bare = text.trim().replace(/ ?%$/u, '');
	return readPublished(bare, false).kind !== 'junk';
}

/** The name, where it means this area in that period and nothing else; otherwise the id. */
function areaWord(register: AreaRegister, area: string, period: string): string {
	const name = register.get(area)?.name ?? area;
	const year = /^\d{4}/u.exec(readPeriodText(period)?.period ?? '')?.[0];
	return register.candidates(name, year)[0]?.id === area ? name : area;
}

/**
 * Files of the general long layout that hold the figures, one per source and openness (a file has one of
 * each); they are read like any other file.
 */
export function typedFiles(
	figures: readonly TypedFigure[],
	register: AreaRegister,
	exercise: boolean,
	name: (place: number) => string
): File[] {
	const groups = new Map<string, TypedFigure[]>();
	for (const one of figures) {
		const key = `${one.openness}\n${one.source.trim()}`;
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	return [...groups.values()].map((group, index) => {
		const { headings } = mappingStart.typed;
		// Made-up figures say so in their file, so that no real municipality takes them.
		const mark = exercise ? [[shell.exercise]] : [];
		const rows = [...mark, headings, ...group.map((one) => cellsOf(one, register))];
		const csv = rows.map((cells) => cells.map(quoted).join(';') + '\r\n').join('');
		return new File(['\ufeff', csv], name(index + 1), { type: 'text/csv' });
	});
}

function cellsOf(one: TypedFigure, register: AreaRegister): string[] {
	return [
		areaWord(register, one.area, one.period),
		one.measure,
		one.period,
		mapping.units[one.unit],
		mapping.sexes[one.sex],
		one.age,
		...[one.value, one.n, one.lower, one.upper].map(written),
		one.source,
		one.date,
		one.definition,
		mappingStart.typed.opennessWords[one.openness]
	];
}

function quoted(cell: string): string {
	return `"${cell.replace(/\s+/gu, ' ').trim().replaceAll('"', '""')}"`;
}
