import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

/** Written out again from docs/architecture.md, so that a slip in eslint.layers.js shows. */
const MAY_IMPORT: Record<string, string[]> = {
	core: ['core'],
	sources: ['sources', 'core'],
	indicators: ['indicators', 'core'],
	import: ['import', 'core', 'sources'],
	engine: ['engine', 'core'],
	query: ['query', 'core', 'indicators'],
	views: ['views', 'core', 'indicators', 'text'],
	charts: ['charts', 'core', 'views', 'text'],
	map: ['map', 'core', 'views', 'text'],
	export: ['export', 'core', 'views', 'charts', 'text'],
	text: ['text', 'core'],
	storage: ['storage', 'core'],
	state: ['state', 'core', 'query', 'views', 'text']
};
/** Files below a folder of the repository, as paths from its root. */
function filesBelow(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
		.sort();
}

const LAYERS = Object.keys(MAY_IMPORT);

/** A module that exists in the layer: an import that leads nowhere would not be judged. */
function moduleOf(layer: string): string {
	const found = filesBelow(`src/lib/${layer}`).find((file) => /(?<!\.(test|d))\.ts$/.test(file));
	if (found === undefined) throw new Error(`no module in layer ${layer}`);
	return found.replace('src/lib/', '$lib/').replace(/\.ts$/, '');
}

/** Lines of the text that the real configuration reports for their imports. */
async function reportedLines(file: string, text: string): Promise<number[]> {
	const [result] = await eslint.lintText(text, { filePath: join(root, file) });
	const found = (result?.messages ?? []).filter(
		(message) => message.ruleId === 'boundaries/dependencies' || message.fatal
	);
	return [...new Set(found.map((message) => message.line))];
}

const FORMS: Record<string, (target: string) => string> = {
	static: (target) => `import * as a from '${target}'; export { a };`,
	type: (target) => `import type * as a from '${target}'; export type { a };`,
	dynamic: (target) => `export const load = () => import('${target}');`,
	're-export': (target) => `export * from '${target}';`,
	'named re-export': (target) => `export { a } from '${target}';`,
	'compiled name': (target) => `import '${target}.js';`,
	'root path': (target) => `import '${target.replace('$lib', '/src/lib')}';`,
	'roundabout path': (target) => `import '${target.replace('$lib', '$lib/core/..')}';`
};

describe('import direction', () => {
	describe.each(LAYERS)('from %s', (from) => {
		it.each(Object.keys(FORMS))('%s imports follow the table', async (form) => {
			const lines = LAYERS.map((to) => FORMS[form]?.(moduleOf(to)) ?? '');
			const wrong = await reportedLines(`src/lib/${from}/made-up.ts`, lines.join('\n'));
			const expected = LAYERS.flatMap((to, i) => (MAY_IMPORT[from]?.includes(to) ? [] : [i + 1]));
			expect(wrong).toEqual(expected);
		});
	});

	it('reports a relative path and a file with a query as well', async () => {
		const target = moduleOf('engine').replace('$lib/', '../');
		const lines = [`import '${target}';`, `import text from '${target}.ts?raw'; export { text };`];
		expect(await reportedLines('src/lib/core/made-up.ts', lines.join('\n'))).toEqual([1, 2]);
	});

	it.each(['src/lib/ui/made-up.svelte', 'src/routes/made-up/+page.svelte'])(
		'keeps %s from engine and storage',
		async (file) => {
			const lines = ['engine', 'storage', 'views'].map((to) => `import '${moduleOf(to)}';`);
			const inMarkup = `{#await import('${moduleOf('engine')}') then a}{a}{/await}`;
			const text = ['<script lang="ts">', ...lines, '</script>', inMarkup].join('\n');
			expect(await reportedLines(file, text)).toEqual([2, 3, 6]);
		}
	);

	it.each([
		'src/lib/made-up.ts',
		'src/lib/made-up/a.ts',
		'src/made-up.ts',
		'src/service-worker.ts'
	])('knows no room for %s: it imports nothing', async (file) => {
		expect(await reportedLines(file, `import '${moduleOf('core')}';`)).toEqual([1]);
	});

	it.each([
		'../../../test/fixtures/made-town',
		'../../../scripts/repo-root',
		'/data/stockholm/workspace.json',
		'../trusted-types'
	])('keeps the core from %s', async (target) => {
		expect(await reportedLines('src/lib/core/made-up.ts', `import '${target}';`)).toEqual([1]);
	});

	it('is not switched off by a comment', async () => {
		const text = `/* eslint-disable */\nimport '${moduleOf('engine')}'; // eslint-disable-line`;
		expect(await reportedLines('src/lib/core/made-up.ts', text)).toEqual([2]);
	});

	it('lets the wiring join everything but the interface', async () => {
		const lines = LAYERS.map((to) => `import '${moduleOf(to)}';`);
		expect(await reportedLines('src/lib/wiring.ts', lines.join('\n'))).toEqual([]);
	});
});

