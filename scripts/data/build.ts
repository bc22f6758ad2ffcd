import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeWorkspace } from '../../src/lib/core/workspace-file';
import type { Municipality } from '../../src/lib/state/municipality';
import { repoRoot } from '../repo-root';
import { compileWorkspace } from './compile';
import { firstFilesScript } from './first-files';
import { buildFirstView } from './first-view';
import { municipalityFolders } from './municipalities';

/** Compiles every municipality's folder under `data/` into `static/generated/`, and prints the sizes. */
export async function main(): Promise<number> {
	const root = repoRoot();
	const target = path.join(root, 'static', 'generated');
	const municipalities: Municipality[] = [];
	for (const dir of await municipalityFolders(path.join(root, 'data'))) {
		const workspace = await compileWorkspace(dir);
		municipalities.push(workspace);
		const folder = path.join(target, workspace.id);
		await mkdir(folder, { recursive: true });
		const files = encodeWorkspace(workspace);
		await writeFile(path.join(folder, 'workspace.json'), files.workspace);
		await writeFile(path.join(folder, 'observations.json'), files.observations);
		const figures = await buildFirstView(workspace);
		await writeFile(path.join(folder, 'figures.json'), figures.first);
		await writeFile(path.join(folder, 'other-figures.json'), figures.others);
		await copyFile(
			path.join(dir, 'outlines', 'outlines.topo.json'),
			path.join(folder, 'outlines.topo.json')
		);
		for (const { file } of workspace.practice ?? []) {
			await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
			await copyFile(path.join(dir, file), path.join(folder, file));
		}
		await printSizes(folder, workspace.id);
	}
	await writeFile(path.join(target, 'first.js'), firstFilesScript(municipalities));
	return 0;
}

async function printSizes(folder: string, id: string): Promise<void> {
	for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
		const bytes = await readFile(path.join(folder, file));
		const kilobytes = (size: number) => `${(size / 1000).toFixed(1)} kB`;
		process.stdout.write(
			`${id}/${file}: ${kilobytes(bytes.length)}, compressed ${kilobytes(gzipSync(bytes).length)}\n`
		);
	}
}
