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
 * The SQL that gives a figure, in the order it runs over the loaded tables; the last gives what the
 * figure is made of: how it is joined stands in its formula.
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
		{ name: 'figure', sql: figureSql(gatheredSql, figure), parameters: [family.id] }
	];
}

/** What is asked for, of the figure's unit and series, as a table of literals. */
function lineSql(indicator: Indicator, { unit, series, sex, age }: Figure): string {
	const group = { sexes: [sex], ages: [age] };
	const { columns, data } = lineTable([
		{ ...indicator, ...group, lines: [{ unit, series: [series], denominator: null }] }
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

/** Columns of `gathered` that name a figure; a composite's sex and age are those of the sum. */
const KEY = {
	indicator: 'indicator',
	series: 'series',
	unit: 'unit',
	sum_sex: 'sex',
	sum_age: 'age',
	period: 'period'
} as const satisfies Record<string, keyof Figure>;

/** What the figure is made of: the area's row, and for the city without it the city's too. */
function figureSql(sql: string, figure: Figure): string {
	const where = Object.entries(KEY).map(([name, field]) => `${name} = ${literal(figure[field])}`);
	const area = `area = ${literal(figure.area)}`;
	where.push(figure.scope === 'rest' ? `(${area} OR is_city)` : area);
	return `WITH figure AS (\n${sql.trim()}\n)\nSELECT *\nFROM figure\nWHERE ${where.join('\n\tAND ')}`;
}

function literal(value: SqlValue): string {
	return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
