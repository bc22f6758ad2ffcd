import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';
import { repoRoot } from '../../scripts/repo-root';
import type { AreaData, AreaLifetime, AreaRelation } from '../../src/lib/core/area';
import { AreaRegister } from '../../src/lib/core/register';

const CALENDARS = ['staden', 'bra', 'polisen', 'staden-polisen', 'arsbok'];
let real: AreaRegister;

beforeAll(async () => {
	const { areas } = await compileWorkspace(path.join(repoRoot(), 'data', 'stockholm'));
	real = new AreaRegister(areas);
});

const day = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

/**
 * Made divisions: every unit is dealt to some district in each of up to four successive divisions, and
 * once and for all to some police area.
 */
const madeGeography = fc
	.record({
		units: fc.integer({ min: 1, max: 8 }),
		deals: fc.array(fc.array(fc.nat(4), { minLength: 8, maxLength: 8 }), {
			minLength: 1,
			maxLength: 4
		}),
		police: fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
		days: fc.uniqueArray(day, { minLength: 4, maxLength: 4 })
	})
	.map(({ units, deals, police, days }): AreaData => {
		const bounds = [null, ...days.sort().slice(0, deals.length - 1), null];
		const relations: AreaRelation[] = [];
		const lifetimes: AreaLifetime[] = [];
		const ids = new Set(['stad:s']);
		for (let unit = 0; unit < units; unit++) {
			const part = `delomrade:${unit}`;
			ids.add(part);
			const station = `lpo:${police[unit] ?? 0}`;
			ids.add(station);
			const always = { from: null, to: null, uncertain: null };
			relations.push({ part, whole: station, calendar: 'polisen', ...always });
			for (const [index, deal] of deals.entries()) {
				const span = {
					from: bounds[index] ?? null,
					to: bounds[index + 1] ?? null,
					uncertain: null
				};
				const whole = `sdo:${index}-${deal[unit] ?? 0}`;
				if (!ids.has(whole)) lifetimes.push({ area: whole, calendar: 'bra', ...span });
				ids.add(whole);
				relations.push({ part, whole, calendar: 'bra', ...span });
			}
		}
		return {
			city: 'stad:s',
			areas: [...ids].map((id) => ({
				id,
				level: id.split(':')[0] as 'sdo',
				name: id,
				code: null,
				shown: true,
				outside: null,
				note: null
			})),
			aliases: [],
			lifetimes,
			relations
		};
	});

function check(register: AreaRegister, calendars: readonly string[], date: string): void {
	for (const { id } of register.all())
		for (const calendar of calendars) {
			const stretches = register.compositions(id, calendar);
			expect(stretches[0]?.from).toBeNull();
			expect(stretches.at(-1)?.to).toBeNull();
			for (const [index, stretch] of stretches.slice(1).entries()) {
				expect(stretch.from).not.toBeNull();
				expect(stretch.from).toBe(stretches[index]?.to);
			}
			const { kind, parts, straddling } = register.composition(id, calendar, date);
			const target = register.partsOf(id, calendar, date);
			const units = parts.flatMap((part) => register.partsOf(part, calendar, date));
			expect(new Set(units).size, `${id} ${calendar} ${date}: parts overlap`).toBe(units.length);
			if (kind === 'parts') {
				expect([...units].sort()).toEqual([...target].sort());
				expect(straddling).toEqual([]);
			}
			if (kind === 'impossible') {
				expect(straddling.length).toBeGreaterThan(0);
				for (const unit of units) expect(target).toContain(unit);
				for (const part of straddling) {
					const across = register.partsOf(part, calendar, date);
					expect(across.every((unit) => target.includes(unit)) && target.length > 0).toBe(false);
				}
			}
			if (kind === 'self') expect(parts).toEqual([id]);
			if (kind === 'not_described') expect(parts).toEqual([]);
		}
}

describe('compositions', () => {
	it('partition the target’s delområden on any day, in Stockholm', () => {
		fc.assert(
			fc.property(day, (date) => check(real, CALENDARS, date)),
			{ numRuns: 40 }
		);
	});

	it('partition the target’s delområden on any day, in any geography', () => {
		fc.assert(
			fc.property(madeGeography, day, (data, date) =>
				check(new AreaRegister(data), ['bra', 'polisen'], date)
			),
			{ numRuns: 300 }
		);
	});
});
