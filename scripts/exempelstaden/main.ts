import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Topology } from 'topojson-specification';
import { compileGeography } from '../data/geography';
import { buildOutlines } from '../data/topology';
import { repoRoot } from '../repo-root';
import { makeBreaks } from './breaks.sv';
import { dataTable } from './csv';
import { allDeliveries } from './deliveries';
import { makeDenominators, makeSources } from './denominators.sv';
import { makeGeography } from './geography.sv';
import { makeOutlines } from './outlines';
import { makeQuestions } from './questions.sv';
import { TOWN } from './town.sv';

/** Folders that hold nothing but what is written here. */
const OWN_FOLDERS = ['geography', 'outlines', 'deliveries', 'practice'];

/**
 * Writes the exercise municipality into a folder: the same bytes every time, whatever stood there.
 * What is not made here (README.md) is left alone.
 */
export async function writeTown(folder: string): Promise<void> {
	for (const own of OWN_FOLDERS) {
		await rm(path.join(folder, own), { recursive: true, force: true });
		await mkdir(path.join(folder, own), { recursive: true });
	}
	const write = (name: string, content: string | Uint8Array) =>
		writeFile(path.join(folder, name), content);
	for (const [name, text] of makeGeography()) await write(path.join('geography', name), text);
	const { code: _, ...head } = TOWN;
	await write('workspace.json', `${JSON.stringify({ ...head, exercise: true }, null, '\t')}\n`);
	await write('breaks.csv', makeBreaks());
	await write('questions.csv', makeQuestions());
	await write('denominators.csv', makeDenominators());
	await write('sources.csv', makeSources());
	const outlines = JSON.stringify(makeOutlines());
	await write(path.join('outlines', 'stadsdelar.topo.json'), outlines);
	const areas = await compileGeography(folder, TOWN.city);
	const built = buildOutlines(JSON.parse(outlines) as Topology, areas);
	await write(path.join('outlines', 'outlines.topo.json'), JSON.stringify(built));
	const deliveries = allDeliveries();
	for (const { folder: source, file, bytes, practice } of deliveries) {
		const into = path.join(practice ? 'practice' : 'deliveries', source);
		await mkdir(path.join(folder, into), { recursive: true });
		await write(path.join(into, file), bytes);
	}
	const header = ['file', 'delivered', 'rejected_rows', 'rejected_cells', 'unresolved', 'note'];
	for (const practice of [false, true])
		await write(
			practice ? 'practice.csv' : 'deliveries.csv',
			dataTable(
				header,
				deliveries
					.filter((delivery) => (delivery.practice ?? false) === practice)
					.map(({ folder: source, file, delivered, note, ...purpose }) => [
						`${practice ? 'practice' : 'deliveries'}/${source}/${file}`,
						delivered,
						purpose.rejectedRows ?? 0,
						purpose.rejectedCells ?? 0,
						purpose.unresolved ?? 0,
						note
					])
			)
		);
}

/** `npm run exempelstaden`: writes `data/exempelstaden/`. */
export async function main(): Promise<number> {
	await writeTown(path.join(repoRoot(), 'data', TOWN.id));
	return 0;
}
