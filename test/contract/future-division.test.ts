import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';
import { divisionDay, divisionYears } from '../../src/lib/core/division';
import type { Figure } from '../../src/lib/core/figure';
import type { Engine } from '../../src/lib/core/ports';
import { AreaRegister } from '../../src/lib/core/register';
import { openNodeEngine } from '../../src/lib/engine/node';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { loadWorkspace } from '../../src/lib/query/load';

/**
 * A division that is decided but not yet in force is data: rows in the geography's files, nothing else. Two
 * districts of the exercise municipality are to be one from 2027-07-01, by Brå's calendar from 2028-01-01.
 */
const STARTS: Record<string, string> = {
	staden: '2027-07-01',
	'staden-polisen': '2027-07-01',
	bra: '2028-01-01',
	arsbok: '2028-01-01'
};
const OLD = ['almskog', 'skogalid'];
const NEW = 'sdo:framtiden';

let folder: string;
let engine: Engine;

beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'division-'));
	cpSync('data', folder, { recursive: true });
	const edit = (file: string, change: (lines: string[]) => string[]) => {
		const at = path.join(folder, 'exempelstaden', 'geography', file);
		writeFileSync(at, change(readFileSync(at, 'utf8').trimEnd().split('\n')).join('\n') + '\n');
	};
	const old = new Set(OLD.map((name) => `sdo:${name}`));
	edit('areas.csv', (lines) => [...lines, `${NEW},Framtiden,,yes,,`]);
	edit('lifetimes.csv', (lines) => [
		...lines.map((line) => {
			const [area = '', calendar = ''] = line.split(',');
			return old.has(area) ? `${area},${calendar},,${STARTS[calendar]},` : line;
		}),
		...Object.entries(STARTS).map(([calendar, day]) => `${NEW},${calendar},${day},,`)
	]);
	edit('relations.csv', (lines) => [
		...lines.map((line) => {
			const [part = '', whole = '', calendar = ''] = line.split(',');
			return old.has(whole) ? `${part},${whole},${calendar},,${STARTS[calendar]},` : line;
		}),
		...OLD.flatMap((name) =>
			Object.entries(STARTS).map(
				([calendar, day]) => `delomrade:${name},${NEW},${calendar},${day},,`
			)
		)
	]);
	engine = await openNodeEngine();
});
afterAll(async () => {
	await engine.close();
	rmSync(folder, { recursive: true, force: true });
});

it('a future division is a data file: chosen by its year, its whole history made of what was before', async () => {
	const workspace = await compileWorkspace(path.join(folder, 'exempelstaden'));
	const register = new AreaRegister(workspace.areas, '2026-11-22');
	const shown = (division?: string) =>
		register.shown('sdo', divisionDay(division)).map(({ id }) => id);
	expect(shown()).not.toContain(NEW);
	expect(shown()).toContain('sdo:almskog');
	expect(divisionYears(register, ['2024'])).toContain('2027');
	expect(shown('2027')).toContain(NEW);
	expect(shown('2027')).not.toContain('sdo:almskog');

	await loadWorkspace(engine, workspace, []);
	const wanted = allIndicators.filter(({ lines }) =>
		lines.some(({ unit }) => unit === 'count' || unit === 'percent')
	);
	const figures = await queryFigures(engine, wanted);
	const key = ({ indicator, series, unit, sex, age, period }: Figure) =>
		[indicator, series, unit, sex, age, period].join();
	const own = figures.filter(({ scope, value }) => scope === 'area' && value !== null);
	const byArea = (area: string) =>
		new Map(own.filter((figure) => figure.area === area).map((one) => [key(one), one]));
	const [made, one, two] = [NEW, ...OLD.map((name) => `sdo:${name}`)].map(byArea);
	let counts = 0;
	let shares = 0;
	for (const [at, figure] of made ?? []) {
		// Where a police area happens to be the two of them, its own figure is theirs together.
		if (figure.parts.length === 1) continue;
		const parts = [one?.get(at)?.value ?? Number.NaN, two?.get(at)?.value ?? Number.NaN];
		if (figure.unit === 'count') {
			expect(figure.value, at).toBe((parts[0] ?? 0) + (parts[1] ?? 0));
			counts += 1;
		} else if (figure.unit === 'percent') {
			expect(figure.value, at).toBeGreaterThanOrEqual(Math.min(...parts));
			expect(figure.value, at).toBeLessThanOrEqual(Math.max(...parts));
			expect(
				figure.weights?.values.map(({ area }) => area),
				at
			).toEqual(['sdo:almskog', 'sdo:skogalid']);
			shares += 1;
		}
	}
	console.info('future division', { counts, shares });
	expect(counts).toBeGreaterThan(100);
	expect(shares).toBeGreaterThan(20);
});
