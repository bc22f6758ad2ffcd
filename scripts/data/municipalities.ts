import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The municipalities' folders under `data`, by name; other files beside them are none. */
export async function municipalityFolders(data: string): Promise<string[]> {
	const names = (await readdir(data)).sort();
	return names
		.map((name) => path.join(data, name))
		.filter((folder) => existsSync(path.join(folder, 'workspace.json')));
}
