import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '$lib/core/ports';
import { openNodeEngine } from '$lib/engine/node';
import { ask, count } from '../../../test/fixtures/ask-town';
import { madeTown } from '../../../test/fixtures/made-town';
import coveredSql from './stages/covered.sql?raw';
import { LOAD_STAGES } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
}, 60_000);
afterAll(() => engine.close());

/** How the engine means to run a stage that makes a table. */
async function planOf(sql: string): Promise<string> {
	const query = sql.slice(sql.indexOf('WITH', sql.indexOf('CREATE')));
	const rows = await engine.query(`EXPLAIN ${query}`);
	return rows.map((row) => String(row['explain_value'])).join('\n');
}

it('no stage compares every row of one table with every row of another', async () => {
	await ask(engine, madeTown([count('sdo:berga', '2023', 5), count('sdo:dala', '2023', 7)]));
	for (const { name, sql } of [...LOAD_STAGES, { name: 'covered', sql: coveredSql }]) {
		const plan = await planOf(sql);
		// Long names are cut off in a plan.
		expect(plan, name).toMatch(/HASH_/);
		expect(plan, name).not.toMatch(/BLOCKWIS|NESTED_L|PIECEWISE/);
	}
});
