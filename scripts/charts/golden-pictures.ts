/**
 * Draws the committed golden SVGs as PNG into a folder, for looking at:
 * `node scripts/run.mjs scripts/charts/golden-pictures.ts FOLDER`
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderPng } from '../../src/lib/export/png-node';

export async function main(args: string[]): Promise<number> {
	const target = args[0];
	if (target === undefined) {
		console.error('Which folder?');
		return 2;
	}
	const source = 'test/golden/output';
	await mkdir(target, { recursive: true });
	for (const name of await readdir(source)) {
		const svg = await readFile(path.join(source, name), 'utf8');
		const width = Number(/ width="(\d+)/.exec(svg)?.[1] ?? 640);
		await writeFile(path.join(target, name.replace('.svg', '.png')), await renderPng(svg, width));
	}
	return 0;
}
