import type { AreaId } from '$lib/core/area';
import type { DatasetWithObservations } from '$lib/core/observation';
import { parsePeriod } from '$lib/core/period';
import type { ColumnData, ColumnSpec, Engine, SqlValue } from '$lib/core/ports';
import type { AreaRegister } from '$lib/core/register';
import { populationOf, type Workspace } from '$lib/core/workspace';
import { calendarsOf } from './series';

/** A table ready for the engine: columns with types, and their values in the same order. */
export interface LoadTable<Column extends ColumnData = SqlValue[]> {
	name: string;
	columns: ColumnSpec[];
	data: Column[];
}

type ColumnType = ColumnSpec['type'];

/** Rows → columns, in the order of `columns` (name → type). */
export function tableOf(
	name: string,
	columns: Record<string, ColumnType>,
	rows: readonly (readonly SqlValue[])[]
): LoadTable {
	const specs = Object.entries(columns).map(([column, type]) => ({ name: column, type }));
	return { name, columns: specs, data: specs.map((_, i) => rows.map((row) => row[i] ?? null)) };
}

export async function replaceTables(
	engine: Engine,
	tables: readonly LoadTable<ColumnData>[]
): Promise<void> {
	for (const table of tables) await engine.replaceTable(table.name, table.columns, table.data);
}

/** `datasetId|sheet|row|column`: where an observation stands. */
export function refOf(dataset: string, at: { sheet: string; row: number; column: number }): string {
	return `${dataset}|${at.sheet}|${at.row}|${at.column}`;
}

/** First and last day and year of every period that occurs, and of the years that months make. */
export function periodTable(periods: Iterable<string>): LoadTable {
	const wanted = new Set(periods);
	for (const period of [...wanted]) {
		const year = parsePeriod(period)?.year;
		if (year !== undefined) wanted.add(String(year));
	}
	const rows = [...wanted].sort().flatMap((period) => {
		const parsed = parsePeriod(period);
		return parsed ? [[period, String(parsed.year), parsed.from, dayBefore(parsed.to)]] : [];
	});
	return tableOf(
		'period',
		{ period: 'VARCHAR', year: 'VARCHAR', first_day: 'VARCHAR', last_day: 'VARCHAR' },
		rows
	);
}

function dayBefore(date: string): string {
	const day = new Date(`${date}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - 1);
	return day.toISOString().slice(0, 10);
}

export function seriesTable(
	workspace: Workspace,
	imported: readonly DatasetWithObservations[] = []
): LoadTable {
	const calendars = calendarsOf(workspace, imported);
	return tableOf('series_calendar', { series: 'VARCHAR', calendar: 'VARCHAR' }, [...calendars]);
}

/** The official figure, or the middle of the bounds where only those are known. */
export function denominatorTable(workspace: Workspace): LoadTable {
	return tableOf(
		'denominator',
		{ area: 'VARCHAR', series: 'VARCHAR', year: 'INTEGER', people: 'DOUBLE' },
		workspace.denominators.map((d) => [d.area, d.series, d.year, populationOf(d)])
	);
}

/** Areas that get figures: districts, LPOs and the city as shown, those that have ceased included. */
export function figureAreas(register: AreaRegister): AreaId[] {
	return register
		.all()
		.filter(({ level, shown }) => shown && (level === 'sdo' || level === 'lpo' || level === 'stad'))
		.map(({ id }) => id)
		.sort();
}

/**
 * `target`, `composition` (one row per part and stretch) and `ended` (day an area ceased, per calendar).
 * With `area`, only it and the city are targets; the rest stay known, since a period belongs to the
 * data when any area has a value in it.
 */
export function areaTables(
	workspace: Workspace,
	register: AreaRegister,
	area: AreaId | null = null,
	imported: readonly DatasetWithObservations[] = []
): LoadTable[] {
	const shown = figureAreas(register);
	const targets = area === null ? shown : [...new Set([register.city, area])];
	const calendars = [...new Set(calendarsOf(workspace, imported).values())].sort();
	const pieces: SqlValue[][] = [];
	const ended: SqlValue[][] = [];
	for (const target of new Set([...shown, ...targets])) {
		for (const calendar of calendars) {
			for (const stretch of register.compositions(target, calendar)) {
				const head = [target, calendar, stretch.from, stretch.to, stretch.kind];
				const parts = stretch.kind === 'self' ? [target] : stretch.parts;
				for (const part of parts) pieces.push([...head, part, 'part']);
				for (const part of stretch.straddling) pieces.push([...head, part, 'straddling']);
				if (parts.length + stretch.straddling.length === 0) pieces.push([...head, null, 'none']);
			}
			const day = endedOn(register, target, calendar);
			if (day !== null) ended.push([target, calendar, day]);
		}
	}
	return [
		tableOf(
			'target',
			{ area: 'VARCHAR', is_city: 'BOOLEAN' },
			targets.map((target) => [target, target === register.city])
		),
		tableOf(
			'composition',
			{
				target: 'VARCHAR',
				calendar: 'VARCHAR',
				valid_from: 'VARCHAR',
				valid_to: 'VARCHAR',
				kind: 'VARCHAR',
				part: 'VARCHAR',
				role: 'VARCHAR'
			},
			pieces
		),
		tableOf('ended', { area: 'VARCHAR', calendar: 'VARCHAR', ended_on: 'VARCHAR' }, ended)
	];
}

/** Every area that is a target or a part of one. */
export function areasOf(geography: readonly LoadTable[]): Set<AreaId> {
	const areas = new Set<AreaId>();
	for (const table of geography) {
		for (const [i, { name }] of table.columns.entries()) {
			if (name !== 'area' && name !== 'part') continue;
			for (const area of table.data[i] ?? []) if (typeof area === 'string') areas.add(area);
		}
	}
	return areas;
}

/** The calendar's own date if it has one for the area, else the latest of any calendar's. */
function endedOn(register: AreaRegister, area: AreaId, calendar: string): string | null {
	const all = register.lifetimes(area);
	const own = all.filter((lifetime) => lifetime.calendar === calendar);
	const ends = (own.length > 0 ? own : all).map(({ to }) => to);
	return ends.length === 0 || ends.includes(null) ? null : (ends.sort().at(-1) ?? null);
}
