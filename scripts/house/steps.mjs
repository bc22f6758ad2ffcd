/**
 * The steps `npm start` and `npm test` share: the right Node, everything installed, built.
 * Plain Node without dependencies, because nothing is installed when they first run.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { text } from './text.sv.mjs';

/** Root of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the build is made from. */
const SOURCES = ['src', 'static', 'data', 'scripts', 'package.json', 'package-lock.json'];
const CONFIGS = ['svelte.config.js', 'vite.config.ts', 'tsconfig.json'];
const GENERATED = join(root, 'static', 'generated');
const STAMP = join(root, 'node_modules', '.cache', 'lagesbild', 'build-key');

/** An expected stop with a message for the user; anything else is a defect and keeps its stack. */
export class Stop extends Error {}

/**
 * @param {string} found e.g. `20.19.1`
 * @param {string} range the `engines` field, `>=20.19`
 * @returns {string | null} the least version where `found` is too old, otherwise null
 */
export function nodeTooOld(found, range) {
	const needed = range.replace(/^\D+/, '');
	const have = found.split('.').map(Number);
	const want = needed.split('.').map(Number);
	for (let i = 0; i < want.length; i++) {
		const difference = (have[i] ?? 0) - (want[i] ?? 0);
		if (difference !== 0) return difference < 0 ? needed : null;
	}
	return null;
}

/** Stops where this Node is older than package.json asks for. */
export function checkNode() {
	const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const needed = nodeTooOld(process.versions.node, engines.node);
	if (needed !== null) throw new Stop(text.nodeTooOld(process.versions.node, needed));
}

/**
 * True when everything the lock file asks for is installed, by version and hash. Times of files are
 * not looked at: a fresh checkout gives every file a new one.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked
 * @param {{ packages: Record<string, Locked> }} lock package-lock.json
 * @param {{ packages: Record<string, Locked> }} installed node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
	return Object.entries(lock.packages).every(([path, wanted]) => {
		if (path === '' || wanted.optional || wanted.devOptional) return true;
		const found = installed.packages[path];
		return found?.version === wanted.version && found?.integrity === wanted.integrity;
	});
}

/**
 * Runs npm; what it prints is shown as it comes, or with `quiet` only when it fails.
 * @param {string[]} args @param {{ quiet?: boolean }} [options]
 */
function runNpm(args, { quiet = false } = {}) {
	const npm = process.env['npm_execpath'];
	const [command, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
	const { status, stdout, stderr } = spawnSync(command, all, {
		cwd: root,
		stdio: quiet ? 'pipe' : 'inherit',
		shell: command === 'npm' && process.platform === 'win32',
		maxBuffer: Infinity
	});
	const ok = status === 0;
	if (quiet && !ok) process.stderr.write(Buffer.concat([stdout, stderr].filter(Boolean)));
	return ok;
}

/** Runs `npm ci` where something the lock file asks for is not there. */
export function ensureInstalled() {
	const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
	const hidden = join(root, 'node_modules', '.package-lock.json');
	if (existsSync(hidden) && isInstalled(lock, JSON.parse(readFileSync(hidden, 'utf8')))) return;
	console.log(text.installing);
	if (!runNpm(['ci', '--loglevel=error'])) throw new Stop(text.installFailed);
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
	if (path === GENERATED || !existsSync(path)) return [];
	const stat = statSync(path);
	if (!stat.isDirectory()) return [`${path}\t${stat.size}\t${stat.mtimeMs}`];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}

/** Changes when a file the build is made from is added, removed or written. */
export function buildKey() {
	const files = [...SOURCES, ...CONFIGS].flatMap((path) => filesUnder(join(root, path)));
	return createHash('sha256').update(files.join('\n')).digest('hex');
}

/** Builds where the sources are other than those of the last build. */
export function ensureBuilt() {
	const key = buildKey();
	const built = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
	if (built === key && existsSync(join(root, 'build', 'index.html'))) {
		console.log(text.upToDate);
		return;
	}
	console.log(text.building);
	if (!runNpm(['run', '-s', 'build'], { quiet: true })) throw new Stop(text.buildFailed);
	mkdirSync(dirname(STAMP), { recursive: true });
	writeFileSync(STAMP, key);
}
