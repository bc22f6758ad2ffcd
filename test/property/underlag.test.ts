import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/lib/core/figure';
import type { Indicator } from '../../src/lib/core/indicator';
import { MeasureTree } from '../../src/lib/core/measures';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { openMonths } from '../../src/lib/query/open-months';
import { words } from '../../src/lib/text/underlag/words';
import { behindFigures, type Behind } from '../../src/lib/views/underlag/behind';
import { underlagModel } from '../../src/lib/views/underlag/underlag';
import { askedOf } from '../fixtures/asked';
import { derivedOf } from '../fixtures/derived-figures';
import { formulaFaults } from '../fixtures/formulas';

/** How many figures have a step of each kind, at least; of both municipalities what both have. */
const LEAST = {
	...{ published: 100, sum_of_months: 100, sum_of_parts: 50, rate_of_parts: 5 },
	...{ city_minus_area: 100, rate_of_rest: 50, sum_of_people: 50 },
	...{ difference: 20, relative_change: 5, sum_of_chosen: 20, rate_of_chosen: 10 },
	...{ rolling_12_months: 5, year_to_date: 5 }
};
const OWN = {
	stockholm: { people_between: 100, people_of_rate: 20, rate_of_count: 20 },
	exempelstaden: { people_asked: 100, share_of_parts: 100, share_of_chosen: 20, gap: 20 }
};

describe('the underlag of every figure', () => {
	it.each(['stockholm', 'exempelstaden'] as const)(
		'gives it of numbers that stand in rows of files, all of them cited: %s',
		async (folder) => {
			const { workspace, engine } = await askedOf(folder);
			const indicators = indicatorsHeld(workspace, [], allIndicators);
			const figures = await queryFigures(engine, indicators);
			const months = await openMonths(engine, indicators.slice(0, 5), workspace, []);
			const made = derivedOf(figures, months, workspace, indicators);
			const all = [...figures, ...months, ...made];
			const register = new AreaRegister(workspace.areas);
			const behind = behindFigures(all, workspace, register, indicators, workspace.datasets);
			const { wrong, formulas } = formulaFaults(all, workspace, behind);
			console.info(folder, Object.fromEntries(formulas));
			expect(wrong.slice(0, 10)).toEqual([]);
			for (const [id, number] of Object.entries({ ...LEAST, ...OWN[folder] }))
				expect(formulas.get(id) ?? 0, id).toBeGreaterThan(number);
			expect(uncited(all, workspace, indicators, behind).slice(0, 10)).toEqual([]);
		}
	);
});

/** Of each kind of figure of each indicator one: rows whose file is not told with its hash, or not cited. */
function uncited(
	figures: readonly Figure[],
	workspace: Workspace,
	indicators: readonly Indicator[],
	behind: Behind
): string[] {
	const context = {
		register: new AreaRegister(workspace.areas),
		measures: new MeasureTree([...workspace.measures]),
		...{ breaks: [], topics: [], figures: [], months: [], judge: null },
		...{ indicators, denominators: workspace.denominators, exercise: workspace.exercise },
		datasets: workspace.datasets.map(({ dataset }) => dataset)
	};
	const kinds = new Map<string, Figure>();
	for (const figure of figures)
		if (figure.value !== null) {
			const { indicator, unit, series, scope, how, made } = figure;
			kinds.set([indicator, unit, series, scope, ...how, made?.formula.id].join(' '), figure);
		}
	return [...kinds].flatMap(([kind, figure]) => {
		const model = underlagModel({ context, behind, sqlBehind: () => [] }, figure);
		if (model === null || model.citation === '') return [];
		const files = model.files.flatMap(({ citation, facts }) => {
			const of = (term: string) => facts.find((fact) => fact.term === term)?.text ?? '';
			const hash = /^[0-9a-f]{64}$/u.test(of(words.hash)) || of(words.hash) === words.secretHash;
			return hash && model.citation.includes(citation.replace(/\.$/u, '')) ? [of(words.file)] : [];
		});
		const stands = model.rows.every(({ place }) =>
			files.some((file) => place.startsWith(`${file}, `))
		);
		return model.rows.length > 0 && stands ? [] : [kind];
	});
}
