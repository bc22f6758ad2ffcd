import type { NameLookup, TableFile } from '../source';
import { readFigureText } from '../written/interval';
import { locateAll } from './locate';
import { foldText } from '../written/squeeze';
import { markIn, meaningOfMark } from './marks';
import { LEFT_OUT, Meanings } from './meaning';
import type { Recipe } from './recipe';
import { WORD_KINDS, type WordKind } from './roles';
import { TableWords } from './table-words';

/** What a word says of figures, or a sign that stands in place of some. */
export type AskedKind = WordKind | 'mark';

/** A word of the table that says what figures are about, or a sign that stands where one would. */
export interface RecipeWord {
	kind: AskedKind;
	/** As the recipe's meanings have it. */
	text: string;
	/** Rows with a figure it stands for; of a sign, rows it stands in. */
	rows: number;
	/** Understood, or decided to be left out. */
	known: boolean;
}

/**
 * Every sign in place of figures, then every word that the table's figures hang on, in the order of its first
 * figure, unknown ones first. Empty where the recipe does not fit the file. Empty words count for area, period and measure, which no figure
 * can be without.
 */
export function wordsOf(file: TableFile, recipe: Recipe, names: NameLookup): RecipeWord[] {
	const all = locateAll(file, recipe, 'asked');
	if (typeof all === 'string') return [];
	const meanings = new Meanings(recipe, names);
	const counted = new Map<WordKind, Map<string, { rows: number; last: object | null }>>(
		WORD_KINDS.map((kind) => [kind, new Map()])
	);
	const marks = new Map<string, { text: string; rows: number; last: object }>();
	for (const found of all) {
		const table = new TableWords(found, meanings);
		const { top, headerRows, bottom, values, numbers } = found.recipe;
		for (const row of found.sheet.rows.slice(top + headerRows - 1, bottom ?? undefined)) {
			table.row(row);
			if (table.isHeading) continue;
			for (const { column, role } of values) {
				const cell = row.cells[column - 1] ?? '';
				const mark = cell === '' ? null : markIn(cell, numbers);
				if (mark !== null) {
					const count = marks.get(foldText(mark));
					if (!count) marks.set(foldText(mark), { text: mark, rows: 1, last: row });
					else if (count.last !== row) Object.assign(count, { rows: count.rows + 1, last: row });
				}
				if (role !== 'value' || cell === '' || !isFigure(readFigureText(cell, numbers).cell.kind))
					continue;
				const words = table.at(column);
				for (const kind of WORD_KINDS) {
					const count = counted.get(kind)?.get(words[kind]);
					if (!count) counted.get(kind)?.set(words[kind], { rows: 1, last: row });
					else if (count.last !== row) Object.assign(count, { rows: count.rows + 1, last: row });
				}
			}
		}
	}
	const read = [...(counted.get('period')?.keys() ?? [])].flatMap((word) => {
		const period = meanings.period(word);
		return period === null || period === LEFT_OUT ? [] : [period.period];
	});
	// Before any period is known, a name that means an area at some time will do.
	const periods = new Set(read.length > 0 ? read : ['']);
	const signs = [...marks.values()].map(({ text, rows }): RecipeWord => {
		return { kind: 'mark', text, rows, known: meaningOfMark(recipe.numbers, text) !== null };
	});
	const words = WORD_KINDS.flatMap((kind) =>
		[...(counted.get(kind) ?? [])]
			.filter(([text]) => text !== '' || ['area', 'period', 'measure'].includes(kind))
			.map(([text, { rows }]) => ({
				kind,
				text,
				rows,
				known: meanings.knows(kind, text, periods)
			}))
			.sort((a, b) => Number(a.known) - Number(b.known))
	);
	return [...signs.sort((a, b) => Number(a.known) - Number(b.known)), ...words];
}

function isFigure(kind: ReturnType<typeof readFigureText>['cell']['kind']): boolean {
	return kind === 'value' || kind === 'symbol';
}
