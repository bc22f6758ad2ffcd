#!/usr/bin/env node
/**
 * Runs a TypeScript module of this repository with the same imports as the page (`$lib`, `?raw`,
 * `import.meta.glob`), after `npm ci` alone:
 *
 *     node scripts/run.mjs scripts/cli/main.ts check file.txt
 *
 * The module is bundled with Vite into `node_modules/.cache/lagesbild`, keyed by a hash of the
 * sources, so a second call starts at once. If it exports `main(args)`, that is called and its
 * result becomes the exit code. The script path is taken from the repository root; everything
 * after it belongs to the script, and file arguments mean what they mean in the caller's directory.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const cacheRoot = path.join(root, 'node_modules', '.cache', 'lagesbild');
const SOURCE_FOLDERS = ['src/lib', 'scripts'];
const SOURCE_FILES = ['package-lock.json'];
const KEEP_MS = 24 * 60 * 60 * 1000;

/** @param {string} folder absolute @param {string[]} out */
async function listFiles(folder, out) {
	const entries = await readdir(folder, { withFileTypes: true });
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		const full = path.join(folder, entry.name);
		if (entry.isDirectory()) await listFiles(full, out);
		else if (entry.isFile() && !/\.test\.ts$/.test(entry.name)) out.push(full);
	}
	return out;
}

/** Hash of every source a bundle may hold: a changed or a new file gives a new bundle. @param {string} entry */
async function sourceHash(entry) {
	const files = SOURCE_FILES.map((file) => path.join(root, file));
	for (const folder of SOURCE_FOLDERS) await listFiles(path.join(root, folder), files);
	const contents = await Promise.all(files.map((file) => readFile(file)));
	const hash = createHash('sha256').update(`${process.version}\n${entry}\n`);
	files.forEach((file, i) => {
		hash.update(`\n${path.relative(root, file)}\n`).update(contents[i] ?? '');
	});
	return hash.digest('hex').slice(0, 20);
}

/** Old bundles are removed, but not those a running process may still load chunks from. */
async function sweep() {
	for (const name of await readdir(cacheRoot)) {
		const full = path.join(cacheRoot, name);
		const info = await stat(full).catch(() => null);
		if (info && Date.now() - info.mtimeMs > KEEP_MS)
			await rm(full, { recursive: true, force: true });
	}
}

/** @param {string} entry absolute path @param {string} target folder of the finished bundle */
async function bundle(entry, target) {
	const { build } = await import('vite');
	const building = `${target}.${process.pid}`;
	// The root tsconfig extends a file only `svelte-kit sync` makes; the bundle needs none of it.
	const tsconfig = path.join(cacheRoot, 'tsconfig.json');
	await writeFile(
		tsconfig,
		'{ "compilerOptions": { "verbatimModuleSyntax": true }, "include": [] }\n'
	);
	await build({
		configFile: false,
		root,
		tsconfig,
		logLevel: 'error',
		publicDir: false,
		resolve: { alias: { $lib: path.join(root, 'src/lib') } },
		ssr: { noExternal: [], external: true },
		build: {
			ssr: entry,
			outDir: building,
			emptyOutDir: false,
			copyPublicDir: false,
			target: 'node20',
			minify: false,
			sourcemap: true,
			reportCompressedSize: false,
			rolldownOptions: {
				output: { entryFileNames: 'entry.js', chunkFileNames: 'chunk-[name]-[hash].js' }
			}
		}
	});
	await writeFile(path.join(building, 'package.json'), '{ "type": "module" }\n');
	try {
		await rename(building, target);
	} catch (error) {
		// Another process finished the same bundle first; its content is the same.
		if (!existsSync(path.join(target, 'entry.js'))) throw error;
		await rm(building, { recursive: true, force: true });
	}
}

/** @param {string[]} argv */
async function run(argv) {
	const [script, ...args] = argv;
	const entry = script === undefined ? null : path.resolve(root, script);
	if (entry === null || !existsSync(entry)) {
		process.stderr.write('Användning: node scripts/run.mjs scripts/<fil>.ts [argument …]\n');
		return 2;
	}
	await mkdir(cacheRoot, { recursive: true });
	const name = path.relative(root, entry).replaceAll(/[^A-Za-z0-9]+/g, '-');
	const target = path.join(cacheRoot, `${name}-${await sourceHash(entry)}`);
	if (existsSync(path.join(target, 'entry.js'))) {
		const now = new Date();
		await utimes(target, now, now).catch(() => undefined);
	} else {
		await bundle(entry, target);
		await sweep();
	}
	process.setSourceMapsEnabled?.(true);
	// Where node_modules is a link, the bundle lies in another checkout than the one asked for.
	process.env['LAGESBILD_ROOT'] = root;
	const module = await import(pathToFileURL(path.join(target, 'entry.js')).href);
	const code = typeof module.main === 'function' ? await module.main(args) : 0;
	return typeof code === 'number' ? code : 0;
}

process.exitCode = await run(process.argv.slice(2));
