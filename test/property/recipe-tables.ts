import fc from 'fast-check';
import type { NumberStyle, Place, Recipe, ValueColumn } from '$lib/core/recipe/recipe';
import type { CellRange } from '$lib/core/source';
import { plainRecipe } from '../fixtures/recipes';

/** One figure of a made table. `value` null with a mark for why. */
export interface MadeFigure {
	area: string;
	measure: string;
	period: string;
	sex: string;
	value: number | 'missing' | 'suppressed';
}

/** A made table as it is written, and the recipe that reads it. */
export interface MadeTable {
	grid: string[][];
	merges: CellRange[];
	recipe: Recipe;
	figures: MadeFigure[];
}

const AREAS = ['Norra Hav', 'Södra Hav', 'Vik-Ås', 'Lillön'];
const MEASURES = ['Hundbett', 'Kattriv', 'Oro, andel'];
export const PERIODS: Record<string, string> = {
	'2023': '2023',
	'2024-01': 'jan-24',
	'2024-02': '202402',
	'2024-Q1': '2024 kv1',
	'2023/24': 'läsåret 2023/24',
	'2024-VT': 'VT 2024'
};
export const SEXES: Record<string, string> = { women: 'Kvinnor', men: 'Män', all: 'Totalt' };
const FOOTNOTES = ['', '5', '¹', ' 2)', '*'];

export const styles: fc.Arbitrary<NumberStyle> = fc
	.record({
		decimal: fc.constantFrom<',' | '.'>(',', '.'),
		thousands: fc.constantFrom<NumberStyle['thousands']>(' ', '.', ',', ''),
		fraction: fc.boolean(),
		missing: fc.constantFrom<string[]>([], ['Saknas'], ['-', 'i.u.'], ['999']),
		suppressed: fc.constantFrom<string[]>([], ['*'], ['S']),
		zero: fc.constantFrom<string[]>([], ['–noll–'])
	})
	.filter(({ decimal, thousands }) => decimal !== thousands);

/** A number in a style, with any of the spaces and minus signs in use. */
export function write(value: number, style: NumberStyle, space: string): string {
	if (value === 0 && style.zero.length > 0) return style.zero[0] ?? '0';
	const shown = style.fraction ? value / 100 : value;
	const [whole = '', decimals = ''] = Math.abs(shown)
		.toFixed(style.fraction ? 4 : 2)
		.replace(/\.?0+$/u, '')
		.split('.');
	const group = style.thousands === ' ' ? space : style.thousands;
	const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, group);
	const sign = value < 0 ? '\u2212' : '';
	return `${sign}${grouped}${decimals === '' ? '' : style.decimal + decimals}`;
}

export const tables: fc.Arbitrary<MadeTable> = fc
	.record({
		areas: fc.shuffledSubarray(AREAS, { minLength: 1 }),
		measures: fc.shuffledSubarray(MEASURES, { minLength: 1 }),
		periods: fc.shuffledSubarray(Object.keys(PERIODS), { minLength: 1, maxLength: 3 }),
		sexes: fc.shuffledSubarray(Object.keys(SEXES), { minLength: 1 }),
		values: fc.array(
			fc.oneof(
				{ weight: 8, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100) },
				{ weight: 1, arbitrary: fc.constantFrom<'missing' | 'suppressed'>('missing', 'suppressed') }
			),
			{ minLength: 108, maxLength: 108 }
		),
		style: styles,
		space: fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f'),
		/** Which of period, sex, measure stand in header rows, outermost first; the others in columns. */
		heads: fc.shuffledSubarray(['period', 'sex', 'measure'] as const),
		merged: fc.boolean(),
		footnotes: fc.array(fc.constantFrom(...FOOTNOTES), { minLength: 30, maxLength: 30 }),
		useFootnotes: fc.boolean(),
		fillDown: fc.boolean(),
		/** Areas alone on rows above theirs, in the column of what the rows are called. */
		grouped: fc.boolean(),
		preamble: fc.integer({ min: 0, max: 2 }),
		footer: fc.boolean()
	})
	.map(makeTable);

/** What an empty cell takes from above. */
const FILLED = new Set(['area', 'measure', 'period']);

type Dimension = 'area' | 'measure' | 'period' | 'sex';

