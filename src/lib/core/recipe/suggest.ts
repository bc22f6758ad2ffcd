import type { NameLookup, Sheet, TableFile } from '../source';
import { numbersIn } from '../written/interval';
import { guessNumberStyle } from '../written/number';
import { readPeriodText } from '../written/period';
import { foldText, squeezeText } from '../written/squeeze';
import { dropFootnote } from '../written/footnote';
import { headerTexts, joinTexts } from './header-texts';
import { locateAll } from './locate';
import { signRecipe } from './match';
import type { Place, Recipe, ValueColumn, ValueRole } from './recipe';
import { emptyRecipe } from './empty-recipe';
import { formatOf, type WordKind } from './roles';
import { findBody, type Body } from './suggest-body';
import {
	guessLabels,
	isArea,
	isCode,
	likenessOf,
	type ColumnGuess,
	type LabelColumns,
	type Likeness
} from './suggest-columns';
import { guessGroups } from './suggest-groups';
import { guessHeaders, type HeaderGuess } from './suggest-headers';
import { guessTitle, periodIn, type TitleGuess } from './suggest-title';
import { guessUnits } from './suggest-units';
import { FALLBACK_NAME, GUESS_HEADINGS } from './suggest.sv';

/** Wider tables are guessed at by their first columns. */
const MOST_COLUMNS = 300;
const LONGEST_NAME = 200;
/** Share of a header row's texts that are areas, its label column's own heading among them. */
const AREAS_ACROSS = 0.5;

/**
 * A first guess at how a table is read, for the user to look through: which rows are headers, which columns
 * are figures, what says area, period, measure, sex, age and unit, and how numbers are written. `sheet`
 * null = the visible one with most figures. Always gives a recipe, if an empty one.
 */
export function suggestRecipe(
	file: TableFile,
	names: NameLookup,
	sheet: string | null = null
): Recipe {
	const visible = file.sheets.filter(({ hidden }) => !hidden);
	const serials = file.container !== 'text';
	const chosen = visible.find(({ name }) => name === sheet) ?? richest(visible, serials);
	const name = squeezeText(
		file.file.replace(/^.*[/\\]/u, '').replace(/\.[a-z0-9]{1,5}$/iu, '')
	).slice(0, LONGEST_NAME);
	const empty = emptyRecipe(name === '' ? FALLBACK_NAME : name);
	if (!chosen) return empty;
	const base = { ...empty, sheet: visible.length > 1 ? chosen.name : '' };
	const body = findBody(chosen, serials);
	if (!body) return base;
	const recipe = signRecipe(file, guess(base, chosen, body, names, serials));
	return isAlike(file, recipe, names) ? { ...recipe, everySheet: true } : recipe;
}

/** True where other sheets have the same headings and the sheets' names say what differs: areas or periods. */
function isAlike(file: TableFile, recipe: Recipe, names: NameLookup): boolean {
	const says =
		recipe.area.from === 'sheet'
			? (sheet: Sheet) => isArea(names, recipe.id, sheet.name)
			: (sheet: Sheet) => readPeriodText(sheet.name) !== null;
	if (recipe.headerRows === 0 || (recipe.area.from !== 'sheet' && recipe.period.from !== 'title'))
		return false;
	const all = locateAll(file, { ...recipe, everySheet: true }, 'asked');
	return typeof all !== 'string' && all.filter(({ sheet }) => says(sheet)).length > 1;
}

