import type { AreaId } from '$lib/core/area';
import type { ComputedHow, Figure, MissingReason } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import { pacing } from '$lib/core/pacing';
import type { Engine, SqlRow, SqlValue } from '$lib/core/ports';
import type { Grain, Origin, Sex, Status, Unit } from '$lib/core/vocabulary';
import type { IndicatorFamily } from '$lib/indicators/family';
import { familyOf } from '$lib/indicators/registry';
import coveredSql from './stages/covered.sql?raw';
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
		const figures: Figure[] = [];
		const pause = pacing();
		for (const { id, sql } of new Set(indicators.map(familyFor))) {
			for (const row of await engine.query(sql, [id])) {
				figures.push(figureOf(row));
				if (figures.length % FIGURES_AT_A_TIME === 0) await pause();
			}
		}
		return figures;
	});
}

/** So many figures are made before the clock is looked at. */
const FIGURES_AT_A_TIME = 500;

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

const text = (value: SqlValue | undefined): string => (typeof value === 'string' ? value : '');
const number = (value: SqlValue | undefined): number | null =>
	typeof value === 'number' ? value : null;
const lines = (value: SqlValue | undefined): string[] =>
	text(value)
		.split('\n')
		.filter((line) => line !== '');

function figureOf(row: SqlRow): Figure {
	return {
		indicator: text(row['indicator']),
		area: text(row['area']),
		scope: row['scope'] === 'rest' ? 'rest' : 'area',
		measure: text(row['measure']),
		series: text(row['series']),
		source: text(row['source']),
		period: text(row['period']),
		grain: text(row['grain']) as Grain,
		unit: text(row['unit']) as Unit,
		sex: text(row['sex']) as Sex,
		age: text(row['age']),
		value: number(row['value']),
		n: number(row['n']),
		lower: number(row['lower_bound']),
		upper: number(row['upper_bound']),
		status: text(row['status']) as Status,
		origin: text(row['origin']) as Origin,
		how: lines(row['how']) as ComputedHow[],
		reason: row['reason'] === null ? null : (text(row['reason']) as MissingReason),
		parts: lines(row['parts']),
		missingParts: lines(row['missing_parts']),
		refs: lines(row['refs']),
		superseded: lines(row['superseded']).map((line) => {
			const [ref = '', value = '', status = ''] = line.split('\t');
			return { ref, value: value === '' ? null : Number(value), status: status as Status };
		})
	};
}
