import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import type { Workspace } from '../../src/lib/core/workspace';
import { openNodeEngine } from '../../src/lib/engine/node';
import { compileWorkspace } from '../data/compile';
import { municipalityFolders } from '../data/municipalities';
import { repoRoot } from '../repo-root';
import { annexCase, figuresCase, importCase } from './cases';
import { catalogueCase, historyCase, judgementCase } from './figure-cases';
import { importStages } from './import-stages';
import { measure } from './measure';
import { pageImport } from './page-import';
import { reportFaults, reportTable, type Result } from './report';

const SITE = path.join(repoRoot(), 'build');

/**
 * `npm run bench`: times the slow things against something known in the same run. The table goes to
 * stderr, JSON to stdout. Fails where a result lacks median, p95, n or a baseline.
 */
export async function main(): Promise<number> {
	const workspace = await realWorkspace();
	const engine = await openNodeEngine();
	const results: Result[] = [];
	try {
		results.push(...(await importStages(workspace, 100_000, 7)));
		results.push(...(await importStages(workspace, 1_000_000, 5)));
		if (existsSync(path.join(SITE, 'index.html'))) {
			results.push(...(await pageImport(workspace, SITE, 100_000, 5)));
			results.push(...(await pageImport(workspace, SITE, 1_000_000, 5)));
		} else process.stderr.write('The page is not measured: it is not built (npm run build).\n');
		results.push(await measure(importCase(workspace)));
		results.push(await measure(await figuresCase(engine, workspace)));
		results.push(await measure(await catalogueCase(engine, workspace)));
		results.push(await measure(await historyCase(engine, workspace)));
		results.push(await measure(await judgementCase(engine, workspace)));
		results.push(await measure(await annexCase(engine, workspace)));
	} finally {
		await engine.close();
	}
	const faults = reportFaults(results);
	if (faults.length > 0) {
		process.stderr.write(`${faults.join('\n')}\n`);
		return 1;
	}
	process.stderr.write(`${reportTable(results)}\n`);
	const machine = { node: process.version, cores: cpus().length };
	process.stdout.write(`${JSON.stringify({ machine, unit: 'ms', results }, null, '\t')}\n`);
	return 0;
}

/** The first municipality that is no exercise. */
async function realWorkspace(): Promise<Workspace> {
	for (const folder of await municipalityFolders(path.join(repoRoot(), 'data'))) {
		const workspace = await compileWorkspace(folder);
		if (!workspace.exercise) return workspace;
	}
	throw new Error('data/ holds no municipality');
}
