import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../repo-root';
import { fuzz, fuzzedFile, sourceFixtures, type Fuzzed } from './run';

/**
 * `node scripts/run.mjs scripts/fuzz/main.ts [FILES] [SEED] [--report]`: reads that many spoilt files
 * (100 000 from seed 1 when nothing is said) and says what happened; `--report` writes docs/fuzz.md.
 * `--only INDEX OUT` with a seed writes one of them to look at. Fails where something happened that
 * must not.
 */
export async function main(args: string[]): Promise<number> {
	const numbers = args.filter((arg) => /^\d+$/u.test(arg)).map(Number);
	const [files = 100_000, seed = 1] = numbers;
	const root = repoRoot();
	const fixtures = sourceFixtures(root);
	if (args[0] === '--only') {
		const [index = 0, ownSeed = 1] = numbers;
		writeFileSync(args.at(-1) ?? '', fuzzedFile(fixtures, ownSeed, index).bytes);
		return 0;
	}
	const began = performance.now();
	const result = await fuzz(fixtures, {
		files,
		seed,
		tell: (done) => void process.stderr.write(`${done} `)
	});
	const report = words(result, {
		seed,
		fixtures: fixtures.length,
		commit: execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
		seconds: (performance.now() - began) / 1000
	});
	if (args.includes('--report')) writeFileSync(path.join(root, 'docs/fuzz.md'), report);
	process.stdout.write(`\n${report}`);
	return result.faults.length === 0 ? 0 : 1;
}

function words(
	{ files, outcomes, faults, slowest }: Fuzzed,
	run: { seed: number; fixtures: number; commit: string; seconds: number }
): string {
	const rows = [...outcomes].sort((a, b) => b[1] - a[1]);
	const width = Math.max('how it ended'.length, ...rows.map(([outcome]) => outcome.length));
	const digits = Math.max('files'.length, ...rows.map(([, count]) => String(count).length));
	return [
		'# Spoilt files',
		'',
		'Made by `node scripts/run.mjs scripts/fuzz/main.ts FILES SEED --report`; the same seed, commit and',
		'number make the same file again (`--only INDEX SEED OUT`). 500 of them run in `npm test`.',
		'',
		'Each file is a fixture of a source with one to eight things done to it (`scripts/fuzz/mutate.ts`),',
		'read as the page reads it. Looked for: a failure of the program, a ledger that does not balance, a',
		'rejected row without reason or not listed, a value that contradicts its status, signs of a text that',
		`are in no record, and more than 5 s for a file.`,
		'',
		`- files: ${files}, of ${run.fixtures} fixtures`,
		`- seed: ${run.seed}`,
		`- commit: ${run.commit}`,
		`- time: ${Math.round(run.seconds)} s (on a machine with other work); slowest file: ${Math.round(slowest.milliseconds)} ms (number ${slowest.index}, ${slowest.fixture})`,
		`- faults: ${faults.length}`,
		...faults.slice(0, 50).map(({ index, fixture, fault }) => `  - ${index} ${fixture}: ${fault}`),
		'',
		`| ${'how it ended'.padEnd(width)} | ${'files'.padStart(digits)} |`,
		`| ${'-'.repeat(width)} | ${'-'.repeat(digits - 1)}: |`,
		...rows.map(
			([outcome, count]) => `| ${outcome.padEnd(width)} | ${String(count).padStart(digits)} |`
		),
		''
	].join('\n');
}
