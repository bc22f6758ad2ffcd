import { readPublished } from '$lib/core/numbers';
import type { GridRow, Sheet } from '$lib/core/source';
import type { Sex } from '$lib/core/vocabulary';
import { readAgeText, readSexText } from '$lib/core/written/people';
import { readPeriodText } from '$lib/core/written/period';
import { squeezeText } from '$lib/core/written/squeeze';
import { RowStubs } from './row-stubs';
import {
	COUNT,
	DIVIDING,
	HEADINGS,
	OPEN_CLASS,
	POPULATION,
	POPULATION_TITLE,
	YEAR_IN
} from './words.sv';

type Stub = 'region' | 'age' | 'sex' | 'year' | 'contents';

/** A column of figures, and what its heading says of them; what it does not say stands in the rows. */
export interface ScbColumn {
	/** From 0. */
	index: number;
	period: string | null;
	/** True where the heading says that its year is preliminary. */
	preliminary?: true;
	sex: Sex | null;
	age: string | null;
}

/** A table as PxWeb writes it: long, or with years (and sexes, ages) side by side. */
export interface ScbTable {
	/** Place of the first row below the headings, from 0. */
	from: number;
	stubs: Record<Stub, number[]>;
	columns: ScbColumn[];
	/** Columns (from 0) that divide the people in a way no figure here can say: marital status and the like. */
	dividing: number[];
	/** Columns of words (from 0) that nothing is known of. */
	unread: number[];
	/** The one year that the lines above name, for figures whose column and row name none. */
	year: string | null;
	/** False where neither headings, rows nor the lines above name a year. */
	dated: boolean;
	/** Other lines above. */
	title: string[];
	/** True where a heading or the title says that the figures are people. */
	population: boolean;
	/** True where a heading says that something is counted. */
	count: boolean;
}

const LOOKED_AT = 30;
const MOST_ROWS = 3;
/** Headings cut in words are no longer than this. */
const LONGEST = 120;
/** Columns without a heading are known by what the first rows hold. */
const TRIED = 200;

/** The table in a sheet, or null where its headings are not a population table's. */
export function readScbTable(sheet: Sheet): ScbTable | null {
	let undated: ScbTable | null = null;
	for (let at = 0; at < Math.min(sheet.rows.length, LOOKED_AT); at += 1)
		for (let height = MOST_ROWS; height >= 1; height -= 1) {
			const table = readHeadings(sheet, at, height);
			if (table?.dated) return table;
			if (table && (table.population || isSplit(table))) undated ??= table;
		}
	return undated;
}

/** True where figures are given by sex or age. */
export function isSplit({ stubs, columns }: ScbTable): boolean {
	return (
		stubs.age.length + stubs.sex.length > 0 ||
		columns.some(({ age, sex }) => age !== null || sex !== null)
	);
}

/** An age as SCB writes it: "0-4 år", "80- år", "17 år", "100+ år", "totalt ålder". */
export function readScbAge(text: string): string | null {
	const open = OPEN_CLASS.exec(squeezeText(text));
	return open ? `${Number(open[1])}+` : readAgeText(text);
}

