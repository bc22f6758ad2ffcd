import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';
import { openNodeEngine } from '../../src/lib/engine/node';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { loadWorkspace } from '../../src/lib/query/load';
import { openSite, type Site, type Visit } from './harness';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lagesbild-engine-'));
let site: Site;
let visit: Visit;

type Probe = {
	run(statements: string[]): Promise<string[]>;
	figures(): Promise<string>;
	dies(): Promise<string>;
};

/** No policy on this page: what is refused here, the engine itself refuses. */
beforeAll(async () => {
	await build({
		configFile: false,
		logLevel: 'error',
		base: './',
		resolve: { alias: { $lib: join(root, 'src/lib') } },
		worker: { format: 'es' },
		build: {
			outDir: folder,
			emptyOutDir: false,
			rolldownOptions: {
				input: join(import.meta.dirname, 'engine-site/main.ts'),
				output: { entryFileNames: 'main.js' }
			}
		}
	});
	writeFileSync(
		join(folder, 'index.html'),
		'<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>x</title>' +
			'<link rel="icon" href="data:,"><script type="module" src="./main.js"></script></head></html>'
	);
	const workspace = await compileWorkspace(join(root, 'data/stockholm'));
	writeFileSync(join(folder, 'workspace.json'), JSON.stringify(workspace));
	site = await openSite({ folder });
	visit = await site.visit({ expected: /./ });
	await visit.open('');
});

afterAll(async () => {
	await site?.close();
	rmSync(folder, { recursive: true, force: true });
});

const run = (statements: string[]) =>
	visit.page.evaluate((asked) => (globalThis as unknown as Probe).run(asked), statements);

describe('the engine in the browser', () => {
	it('refuses what would reach out, and asks nobody, without help of a policy', async () => {
		const before = site.foreign.length;
		const here = await visit.page.evaluate(() => new URL('main.js', document.baseURI).href);
		const statements = [
			"SELECT * FROM read_csv('https://example.com/a.csv')",
			"SELECT * FROM read_text('/etc/hostname')",
			`SELECT * FROM read_text('${here}')`,
			"SELECT * FROM read_csv('unregistered.csv')",
			"SELECT * FROM 'https://example.com/a.parquet'",
			"SELECT json_extract('{}', '$.a')",
			'SELECT st_point(1, 2)',
			'INSTALL json',
			'LOAD json',
			'/* /* */ SELECT */ LOAD json',
			"ATTACH 'https://example.com/x.db'",
			"COPY (SELECT 1) TO 'x.csv'",
			'SET enable_external_access = true',
			'PRAGMA database_list',
			'SELECT 1; LOAD json'
		];
		const answers = await run(statements);
		for (const [i, answer] of answers.entries())
			expect(answer, statements[i]).toMatch(/^refused: EngineError/u);
		expect(site.foreign.slice(before)).toEqual([]);
		expect(await run(['SELECT 1 AS a'])).toEqual(['[{"a":1}]']);
	});

	it('gives the same figures of the same SQL as the engine on the command line', async () => {
		const engine = await openNodeEngine();
		await loadWorkspace(engine, await compileWorkspace(join(root, 'data/stockholm')), []);
		const expected = await queryFigures(engine, allIndicators);
		await engine.close();
		const answer = await visit.page.evaluate(() => (globalThis as unknown as Probe).figures());
		const figures = JSON.parse(answer) as unknown[];
		expect(figures.length).toBeGreaterThan(1000);
		expect(figures).toEqual(expected);
	});

	it('lets nobody wait for a worker that has died', async () => {
		const answer = await visit.page.evaluate(() => (globalThis as unknown as Probe).dies());
		expect(answer).toBe('EngineError: gone');
	});
});
