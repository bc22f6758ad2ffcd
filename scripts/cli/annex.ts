import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Topology } from 'topojson-specification';
import { outlinesOf } from '../../src/lib/charts/choropleth/outlines';
import type { Area, AreaId } from '../../src/lib/core/area';
import { MeasureTree } from '../../src/lib/core/measures';
import { withOwnMeasures } from '../../src/lib/core/own-measures';
import type { DatasetWithObservations } from '../../src/lib/core/observation';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';
import { openNodeEngine } from '../../src/lib/engine/node';
import { buildDocx } from '../../src/lib/export/docx';
import { renderPng } from '../../src/lib/export/png-node';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { protectedFigures } from '../../src/lib/query/protected';
import { loadWorkspace } from '../../src/lib/query/load';
import { openMonths } from '../../src/lib/query/open-months';
import { figureAreas } from '../../src/lib/query/tables';
import { annexModel } from '../../src/lib/views/annex';
import type { ViewContext } from '../../src/lib/views/context';
import { createJudge } from '../../src/lib/views/judge/judge';
import { repoRoot } from '../repo-root';
import { text } from './annex.sv';
import type { CommandIo } from './check';
import { text as divisionText } from './division.sv';
import { isDivision, meantArea, openWorkspace, readDeliveries } from './workspace';

interface Options {
	area: string;
	year: string;
	/** Year whose division the annex follows; null: today's. */
	division: string | null;
	out: string;
	workspace: string;
	data: string[];
}

/**
 * `annex --area ID|NAME --year YYYY [--division YYYY] [--data FILE…] --out FILE.docx [--workspace ID]`: the annex of an
 * area and a year as a Word document, from the municipality's data and the files given, through the same
 * core, SQL and builder as the page. Exit code 0 when all went in, 1 when a file could not be read whole or
 * there is no figure for the year, 2 on misuse.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const options = readOptions(args);
	if (typeof options === 'string') return misuse(io, options);
	for (const file of options.data)
		if (!(await stat(file).catch(() => null))?.isFile()) return misuse(io, text.noFile(file));
	const workspace = await openWorkspace(options.workspace);
	if (workspace === null) return misuse(io, text.noWorkspace(options.workspace));
	const register = new AreaRegister(workspace.areas);
	const { division } = options;
	if (division !== null && !isDivision(register, division))
		return misuse(io, divisionText.noDivision(division));
	const area = resolveArea(register, options);
	if (typeof area === 'string') return misuse(io, area);

	const { imported, clean } = await readData(workspace, options.data, io);
	const context = await contextOf(workspace, register, imported);
	const model = annexModel(context, {
		area: area.id,
		year: options.year,
		...(division === null ? {} : { division })
	});
	const outlines = path.join(repoRoot(), 'data', workspace.id, 'outlines', 'outlines.topo.json');
	const topology = JSON.parse(await readFile(outlines, 'utf8')) as Topology;
	const bytes = await buildDocx(model, {
		outlines: (day) => outlinesOf(topology, workspace.areas, day),
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
		if (!['--area', '--year', '--division', '--out', '--workspace', '--data'].includes(name))
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
	const division = given.get('--division') ?? null;
	return { area: given.get('--area') ?? '', year, division, out, workspace, data };
}

/** The area an id or a bare name means in the division or the year, or what to say when it means none or several. */
function resolveArea(
	register: AreaRegister,
	{ area: name, year, division }: Options
): Area | string {
	const meant = meantArea(register, name, year, division);
	if ('candidates' in meant) {
		if (meant.candidates.length === 0) return divisionText.unknownArea(name, division);
		const ids = meant.candidates.map(({ id }) => id);
		return text.ambiguousArea(name, ids);
	}
	return figureAreas(register).includes(meant.area.id) ? meant.area : text.noFiguresFor(meant.area);
}

/** Reads the files given; what could not be read is told and left out. */
async function readData(
	workspace: Workspace,
	files: readonly string[],
	io: CommandIo
): Promise<{ imported: DatasetWithObservations[]; clean: boolean }> {
	const imported = new Map<string, DatasetWithObservations>();
	let clean = true;
	for (const { file, report, delivery } of await readDeliveries(workspace, files)) {
		const problems = report.ledger.rejected + report.rejectedCells.length;
		if (delivery === null || problems > 0) clean = false;
		if (delivery === null) {
			const message = report.failure?.message ?? text.unknownKind;
			io.stderr.write(`${text.notRead(file, message)}\n`);
			continue;
		}
		if (problems > 0) io.stderr.write(`${text.rejected(file, problems)}\n`);
		imported.set(delivery.dataset.id, delivery);
	}
	return { imported: [...imported.values()], clean };
}

async function contextOf(
	workspace: Workspace,
	register: AreaRegister,
	imported: readonly DatasetWithObservations[]
): Promise<ViewContext> {
	const engine = await openNodeEngine();
	try {
		await loadWorkspace(engine, workspace, imported);
		const indicators = indicatorsHeld(workspace, imported, allIndicators);
		const figures = await queryFigures(engine, indicators);
		const data = {
			register,
			measures: new MeasureTree(withOwnMeasures(workspace.measures, imported)),
			breaks: workspace.breaks,
			denominators: workspace.denominators,
			indicators,
			figures: protectedFigures(figures, workspace, imported),
			months: await openMonths(engine, indicators, workspace, imported)
		};
		return {
			...data,
			judge: createJudge(data),
			datasets: [...workspace.datasets, ...imported].map(({ dataset }) => dataset),
			topics: workspace.topics,
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
