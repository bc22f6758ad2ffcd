import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { SqlValue } from '$lib/core/ports';
import { familyOf } from '$lib/indicators/registry';
import { lineTable } from './figures';
import { LOAD_STAGES } from './load';
import coveredSql from './stages/covered.sql?raw';

/** One SQL statement of those that give a figure, as it is run. */
export interface SqlStage {
	name: 'best' | 'reading' | 'line' | 'asked' | 'covered' | 'figure';
	sql: string;
	/** What stands for the question marks, in order. */
	parameters: readonly SqlValue[];
}

/**
 * The SQL that gives a figure, in the order it runs over the loaded tables; the last gives the figure alone.
 * The literals are the figure's and the indicator's own, so that each statement can be run as it stands.
 */
export function sqlBehind(indicator: Indicator, figure: Figure): SqlStage[] {
	const family = familyOf(indicator);
	if (family === undefined) return [];
	const stages = LOAD_STAGES.map(({ name, sql }) => ({
		name: name as SqlStage['name'],
		sql: sql.trim(),
		parameters: []
	}));
	return [
		...stages,
		{ name: 'line', sql: lineSql(indicator, figure), parameters: [] },
		{ name: 'asked', sql: askedSql(figure), parameters: [] },
		{ name: 'covered', sql: coveredSql.trim(), parameters: [] },
		{ name: 'figure', sql: figureSql(family.sql, figure), parameters: [family.id] }
	];
}

/** What is asked for, of the figure's unit and series, as a table of literals. */
function lineSql(indicator: Indicator, { unit, series }: Figure): string {
	const { columns, data } = lineTable([
		{ ...indicator, lines: [{ unit, series: [series], denominator: null }] }
	]);
	const rows = (data[0] ?? []).map(
		(_, row) => `\t(${data.map((column) => literal(column[row] ?? null)).join(', ')})`
	);
	const names = columns.map(({ name }) => name).join(', ');
	return `CREATE OR REPLACE TABLE line AS\nSELECT *\nFROM (VALUES\n${rows.join(',\n')}\n) AS line (${names})`;
}

function askedSql({ grain }: Figure): string {
	return `CREATE OR REPLACE TABLE asked AS\nSELECT ${literal(grain === 'month')} AS months`;
}

const KEY = ['indicator', 'area', 'scope', 'series', 'unit', 'sex', 'age', 'period'] as const;

function figureSql(sql: string, figure: Figure): string {
	const where = KEY.map((name) => `${name} = ${literal(figure[name])}`).join('\n\tAND ');
	return `WITH figure AS (\n${sql.trim()}\n)\nSELECT *\nFROM figure\nWHERE ${where}`;
}

function literal(value: SqlValue): string {
	return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
