import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Figure } from '../../src/lib/core/figure';
import type { Engine } from '../../src/lib/core/ports';
import { openNodeEngine } from '../../src/lib/engine/node';
import { queryFigures } from '../../src/lib/query/figures';
import { loadWorkspace } from '../../src/lib/query/load';
import { crime } from '../fixtures/ask-town';
import { CITY, delivery, madeTown, type MadeObservation } from '../fixtures/made-town';
import { disagreements, expectedFigures } from '../second/agreement';
import { heldWorld } from '../second/held-world';
import { invariants } from '../second/invariants';

/** Deliveries nobody would think of: holes, withheld and late figures, years beside their months, in any order. */

const AREAS = [CITY, 'sdo:alby', 'sdo:berga', 'sdo:cedra', 'sdo:dala', 'sdo:storby', 'lpo:norr'];
const YEARS = ['2021', '2023', '2024', '2025'];
const EMPTY = ['missing', 'suppressed', 'outside_lifetime'] as const;
const FULL = ['ok', 'ok', 'preliminary', 'perturbed', 'rounded'] as const;

const area = fc.constantFrom(...AREAS);
const year = fc.constantFrom(...YEARS);
const cell = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ value: fc.nat(400), status: fc.constantFrom(...FULL) }) },
	fc.record({ value: fc.constant(null), status: fc.constantFrom(...EMPTY) })
);
const yearly = fc
	.tuple(area, year, cell, fc.constantFrom('count' as const, 'per_100k' as const))
	.map(([at, period, of, unit]): MadeObservation[] => [
		{ measure: crime.measure, area: at, period, unit, ...of }
	]);
/** A year's months: nearly always all twelve. */
const monthly = fc
	.tuple(area, year, fc.array(cell, { minLength: 12, maxLength: 12 }), fc.nat(20))
	.map(([at, period, cells, lost]): MadeObservation[] =>
		cells.flatMap(({ value, status }, i) => {
			const full = { value: value ?? i, status: value === null ? ('ok' as const) : status };
			const of = lost === i ? { value, status } : full;
			const month = `${period}-${String(i + 1).padStart(2, '0')}`;
			return lost === i + 12
				? []
				: [{ measure: crime.measure, area: at, period: month, unit: 'count' as const, ...of }];
		})
	);
/** The first of what stands twice: within one delivery the order of rows then says nothing. */
const rows = fc
	.array(fc.oneof({ weight: 5, arbitrary: yearly }, monthly), { minLength: 6, maxLength: 40 })
	.map((all) => {
		const once = new Map<string, MadeObservation>();
		for (const row of all.flat()) {
			const key = [row.area, row.period, row.unit].join();
			if (!once.has(key)) once.set(key, row);
		}
		return [...once.values()];
	});
const people = fc.dictionary(
	fc.tuple(area, year).map(([at, when]) => `${at} ${when}`),
	fc.integer({ min: 500, max: 90_000 }),
	{ minKeys: 8, maxKeys: 28, noNullPrototype: true }
);
const town = fc.record({ people, embedded: rows, later: fc.array(rows, { maxLength: 2 }) });

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

async function figuresOf(
	of: { people: Record<string, number>; embedded: MadeObservation[]; later: MadeObservation[][] },
	turned: boolean
) {
	const turn = <T>(list: readonly T[]): T[] => (turned ? [...list].reverse() : [...list]);
	const workspace = madeTown(turn(of.embedded), of.people);
	const later = of.later.map((made, i) => delivery(`late${i}`, i + 1, turn(made)));
	await loadWorkspace(engine, workspace, turn(later));
	const figures = await queryFigures(engine, [crime]);
	return { workspace, later, figures };
}

const said = ({ area: at, scope, period, unit, value, status, reason }: Figure) =>
	[at, scope, period, unit, value, status, reason].join(' ');

it('are what the second implementation computes, in whatever order the rows and deliveries come', async () => {
	let numbers = 0;
	await fc.assert(
		fc.asyncProperty(town, async (made) => {
			const { workspace, later, figures } = await figuresOf(made, false);
			numbers += figures.filter(({ value }) => value !== null).length;
			expect(disagreements(figures, expectedFigures(heldWorld(workspace, later), [crime]))).toEqual(
				[]
			);
			const laws = invariants(figures, CITY, new Map());
			expect(laws.broken.filter((law) => !law.startsWith('city between'))).toEqual([]);
			const turned = await figuresOf(made, true);
			expect(turned.figures.map(said).sort()).toEqual(figures.map(said).sort());
		}),
		// Shrinking a town takes minutes; the seed that is printed makes it again.
		{ numRuns: 8, endOnFailure: true }
	);
	expect(numbers).toBeGreaterThan(100);
});
