import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { repoRoot } from './repo-root';

const run = (cwd: string, ...args: string[]) =>
	spawnSync(process.execPath, [path.join(repoRoot(), 'scripts/run.mjs'), ...args], {
		cwd,
		encoding: 'utf8',
		env: { ...process.env, VITEST: undefined, NODE_ENV: undefined }
	});

it('runs a script with the page’s imports from any directory and passes its exit code on', () => {
	const elsewhere = realpathSync(tmpdir());
	const { stdout, stderr, status } = run(elsewhere, 'test/fixtures/run-probe.ts', 'a', '--b=c');
	expect(stderr).toBe('');
	expect(status).toBe(3);
	expect(JSON.parse(stdout)).toEqual({
		args: ['a', '--b=c'],
		cwd: elsewhere,
		root: repoRoot(),
		grains: 5,
		raw: true,
		modules: expect.any(Number)
	});
}, 60_000);

it('runs in its own checkout where node_modules is a link to another', () => {
	const checkout = realpathSync(mkdtempSync(path.join(tmpdir(), 'lagesbild-run-')));
	try {
		for (const name of [
			'scripts',
			'src',
			'test/fixtures',
			'package.json',
			'package-lock.json',
			'.prettierrc',
			'svelte.config.js'
		])
			cpSync(path.join(repoRoot(), name), path.join(checkout, name), { recursive: true });
		symlinkSync(path.join(repoRoot(), 'node_modules'), path.join(checkout, 'node_modules'), 'dir');
		const { stdout, stderr } = spawnSync(
			process.execPath,
			[path.join(checkout, 'scripts/run.mjs'), 'test/fixtures/run-probe.ts'],
			{ encoding: 'utf8', env: { ...process.env, VITEST: undefined, NODE_ENV: undefined } }
		);
		expect(stderr).toBe('');
		expect(JSON.parse(stdout).root).toBe(checkout);
	} finally {
		rmSync(checkout, { recursive: true, force: true });
	}
}, 60_000);

it('says how it is used when the script is missing', () => {
	for (const args of [[], ['scripts/no-such.ts']]) {
		const { stdout, stderr, status } = run(repoRoot(), ...args);
		expect([stdout, status]).toEqual(['', 2]);
		expect(stderr).toContain('Användning');
	}
});

it('ends quietly when whoever reads the output has had enough', () => {
	const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lagesbild-pipe-')));
	writeFileSync(path.join(folder, 'stor.csv'), `a;b\n${'1;2\n'.repeat(200_000)}`);
	const command = `"${process.execPath}" "${repoRoot()}/scripts/run.mjs" scripts/cli/main.ts grid stor.csv | head -n 1`;
	const { stdout, stderr } = spawnSync('sh', ['-c', command], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, VITEST: undefined, NODE_ENV: undefined }
	});
	rmSync(folder, { recursive: true, force: true });
	expect(stdout).toBe('a,b\n');
	expect(stderr.trim().split('\n')).toHaveLength(1);
	expect(JSON.parse(stderr)).toMatchObject({ rows: 200_001, columns: 2 });
}, 60_000);
