import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import { pacing } from '$lib/core/pacing';
import type { Engine, SqlRow, SqlValue } from '$lib/core/ports';
import type { Sex } from '$lib/core/vocabulary';
import type { IndicatorFamily } from '$lib/indicators/family';
import { familyOf } from '$lib/indicators/registry';
import { figuresOf } from './harmonised';
import { keyOf, numberOf, textOf } from './row';
import coveredSql from './stages/covered.sql?raw';
import gatheredSql from './stages/gathered.sql?raw';
import { summed, type SumOf } from './sums';
import { replaceTables, tableOf } from './tables';
import { inTurn } from './turns';

/**
 * Every figure of the indicators: each line's areas (shown and ceased), both scopes, every year,
 * school year and wave of the data, with a value or the reason why there is none.
 * `loadWorkspace` must have run.
 * @throws EngineError
 */
export function queryFigures(engine: Engine, indicators: readonly Indicator[]): Promise<Figure[]> {
	return query(engine, indicators, false);
}

/** The same by month, for one area or (null) for all; only what the sources give by month. */
export async function queryMonths(
	engine: Engine,
	indicators: readonly Indicator[],
	area: AreaId | null
): Promise<Figure[]> {
	const figures = await query(engine, indicators, true);
	return area === null ? figures : figures.filter((figure) => figure.area === area);
}

function query(
	engine: Engine,
	indicators: readonly Indicator[],
	months: boolean
): Promise<Figure[]> {
	return inTurn(engine, async () => {
		const asked = tableOf('asked', { months: 'BOOLEAN' }, [[months]]);
		await replaceTables(engine, [lineTable(indicators), asked]);
		await engine.query(coveredSql);
		const kinds = new Map(indicators.map(({ id, kind }) => [id, kind]));
		const figures: Figure[] = [];
		const pause = pacing();
		for (const { id } of new Set(indicators.map(familyFor))) {
			for (const rows of runs(await engine.query(gatheredSql, [id]), LINE_AND_PERIOD)) {
				const parts = runs(rows, PART).map((part) => figuresOf(part, kinds));
				const sum = sumAsked(rows);
				for (const figure of sum === null ? parts.flat() : summed(parts, sum)) figures.push(figure);
				await pause();
			}
		}
		return figures;
	});
}

/** Fields of a row of `gathered` that name a line in one period, and a part of it where it is a composite's. */
const LINE_AND_PERIOD = ['indicator', 'series', 'unit', 'sum_sex', 'sum_age', 'period'];
const PART = ['measure', 'sex', 'age'];

/** Rows that follow one another with the same fields, together. */
function runs(rows: readonly SqlRow[], fields: readonly string[]): SqlRow[][] {
	const found: SqlRow[][] = [];
	let last: string | null = null;
	for (const row of rows) {
		const key = keyOf(row, fields);
		if (key !== last) found.push([]);
		found.at(-1)?.push(row);
		last = key;
	}
	return found;
}

/** What the rows are parts of the sum of; null where they are figures themselves. */
function sumAsked([row]: readonly SqlRow[]): SumOf | null {
	const parts = numberOf(row?.['sum_parts']) ?? 1;
	if (row === undefined || parts < 2) return null;
	const [measure, sex, age] = ['sum_measure', 'sum_sex', 'sum_age'].map((field) =>
		textOf(row[field])
	);
	return { measure: measure ?? '', sex: sex as Sex, age: age ?? '', parts };
}

function familyFor(indicator: Indicator): IndicatorFamily {
	const family = familyOf(indicator);
	if (!family) throw new TypeError(`indicator ${indicator.id} belongs to no family`);
	return family;
}

/**
 * One row per indicator × series × unit × sex × age that may have figures; of an indicator that the program adds up,
 * one per part, with what the sum is called (`sum_…`) and of how many parts it is.
 */
export function lineTable(indicators: readonly Indicator[]) {
	const rows = new Map<string, SqlValue[]>();
	for (const indicator of indicators) {
		const family = familyFor(indicator).id;
		for (const { unit, series } of indicator.lines) {
			for (const one of series) {
				for (const { measure, sex, age, sum } of askedOf(indicator)) {
					const row = [family, indicator.id, measure, unit, one, sex, age, ...sum];
					rows.set(row.join('\n'), row);
				}
			}
		}
	}
	return tableOf(
		'line',
		{
			family: 'VARCHAR',
			indicator: 'VARCHAR',
			measure: 'VARCHAR',
			unit: 'VARCHAR',
			series: 'VARCHAR',
			sex: 'VARCHAR',
			age: 'VARCHAR',
			sum_measure: 'VARCHAR',
			sum_sex: 'VARCHAR',
			sum_age: 'VARCHAR',
			sum_parts: 'INTEGER'
		},
		[...rows.values()]
	);
}

function askedOf({ measure, sexes, ages, composite }: Indicator) {
	if (composite?.by === 'program') {
		const { parts } = composite;
		const sum = [measure, sexes[0] ?? 'all', ages[0] ?? 'all', parts.length] as const;
		return parts.map((part) => ({ ...part, sum }));
	}
	return sexes.flatMap((sex) =>
		ages.map((age) => ({ measure, sex, age, sum: [measure, sex, age, 1] as const }))
	);
}