function makeTable(made: {
	areas: string[];
	measures: string[];
	periods: string[];
	sexes: string[];
	values: (number | 'missing' | 'suppressed')[];
	style: NumberStyle;
	space: string;
	heads: ('period' | 'sex' | 'measure')[];
	merged: boolean;
	footnotes: string[];
	useFootnotes: boolean;
	fillDown: boolean;
	grouped: boolean;
	preamble: number;
	footer: boolean;
}): MadeTable {
	const values = {
		area: made.areas,
		measure: made.measures,
		period: made.periods,
		sex: made.sexes
	};
	const inRows = (['area', 'measure', 'period', 'sex'] as const).filter(
		(kind) => kind === 'area' || !made.heads.includes(kind)
	);
	const written = (kind: Dimension, value: string): string =>
		kind === 'period' ? (PERIODS[value] ?? '') : kind === 'sex' ? (SEXES[value] ?? '') : value;
	let notes = 0;
	const noted = (text: string): string =>
		// A glued digit on digits is no sign but another number.
		made.useFootnotes && /\p{Ll}{4}$/u.test(text)
			? text + (made.footnotes[(notes += 1) % made.footnotes.length] ?? '')
			: text;
	const grouped = made.grouped && inRows.length > 1;
	const inCells = grouped ? inRows.slice(1) : inRows;
	const columns = product(made.heads.map((kind) => values[kind]));
	const rows = product(inRows.map((kind) => values[kind]));
	const first = inCells.length;
	const grid: string[][] = [];
	const merges: CellRange[] = [];
	for (let row = 0; row < made.preamble; row += 1) grid.push([`Rubrik ${row === 0 ? 'A' : 'B'}`]);
	const top = grid.length + 1;
	const headerRows = Math.max(1, made.heads.length);
	for (let level = 0; level < headerRows; level += 1) {
		const last = level === headerRows - 1;
		const texts = inCells.map((kind) => (last ? `Kolumn ${kind}` : ''));
		columns.forEach((column, index) => {
			const kind = made.heads[level];
			if (kind === undefined) return texts.push('Värde');
			const path = column.slice(0, level + 1).join('\n');
			const before = columns[index - 1]?.slice(0, level + 1).join('\n');
			const text = written(kind, column[level] ?? '');
			if (path !== before || last) return texts.push(last ? text : noted(text));
			return texts.push('');
		});
		if (made.merged && !last)
			for (let at = first; at < texts.length; at += 1) {
				let end = at;
				while (end + 1 < texts.length && texts[end + 1] === '') end += 1;
				if (end > at)
					merges.push({ top: top + level, bottom: top + level, left: at + 1, right: end + 1 });
				at = end;
			}
		grid.push(texts);
	}
	const figures: MadeFigure[] = [];
	let at = 0;
	let above: string[] = [];
	for (const row of rows) {
		const [area = ''] = row;
		if (grouped && above[0] !== area) {
			grid.push([noted(area)]);
			above = [];
		}
		const cells = inCells.map((kind, index) => {
			const own = row[inRows.indexOf(kind)] ?? '';
			const text = written(kind, own);
			const before = above[inRows.indexOf(kind)];
			const same = index === 0 && before === own && FILLED.has(kind) && made.fillDown;
			return same ? '' : kind === 'area' ? noted(text) : text;
		});
		above = row;
		for (const column of columns) {
			const value = made.values[(at += 1) % made.values.length] ?? 0;
			const of = (kind: Dimension): string =>
				row[inRows.indexOf(kind)] ?? column[made.heads.indexOf(kind as 'period')] ?? '';
			cells.push(
				typeof value === 'number'
					? write(value, made.style, made.space)
					: value === 'missing'
						? (made.style.missing[0] ?? '..')
						: (made.style.suppressed[0] ?? '<5')
			);
			figures.push({
				area: of('area'),
				measure: of('measure'),
				period: of('period'),
				sex: of('sex'),
				value
			});
		}
		grid.push(cells);
	}
	if (made.footer) grid.push([], ['Källa: påhittat']);
	const place = (kind: Dimension): Place =>
		grouped && kind === 'area'
			? { from: 'group', column: 1 }
			: inCells.includes(kind)
				? { from: 'column', column: inCells.indexOf(kind) + 1 }
				: { from: 'header', level: made.heads.indexOf(kind as 'period') + 1 };
	const recipe: Recipe = {
		...plainRecipe,
		format: grouped ? 'lagesbild-recipe-2' : 'lagesbild-recipe-1',
		top,
		headerRows: headerRows as Recipe['headerRows'],
		area: place('area'),
		measure: place('measure'),
		period: place('period'),
		sex: place('sex'),
		unit: { fixed: 'percent' },
		values: columns.map((_, index): ValueColumn => ({ column: first + index + 1, role: 'value' })),
		numbers: made.style,
		fillDown: made.fillDown,
		dropFootnotes: made.useFootnotes
	};
	return { grid, merges, recipe, figures };
}

function product(lists: readonly (readonly string[])[]): string[][] {
	return lists.reduce<string[][]>(
		(all, list) => all.flatMap((one) => list.map((value) => [...one, value])),
		[[]]
	);
}
