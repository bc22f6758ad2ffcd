import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MeasureTree } from '../../src/lib/core/measures';
import { createNameLookup } from '../../src/lib/core/names';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';
import { decodeText } from '../../src/lib/import/decode';
import { decideDialect } from '../../src/lib/import/dialect';
import { importFile } from '../../src/lib/import/import-file';
import { LIMITS } from '../../src/lib/import/limits';
import { cutRecords } from '../../src/lib/import/lines';
import { lookForPersonalData } from '../../src/lib/import/personal-data';
import { readTable } from '../../src/lib/import/read';
import { sha256 } from '../../src/lib/import/sha256';
import { allSources } from '../../src/lib/sources/registry';
import { generatedFile } from './generated-file';
import { openBaseline } from './native-reading';
import { spread, type Result } from './report';

/**
 * Every stage of reading a big text file, and the whole, against native DuckDB's `read_csv` on the same
 * file in the same turn. The stages are run one by one on what the one before made; the whole is the
 * import as the page's worker runs it. One turn does not count.
 */
export async function importStages(
	workspace: Workspace,
	lines: number,
	runs: number
): Promise<Result[]> {
	const folder = await mkdtemp(path.join(tmpdir(), 'lagesbild-bench-'));
	const file = path.join(folder, 'generated.txt');
	const bytes = generatedFile(workspace, lines);
	await writeFile(file, bytes);
	const native = await openBaseline(file);
	const times = new Map<string, number[]>();
	const baselines: number[] = [];
	try {
		for (let turn = 0; turn <= runs; turn += 1) {
			const time = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
				const from = performance.now();
				const made = await work();
				const taken = performance.now() - from;
				if (turn > 0) times.set(stage, [...(times.get(stage) ?? []), taken]);
				return made;
			};
			const reading = await native.time();
			if (turn > 0) baselines.push(reading);
			await oneTurn(workspace, bytes, lines, time);
		}
		if ((await native.rows()) !== lines) throw new Error('DuckDB read another number of rows');
	} finally {
		native.close();
		await rm(folder, { recursive: true, force: true });
	}
	const baseline = spread(baselines);
	return [...times].map(([stage, taken]) => ({
		name: `import, ${stage}`,
		size: `${lines} lines, ${(bytes.length / 1e6).toFixed(1)} MB`,
		spread: spread(taken),
		baseline: { name: native.name, spread: baseline },
		ratio: spread(taken).median / baseline.median
	}));
}

type Timed = <T>(stage: string, work: () => T | Promise<T>) => Promise<T>;

async function oneTurn(
	workspace: Workspace,
	bytes: Uint8Array,
	lines: number,
	time: Timed
): Promise<void> {
	const register = new AreaRegister(workspace.areas);
	const names = createNameLookup(
		register,
		new MeasureTree(workspace.measures),
		workspace.denominators
	);
	const { report } = await time('the whole in the worker', () =>
		importFile(bytes, 'generated.txt', { names, now: 0 })
	);
	const { records, loaded } = report.ledger;
	// A file that was refused would be quick to read.
	if (records !== lines + 1 || loaded < lines * 0.9)
		throw new Error(`the generated file was not read: ${JSON.stringify(report.ledger)}`);
	await time('its checksum', () => sha256(bytes));
	const { text } = await time('decoding', () => decodeText(bytes));
	const { dialect } = await time('deciding the dialect', () => decideDialect(text));
	await time('cutting into cells', () => cutRecords(text, dialect, LIMITS));
	const table = await readTable(bytes, 'generated.txt', '');
	await time('looking for personal data', () => lookForPersonalData(table, {}));
	const source = await time('recognising', () => allSources.find((one) => one.recognise(table)));
	if (!source) throw new Error('no source knows the generated file');
	await time('parsing into columns', () => source.parse(table, { names, progress: () => {} }));
}
