import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FIGURE_ROW_COLUMNS } from '../../scripts/cli/figure-rows';
import { run } from '../../scripts/cli/figures';
import { run as underlag } from '../../scripts/cli/underlag';
import { allIndicators } from '../../src/lib/indicators/registry';
import { main } from '../../scripts/cli/main';

vi.mock(import('../../scripts/data/compile'), async (original) => {
	const [real, { compiledOnce }] = await Promise.all([original(), import('../fixtures/kept-open')]);
	return { ...real, compileWorkspace: compiledOnce(real.compileWorkspace) };
});
vi.mock(import('../../src/lib/engine/node'), async (original) => {
	const [real, { openedOnce }] = await Promise.all([original(), import('../fixtures/kept-open')]);
	return { openNodeEngine: openedOnce(real.openNodeEngine) };
});

async function call(...args: string[]) {
	const out = { stdout: '', stderr: '' };
	const into = (name: keyof typeof out) => ({ write: (text: string) => (out[name] += text) });
	const code = await run(args, { stdout: into('stdout'), stderr: into('stderr') });
	return { code, ...out };
}

describe('figures', () => {
	it('gives the year’s figure with its file, row and column, as CSV', async () => {
		const { code, stdout, stderr } = await call(
			...'--area Skarpnäck --indicator all-crime --from 2024 --to 2024 --csv'.split(' ')
		);
		expect([code, stderr]).toEqual([0, '']);
		const [header, ...rows] = stdout.trimEnd().split('\n');
		expect(header).toBe(FIGURE_ROW_COLUMNS.join(','));
		expect(rows).toContain(
			'figures/statistisk-arsbok-brott-2024.csv,,102,10,statistisk-arsbok-brott,Skarpnäck,sdo:skarpnack,Anmälda brott totalt,crime:all,2024,year,count,all,all,7714,,,,ok,all-crime,published,,published'
		);
	});

	it('calls every figure of the made-up municipality an exercise, also where there is none', async () => {
		const { code, stdout } = await call(
			...'--workspace exempelstaden --area Vintersund --json'.split(' ')
		);
		expect(code).toBe(0);
		const figures = JSON.parse(stdout) as Record<'value' | 'origin' | 'outcome' | 'how', unknown>[];
		expect(new Set(figures.map(({ origin }) => origin))).toEqual(new Set(['exercise']));
		for (const { value, how, outcome } of figures)
			expect(outcome).toBe(
				value === null ? 'impossible' : (how as []).length > 0 ? 'computed' : 'published'
			);
		expect(new Set(figures.map(({ outcome }) => outcome)).size).toBe(3);
	});

	it('gives of each declared indicator what it is about without being asked for its breakdowns', async () => {
		const { stdout } = await call(
			...'--workspace exempelstaden --area Granvalla --grain year --json'.split(' ')
		);
		const held = (JSON.parse(stdout) as { indicator: string; sex: string; value: number | null }[])
			.filter(({ value }) => value !== null)
			.map(({ indicator, sex }) => `${indicator} ${sex}`);
		expect(held).toEqual(
			expect.arrayContaining([
				'assault-women women',
				'assault-children all',
				'pupils-truancy girls',
				'pupils-truancy boys',
				'population-young all'
			])
		);
		const declared = new Set(held.map((one) => one.split(' ')[0]));
		expect(allIndicators.filter(({ id }) => declared.has(id)).length).toBeGreaterThanOrEqual(40);
		expect(held).not.toContain('assault women');
	});

	it('takes a delivered file in, says what it was made of, and why a figure is missing', async () => {
		const months = 'Jan Feb Mar Apr Maj Jun Jul Aug Sep Okt Nov Dec'.split(' ');
		const lines = months.map(
			(month) =>
				`Stadsdelsområde Skarpnäck (Sthlm);3 kap. Brott mot liv och hälsa;2024;${month};10;20;`
		);
		const file = path.join(mkdtempSync(path.join(tmpdir(), 'lagesbild-')), 'ny.txt');
		lines.push('Stadsdelsområde Skarpnäck (Sthlm);3 kap. Brott mot liv och hälsa;2023;Jan;99;..;');
		const text = `Region;Brott;År;Period;Antal;/100 000 inv\n${lines.join('\n')}\n`;
		writeFileSync(file, Buffer.from(text, 'latin1'));
		const { code, stdout } = await call(
			...['--area', 'Skarpnäck', '--indicator', 'life-and-health', '--data', file, '--json']
		);
		expect(code).toBe(0);
		const figures = JSON.parse(stdout) as Record<string, unknown>[];
		expect(figures.find(({ period, unit }) => period === '2024' && unit === 'count')).toMatchObject(
			{
				file: 'ny.txt',
				row: null,
				value: 120,
				origin: 'computed',
				how: ['sum_of_months']
			}
		);
		const final = await call(
			...['--area', 'Skarpnäck', '--indicator', 'life-and-health', '--data', file],
			...'--from 2023-01 --to 2023-01 --json'.split(' ')
		);
		expect(JSON.parse(final.stdout)).toMatchObject([
			{
				value: 99,
				status: 'ok',
				superseded: [
					{
						file: 'figures/bra-sol-databasfil-2023.csv',
						row: expect.any(Number) as number,
						column: 10,
						value: 32,
						status: 'preliminary'
					}
				]
			}
		]);
		const globen = await call(
			...'--area lpo:globen --indicator life-and-health --to 2020 --json'.split(' ')
		);
		const none = {
			period: '2020',
			value: null,
			outcome: 'impossible',
			origin: null,
			how: [],
			reason: 'not_composable',
			parts: ['sdo:alvsjo', 'sdo:skarpnack']
		};
		expect(JSON.parse(globen.stdout)).toMatchObject([
			{ ...none, unit: 'count' },
			{ ...none, unit: 'per_100k' }
		]);
	});

	it('reaches every measure the data hold, under its own id', async () => {
		const { stdout } = await call(
			...'--area Skarpnäck --indicator crime:brb4,crime:brb8.inbrott --to 2023 --json'.split(' ')
		);
		const figures = JSON.parse(stdout) as Record<string, unknown>[];
		expect(
			figures.find(({ measure, period }) => measure === 'crime:brb4' && period === '2020')
		).toMatchObject({ indicator: 'crime:brb4', unit: 'count', origin: 'computed', status: 'ok' });
		expect(
			figures.find(({ measure, period }) => measure === 'crime:brb8.inbrott' && period === '2021')
		).toMatchObject({ unit: 'per_100k', origin: 'published' });
		const everything = await call(...'--area Skarpnäck --csv'.split(' '));
		const measures = new Set(everything.stdout.split('\n').map((row) => row.split(',').at(-4)));
		for (const id of ['all-crime', 'liberty-and-peace', 'graffiti', 'crime:brb5', 'crime:brb7'])
			expect(measures).toContain(id);
	});

	it('shows months where the time asked for is bounded by months', async () => {
		const { stdout } = await call(
			...'--area Bromma --indicator all-crime --from 2025-02 --to 2025-04 --json'.split(' ')
		);
		const figures = JSON.parse(stdout) as Record<string, unknown>[];
		expect(figures.map(({ period, grain, value }) => [period, grain, value])).toEqual([
			['2025-02', 'month', 784],
			['2025-03', 'month', 1001],
			['2025-04', 'month', expect.any(Number)]
		]);
	});

	it('gives the figures of a kommun and of a police area that the page does not show', async () => {
		const kommun = await call(
			...'--area Botkyrka --indicator life-and-health --from 2020 --to 2020 --json'.split(' ')
		);
		expect(JSON.parse(kommun.stdout)).toMatchObject([
			{ area: 'kommun:botkyrka', unit: 'count', value: 1180, status: 'ok', how: ['sum_of_months'] },
			{ area: 'kommun:botkyrka', unit: 'per_100k', value: null, reason: 'denominator_missing' }
		]);
		const police = await call(
			...'--area po:stockholm-nord --indicator all-crime --from 2024 --to 2024 --json'.split(' ')
		);
		expect(
			(JSON.parse(police.stdout) as Record<string, unknown>[]).find(({ unit }) => unit === 'count')
		).toMatchObject({
			origin: 'computed',
			parts: expect.arrayContaining(['sdo:jarva']) as unknown
		});
	});

	it.each([
		['--area Vantör --json', 2],
		['--area Atlantis --json', 2],
		['--area stadsdel:akalla --json', 2],
		['--area Skarpnäck --indicator nonsense --json', 2],
		['--area Skarpnäck --json --data no-such-file.txt', 2],
		['--area Skarpnäck --json --data package.json', 1],
		['--area Skarpnäck --json --workspace ../x', 2]
	])('%s exits with %s and says why', async (line, expected) => {
		const { code, stdout, stderr } = await call(...line.split(' '));
		expect([code, stdout]).toEqual([expected, '']);
		expect(stderr.length).toBeGreaterThan(20);
	});

	it('is one of three commands', async () => {
		const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		expect(await main(['frobnicate'])).toBe(2);
		expect(await main([])).toBe(2);
		expect(await main(['constructor'])).toBe(2);
		expect(stderr.mock.calls.join('')).toContain('figures --area');
		stderr.mockRestore();
	});
});

describe('underlag', () => {
	it('works out what is made of a figure, to the months in the file', async () => {
		let told = '';
		const into = { write: (text: string) => (told += text) };
		const asked = '--area Skarpnäck --indicator assault --derived rolling --period 2023'.split(' ');
		expect(await underlag(asked, { stdout: into, stderr: into })).toBe(0);
		expect(told).toContain('Misshandel, rullande 12 månader, Skarpnäck, januari–december 2023');
		expect(told).toContain('31 + 22 + 18 + 36 + 26 + 20 + 40 + 42 + 40 + 47 + 27 + 30 = 379');
		expect(told.match(/, rad \d+, kolumn \d+: område och mått står som/gu)).toHaveLength(12);
		expect(told).toContain('Egen bearbetning. Talet är inte officiell statistik.');
	});
});
