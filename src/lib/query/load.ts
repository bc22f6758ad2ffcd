import type { DatasetWithObservations } from '$lib/core/observation';
import type { Engine } from '$lib/core/ports';
import { AreaRegister } from '$lib/core/register';
import type { Workspace } from '$lib/core/workspace';
import bestSql from './stages/best.sql?raw';
import coveredSql from './stages/covered.sql?raw';
import readingSql from './stages/reading.sql?raw';
import {
	areaTables,
	denominatorTable,
	observationTable,
	periodTable,
	replaceTables,
	seriesTable
} from './tables';

/** SQL that makes the working tables, in the order it must run. */
export const STAGES: readonly { name: string; sql: string }[] = [
	{ name: 'best', sql: bestSql },
	{ name: 'reading', sql: readingSql },
	{ name: 'covered', sql: coveredSql }
];

/**
 * Loads one municipality with the imported deliveries and works out what is known about every area
 * and period. Replaces everything loaded before.
 * @throws EngineError
 */
export async function loadWorkspace(
	engine: Engine,
	workspace: Workspace,
	imported: readonly DatasetWithObservations[]
): Promise<void> {
	const register = new AreaRegister(workspace.areas);
	const observations = observationTable(workspace, imported);
	const periodColumn = observations.columns.findIndex(({ name }) => name === 'period');
	const periods = (observations.data[periodColumn] ?? []).map(String);
	await replaceTables(engine, [
		observations,
		periodTable(periods),
		seriesTable(workspace),
		denominatorTable(workspace),
		...areaTables(workspace, register)
	]);
	for (const { sql } of STAGES) await engine.query(sql);
}