function guess(
	base: Recipe,
	sheet: Sheet,
	body: Body,
	names: NameLookup,
	serials: boolean
): Recipe {
	const columns = columnsIn(base, sheet, body, names, serials);
	const own = headerTexts(sheet, body.top, body.headerRows);
	const likeness = (cells: readonly string[]): Likeness =>
		likenessOf(cells, names, base.id, body.style, serials);
	const across = own.map(likeness);
	const group = guessGroups(sheet, body, columns, likeness, across);
	const labels = withAreasAcross(guessLabels(columns, group?.kind ?? null), across);
	const taken = new Set(Object.values(labels));
	const end = beginsAnother(columns, labels);
	const figures = columns.filter(
		(one) =>
			one.column < end &&
			!taken.has(one) &&
			one.figure >= 0.5 &&
			!isCode(one) &&
			one.texts.length > 0
	);
	const values = figures.map(({ column }): ValueColumn => ({
		column,
		role: figures.length < 2 ? 'value' : roleOf(own.map((row) => foldText(row[column - 1] ?? '')))
	}));
	const numbers = figures.filter((_, index) => values[index]?.role === 'value');
	const labelled = new Set([...taken].map((one) => one.column));
	const texts = headerTexts(sheet, body.top, body.headerRows, labelled);
	const headers = guessHeaders(
		texts,
		numbers.map(({ column }) => column),
		labels,
		likeness
	);
	const title = guessTitle(sheet, body.top);
	const units = guessUnits(sheet, body, labels, headers, numbers, values, texts);
	const inRows = labels.period !== undefined || group?.kind === 'period';
	const alone = (kind: WordKind): Place | null =>
		group?.kind === kind ? { from: 'group', column: group.column } : null;
	const recipe: Recipe = {
		...base,
		top: body.headerRows === 0 ? Math.min(body.top, group?.first ?? body.top) : body.top,
		headerRows: body.headerRows,
		area:
			alone('area') ??
			placeOf(labels.area) ??
			headers.area ??
			areaAbove(base, sheet, names, title.texts),
		period: alone('period') ?? periodOf(labels) ?? headers.period ?? periodAbove(title),
		measure:
			alone('measure') ??
			measureOf(
				labels,
				headers,
				numbers.map(({ column }) => texts.map((row) => foldText(row[column - 1] ?? ''))),
				title.text,
				names.measure(base.id, [sheet.name])
					? { from: 'sheet' }
					: { from: 'constant', text: base.name }
			),
		sex: alone('sex') ?? placeOf(labels.sex) ?? headers.sex ?? base.sex,
		age: alone('age') ?? placeOf(labels.age) ?? headers.age ?? base.age,
		unit: units.unit,
		values: withPeriods(units.values, headers.period, inRows, texts),
		numbers: {
			...guessNumberStyle(
				figures.flatMap((one) => one.texts.flatMap(numbersIn)),
				body.stored
			),
			fraction: units.fraction
		},
		fillDown: [labels.area, labels.period, labels.measure].some((one) => one && one.empty > 0),
		dropFootnotes: hasFootnotes([...texts, group?.words ?? []], labels, names, base.id),
		origin: title.source === null ? base.origin : { ...base.origin, ...title.source }
	};
	return { ...recipe, format: formatOf(recipe) };
}

function columnsIn(
	base: Recipe,
	sheet: Sheet,
	body: Body,
	names: NameLookup,
	serials: boolean
): ColumnGuess[] {
	const width = Math.min(
		MOST_COLUMNS,
		body.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
	);
	const texts = headerTexts(sheet, body.top, body.headerRows);
	return Array.from({ length: width }, (_, index) => {
		const heading = foldText(
			dropFootnote(joinTexts(texts.map((row) => row[index] ?? '').filter((text) => text !== '')))
		);
		const cells = body.rows.map((row) => row.cells[index] ?? '');
		const dates = serials && GUESS_HEADINGS.period.test(heading);
		return { column: index + 1, heading, ...likenessOf(cells, names, base.id, body.style, dates) };
	});
}

/** Where headings are areas and no column has any, the words taken for areas are what is counted. */
function withAreasAcross(labels: LabelColumns, heads: readonly Likeness[]): LabelColumns {
	const { area, measure, ...others } = labels;
	const across = heads.some((head) => head.area >= AREAS_ACROSS && head.texts.length > 1);
	if (!area || area.area > 0 || !across || measure) return labels;
	return { ...others, measure: area };
}

