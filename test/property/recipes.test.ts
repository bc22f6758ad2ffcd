import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balances, countRecords, undecided } from '$lib/core/ledger';
import type { Observation } from '$lib/core/observation';
import { applyRecipe } from '$lib/core/recipe/apply';
import { checkRecipe, decodeRecipe, encodeRecipe, RecipeError } from '$lib/core/recipe/file';
import { matchesRecipe, signRecipe } from '$lib/core/recipe/match';
import type { Recipe } from '$lib/core/recipe/recipe';
import { suggestRecipe } from '$lib/core/recipe/suggest';
import { wordsOf } from '$lib/core/recipe/words';
import type { ParseResult, TableFile } from '$lib/core/source';
import { EMPTY_STATUSES } from '$lib/core/vocabulary';
import { LIMITS } from '$lib/import/limits';
import { readTable } from '$lib/import/read';
import { madeNames, tableOf } from '../fixtures/recipes';
import { tables, type MadeFigure, type MadeTable } from './recipe-tables';
import { files, recipes } from './any-recipes';

/** Times as many as usual, for long runs. */
const TIMES = Number(process.env['FUZZ'] ?? 1);

const context = { names: madeNames, progress: () => {} };

function readSafely(file: TableFile, recipe: Recipe): ParseResult {
	const read = applyRecipe(file, recipe, context);
	const records = file.sheets
		.filter(({ hidden }) => !hidden)
		.flatMap(({ name, rows }) => rows.map(({ row }) => ({ sheet: name, row })));
	expect(undecided(records, read.classes)).toBeNull();
	const ledger = countRecords(read.classes);
	expect(balances(ledger)).toBe(true);
	expect(read.rejected).toHaveLength(ledger.rejected);
	expect(new Set(read.observations.map(({ sheet, row }) => `${sheet}\n${row}`)).size).toBe(
		ledger.loaded
	);
	for (const { value, status, n, lower, upper } of read.observations) {
		expect(value === null).toBe(EMPTY_STATUSES.has(status));
		for (const number of [value, n, lower, upper])
			expect(number === null || Number.isFinite(number)).toBe(true);
	}
	return read;
}

const told = ({
	areaAsWritten,
	measureAsWritten,
	period,
	sex,
	value,
	status
}: Observation): string =>
	[areaAsWritten, measureAsWritten, period, sex, value ?? status].join(' | ');
const meant = ({ area, measure, period, sex, value }: MadeFigure): string =>
	[area, measure, period, sex, value].join(' | ');

/** Everything that was written is read, and nothing else. */
function readsBack(file: TableFile, recipe: Recipe, { figures }: MadeTable): void {
	const read = readSafely(file, recipe);
	expect(read.observations.map(told).sort()).toEqual(figures.map(meant).sort());
	expect(read.rejected).toEqual([]);
	expect(read.rejectedCells).toEqual([]);
	for (const { area, measure } of read.observations) {
		expect(area).not.toBeNull();
		expect(measure).not.toBeNull();
	}
}

describe('any recipe over any table', () => {
	test('decides every record once; figures are whole', () => {
		fc.assert(
			fc.property(files, recipes, fc.boolean(), (file, recipe, signed) => {
				const used = signed ? signRecipe(file, recipe) : recipe;
				readSafely(file, used);
				matchesRecipe(file, used);
				for (const word of wordsOf(file, used, madeNames)) expect(word.rows).toBeGreaterThan(0);
			}),
			{ numRuns: 3000 * TIMES }
		);
	});

	test('the guess at any table is a recipe like any other', () => {
		fc.assert(
			fc.property(files, (file) => {
				const recipe = suggestRecipe(file, madeNames);
				expect(decodeRecipe(encodeRecipe(recipe))).toEqual(recipe);
				readSafely(file, recipe);
			}),
			{ numRuns: 1000 * TIMES }
		);
	});
});

