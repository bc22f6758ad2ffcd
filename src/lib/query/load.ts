import type { AreaId } from '$lib/core/area';
import type { DatasetWithObservations } from '$lib/core/observation';
import type { Engine } from '$lib/core/ports';
import { pacing } from '$lib/core/pacing';
import { AreaRegister } from '$lib/core/register';
import type { Workspace } from '$lib/core/workspace';
import bestSql from './stages/best.sql?raw';
import readingSql from './stages/reading.sql?raw';
import { observationTable } from './observation-table';
import {
	areaTables,
	areasOf,
	denominatorTable,
	periodTable,
	replaceTables,
	seriesTable
} from './tables';
import { inTurn } from './turns';
import { weightTable } from './weights';

/** SQL that makes the working tables after loading, in the order it must run. */
export const LOAD_STAGES: readonly { name: string; sql: string }[] = [
	{ name: 'best', sql: bestSql },
	{ name: 'reading', sql: readingSql }
];

/**
 * Loads one municipality with the imported deliveries and settles which figure holds where several
 * meet. Replaces everything loaded before. With `area`, which may be one the page does not show, only
 * its figures and the city's are prepared.
 * @throws EngineError
 */
export async function loadWorkspace(
	engine: Engine,
	workspace: Workspace,
	imported: readonly DatasetWithObservations[],
	area: AreaId | null = null
): Promise<void> {
	const register = new AreaRegister(workspace.areas);
	const geography = areaTables(workspace, register, area, imported);
	await inTurn(engine, async () => {
		const { table: observations, periods } = await observationTable(
			workspace,
			imported,
			withUnits(areasOf(geography), register),
			pacing()
		);
		await replaceTables(engine, [
			observations,
			periodTable(periods),
			seriesTable(workspace, imported),
			denominatorTable(workspace),
			...geography
		]);
		for (const { sql } of LOAD_STAGES) await engine.query(sql);
		await replaceTables(engine, [await weightTable(engine, register)]);
	});
}

/** The smallest units too: they are weighed by their people. */
function withUnits(areas: ReadonlySet<AreaId>, register: AreaRegister): Set<AreaId> {
	const units = register.all().filter(({ level }) => level === 'delomrade');
	return new Set([...areas, ...units.map(({ id }) => id)]);
}
