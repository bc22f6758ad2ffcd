import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNames, main } from '../../scripts/lint/names';
import { repoRoot } from '../../scripts/repo-root';

const fixture = path.join(repoRoot(), 'test', 'lint', 'fixtures', 'names');

describe('names in code', () => {
	it('are found in a fixture that must fail, and only there', async () => {
		const found = (await findNames(fixture)).map(
			({ file, line, kind, text }) => `${path.basename(file)}:${line} ${kind} ${text}`
		);
		expect(found).toEqual([
			'bad.html:2 year 2024',
			'bad.html:2 area Stora Hav',
			'Bad.svelte:3 area Stora Hav',
			'Bad.svelte:7 crime Klotter',
			'bad.js:1 area Norra Hav',
			'bad.sql:2 year 2021',
			'bad.sql:2 area sdo:norra-hav',
			'bad.ts:2 area Norra Hav',
			'bad.ts:3 area sdo:hav',
			'bad.ts:4 year 2023',
			'bad.ts:5 year 2024',
			'bad.ts:6 crime 12 kap. Klotter',
			'bad.ts:7 area Hav',
			'bad.ts:8 area norra-hav',
			'bad.ts:9 area NORRA HAV',
			'bad.ts:9 crime klotter'
		]);
		expect(await main([fixture])).toBe(1);
	});

	it('may stand in tests', async () => {
		const copy = await mkdtemp(path.join(tmpdir(), 'lagesbild-names-'));
		try {
			await cp(fixture, copy, { recursive: true });
			const before = await findNames(copy);
			const text = "export const title = 'Hav 2023';";
			await writeFile(path.join(copy, 'src', 'lib', 'core', 'more.test.ts'), text);
			expect(await findNames(copy)).toEqual(before);
			await writeFile(path.join(copy, 'src', 'lib', 'core', 'more.ts'), text);
			expect(await findNames(copy)).toHaveLength(before.length + 2);
		} finally {
			await rm(copy, { recursive: true, force: true });
		}
	});

	it('are nowhere in src/', async () => {
		expect(await findNames(repoRoot())).toEqual([]);
	});
});
