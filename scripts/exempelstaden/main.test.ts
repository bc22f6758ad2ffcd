import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repoRoot } from '../repo-root';
import { writeTown } from './main';
import { TOWN } from './town.sv';

const committed = path.join(repoRoot(), 'data', TOWN.id);
/** Written by hand, not by the script. */
const BY_HAND = ['README.md'];
let made: string;

beforeAll(async () => {
	made = await mkdtemp(path.join(tmpdir(), 'lagesbild-town-'));
	await writeTown(made);
});
afterAll(() => rm(made, { recursive: true, force: true }));

async function filesOf(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
		.filter((file) => !BY_HAND.includes(file))
		.sort();
}

it('makes the same bytes as those committed', async () => {
	const files = await filesOf(made);
	expect(await filesOf(committed)).toEqual(files);
	for (const file of files) {
		const [before, after] = await Promise.all([
			readFile(path.join(committed, file)),
			readFile(path.join(made, file))
		]);
		expect(before.equals(after), `${file}: npm run exempelstaden`).toBe(true);
	}
}, 60_000);

it('takes no more room than it may, and names no area of a real municipality', async () => {
	const contents = await Promise.all(
		(await filesOf(made)).map((file) => readFile(path.join(made, file)))
	);
	expect(contents.reduce((sum, bytes) => sum + bytes.length, 0)).toBeLessThan(2_500_000);
	const names = async (folder: string) => {
		const table = await readFile(path.join(folder, 'geography', 'areas.csv'), 'utf8');
		return table
			.split('\n')
			.slice(1, -1)
			.map((line) => line.split(',')[1] ?? '');
	};
	const real = new Set(await names(path.join(committed, '..', 'stockholm')));
	const own = await names(made);
	expect(own.length).toBeGreaterThan(60);
	expect(own.filter((name) => real.has(name))).toEqual([]);
});
