import { cpus } from 'node:os';
import path from 'node:path';
import { openNodeEngine } from '../../src/lib/engine/node';
import { compileWorkspace } from '../data/compile';
import { municipalityFolders } from '../data/municipalities';
import { repoRoot } from '../repo-root';
import { annexCase, figuresCase, importCase } from './cases';
import { measure } from './measure';
import { reportFaults, reportTable, type Result } from './report';

/**
 * `npm run bench`: times the slow things against something known in the same run. The table goes to
 * stderr, JSON to stdout. Fails where a result lacks median, p95, n or a baseline.
 */
export async function main(): Promise<number> {
	const [folder] = await municipalityFolders(path.join(repoRoot(), 'data'));
	if (folder === undefined) throw new Error('data/ holds no municipality');
	const workspace = await compileWorkspace(folder);
	const engine = await openNodeEngine();
	const results: Result[] = [];
	try {
		results.push(await measure(importCase(workspace)));
		results.push(await measure(await figuresCase(engine, workspace)));
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
