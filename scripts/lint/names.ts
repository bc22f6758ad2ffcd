import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { repoRoot } from '../repo-root';
import { municipalityFolders } from '../data/municipalities';
import { readTable } from '../data/table';
import { codeOf } from './code';

/**
 * No area name, crime label or year stands in code under `src/`: they are data, and a new district, a new
 * label or a new year must not need a new program. Looked at are strings, identifiers, numbers and markup
 * of `.ts`, `.js`, `.svelte`, `.sql` and `.html`; comments and styles are not code. Words are compared
 * whole, in either case and as slugs; those under five letters with case, so that a district called as a
 * common word is found only where it is written as a name. Numbers from 1990 to 2039 count as years; a
 * size or a time in that range is written 2_000.
 */
export interface FoundName {
	/** From the repository's root, with `/`. */
	file: string;
	line: number;
	text: string;
	kind: 'area' | 'crime' | 'year';
}

/** Swedish texts and everything that only tests the code may name places and years. */
const EXEMPT = [
	/\.test\.ts$/u,
	/\.sv\.ts$/u,
	/(^|\/)fixtures?(\/|[-.])/u,
	/(^|\/)expected(\/|[-.])/u,
	/^src\/lib\/text\//u
];

/** From this many letters a word is a name whatever its case. */
const LONG = 5;

/** The year in an XML namespace belongs to its name. */
const NAMESPACE = /http:\/\/(?:www\.w3\.org|schemas\.openxmlformats\.org\/[A-Za-z-]+)\/\d{4}\//gu;

const YEAR = /(?<![\p{L}\p{N}_.])(?:199\d|20[0-3]\d)(?![\p{L}\p{N}_]|\.\d)/gu;

/** Everything in `root`'s `src/` that should be data, in order of file and line. */
export async function findNames(root: string): Promise<FoundName[]> {
	const searches: [FoundName['kind'], RegExp][] = [['year', YEAR]];
	for (const [kind, words] of await namesOf(path.join(root, 'data'))) {
		const short = words.filter((word) => word.length < LONG);
		const long = words.filter((word) => word.length >= LONG);
		searches.push([kind, wholeWords(long, 'giu')], [kind, wholeWords(short, 'gu')]);
	}
	const found: FoundName[] = [];
	for (const file of await sourceFiles(root)) {
		const text = codeOf(file, await readFile(path.join(root, file), 'utf8')).replace(NAMESPACE, '');
		for (const [index, line] of text.split('\n').entries()) {
			let left = line;
			for (const [kind, pattern] of searches)
				left = left.replace(pattern, (hit) => {
					found.push({ file, line: index + 1, text: hit, kind });
					// A short name inside a long one is not found again.
					return '_'.repeat(hit.length);
				});
		}
	}
	return found;
}

async function sourceFiles(root: string): Promise<string[]> {
	const entries = await readdir(path.join(root, 'src'), { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && /\.(ts|m?js|svelte|sql|html)$/u.test(entry.name))
		.map((entry) =>
			path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')
		)
		.filter((file) => !EXEMPT.some((pattern) => pattern.test(file)))
		.sort();
}

/** Names, spellings and ids of all areas, and all crime labels, of every municipality's folder. */
async function namesOf(data: string): Promise<[FoundName['kind'], string[]][]> {
	const areas = new Set<string>();
	const crimes = new Set<string>();
	for (const dir of await municipalityFolders(data)) {
		for (const row of await readTable(path.join(dir, 'geography', 'areas.csv'))) {
			const id = row.text('id');
			const slug = id.slice(id.indexOf(':') + 1);
			for (const word of [row.text('name'), id]) areas.add(word);
			if (slug.length >= LONG) areas.add(slug);
		}
		for (const row of await readTable(path.join(dir, 'geography', 'aliases.csv')))
			// A code made of digits is no name.
			if (/\D/u.test(row.text('name'))) areas.add(row.text('name'));
		// A calendar may be called as people call its owner ("staden"): that is an id of the program's.
		const lifetimes = path.join(dir, 'geography', 'lifetimes.csv');
		for (const row of existsSync(lifetimes) ? await readTable(lifetimes) : [])
			areas.delete(row.text('calendar'));
	}
	for (const row of await readTable(path.join(data, 'measures', 'crime.csv'))) {
		crimes.add(row.text('label'));
		for (const label of row.optional('labels')?.split('|') ?? []) crimes.add(label);
	}
	return [
		['area', [...areas]],
		['crime', [...crimes]]
	];
}

/** The longest name first, so that a part of it is not reported instead. */
function wholeWords(words: readonly string[], flags: string): RegExp {
	const escaped = [...words]
		.sort((a, b) => b.length - a.length)
		.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
	// Of no words nothing is found.
	const any = escaped.length === 0 ? '(?!)' : escaped.join('|');
	return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${any})(?![\\p{L}\\p{N}_])`, flags);
}

/** Prints what it finds; exit code 1 if that is anything. `args[0]` is another root to look in. */
export async function main(args: string[]): Promise<number> {
	const found = await findNames(args[0] ?? repoRoot());
	for (const { file, line, text, kind } of found)
		process.stdout.write(`${file}:${line}: ${kind} in code, belongs in data/: ${text}\n`);
	if (found.length > 0) process.stdout.write(`${found.length} names in code\n`);
	return found.length === 0 ? 0 : 1;
}
