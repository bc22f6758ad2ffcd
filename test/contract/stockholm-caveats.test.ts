import path from 'node:path';
import { expect, it } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';
import { repoRoot } from '../../scripts/repo-root';
import { breaksFor } from '../../src/lib/core/breaks';

const workspace = await compileWorkspace(path.join(repoRoot(), 'data', 'stockholm'));

it('tells of visitors wherever a large centre lies', () => {
	const visitors = (area: string) =>
		breaksFor(workspace.breaks, 'crime:all', area).some(({ kind }) => kind === 'visitors');
	const centres = ['norra-innerstaden', 'sodermalm', 'hasselby-vallingby', 'farsta', 'skarholmen'];
	for (const slug of [...centres, 'jarva', 'rinkeby-kista', 'enskede-arsta-vantor'])
		expect(visitors(`sdo:${slug}`), slug).toBe(true);
	for (const slug of [
		'norra-innerstaden',
		'sodermalm',
		'vallingby',
		'farsta',
		'skarholmen',
		'jarva',
		'globen'
	])
		expect(visitors(`lpo:${slug}`), slug).toBe(true);
	expect(visitors('stad:stockholm')).toBe(false);
});

it('divides the city’s crimes by people in every year that has a population to rest on', () => {
	const city = workspace.denominators.filter(
		({ area, series }) => area === 'stad:stockholm' && series === 'bra-sol'
	);
	expect(new Map(city.map(({ year, official, rests }) => [year, official ?? rests?.on]))).toEqual(
		new Map<number, number | string>([
			[2021, 975_551],
			[2024, 'count_and_rate'],
			[2025, 995_574],
			[2020, 'table'],
			[2023, 'table']
		])
	);
});
