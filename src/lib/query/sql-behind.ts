import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { SqlValue } from '$lib/core/ports';
import { familyOf } from '$lib/indicators/registry';
import { lineTable } from './figures';
import { LOAD_STAGES } from './load';
import coveredSql from './stages/covered.sql?raw';
import gatheredSql from './stages/gathered.sql?raw';

/** One SQL statement of those that give a figure, as it is run. */
export interface SqlStage {
	name: 'best' | 'reading' | 'line' | 'asked' | 'covered' | 'figure';
	sql: string;
	/** What stands for the question marks, in order. */
	parameters: readonly SqlValue[];
}

/**
 * The SQL that gives figures of one indicator, in the order it runs over the loaded tables; the last gives what they are
 * made of: how it is joined stands in their formula. Several figures are those a derived one is made of; what the last
 * one gives may then hold more than them.
 * The literals are the figures' and the indicator's own, so that each statement can be run as it stands. Comments are
 * left out: they are for those who change the program, and in English.
 */
export function sqlBehind(indicator: Indicator, figures: readonly Figure[]): SqlStage[] {
	const family = familyOf(indicator);
	if (family === undefined || figures.length === 0) return [];
	const stages = LOAD_STAGES.map(({ name, sql }) => ({
		name: name as SqlStage['name'],
		sql: uncommented(sql),
		parameters: []
	}));
	return [
		...stages,
		{ name: 'line', sql: lineSql(indicator, figures), parameters: [] },
		{ name: 'asked', sql: askedSql(figures), parameters: [] },
		{ name: 'covered', sql: uncommented(coveredSql), parameters: [] },
		{ name: 'figure', sql: figureSql(uncommented(gatheredSql), figures), parameters: [family.id] }
	];
}

function uncommented(sql: string): string {
	return sql
		.split('\n')
		.filter((line) => !line.trimStart().startsWith('--'))
		.join('\n')
		.trim();
}

/** What is asked for, of the figures' units, series and people, as a table of literals. */
function lineSql(indicator: Indicator, figures: readonly Figure[]): string {
	const units = new Map(figures.map(({ unit, series }) => [`${unit} ${series}`, { unit, series }]));
	const { columns, data } = lineTable([
		{
			...indicator,
			sexes: distinct(figures.map(({ sex }) => sex)),
			ages: distinct(figures.map(({ age }) => age)),
			lines: [...units.values()].map(({ unit, series }) => ({
				...{ unit, series: [series] },
				denominator: null
			}))
		}
	]);
	const rows = (data[0] ?? []).map(
		(_, row) => `\t(${data.map((column) => literal(column[row] ?? null)).join(', ')})`
	);
	const names = columns.map(({ name }) => name).join(', ');
	return `CREATE OR REPLACE TABLE line AS\nSELECT *\nFROM (VALUES\n${rows.join(',\n')}\n) AS line (${names})`;
}

function askedSql(figures: readonly Figure[]): string {
	const months = figures.some(({ grain }) => grain === 'month');
	return `CREATE OR REPLACE TABLE asked AS\nSELECT ${literal(months)} AS months`;
}

/** Columns of `gathered` that name a figure; a composite's sex and age are those of the sum. */
const KEY = {
	indicator: 'indicator',
	series: 'series',
	unit: 'unit',
	sum_sex: 'sex',
	sum_age: 'age',
	period: 'period'
} as const satisfies Record<string, keyof Figure>;

/** What the figures are made of: the areas' rows, and for the city without one the city's too. */
function figureSql(sql: string, figures: readonly Figure[]): string {
	const is = (name: string, values: readonly SqlValue[]) => {
		const all = distinct(values).map(literal);
		return all.length === 1 ? `${name} = ${all[0] ?? ''}` : `${name} IN (${all.join(', ')})`;
	};
	const where = Object.entries(KEY).map(([name, field]) =>
		is(
			name,
			figures.map((figure) => figure[field])
		)
	);
	const area = is(
		'area',
		figures.map((figure) => figure.area)
	);
	where.push(figures.some(({ scope }) => scope === 'rest') ? `(${area} OR is_city)` : area);
	return `WITH figure AS (\n${sql}\n)\nSELECT *\nFROM figure\nWHERE ${where.join('\n\tAND ')}`;
}

function distinct<T>(values: readonly T[]): T[] {
	return [...new Set(values)];
}

function literal(value: SqlValue): string {
	return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