/** The column in which another table begins beside this one: names of areas once more. Infinity for none. */
function beginsAnother(columns: readonly ColumnGuess[], { area }: LabelColumns): number {
	const next = columns.find(
		(one) =>
			area !== undefined &&
			one.column > area.column &&
			one.figure < 0.5 &&
			one.texts.length > 0 &&
			(one.area >= 0.5 || (one.heading !== '' && one.heading === area.heading))
	);
	const between = columns.some(
		(one) => next && one.column < next.column && one.figure >= 0.5 && one.texts.length > 0
	);
	return next && between ? next.column : Infinity;
}

/** By any of the texts over a column. */
function roleOf(texts: readonly string[]): ValueRole {
	for (const role of ['lower', 'upper', 'n'] as const)
		if (texts.some((text) => GUESS_HEADINGS[role].test(text))) return role;
	return 'value';
}

/** Columns whose year stands in another header row than the others', or amid words, carry it themselves. */
function withPeriods(
	values: readonly ValueColumn[],
	period: Place | null,
	labelled: boolean,
	texts: readonly (readonly string[])[]
): ValueColumn[] {
	if (period?.from !== 'header' && !labelled)
		return values.map((value) => {
			const said = periodIn(texts.map((row) => row[value.column - 1] ?? ''));
			return said === null ? value : { ...value, fixed: { ...value.fixed, period: said } };
		});
	if (period?.from !== 'header') return [...values];
	return values.map((value) => {
		const own = texts.map((row) => dropFootnote(row[value.column - 1] ?? ''));
		if (readPeriodText(own[period.level - 1] ?? '', { excelSerial: true })) return value;
		const said = own.find((text) => readPeriodText(text) !== null);
		return said === undefined ? value : { ...value, fixed: { ...value.fixed, period: said } };
	});
}

function placeOf(column: ColumnGuess | undefined): Place | null {
	return column ? { from: 'column', column: column.column } : null;
}

function periodOf({ period, part }: LabelColumns): Place | null {
	if (!period) return null;
	return { from: 'column', column: period.column, ...(part ? { also: [part.column] } : {}) };
}

function periodAbove({ period }: TitleGuess): Place {
	return period === null ? { from: 'constant', text: '' } : { from: 'title' };
}

/** `over`: the header texts over each column of figures. `last`: what is left when nothing else tells. */
function measureOf(
	labels: LabelColumns,
	headers: HeaderGuess,
	over: readonly (readonly string[])[],
	title: string,
	last: Place
): Place {
	if (labels.measure) return { from: 'column', column: labels.measure.column };
	const { measure } = headers;
	// "Antal" over the figures says less than the title of the table.
	const plain =
		measure?.from === 'header' &&
		over.every((texts) => GUESS_HEADINGS.figure.test(texts[measure.level - 1] ?? ''));
	if (measure && !(plain && title !== '')) return measure;
	return title === '' ? last : { from: 'constant', text: title };
}

function areaAbove(base: Recipe, sheet: Sheet, names: NameLookup, title: readonly string[]): Place {
	if (isArea(names, base.id, sheet.name)) return { from: 'sheet' };
	const named = title.find((text) => isArea(names, base.id, text));
	return { from: 'constant', text: named ?? '' };
}

function hasFootnotes(
	texts: readonly (readonly string[])[],
	labels: LabelColumns,
	names: NameLookup,
	source: string
): boolean {
	const cells = [labels.area, labels.measure, labels.period].flatMap((one) => one?.texts ?? []);
	return [...new Set([...texts.flat(), ...cells])].some(
		(text) => dropFootnote(text) !== text.trim() && names.area(source, text) === null
	);
}

function richest(sheets: readonly Sheet[], serials: boolean): Sheet | undefined {
	let best: Sheet | undefined = sheets[0];
	let most = 0;
	for (const sheet of sheets) {
		const rows = findBody(sheet, serials)?.rows.length ?? 0;
		if (rows > most) [best, most] = [sheet, rows];
	}
	return best;
}
