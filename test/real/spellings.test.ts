import { read, utils } from '@e965/xlsx';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';
import { repoRoot } from '../../scripts/repo-root';
import { MeasureTree } from '../../src/lib/core/measures';
import { AreaRegister } from '../../src/lib/core/register';

/** Every area and crime that Brå's real files name is known to the data. */
const samples = path.join(repoRoot(), '..', 'shared', 'samples');
const there = existsSync(samples);
if (!there) console.warn('SKIPPED: ../shared/samples is not here, so no real spelling is tried.');

const SHOWN_AS_CITY = 'Stockholm kommun';

describe.skipIf(!there)('spellings in Brå’s files', () => {
	let register: AreaRegister;
	let tree: MeasureTree;

	beforeAll(async () => {
		const workspace = await compileWorkspace(path.join(repoRoot(), 'data', 'stockholm'));
		register = new AreaRegister(workspace.areas);
		tree = new MeasureTree(workspace.measures);
	});

	it('are all known, no two regions of a file as one area and year', async () => {
		const folder = path.join(samples, 'bra-sol-databasfil');
		const spellings = new Set<string>();
		for (const file of await readdir(folder)) {
			const text = new TextDecoder('windows-1252').decode(await readFile(path.join(folder, file)));
			const regions = new Set<string>();
			for (const line of text.split(/\r?\n/u).slice(1)) {
				const [region = '', crime = ''] = line.split(';');
				if (region === '') continue;
				regions.add(region);
				expect(tree.resolve('bra-sol-databasfil', [crime]), crime).not.toBeNull();
			}
			const areas = [...regions].map((region) => register.resolve('bra-sol-databasfil', region));
			expect(areas, file).not.toContain(null);
			expect(new Set(areas).size, file).toBe(areas.length);
			for (const region of regions) spellings.add(region);
		}
		expect(spellings.size).toBeGreaterThan(50);
		expect(register.resolve('bra-sol-databasfil', SHOWN_AS_CITY)).toBe(register.city);
	});

	it('are all known in the workbooks too, crimes by their path', async () => {
		const folder = path.join(samples, 'bra-sol-excel');
		let figures = 0;
		for (const file of await readdir(folder)) {
			const workbook = read(await readFile(path.join(folder, file)));
			const sheet = workbook.Sheets['Resultat'];
			const rows = sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1 }) : [];
			let headings: string[] = [];
			let area: string | null = null;
			for (const [label, ...cells] of rows.slice(5)) {
				if (typeof label !== 'string') break;
				const resolved = register.resolve('bra-sol-excel', label);
				if (cells.every((cell) => cell === undefined || cell === null || cell === '')) {
					if (resolved !== null) {
						area = resolved;
						headings = [];
					} else headings.push(label);
					continue;
				}
				expect(area).not.toBeNull();
				const path = [...headings, label];
				expect(tree.resolve('bra-sol-excel', path), path.join(' > ')).not.toBeNull();
				headings = [];
				figures++;
			}
		}
		expect(figures).toBeGreaterThan(250);
	});
});
