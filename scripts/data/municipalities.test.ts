import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { repoRoot } from '../repo-root';
import { municipalityFolders } from './municipalities';

it('finds the municipalities and not the README beside them', async () => {
	const data = path.join(repoRoot(), 'data');
	expect(existsSync(path.join(data, 'README.md'))).toBe(true);
	expect(await municipalityFolders(data)).toEqual([
		path.join(data, 'exempelstaden'),
		path.join(data, 'stockholm')
	]);
});
