import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openWorkspace, readDeliveries } from '../../scripts/cli/workspace';
import { between } from '../../scripts/exempelstaden/population';
import { DISTRICTS } from '../../scripts/exempelstaden/town.sv';
import { repoRoot } from '../../scripts/repo-root';
import type { Observation } from '../../src/lib/core/observation';

/**
 * Every file of the made-up municipality that gives shares or means, as the page reads it: a figure of all lies
 * between those of its sexes and is what they give by how many answered, and the town is what its districts give.
 */
const FOLDER = path.join(repoRoot(), 'data', 'exempelstaden');
/** Counts of crimes and of people, which have laws of their own. */
const COUNTED = /^(?:bra|polis|scb|statistisk)-/u;
/** Figures are printed with one decimal: half a step of the whole's, half a step of the parts'. */
const ROUNDING = 0.1 + 1e-9;

type Row = Observation & { file: string };
let rows: Row[];

beforeAll(async () => {
	const workspace = await openWorkspace('exempelstaden');
	if (workspace === null) throw new Error('data/exempelstaden is gone');
	const files = ['deliveries', 'practice'].flatMap((folder) =>
		readdirSync(path.join(FOLDER, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !COUNTED.test(path.basename(entry.parentPath)))
			.map((entry) => path.join(entry.parentPath, entry.name))
	);
	const read = await readDeliveries(workspace, files);
	rows = read.flatMap(({ file, delivery }) =>
		[...(delivery?.observations ?? [])]
			.filter(({ unit, value }) => value !== null && (unit === 'percent' || unit === 'mean'))
			.map((row) => ({ ...row, file: path.relative(FOLDER, file) }))
	);
});

const SEXES = ['women', 'men', 'girls', 'boys'];

function grouped(of: readonly Row[], key: (row: Row) => unknown[]): Row[][] {
	const groups = new Map<string, Row[]>();
	for (const row of of) {
		const at = key(row).join('|');
		groups.set(at, [...(groups.get(at) ?? []), row]);
	}
	return [...groups.values()];
}

const said = ({ file, areaAsWritten, measureAsWritten, period, sex, value }: Row) =>
	[file, areaAsWritten, measureAsWritten, period, sex, value].join(' ');
const shown = ({ value }: Row) => value ?? Number.NaN;
const weighted = (parts: readonly Row[], weights: readonly number[]) =>
	parts.reduce((sum, part, i) => sum + shown(part) * (weights[i] ?? 0), 0) /
	weights.reduce((sum, weight) => sum + weight, 0);

it('gives for all what women and men, or girls and boys, give together', () => {
	const wrong: string[] = [];
	const checked = new Map<string, number>();
	for (const group of grouped(rows, (row) => [
		row.file,
		row.areaAsWritten,
		row.measure ?? row.measureAsWritten,
		row.period,
		row.unit,
		row.age
	])) {
		const all = group.find(({ sex }) => sex === 'all');
		const parts = group.filter(({ sex }) => SEXES.includes(sex));
		if (all === undefined || parts.length < 2) continue;
		expect(parts, said(all)).toHaveLength(2);
		const source = all.source;
		checked.set(source, (checked.get(source) ?? 0) + 1);
		const values = parts.map(shown);
		if (shown(all) < Math.min(...values) || shown(all) > Math.max(...values)) wrong.push(said(all));
		const answers = parts.flatMap(({ n }) => n ?? []);
		if (all.n === null || answers.length < 2) continue;
		expect(
			answers.reduce((sum, n) => sum + n, 0),
			said(all)
		).toBe(all.n);
		if (Math.abs(shown(all) - weighted(parts, answers)) > ROUNDING) wrong.push(said(all));
	}
	expect(wrong).toEqual([]);
	// Each source that prints both: a layout that stops being read would leave nothing to look at.
	for (const source of [
		'trygghetsmatning-stad',
		'trygghetsmatning-polisregion',
		'behoriga-stadsdel',
		'skolverket-kon'
	])
		expect(checked.get(source), source).toBeGreaterThan(20);
});

it('gives for the town what its districts give, by who lives there or by how many pupils answered', () => {
	const wrong: string[] = [];
	const checked = new Map<string, number>();
	const townWide = rows.filter(
		({ source, sex }) =>
			source === 'stockholmsenkaten' || (source === 'trygghetsmatning-stad' && sex !== 'all')
	);
	for (const group of grouped(townWide, (row) => [
		row.file,
		row.measure ?? row.measureAsWritten,
		row.period,
		row.sex,
		row.age
	])) {
		const town = group.find(({ area }) => area?.startsWith('stad:'));
		const parts = group.filter(({ area }) => area?.startsWith('sdo:'));
		if (town === undefined) throw new Error(`no town in ${group.map(said).join()}`);
		const values = parts.map(shown);
		if (shown(town) < Math.min(...values) || shown(town) > Math.max(...values))
			wrong.push(said(town));
		// Where a district had too few to be shown, its part cannot be put in.
		const quarters = parts.map(
			({ area }) => DISTRICTS.find(({ slug }) => `sdo:${slug}` === area)?.quarters ?? []
		);
		if (new Set(quarters.flat()).size < 9) continue;
		const weights = parts.map(({ n }, i) =>
			town.source === 'stockholmsenkaten'
				? (n ?? Number.NaN)
				: between(
						quarters[i] ?? [],
						Number(town.period),
						[16, 79],
						town.sex === 'women' ? 'women' : 'men'
					)
		);
		checked.set(town.source, (checked.get(town.source) ?? 0) + 1);
		if (!(Math.abs(shown(town) - weighted(parts, weights)) <= ROUNDING)) wrong.push(said(town));
	}
	expect(wrong).toEqual([]);
	expect(checked.get('trygghetsmatning-stad')).toBeGreaterThan(50);
	expect(checked.get('stockholmsenkaten')).toBeGreaterThan(100);
});

it('has a response rate beside every share of a sample, with the cell that says it', () => {
	const samples = rows.filter(({ source }) => source.startsWith('trygghetsmatning-'));
	const isRate = ({ measure }: Row) => measure?.endsWith('.svarsfrekvens') === true;
	const key = ({ file, area, period, sex }: Row) => [file, area, period, sex].join('|');
	const rates = new Map(samples.filter(isRate).map((rate) => [key(rate), rate]));
	const without = samples.filter(
		(row) => !isRate(row) && !rates.has(key(row)) && !rates.has(key({ ...row, sex: 'all' }))
	);
	expect(without.map(said)).toEqual([]);
	// Written on each row of the police's, in the ninth column; in a table of its own of the city's, with how many were asked.
	const polices = [...rates.values()].filter(({ source }) => source.endsWith('polisregion'));
	expect(
		new Set(polices.map(({ period, value, column, n }) => [period, value, column, n].join()))
	).toEqual(new Set(['2021,60,9,', '2022,55,9,', '2024,49,9,', '2025,47,9,']));
	const citys = [...rates.values()].filter(({ source }) => source.endsWith('stad'));
	expect(citys.length).toBeGreaterThan(20);
	expect(citys.filter(({ n }) => n === null)).toEqual([]);
});