describe('a table and the recipe that fits it', () => {
	test('read back equal: wide or long, any header rows, merged or left empty, footnotes, any style and marks', () => {
		fc.assert(
			fc.property(tables, (table) => {
				const file = tableOf(table.grid, table.merges.length > 0 ? table.merges : undefined);
				readsBack(file, table.recipe, table);
				readsBack(file, signRecipe(file, table.recipe), table);
			}),
			{ numRuns: 400 * TIMES }
		);
	});

	test('read back equal from the bytes of a text, whatever the encoding, separator and line ends', async () => {
		let [tried, found] = [0, 0];
		await fc.assert(
			fc.asyncProperty(
				tables,
				fc.constantFrom(';', ',', '\t', '|'),
				fc.constantFrom('\n', '\r\n', '\r'),
				fc.constantFrom('utf8', 'utf8-bom', 'utf16', 'latin1'),
				async (table, delimiter, end, encoding) => {
					const narrow =
						encoding === 'latin1' ? table.grid.map((row) => row.map(toLatin1)) : table.grid;
					const width = Math.max(...narrow.map(({ length }) => length));
					const quote = (text: string): string =>
						/["\r\n]/u.test(text) || text.includes(delimiter)
							? `"${text.replaceAll('"', '""')}"`
							: text;
					const text = narrow
						.map((row) =>
							Array.from({ length: width }, (_, i) => quote(row[i] ?? '')).join(delimiter)
						)
						.join(end);
					// One column without its separator has no dialect to be found.
					fc.pre(width > 1);
					const file = await readTable(bytesOf(text, encoding), 'prov.csv', '', LIMITS);
					tried += 1;
					if (file.dialect?.delimiter !== delimiter) return;
					found += 1;
					readsBack(file, signRecipe(file, table.recipe), table);
				}
			),
			{ numRuns: 300 * TIMES }
		);
		// What separates the columns is not this test's matter, but it must be found for the rest to be tried.
		expect(found / tried).toBeGreaterThan(0.95);
	});

	test('the recipe as a file reads the same, and finds the next file with columns shuffled and added', () => {
		fc.assert(
			fc.property(tables, fc.infiniteStream(fc.nat()), (table, order) => {
				// Groups of header rows cannot be shuffled apart; with one row every column stands alone.
				fc.pre(table.recipe.headerRows === 1 && table.recipe.signature.length === 0);
				const file = tableOf(table.grid);
				const recipe = decodeRecipe(encodeRecipe(signRecipe(file, table.recipe)));
				const width = Math.max(...table.grid.map(({ length }) => length));
				const columns = [...Array(width).keys(), -1, -2]
					.map((column) => ({ column, key: order.next().value as number }))
					.sort((a, b) => a.key - b.key)
					.map(({ column }) => column);
				const moved = table.grid.map((row, index) => {
					const isGroup = table.recipe.area.from === 'group' && index >= table.recipe.top;
					if (row.length <= 1 && !isGroup) return [...row];
					return columns.map((column) =>
						column >= 0
							? (row[column] ?? '')
							: index === table.recipe.top - 1
								? `Ny ${column}`
								: isGroup && row.length === 1
									? ''
									: '7'
					);
				});
				const next = { ...tableOf([['En rad till'], ...moved]), file: 'annat namn' };
				expect(matchesRecipe(next, recipe)).toBe(true);
				readsBack(next, recipe, table);
			}),
			{ numRuns: 200 * TIMES }
		);
	});
});

describe('recipe files', () => {
	test('any recipe round-trips, or is refused in words', () => {
		fc.assert(
			fc.property(recipes, (recipe) => {
				try {
					expect(decodeRecipe(encodeRecipe(recipe))).toEqual(checkRecipe(recipe));
				} catch (error) {
					expect(error).toBeInstanceOf(RecipeError);
				}
			}),
			{ numRuns: 1000 * TIMES }
		);
	});

	test('junk is refused without harm', () => {
		const junk = fc.oneof(
			fc.string(),
			fc.json(),
			fc.jsonValue().map((value) => JSON.stringify(value))
		);
		fc.assert(
			fc.property(junk, (text) => {
				expect(() => decodeRecipe(text)).toThrow(RecipeError);
			}),
			{ numRuns: 1000 * TIMES }
		);
	});

	test('a recipe with any field changed is refused or still a recipe', () => {
		const whole = JSON.parse(
			encodeRecipe(
				suggestRecipe(
					tableOf([
						['Område', '2024'],
						['Norra Hav', '5']
					]),
					madeNames
				)
			)
		);
		const keys = [...Object.keys(whole), '__proto__', 'constructor', 'toString'];
		fc.assert(
			fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
				const text = JSON.stringify(
					Object.fromEntries([...Object.entries(whole), [key, value]] as [string, unknown][])
				);
				try {
					readSafely(
						tableOf([
							['Område', '2024'],
							['Norra Hav', '5']
						]),
						decodeRecipe(text)
					);
				} catch (error) {
					expect(error).toBeInstanceOf(RecipeError);
					expect((error as Error).message).toMatch(/\S{3}/u);
				}
			}),
			{ numRuns: 1000 * TIMES }
		);
		expect(Object.prototype).not.toHaveProperty('format');
	});
});

/** windows-1252 has no thin spaces and no minus sign of its own. */
function toLatin1(text: string): string {
	return text
		.replace(/[\u2009\u202f]/gu, '\u00a0')
		.replaceAll('\u2212', '-')
		.replaceAll('–', '-');
}

function bytesOf(text: string, encoding: string): Uint8Array {
	if (encoding === 'utf8-bom') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf8'));
	if (encoding === 'utf16') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
	return new Uint8Array(Buffer.from(text, encoding === 'latin1' ? 'latin1' : 'utf8'));
}
