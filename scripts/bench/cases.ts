import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import Papa from 'papaparse';
import { outlinesOf } from '../../src/lib/charts/choropleth/outlines';
import { MeasureTree } from '../../src/lib/core/measures';
import { createNameLookup } from '../../src/lib/core/names';
import type { Engine } from '../../src/lib/core/ports';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';
import { buildDocx } from '../../src/lib/export/docx';
import { renderPng } from '../../src/lib/export/png-node';
import { importFile } from '../../src/lib/import/import-file';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { loadWorkspace } from '../../src/lib/query/load';
import { openMonths } from '../../src/lib/query/open-months';
import { annexModel } from '../../src/lib/views/annex';
import type { ViewContext } from '../../src/lib/views/context';
import { createJudge } from '../../src/lib/views/judge/judge';
import { repoRoot } from '../repo-root';
import { generatedFile } from './generated-file';
import type { Case } from './measure';

const LINES = 100_000;

/** Reading a big text file, against PapaParse splitting the same text into cells. */
export function importCase(workspace: Workspace): Case {
	const register = new AreaRegister(workspace.areas);
	const names = createNameLookup(register, new MeasureTree(workspace.measures));
	const bytes = generatedFile(workspace, LINES);
	const text = new TextDecoder('windows-1252').decode(bytes);
	return {
		name: 'import of a text file: recognise, read, resolve, balance',
		size: `${LINES} lines, ${(bytes.length / 1e6).toFixed(1)} MB`,
		runs: 7,
		async run() {
			const { report } = await importFile(bytes, 'generated.txt', { names, now: 0 });
			const { records, loaded } = report.ledger;
			// A file that was refused would be quick to read.
			if (records !== LINES + 1 || loaded < LINES * 0.9) {
				throw new Error(`the generated file was not read: ${JSON.stringify(report.ledger)}`);
			}
		},
		baseline: {
			name: 'PapaParse alone on the decoded text',
			run() {
				const { data } = Papa.parse<string[]>(text, { delimiter: ';', header: false });
				if (data.length < LINES) throw new Error('PapaParse read too little');
			}
		}
	};
}

/** Every figure of every indicator, area and period, against a question the engine need not think about. */
export async function figuresCase(engine: Engine, workspace: Workspace): Promise<Case> {
	await loadWorkspace(engine, workspace, []);
	const figures = await queryFigures(engine, allIndicators);
	return {
		name: 'all figures from the engine',
		size: `${figures.length} figures`,
		runs: 9,
		run: () => queryFigures(engine, allIndicators),
		baseline: { name: 'one trivial query', run: () => engine.query('SELECT 1 AS one') }
	};
}

/** The proposed annex as a Word document, against an empty document of the same library. */
export async function annexCase(engine: Engine, workspace: Workspace): Promise<Case> {
	const folder = path.join(repoRoot(), 'data', workspace.id, 'outlines', 'outlines.topo.json');
	const topology = JSON.parse(await readFile(folder, 'utf8'));
	const outlines = (day?: string) => outlinesOf(topology, workspace.areas, day);
	const data = {
		register: new AreaRegister(workspace.areas),
		measures: new MeasureTree(workspace.measures),
		breaks: workspace.breaks,
		denominators: workspace.denominators,
		indicators: allIndicators,
		figures: await queryFigures(engine, allIndicators),
		months: await openMonths(engine, allIndicators, workspace, [])
	};
	const context: ViewContext = {
		...data,
		judge: createJudge(data),
		datasets: workspace.datasets.map(({ dataset }) => dataset),
		topics: workspace.topics,
		exercise: workspace.exercise
	};
	const years = context.figures.flatMap(({ period, value }) =>
		/^\d{4}$/.test(period) && value !== null ? [period] : []
	);
	const request = { area: workspace.defaultArea, year: years.sort().at(-1) ?? '' };
	const size = (await buildDocx(annexModel(context, request), { outlines, png: renderPng })).length;
	return {
		name: 'annex: model, pictures, Word document',
		size: `${(size / 1000).toFixed(0)} kB`,
		runs: 7,
		run: () => buildDocx(annexModel(context, request), { outlines, png: renderPng }),
		baseline: {
			name: 'a document with one line by the same library',
			run: () =>
				Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('one line')] }] }))
		}
	};
}
