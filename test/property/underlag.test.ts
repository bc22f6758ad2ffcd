import { describe, expect, it } from 'vitest';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { openMonths } from '../../src/lib/query/open-months';
import { formulaFaults } from '../fixtures/formulas';
import { askedOf } from '../fixtures/asked';

describe('the formula of every figure, with the numbers put in', () => {
	it.each(['stockholm', 'exempelstaden'] as const)(
		'gives the figure itself: %s',
		async (folder) => {
			const { workspace, engine } = await askedOf(folder);
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
		}
	);
});
