import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of the repository, wherever the module runs from: what `scripts/run.mjs` says when it
 * runs a bundle, otherwise found from the module's own place.
 */
export function repoRoot(): string {
	const told = process.env['LAGESBILD_ROOT'];
	if (told !== undefined && told !== '') return told;
	let folder = path.dirname(fileURLToPath(import.meta.url));
	while (!existsSync(path.join(folder, 'svelte.config.js'))) {
		const parent = path.dirname(folder);
		if (parent === folder) throw new Error('repository root not found');
		folder = parent;
	}
	return folder;
}
