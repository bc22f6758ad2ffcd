import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { balances } from '../../src/lib/core/ledger';
import { MeasureTree } from '../../src/lib/core/measures';
import { createNameLookup } from '../../src/lib/core/names';
import { AreaRegister } from '../../src/lib/core/register';
import type { NameLookup } from '../../src/lib/core/source';
import { EMPTY_STATUSES } from '../../src/lib/core/vocabulary';
import { decodeText } from '../../src/lib/import/decode';
import { ImportFailure } from '../../src/lib/import/failure';
import { importFile } from '../../src/lib/import/import-file';
import { readTable } from '../../src/lib/import/read';
import { mutate } from './mutate';
import { Random } from './random';

/** No single file of these sizes may take longer, in milliseconds. */
export const MOST_MILLISECONDS = 5_000;

export interface Fixture {
	name: string;
	bytes: Uint8Array;
	names: NameLookup;
}

export interface Fuzzed {
	files: number;
	/** How it ended, and how often: `read` (all of it), `read in part`, or the code of the failure. */
	outcomes: Map<string, number>;
	/** What must not happen, with the number that makes the same file again. */
	faults: { index: number; fixture: string; fault: string }[];
	slowest: { index: number; fixture: string; milliseconds: number };
}

/** The fixtures of all sources, with the names they are read with. */
export function sourceFixtures(root: string): Fixture[] {
	const folder = path.join(root, 'src/lib/sources');
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const own = path.join(folder, entry.name);
		const files = entry.isDirectory()
			? readdirSync(own).filter((name) => /^fixture(?:-\w+)?\.(?!names)/u.test(name))
			: [];
		if (files.length === 0) return [];
		const { areas, measures } = JSON.parse(
			readFileSync(path.join(own, 'fixture.names.json'), 'utf8')
		);
		const names = createNameLookup(new AreaRegister(areas), new MeasureTree(measures));
		return files.map((file) => ({
			name: `${entry.name}/${file}`,
			bytes: new Uint8Array(readFileSync(path.join(own, file))),
			names
		}));
	});
}

/** The file with this number: the same for the same seed and fixtures. */
export function fuzzedFile(
	fixtures: readonly Fixture[],
	seed: number,
	index: number
): { fixture: Fixture; bytes: Uint8Array } {
	const random = new Random(Math.imul(seed, 0x9e37_79b1) ^ Math.imul(index + 1, 0x85eb_ca6b));
	const [fixture, other] = [random.pick(fixtures), random.pick(fixtures)];
	if (!fixture || !other) throw new Error('no fixtures');
	return { fixture, bytes: mutate(fixture.bytes, other.bytes, random) };
}

/** Reads that many spoilt files as the page does, and looks at what must hold for any bytes. */
export async function fuzz(
	fixtures: readonly Fixture[],
	{ files, seed, tell = () => {} }: { files: number; seed: number; tell?: (done: number) => void }
): Promise<Fuzzed> {
	const result: Fuzzed = {
		files,
		outcomes: new Map(),
		faults: [],
		slowest: { index: -1, fixture: '', milliseconds: 0 }
	};
	for (let index = 0; index < files; index += 1) {
		if (index % 1000 === 0) tell(index);
		const { fixture, bytes } = fuzzedFile(fixtures, seed, index);
		const from = performance.now();
		const { outcome, faults } = await readOne(bytes, fixture.names);
		const milliseconds = performance.now() - from;
		result.outcomes.set(outcome, (result.outcomes.get(outcome) ?? 0) + 1);
		if (milliseconds > MOST_MILLISECONDS) faults.push(`took ${Math.round(milliseconds)} ms`);
		for (const fault of faults) result.faults.push({ index, fixture: fixture.name, fault });
		if (milliseconds > result.slowest.milliseconds)
			result.slowest = { index, fixture: fixture.name, milliseconds };
	}
	return result;
}

async function readOne(
	bytes: Uint8Array,
	names: NameLookup
): Promise<{ outcome: string; faults: string[] }> {
	const faults: string[] = [];
	const { report, dataset, observations } = await importFile(bytes, 'fil', { names, now: 0 });
	const { failure, ledger } = report;
	if (failure?.code === 'internal') faults.push('internal failure');
	if (failure && !/\S{3}/u.test(failure.message)) faults.push('failure without words');
	if (!balances(ledger)) faults.push('the ledger does not balance');
	if (report.rejected.length !== ledger.rejected) faults.push('rejected rows are not all listed');
	if (report.rejected.some(({ reason }) => reason === '')) faults.push('rejected without a reason');
	if (failure && dataset !== null) faults.push('a dataset of a file that failed');
	const figures = [...observations];
	if (figures.some(({ value, status }) => (value === null) !== EMPTY_STATUSES.has(status)))
		faults.push('value and status contradict each other');
	if (figures.some(({ value }) => value !== null && !Number.isFinite(value)))
		faults.push('a value that is no number');
	faults.push(...(await lostText(bytes)));
	const whole = ledger.rejected + report.rejectedCells.length === 0;
	return { outcome: failure?.code ?? (whole ? 'read' : 'read in part'), faults };
}

/** The records of a text put together again are the text, sign for sign. */
async function lostText(bytes: Uint8Array): Promise<string[]> {
	try {
		const { container, sheets } = await readTable(bytes, 'fil', '');
		if (container !== 'text') return [];
		const again = (sheets[0]?.rows ?? []).map(({ text }) => text).join('\n');
		const { text } = decodeText(bytes);
		const plain = (one: string) => one.replaceAll(/\r\n?/gu, '\n');
		return plain(again) === plain(text).replace(/\n$/u, '') ? [] : ['signs were lost'];
	} catch (error) {
		return error instanceof ImportFailure ? [] : [`thrown: ${String(error)}`];
	}
}
