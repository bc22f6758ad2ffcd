import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of the repository, wherever the module runs from: the source tree, or a bundle
 * under `node_modules/.cache`.
 */
export function repoRoot(): string {
	let folder = path.dirname(fileURLToPath(import.meta.url));
	while (!existsSync(path.join(folder, 'svelte.config.js'))) {
		const parent = path.dirname(folder);
		if (parent === folder) throw new Error('repository root not found');
		folder = parent;
	}
	return folder;
}
