import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import svelteConfig from '../../svelte.config.js';
import { listen } from '../../scripts/house/server.mjs';
import { openSite, type Site } from './harness';

/** The policy of the pages as Kit writes it, but for the hashes of its own script. */
function policy(): string {
	const names = new Set(['self', 'none', 'wasm-unsafe-eval', 'unsafe-hashes', 'script']);
	return Object.entries(svelteConfig.kit?.csp?.directives ?? {})
		.map(([directive, values]) => {
			const quoted = (values as string[]).map((value) =>
				names.has(value) || value.startsWith('sha256-') ? `'${value}'` : value
			);
			return `${directive} ${quoted.join(' ')}`;
		})
		.join('; ');
}

const folder = mkdtempSync(join(tmpdir(), 'lagesbild-workers-'));
let site: Site;
let other: Server;
let elsewhere: string;
let reached: number;

async function page(name: string, meta: string): Promise<void> {
	const script = `<script type="module" src="./main.js"></script>`;
	writeFileSync(
		join(folder, name),
		`<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>x</title>${meta}` +
			`<link rel="icon" href="data:,">${script}</head></html>`
	);
}

beforeAll(async () => {
	await build({
		configFile: false,
		logLevel: 'error',
		base: './',
		resolve: { alias: { $lib: join(import.meta.dirname, '../../src/lib') } },
		worker: { format: 'es' },
		build: {
			outDir: folder,
			emptyOutDir: false,
			rolldownOptions: {
				input: join(import.meta.dirname, 'worker-site/main.ts'),
				output: { entryFileNames: 'main.js' }
			}
		}
	});
	await page('index.html', `<meta http-equiv="content-security-policy" content="${policy()}">`);
	await page('open.html', '');
	reached = 0;
	other = createServer((_, response) => {
		reached++;
		response.end('here');
	});
	elsewhere = `http://127.0.0.1:${await listen(other, { port: 0 })}/`;
	site = await openSite({ folder });
});

afterAll(async () => {
	await site?.close();
	other?.close();
	rmSync(folder, { recursive: true, force: true });
});

type Asks = {
	ask(target: string, how: string): Promise<string>;
	direct(target: string): Promise<string>;
};

async function fare(path: string, how: 'blob' | 'url' | 'page'): Promise<string> {
	const visit = await site.visit({ expected: /./ });
	await visit.open(path);
	const answer = await visit.page.evaluate(
		([target, way]) => {
			const asks = globalThis as unknown as Asks;
			return way === 'page' ? asks.direct(target) : asks.ask(target, way);
		},
		[elsewhere, how] as const
	);
	await visit.context.close();
	return answer;
}

describe('a worker under the policy of the page', () => {
	it('is refused another origin, and asks nobody', async () => {
		const before = site.foreign.length;
		expect(await fare('', 'blob')).toMatch(/^refused/);
		expect(await fare('', 'page')).toMatch(/^refused/);
		expect(site.foreign.length).toBe(before);
	});

	it('would be seen to reach it: the same worker without the policy', async () => {
		const before = site.foreign.length;
		// The recorder answers 502; without CORS the worker sees that as an answer.
		expect(await fare('open.html', 'blob')).toBe('reached');
		expect(site.foreign.slice(before)).toEqual([`GET ${elsewhere}`]);
		expect(reached).toBe(0);
	});

	it('is not covered when it is started from an address: why it goes through blob:', async () => {
		const before = site.foreign.length;
		expect(await fare('', 'url')).toBe('reached');
		expect(site.foreign.slice(before)).toEqual([`GET ${elsewhere}`]);
	});
});

describe('the policy of the built pages', () => {
	it('is the one tried here', () => {
		const html = readFileSync(join(import.meta.dirname, '../../build/index.html'), 'utf8');
		const meta = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
		const withoutHashes = meta.replace(/(script-src [^;]*?)( 'sha256-[^']*')+/, '$1');
		expect(withoutHashes.split('; ').sort()).toEqual(policy().split('; ').sort());
	});
});
