/**
 * `npm test`: installs, checks style, names and types, builds, runs every kind of test.
 * The last line is `N passed, N failed, N skipped`; each check counts as one.
 */

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './house/chromium.mjs';
import { Stop, checkNode, ensureInstalled, root } from './house/steps.mjs';
import { add, countLine, emptyTally, reportOf, tallyProject } from './house/tally.mjs';
import { text } from './house/text.sv.mjs';

/**
 * In the order they run: `unit` alone first, so that its time is its own; then what else runs in Node,
 * together, so that no core waits for the last file of a small project; the browser last, alone.
 */
const RUNS = [['unit'], ['property', 'contract', 'golden', 'real', 'lint'], ['browser']];

const total = emptyTally();
const began = performance.now();
const seconds = () => (performance.now() - began) / 1000;

/**
 * @param {string} script path below node_modules, or of the repository
 * @param {string[]} args
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function node(script, args) {
	return new Promise((settle) => {
		const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root });
		let output = '';
		const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		child.on('close', (code) => settle({ ok: code === 0, output }));
	});
}

/**
 * Runs steps one after the other until one fails; counts them as one check.
 * @param {string} name
 * @param {[string, string[]][]} steps
 */
async function check(name, steps) {
	const from = seconds();
	for (const [script, args] of steps) {
		const { ok, output } = await node(script, args);
		if (ok) continue;
		total.failed++;
		total.failures.push(name);
		console.log(`${text.checkFailed(name, seconds() - from)}\n${output.trimEnd()}\n`);
		return false;
	}
	total.passed++;
	console.log(text.checkPassed(name, seconds() - from));
	return true;
}

/** @param {string[]} projects run at once @param {string} folder for the report */
async function runTests(projects, folder) {
	const from = seconds();
	const file = join(folder, `${projects[0]}.json`);
	const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
	const { ok, output } = await node('node_modules/vitest/vitest.mjs', [
		...args,
		...projects.flatMap((project) => ['--project', project])
	]);
	const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
	const tallies = projects.map((project) => tallyProject(project, reportOf(project, report, root)));
	const name = tallies.map((tally, i) => `${projects[i]}: ${countLine(tally)}`).join('; ');
	// An error outside every test belongs to no file, so to none of several projects.
	if (!ok && tallies.every(({ failed }) => failed === 0)) {
		tallies.push({ ...emptyTally(), failed: 1, failures: [text.outsideTests(projects)] });
	}
	for (const tally of tallies) add(total, tally);
	const time = seconds() - from;
	const failed = tallies.some((tally) => tally.failed > 0);
	if (!failed) console.log(text.checkPassed(name, time));
	else console.log(`${text.checkFailed(name, time)}\n${output.trimEnd()}\n`);
	return time;
}

/**
 * The data, the types, then the build, which waits for them: it writes where the types are read.
 * @param {string} bin
 */
async function buildTyped(bin) {
	const data = await check('data', [['scripts/run.mjs', ['scripts/data/build.ts']]]);
	await check('types', [
		[
			`${bin}/svelte-check/bin/svelte-check`,
			['--tsconfig', './tsconfig.json', '--fail-on-warnings']
		]
	]);
	return data && check('build', [[`${bin}/vite/bin/vite.js`, ['build']]]);
}

/** @param {string} bin */
async function lint(bin) {
	await check('eslint', [[`${bin}/eslint/bin/eslint.js`, ['.']]]);
	await check('prettier', [
		[`${bin}/prettier/bin/prettier.cjs`, ['--check', '--log-level', 'warn', '.']]
	]);
	await check('names', [['scripts/run.mjs', ['scripts/lint/names.ts']]]);
}

async function test() {
	checkNode();
	ensureInstalled();
	if (!existsSync(join(root, '..', 'shared', 'samples'))) console.log(text.noSamples);

	const bin = 'node_modules';
	await check('svelte-kit sync', [[`${bin}/@sveltejs/kit/svelte-kit.js`, ['sync']]]);
	// Two rows of about as much work each: there are two cores.
	const [built] = await Promise.all([buildTyped(bin), lint(bin)]);

	const folder = mkdtempSync(join(tmpdir(), 'lagesbild-test-'));
	let unit = 0;
	for (const projects of RUNS) {
		if (projects.includes('browser')) {
			const chromium = findChromium();
			const named = process.env['CHROMIUM'];
			if (chromium === null) {
				console.log(named ? text.chromiumMissingAt(named) : text.noChromium);
			}
			if (chromium === null || !built) {
				total.failed++;
				total.failures.push(
					chromium === null ? 'browser: Chromium saknas' : 'browser: inget bygge'
				);
				continue;
			}
		}
		const time = await runTests(projects, folder);
		if (projects.includes('unit')) unit = time;
	}
	rmSync(folder, { recursive: true, force: true });

	if (total.unsteady.length > 0)
		console.log(`\n${text.unsteady}\n  ${total.unsteady.join('\n  ')}`);
	if (total.skips.length > 0) console.log(`\n${text.skipped}\n  ${total.skips.join('\n  ')}`);
	if (total.failures.length > 0) console.log(`\n${text.failed}\n  ${total.failures.join('\n  ')}`);
	console.log(`\n${text.times(unit, seconds())}`);
}

try {
	await test();
} catch (error) {
	console.error(error instanceof Stop ? error.message : error);
	total.failed++;
}
console.log(countLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