describe('what only one layer may touch', () => {
	it.each([
		['@duckdb/duckdb-wasm', 'engine'],
		['@duckdb/node-api', 'scripts'],
		['apache-arrow', 'engine'],
		['maplibre-gl', 'map'],
		['docx', 'export'],
		['@resvg/resvg-wasm', 'export'],
		['@e965/xlsx', 'import'],
		['papaparse', 'scripts'],
		['idb', 'storage'],
		['@stdlib/stats-base-dists-t-cdf', 'core']
	])('%s belongs to %s', async (name, owner) => {
		const text = `import * as a from '${name}';\nexport const b = () => [a, import('${name}')];`;
		for (const layer of LAYERS) {
			const wrong = await reportedLines(`src/lib/${layer}/made-up.ts`, text);
			expect({ layer, wrong }).toEqual({ layer, wrong: layer === owner ? [] : [1, 2] });
		}
	});

	it("keeps Node's own modules out of what runs in the browser", async () => {
		const text = "import fs from 'node:fs';\nexport { fs };";
		expect(await reportedLines('src/lib/core/made-up.ts', text)).toEqual([1]);
		expect(await reportedLines('src/lib/engine/made-up.ts', text)).toEqual([1]);
		expect(await reportedLines('src/lib/engine/node.ts', text)).toEqual([]);
		expect(await reportedLines('scripts/made-up.ts', text)).toEqual([]);
	});
});

describe('what no linter of imports sees', () => {
	/** Rules the real configuration finds broken, those of imports aside. */
	async function broken(file: string, text: string): Promise<string[]> {
		const [result] = await eslint.lintText(text, { filePath: join(root, file) });
		return [...new Set((result?.messages ?? []).map((message) => message.ruleId ?? 'fatal'))];
	}
	const syntax = 'no-restricted-syntax';

	it.each([
		"export const a = new Worker('a');",
		"export const a = new globalThis.SharedWorker('a');",
		"const Start = Worker;\nexport const a = new Start('a');"
	])('workers are started in one place: %s', async (text) => {
		expect(await broken('src/lib/state/made-up.ts', text)).toEqual([syntax]);
		expect(await broken('src/lib/worker-start.ts', text)).toEqual([]);
	});

	it('globs stand in registries and reach only what is beside them', async () => {
		const near = "export const a = import.meta.glob('./*/index.ts', { eager: true });";
		expect(await broken('src/lib/core/made-up.ts', near)).toEqual([syntax]);
		expect(await broken('src/lib/sources/registry.ts', near)).toEqual([]);
		for (const far of [
			"'../engine/*.ts'",
			"'./../engine/*.ts'",
			"['../engine/*.ts']",
			"'/src/**'"
		]) {
			const text = `export const a = import.meta.glob(${far});`;
			expect({ far, found: await broken('src/lib/sources/registry.ts', text) }).toEqual({
				far,
				found: [syntax]
			});
		}
	});

	it.each([
		"const name = 'lock';\nexport const load = () => import(`$lib/engine/${name}.ts`);",
		"export const address = new URL('../engine/node.ts', import.meta.url);",
		"import a from '../../../node_modules/idb/build/index.js';\nexport { a };"
	])('no module is reached by an address: %s', async (text) => {
		for (const file of [
			'src/lib/core/made-up.ts',
			'src/lib/wiring.ts',
			'src/lib/sources/registry.ts'
		])
			expect(await broken(file, text)).toContain(syntax);
	});

	it('a type is imported at the top, where it is seen', async () => {
		const text = "export type Lock = import('$lib/engine/lock').Lock;";
		expect(await broken('src/lib/core/made-up.ts', text)).toEqual([
			'@typescript-eslint/consistent-type-imports'
		]);
	});

	it('markup is never made from strings', async () => {
		expect(await broken('src/lib/ui/made-up.ts', "document.body.innerHTML = '';")).toEqual([
			syntax
		]);
	});
});

describe('plain layers', () => {
	/** From docs/architecture.md: what runs in a worker, in Node and in the tests alike. */
	const PLAIN = [
		'core',
		'sources',
		'indicators',
		'import',
		'engine',
		'query',
		'views',
		'charts',
		'export',
		'text'
	];
	const text = [
		"import { tick } from 'svelte';",
		"import { goto } from '$app/navigation';",
		'export const a = [tick, goto, document.title, window.name, localStorage.length];',
		"export const b = fetch('a');"
	].join('\n');

	it.each(LAYERS)('%s', async (layer) => {
		const [result] = await eslint.lintText(text, {
			filePath: join(root, `src/lib/${layer}/made-up.ts`)
		});
		const lines = (result?.messages ?? []).map((message) => message.line);
		expect([...new Set(lines)]).toEqual(PLAIN.includes(layer) ? [1, 2, 3, 4] : []);
	});
});

describe('names of files', () => {
	const vague = (file: string) => /(^|\/)(utils?|helpers?|types|misc|common)\.[a-z.]+$/.test(file);
	it('tell a vague one', () => {
		expect(['src/lib/core/utils.ts', 'a/types.ts', 'b/helpers.svelte.ts'].map(vague)).toEqual([
			true,
			true,
			true
		]);
		expect(vague('src/lib/core/area.ts')).toBe(false);
	});
	it('say what is in them', () => {
		const files = [...filesBelow('src'), ...filesBelow('scripts')];
		expect(files.length).toBeGreaterThan(20);
		expect(files.filter(vague)).toEqual([]);
	});
});