function readHeadings(sheet: Sheet, at: number, height: number): ScbTable | null {
	const rows = sheet.rows.slice(at, at + height);
	if (rows.length < height || rows.some(({ cells }) => cells.every((cell) => cell.trim() === '')))
		return null;
	const texts = rows.map(({ cells }) => cells.map(squeezeText));
	for (const cells of texts.slice(0, -1)) fillRight(cells);
	const stubs: ScbTable['stubs'] = { region: [], age: [], sex: [], year: [], contents: [] };
	const found: ReadColumn[] = [];
	// The title may stand right above the headings, and is then taken for the first row of them.
	const above = sheet.rows
		.slice(0, at + height - 1)
		.flatMap(({ cells }) => cells.map(squeezeText).filter((cell) => cell !== ''));
	const others: { index: number; heading: string }[] = [];
	const width = Math.max(...texts.map((cells) => cells.length));
	for (let index = 0; index < width; index += 1) {
		const parts = texts.map((cells) => cells[index] ?? '').filter((text) => text !== '');
		const role = stubOf(parts.at(-1) ?? '');
		const said = role || parts.length === 0 ? null : readParts(parts);
		if (role) stubs[role].push(index);
		else if (said) found.push({ index, ...said });
		else others.push({ index, heading: parts.at(-1) ?? '' });
	}
	const year = yearOf(above) ?? yearOf([sheet.name]);
	const dated = stubs.year.length > 0 || year !== null;
	// A heading of sex or age alone names a column of figures where the year stands elsewhere.
	const timed = dated ? found : found.filter(({ period }) => period !== null);
	const columns = timed.length > 0 ? timed : found;
	if (columns.length === 0) return null;
	const below = sheet.rows.slice(at + height, at + height + TRIED);
	if (stubs.region.length === 0) guessStubs(below, columns, stubs);
	if (stubs.region.length === 0 || !below.some((row) => holdsFigure(row, columns))) return null;
	const contents = (pattern: RegExp): boolean =>
		stubs.contents.some((index) =>
			below.some(({ cells }) => pattern.test(squeezeText(cells[index] ?? '')))
		);
	const stub = new Set(Object.values(stubs).flat());
	const words = others.filter(
		({ index }) =>
			!stub.has(index) && below.some(({ cells }) => /\p{L}{2}/u.test(cells[index] ?? ''))
	);
	const table = {
		...{ from: at + height, stubs, year, dated: timed.length > 0 },
		columns: columns.map(({ index, period, preliminary, sex, age }) => ({
			...{ index, period, sex, age },
			...(preliminary ? { preliminary } : {})
		})),
		title: above.filter((text) => readParts([text]) === null),
		dividing: words.flatMap(({ index, heading }) => (DIVIDING.test(heading) ? index : [])),
		unread: words.flatMap(({ index, heading }) => (DIVIDING.test(heading) ? [] : index)),
		population:
			[sheet.name, ...above].some((text) => POPULATION_TITLE.test(text)) ||
			found.some(({ population }) => population) ||
			contents(POPULATION),
		count: found.some(({ count }) => count) || contents(COUNT)
	};
	return { ...table, ...dividedBy(table, sheet.rows) };
}

function stubOf(text: string): Stub | null {
	for (const role of ['region', 'age', 'sex', 'year', 'contents'] as const)
		if (HEADINGS[role].test(text)) return role;
	return null;
}

type ReadColumn = ScbColumn & { population: boolean; count: boolean; figures: boolean };

/** "Folkmängd 2024", "2024" over "män", "value", "Kvinnor"; null where a part says anything else. */
function readParts(parts: readonly string[]): Omit<ReadColumn, 'index'> | null {
	const said = {
		period: null as string | null,
		sex: null as Sex | null,
		age: null as string | null
	};
	const is = { population: false, count: false, figures: false };
	let preliminary = false;
	for (const part of parts) {
		// A bare number is a figure, unless it is a year; two years are a heading and a figure below it.
		const year = /(?:^| )((?:19|20)\d{2})(?= |$)/u.exec(part);
		if (part.length > LONGEST || (!year && /^\d+$/u.test(part))) return null;
		if (year && said.period !== null) return null;
		let rest = part;
		const whole = readPeriodText(part);
		if (whole?.grain === 'year') {
			said.period = whole.period;
			preliminary ||= whole.preliminary;
			continue;
		}
		if (year?.[1]) {
			said.period = year[1];
			rest = squeezeText(part.replace(year[0], ' '));
		}
		if (HEADINGS.value.test(rest)) is.figures = true;
		else if (COUNT.test(rest)) is.count = is.figures = true;
		else if (POPULATION.test(rest)) is.population = is.figures = true;
		else if (!readPeople(rest, said)) return null;
	}
	is.figures ||= said.period !== null;
	return { ...said, ...is, ...(preliminary ? { preliminary } : {}) };
}

