import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';
import { repoRoot } from '../../scripts/repo-root';
import type { Observation } from '../../src/lib/core/observation';
import type { Workspace } from '../../src/lib/core/workspace';

/**
 * What ../shared/facts holds and may be shown is in data/, each figure with its source, and nothing else.
 * Read here with nothing from `src/` but the result's shape: sources.csv decides what may be shown.
 */
const facts = path.join(repoRoot(), '..', 'shared', 'facts');
const there = existsSync(facts);
if (!there) console.warn('SKIPPED: ../shared/facts is not here, so data/ is not compared with it.');

type Row = Record<string, string>;

async function table(name: string): Promise<Row[]> {
	const text = await readFile(path.join(facts, name), 'utf8');
	return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

const LEVELS: Record<string, string> = {
	kommun: 'kommun',
	stadsdelsområde: 'sdo',
	stadsområde: 'stad',
	stad: 'stad',
	restpost: 'stad',
	'lpo (del inom Stockholms stad)': 'lpo',
	'del av delat stadsdelsområde': 'delomrade',
	lpo: 'lpo',
	polisregion: 'po'
};
const UNITS: Record<string, string> = {
	antal: 'count',
	'antal (ca)': 'count',
	procent: 'percent',
	'per 1 000 inv': 'per_1000',
	'per 100 000 inv': 'per_100k'
};
const SEXES: Record<string, string> = { alla: 'all', flickor: 'girls', pojkar: 'boys' };

/** A news item is cited with publisher and month before its address, which is all that the facts call it. */
const addressOf = (citation: string): string =>
	/^[^,]+, nyhet [a-zåäö]+ \d{4}, (https:\S+)$/u.exec(citation)?.[1] ?? citation;

/** Sources.csv names some sources by a range of years or by the sites of a group of addresses. */
function listedAs(source: string): string {
	if (/databasfil 20(20|21|22|23)$/u.test(source)) return source.replace(/\d{4}$/u, '2020–2023');
	if (/^https:\/\/(start\.stockholm|polisen\.se)\//u.test(source))
		return 'start.stockholm, polisen.se (nyheter om trygghetsmätningar)';
	return source;
}

function keyOfFact(row: Row): string {
	const stockholm = row['area_type'] === 'kommun' && row['area'] === 'Stockholm';
	return [
		row['source'],
		stockholm ? 'stad' : LEVELS[row['area_type'] ?? ''],
		row['area'],
		row['indicator'],
		row['year'],
		UNITS[row['unit'] ?? ''],
		SEXES[row['sex'] ?? ''],
		(row['age_group_or_grade'] ?? '')
			.replace(/ år$/u, '')
			.replace('alla', 'all')
			.replace('åk 9', 'ak9'),
		row['n_if_known']?.startsWith('FALSK NOLLA') ? 'outside_lifetime' : Number(row['value'])
	].join('|');
}

function keyOfObservation(citation: string, observation: Observation): string {
	return [
		citation,
		observation.area?.split(':')[0],
		observation.areaAsWritten,
		observation.measureAsWritten,
		observation.period,
		observation.unit,
		observation.sex,
		observation.age,
		observation.value ?? observation.status
	].join('|');
}

describe.skipIf(!there)('data/ against ../shared/facts', () => {
	let workspace: Workspace;
	let showable: (row: Row) => boolean;

	beforeAll(async () => {
		workspace = await compileWorkspace(path.join(repoRoot(), 'data', 'stockholm'));
		const allowed = new Set(
			(await table('sources.csv'))
				.filter((row) => row['far_visas_i_produkten']?.startsWith('ja'))
				.map((row) => row['source'])
		);
		showable = (row) => allowed.has(listedAs(row['source'] ?? ''));
	});

	it('holds every showable figure once, and nothing more', async () => {
		const files = [
			'anmalda_brott_sol_2020_2023_manad.csv',
			'anmalda_brott_sol_2021_2026.csv',
			'anmalda_brott_stadsdelsomrade_2024.csv',
			'behoriga_gymnasiet_och_kolada.csv',
			'behoriga_skolor_stockholm_2025_rakoder.csv',
			'folkmangd.csv',
			'folkmangd_regso_summerad_sdo_lpo_2024.csv',
			'stockholmsenkaten.csv',
			'trygghetsmatning.csv'
		];
		const expected = (await Promise.all(files.map(table)))
			.flat()
			.filter(showable)
			.map(keyOfFact)
			.sort();
		const found = workspace.datasets
			.flatMap(({ dataset, observations }) =>
				[...observations].map((observation) =>
					keyOfObservation(addressOf(dataset.citation), observation)
				)
			)
			.sort();
		expect(expected.length).toBeGreaterThan(14_000);
		expect(new Set(found).size).toBe(found.length);
		expect(found).toEqual(expected);
	});

	it('gives the year file by summing months', async () => {
		const sums = new Map<string, { sum: number; months: number }>();
		for (const { dataset, observations } of workspace.datasets) {
			if (dataset.source !== 'bra-sol-databasfil') continue;
			for (const { areaAsWritten, measureAsWritten, period, value } of observations) {
				const key = `${areaAsWritten}|${measureAsWritten}|${period.slice(0, 4)}`;
				const entry = sums.get(key) ?? { sum: 0, months: 0 };
				sums.set(key, {
					sum: entry.sum + (value ?? 0),
					months: entry.months + (value === null ? 0 : 1)
				});
			}
		}
		const years = await table('anmalda_brott_sol_2020_2023_ar.csv');
		expect(sums.size).toBe(years.length);
		for (const row of years) {
			const entry = sums.get(`${row['area']}|${row['indicator']}|${row['year']}`);
			const falseZero = row['n_if_known']?.startsWith('FALSK NOLLA') ?? false;
			expect(entry).toEqual({ sum: Number(row['value']), months: falseZero ? 0 : 12 });
		}
	});

	it('keeps the dates and licences that sources.csv states', async () => {
		const rows = await table('sources.csv');
		for (const { dataset } of workspace.datasets) {
			const at = rows.findIndex((row) => row['source'] === listedAs(addressOf(dataset.citation)));
			expect(['okänt', rows[at]?.['hamtat']]).toContain(dataset.retrieved);
			const sameAsAbove = rows[at]?.['licens'] === 'som ovan';
			expect(dataset.licence).toBe(rows[sameAsAbove ? at - 1 : at]?.['licens']);
			expect(dataset.producer).not.toBe('');
		}
	});

	it('divides by the denominators of bra_namnare.csv', async () => {
		const rows = (await table('bra_namnare.csv')).filter(
			(row) => !row['belagg']?.includes('området finns inte i SOL')
		);
		const key = (low: number, high: number, year: number) => `${year}|${low}|${high}`;
		const stated = rows.map((row) =>
			key(Number(row['folkmangd_lagst']), Number(row['folkmangd_hogst']), Number(row['brottsar']))
		);
		const held = workspace.denominators
			.filter(({ series }) => series === 'bra-sol')
			.map(({ area, low, high, year }) => ({ area, year, key: key(low, high, year) }));
		const ours = held.filter((one) => !stated.includes(one.key));
		expect(held.flatMap((one) => (ours.includes(one) ? [] : one.key)).sort()).toEqual(
			stated.sort()
		);
		// The city's of the years that the facts are silent of: of its population, and of its count and rate.
		const [people] = (await table('folkmangd.csv')).filter(
			(row) => row['area_type'] === 'stad' && row['year'] === '2020'
		);
		const city = Number(people?.['value']);
		expect(ours.map(({ area, year }) => `${area} ${year}`)).toEqual([
			'stad:stockholm 2021',
			'stad:stockholm 2024'
		]);
		expect(ours[0]?.key).toBe(key(city, city, 2021));
	});

	it('divides the yearbook’s rates by the yearbook’s own population of the same year', async () => {
		const rows = (await table('anmalda_brott_stadsdelsomrade_2024.csv')).filter(
			(row) => row['area_type'] !== 'stadsområde'
		);
		const idOf = new Map(workspace.areas.areas.map(({ id, name }) => [id, name]));
		const people = new Map(
			workspace.denominators
				.filter(({ series }) => series === 'statistisk-arsbok')
				.map(({ area, official }) => [idOf.get(area), official])
		);
		const counts = new Map(
			rows
				.filter((row) => row['unit'] === 'antal')
				.map((row) => [`${row['area']}|${row['indicator']}`, Number(row['value'])])
		);
		let rates = 0;
		for (const row of rows.filter(({ unit }) => unit !== 'antal')) {
			const name = row['area'] === 'Hela staden' ? 'Stockholms stad' : row['area'];
			const count = counts.get(`${row['area']}|${row['indicator']}`) ?? NaN;
			const rate = (count / (people.get(name) ?? NaN)) * 1000;
			expect(Math.abs(rate - Number(row['value'])), name).toBeLessThanOrEqual(0.0501);
			rates++;
		}
		expect(rates).toBe(60);
	});
});
