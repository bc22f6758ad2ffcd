import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { repoRoot } from '../../scripts/repo-root';

/** What another word of docs/glossary.md is used for. */
const SYNONYMS: Record<string, RegExp> = {
	avvisad: /underkän[dt]/iu,
	hämta: /nedladda|ladda(?:s|r|de|t)? ne[rd]/iu
};

it('the same thing is called the same, in the program and in what is said of it', async () => {
	const folders = await Promise.all(
		['src', 'scripts', 'docs'].map((folder) =>
			readdir(path.join(repoRoot(), folder), { recursive: true, withFileTypes: true })
		)
	);
	const files = folders
		.flat()
		.filter((entry) => entry.isFile() && /\.(?:ts|svelte|html|mjs|md)$/u.test(entry.name))
		.map((entry) => path.join(entry.parentPath, entry.name));
	const found: string[] = [];
	for (const file of [...files, path.join(repoRoot(), 'README.md')]) {
		const text = await readFile(file, 'utf8');
		for (const [word, synonym] of Object.entries(SYNONYMS))
			if (synonym.test(text)) found.push(`${path.relative(repoRoot(), file)}: ${word}`);
	}
	expect(files.length).toBeGreaterThan(300);
	expect(found).toEqual([]);
});
