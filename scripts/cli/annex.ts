import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Topology } from 'topojson-specification';
import { outlinesOf } from '../../src/lib/charts/choropleth/outlines';
import type { AreaId } from '../../src/lib/core/area';
import { MeasureTree } from '../../src/lib/core/measures';
import { createNameLookup } from '../../src/lib/core/names';
import type { DatasetWithObservations } from '../../src/lib/core/observation';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';
import { openNodeEngine } from '../../src/lib/engine/node';
import { buildDocx } from '../../src/lib/export/docx';
import { renderPng } from '../../src/lib/export/png-node';
import { importFile } from '../../src/lib/import/import-file';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { loadWorkspace } from '../../src/lib/query/load';
import { annexModel } from '../../src/lib/views/annex';
import type { ViewContext } from '../../src/lib/views/context';
import { compileWorkspace } from '../data/compile';
import { repoRoot } from '../repo-root';
import { text } from './annex.sv';

/** Where a command writes; `process` is one. */
export interface CommandIo {
	stdout: { write(text: string): unknown };
	stderr: { write(text: string): unknown };
}

interface Options {
	area: string;
	year: string;
	out: string;
	workspace: string;
	data: string[];
}

/** Levels a bare name may mean, in this order (VOCABULARY). */
const NAMED_LEVELS = ['sdo', 'lpo', 'stad', 'kommun'];

/**
 * `annex --area ID|NAME --year YYYY [--data FILE…] --out FILE.docx [--workspace ID]`: the annex of an
 * area and a year as a Word document, from the municipality's data and the files given, through the same
 * core, SQL and builder as the page. Exit code 0 when all went in, 1 when a file could not be read whole or
 * there is no figure for the year, 2 on misuse.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const options = readOptions(args);
	if (typeof options === 'string') return misuse(io, options);
	for (const file of options.data)
		if (!(await stat(file).catch(() => null))?.isFile()) return misuse(io, text.noFile(file));
	const folder = path.join(repoRoot(), 'data', options.workspace);
	if (!(await stat(path.join(folder, 'workspace.json')).catch(() => null)))
		return misuse(io, text.noWorkspace(options.workspace));
	const workspace = await compileWorkspace(folder);
	const register = new AreaRegister(workspace.areas);
	const area = resolveArea(register, options.area, options.year);
	if ('problem' in area) return misuse(io, area.problem);

	const measures = new MeasureTree(workspace.measures);
	const { imported, clean } = await readData(options.data, register, measures, io);
	const context = await contextOf(workspace, register, measures, imported);
	const model = annexModel(context, { area: area.id, year: options.year });
	const topology = JSON.parse(
		await readFile(path.join(folder, 'outlines', 'outlines.topo.json'), 'utf8')
	) as Topology;
	const bytes = await buildDocx(model, {
		outlines: outlinesOf(topology, workspace.areas),
		png: renderPng
	});
	try {
		await writeFile(options.out, bytes);
	} catch {
		return misuse(io, text.noBytes(options.out));
	}
	io.stdout.write(`${text.written(options.out, Math.round(bytes.length / 1000))}\n`);
	if (hasFigures(context, area.id, options.year)) return clean ? 0 : 1;
	io.stderr.write(`${text.nothing(model.area, options.year)}\n`);
	return 1;
}

function misuse(io: CommandIo, message: string): number {
	io.stderr.write(`${message}\n${text.usage}\n`);
	return 2;
}

/** The options, or what is wrong with them. `--data` takes every word up to the next flag. */
function readOptions(args: readonly string[]): Options | string {
	const given = new Map<string, string>();
	const data: string[] = [];
	for (let at = 0; at < args.length; at += 1) {
		const [name = '', ...rest] = (args[at] ?? '').split('=');
		if (!['--area', '--year', '--out', '--workspace', '--data'].includes(name))
			return text.unknownOption(args[at] ?? '');
		const value = rest.length > 0 ? rest.join('=') : (args[(at += 1)] ?? '');
		if (value === '' || value.startsWith('--')) return text.missingValue(name);
		if (name !== '--data') given.set(name, value);
		else {
			data.push(value);
			while (rest.length === 0 && at + 1 < args.length && !(args[at + 1] ?? '').startsWith('--'))
				data.push(args[(at += 1)] ?? '');
		}
	}
	for (const name of ['--area', '--year', '--out'])
		if (!given.has(name)) return text.required(name);
	const year = given.get('--year') ?? '';
	const out = given.get('--out') ?? '';
	const workspace = given.get('--workspace') ?? 'stockholm';
	if (!/^\d{4}$/u.test(year)) return text.notYear(year);
	if (!/\.docx$/iu.test(out)) return text.notDocx(out);
	if (!/^[a-z0-9-]+$/u.test(workspace)) return text.noWorkspace(workspace);
	return { area: given.get('--area') ?? '', year, out, workspace, data };
}

/** The area an id or a bare name means in a year, or what to say when it means none or several. */
function resolveArea(
	register: AreaRegister,
	name: string,
	year: string
): { id: AreaId } | { problem: string } {
	if (register.get(name) !== undefined) return { id: name };
	const candidates = register.candidates(name, year);
	const [first] = candidates;
	if (first === undefined) return { problem: text.unknownArea(name) };
	if (NAMED_LEVELS.includes(first.level)) return { id: first.id };
	return {
		problem: text.ambiguousArea(
			name,
			candidates.map(({ id }) => id)
		)
	};
}

/** Reads the files given; what could not be read is told and left out. */
async function readData(
	files: readonly string[],
	register: AreaRegister,
	measures: MeasureTree,
	io: CommandIo
): Promise<{ imported: DatasetWithObservations[]; clean: boolean }> {
	const names = createNameLookup(register, measures);
	const imported = new Map<string, DatasetWithObservations>();
	let clean = true;
	for (const [order, file] of files.entries()) {
		const bytes = new Uint8Array(await readFile(file));
		// Later files count as later deliveries.
		const result = await importFile(bytes, path.basename(file), { names, now: order + 1 });
		const { report, dataset, observations } = result;
		if (dataset === null) {
			clean = false;
			const message = report.failure?.message ?? text.unknownKind;
			io.stderr.write(`${text.notRead(file, message)}\n`);
			continue;
		}
		const problems = report.ledger.rejected + report.rejectedCells.length;
		if (problems > 0) {
			clean = false;
			io.stderr.write(`${text.rejected(file, problems)}\n`);
		}
		imported.set(dataset.id, { dataset, observations });
	}
	return { imported: [...imported.values()], clean };
}

async function contextOf(
	workspace: Workspace,
	register: AreaRegister,
	measures: MeasureTree,
	imported: readonly DatasetWithObservations[]
): Promise<ViewContext> {
	const engine = await openNodeEngine();
	try {
		await loadWorkspace(engine, workspace, imported);
		return {
			register,
			measures,
			breaks: workspace.breaks,
			indicators: allIndicators,
			figures: await queryFigures(engine, allIndicators),
			datasets: [...workspace.datasets, ...imported].map(({ dataset }) => dataset),
			exercise: workspace.exercise
		};
	} finally {
		await engine.close();
	}
}

/** True when some measure of the area has a number for the year. */
function hasFigures({ figures }: ViewContext, area: AreaId, year: string): boolean {
	return figures.some(
		(figure) =>
			figure.area === area &&
			figure.scope === 'area' &&
			figure.period === year &&
			figure.value !== null
	);
}
