import type { Figure } from '../../src/lib/core/figure';
import type { Engine } from '../../src/lib/core/ports';
import { MeasureTree } from '../../src/lib/core/measures';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { loadWorkspace } from '../../src/lib/query/load';
import { openMonths } from '../../src/lib/query/open-months';
import { createJudge } from '../../src/lib/views/judge/judge';
import type { Case } from './measure';

/** Figures of what the engine computes, as a reader meets them. */

/**
 * Every declared indicator for one area, as the command line's `figures` asks for them: what is loaded is of that area
 * and the city alone. Against all areas at once.
 */
export async function catalogueCase(engine: Engine, workspace: Workspace): Promise<Case> {
	const of = async (area: string | null) => {
		await loadWorkspace(engine, workspace, [], area);
		const figures = await queryFigures(engine, allIndicators);
		return figures.filter((one) => area === null || one.area === area);
	};
	const figures = await of(workspace.defaultArea);
	const told = new Set(figures.flatMap((one) => (one.value === null ? [] : one.indicator)));
	if (told.size === 0) throw new Error('the area has no figures');
	return {
		name: 'the catalogue for one area: load and compute every declared indicator',
		size: `${allIndicators.length} indicators, ${told.size} with a value, ${figures.length} figures`,
		runs: 7,
		run: () => of(workspace.defaultArea),
		baseline: { name: 'the same for all areas', run: () => of(null) }
	};
}

/**
 * Every area's history through every boundary, each figure published, joined of parts or impossible, against fetching
 * what the sources publish themselves out of the same loaded tables.
 */
export async function historyCase(engine: Engine, workspace: Workspace): Promise<Case> {
	await loadWorkspace(engine, workspace, []);
	const figures = await queryFigures(engine, allIndicators);
	const joined = figures.filter(({ how, scope }) => scope === 'area' && how.some(isJoined));
	const sql = 'SELECT * FROM reading WHERE value IS NOT NULL';
	if (joined.length === 0) throw new Error('nothing was joined over a boundary');
	return {
		name: 'harmonised history for all areas',
		size: `${figures.length} figures, ${joined.length} joined of parts`,
		runs: 9,
		run: () => queryFigures(engine, allIndicators),
		baseline: { name: 'the published figures as they stand', run: () => engine.query(sql) }
	};
}

const isJoined = (step: string) => /^(?:sum_of_parts|weighted_by_)/u.test(step);

/** Every change from one period to the next, and every area against the rest, against finding the pairs alone. */
export async function judgementCase(engine: Engine, workspace: Workspace): Promise<Case> {
	await loadWorkspace(engine, workspace, []);
	const context = {
		register: new AreaRegister(workspace.areas),
		measures: new MeasureTree(workspace.measures),
		breaks: workspace.breaks,
		indicators: allIndicators,
		figures: await queryFigures(engine, allIndicators),
		months: await openMonths(engine, allIndicators, workspace, []),
		denominators: workspace.denominators
	};
	const { changes, differences } = pairsOf(context.figures);
	const indicators = new Map(allIndicators.map((one) => [one.id, one]));
	const judgeAll = () => {
		const judge = createJudge(context);
		return judge.together([
			...changes.map(([now, then]) => judge.change(indicators.get(now.indicator)!, now, then)),
			...differences.map(([now, then]) =>
				judge.difference(indicators.get(now.indicator)!, now, then)
			)
		]);
	};
	const tested = judgeAll().filter(({ p }) => p !== null).length;
	if (tested === 0) throw new Error('nothing could be tested');
	return {
		name: 'the judgement of everything: a new judge, every change and every area against the rest',
		size: `${changes.length + differences.length} pairs, ${tested} tested`,
		runs: 5,
		run: judgeAll,
		baseline: { name: 'finding the pairs', run: () => pairsOf(context.figures) }
	};
}

type Pair = [now: Figure, then: Figure];

/** Figures with a number, each with the one before it in its row, and each area's with that of the rest. */
function pairsOf(figures: readonly Figure[]): { changes: Pair[]; differences: Pair[] } {
	const rows = new Map<string, Figure[]>();
	for (const figure of figures) {
		if (figure.value === null) continue;
		const { indicator, series, unit, sex, age, area, scope } = figure;
		const key = [indicator, series, unit, sex, age, area, scope].join();
		const row = rows.get(key);
		if (row === undefined) rows.set(key, [figure]);
		else row.push(figure);
	}
	const changes: Pair[] = [];
	const differences: Pair[] = [];
	for (const [key, row] of rows) {
		row.sort((a, b) => (a.period < b.period ? -1 : 1));
		row.forEach((now, i) => i > 0 && changes.push([now, row[i - 1] as Figure]));
		if (!key.endsWith(',area')) continue;
		const rest = rows.get(key.replace(/area$/u, 'rest')) ?? [];
		for (const now of row) {
			const then = rest.find(({ period }) => period === now.period);
			if (then !== undefined) differences.push([now, then]);
		}
	}
	return { changes, differences };
}
