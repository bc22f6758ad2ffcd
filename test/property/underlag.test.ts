import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';
import type { Engine } from '../../src/lib/core/ports';
import { openNodeEngine } from '../../src/lib/engine/node';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { loadWorkspace } from '../../src/lib/query/load';
import { openMonths } from '../../src/lib/query/open-months';
import { formulaFaults } from '../fixtures/formulas';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
}, 60_000);
afterAll(() => engine.close());

describe('the formula of every figure, with the numbers put in', () => {
	it.each(['stockholm', 'exempelstaden'])('gives the figure itself: %s', async (folder) => {
		const workspace = await compileWorkspace(`data/${folder}`);
		await loadWorkspace(engine, workspace, []);
		const indicators = indicatorsHeld(workspace, [], allIndicators);
		const figures = await queryFigures(engine, indicators);
		figures.push(...(await openMonths(engine, indicators.slice(0, 5), workspace, [])));
		const { wrong, formulas } = formulaFaults(figures, workspace, indicators);
		console.info(folder, Object.fromEntries(formulas));
		expect(wrong.slice(0, 10)).toEqual([]);
		const least = { published: 100, sum_of_months: 100, sum_of_parts: 50, rate_of_parts: 5 };
		const rest = { city_minus_area: 100, rate_of_rest: 50 };
		for (const [id, number] of Object.entries({ ...least, ...rest }))
			expect(formulas.get(id) ?? 0, id).toBeGreaterThan(number);
	});
});
