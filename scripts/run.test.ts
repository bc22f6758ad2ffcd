import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { realpathSync } from 'node:fs';
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

it('says how it is used when the script is missing', () => {
	for (const args of [[], ['scripts/no-such.ts']]) {
		const { stdout, stderr, status } = run(repoRoot(), ...args);
		expect([stdout, status]).toEqual(['', 2]);
		expect(stderr).toContain('Användning');
	}
});
