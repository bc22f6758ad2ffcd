import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { repoRoot } from '../repo-root';
import { licenceList } from './list';
import { lockedPackages } from './lock';

/** Writes docs/licenses.md. */
export async function main(): Promise<number> {
	const lock = await readFile(path.join(repoRoot(), 'package-lock.json'), 'utf8');
	const list = licenceList(lockedPackages(JSON.parse(lock)));
	await writeFile(path.join(repoRoot(), 'docs', 'licenses.md'), list);
	return 0;
}