/** "män", "0-4 år", "Folkmängden män": sex, age, or both words one after the other. */
function readPeople(text: string, said: { sex: Sex | null; age: string | null }): boolean {
	const words = text.split(' ');
	for (let cut = 0; cut <= Math.min(words.length, 4); cut += 1) {
		const [first, rest] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
		if (first !== '' && !POPULATION.test(first) && !COUNT.test(first)) {
			const sex = readSexText(rest);
			const age = readScbAge(first);
			if (sex === null || age === null) continue;
			Object.assign(said, { sex, age });
			return true;
		}
		const sex = readSexText(rest);
		const age = readScbAge(rest);
		if (sex === null && age === null) continue;
		if (sex !== null) said.sex = sex;
		if (age !== null && sex === null) said.age = age;
		return true;
	}
	return false;
}

/** PxWeb's workbooks have no headings over the stubs: the columns left of the figures are known by what they hold. */
function guessStubs(
	rows: readonly GridRow[],
	columns: readonly ScbColumn[],
	stubs: ScbTable['stubs']
): void {
	const first = Math.min(...columns.map(({ index }) => index));
	for (let index = 0; index < first; index += 1) {
		const said = new Set(rows.map(({ cells }) => squeezeText(cells[index] ?? '')));
		said.delete('');
		const all = (read: (text: string) => unknown): boolean =>
			said.size > 0 && [...said].filter((text) => read(text) !== null).length >= 0.9 * said.size;
		if (all(readSexText)) stubs.sex.push(index);
		else if (all(readScbAge)) stubs.age.push(index);
		else if (all((text) => readPeriodText(text))) stubs.year.push(index);
		else if (all((text) => (POPULATION.test(text) || COUNT.test(text) ? text : null)))
			stubs.contents.push(index);
		else if (said.size > 0 && stubs.region.length === 0) stubs.region.push(index);
	}
}

/** The one year that texts name; dates with a day in them say when something was made. */
function yearOf(texts: readonly string[]): string | null {
	const years = new Set(
		texts.flatMap((text) => [...text.slice(0, 300).matchAll(YEAR_IN)].map(([year]) => year))
	);
	const [year] = years;
	return years.size === 1 && year !== undefined ? year : null;
}

/**
 * A column of words nobody knows divides the people where rows that otherwise say the same differ in it:
 * each row is then a part, and none stands for all.
 */
function dividedBy(
	table: Pick<ScbTable, 'from' | 'stubs' | 'columns' | 'dividing' | 'unread'>,
	rows: readonly GridRow[]
): Pick<ScbTable, 'dividing' | 'unread'> {
	const { unread, dividing, from, columns } = table;
	if (unread.length === 0) return { unread, dividing };
	const reader = new RowStubs({ ...table, dividing: [...dividing, ...unread] }, rows);
	const first = new Map<string, (index: number) => string>();
	const found = new Set<number>();
	for (const row of rows.slice(from)) {
		if (!holdsFigure(row, columns)) {
			reader.label(row);
			continue;
		}
		const said = reader.read(row);
		const key = [...Object.values(table.stubs).flat(), ...dividing].map(said).join('\u0000');
		const before = first.get(key);
		if (!before) first.set(key, said);
		else for (const index of unread) if (said(index) !== before(index)) found.add(index);
	}
	return {
		dividing: [...dividing, ...found],
		unread: unread.filter((index) => !found.has(index))
	};
}

function holdsFigure({ cells }: GridRow, columns: readonly ScbColumn[]): boolean {
	return columns.some(({ index }) => readPublished(cells[index] ?? '').kind === 'value');
}

function fillRight(cells: string[]): void {
	let before = '';
	for (const [index, cell] of cells.entries())
		if (cell === '') cells[index] = before;
		else before = cell;
}
