import { stat } from 'node:fs/promises';
import type { Figure } from '../../src/lib/core/figure';
import type { Indicator } from '../../src/lib/core/indicator';
import { MeasureTree } from '../../src/lib/core/measures';
import type { DatasetWithObservations } from '../../src/lib/core/observation';
import { withOwnMeasures } from '../../src/lib/core/own-measures';
import { comparePeriods, parsePeriod } from '../../src/lib/core/period';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';
import { openNodeEngine } from '../../src/lib/engine/node';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures, queryMonths } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { loadWorkspace } from '../../src/lib/query/load';
import { openMonths } from '../../src/lib/query/open-months';
import { protectedFigures } from '../../src/lib/query/protected';
import { sqlBehind } from '../../src/lib/query/sql-behind';
import type { ViewContext } from '../../src/lib/views/context';
import { hasNumber } from '../../src/lib/views/pick';
import { behindFigures } from '../../src/lib/views/underlag/behind';
import { plainUnderlag } from '../../src/lib/views/underlag/plain';
import { trace, underlagModel, type UnderlagData } from '../../src/lib/views/underlag/underlag';
import { createJudge } from '../../src/lib/views/judge/judge';
import type { CommandIo } from './check';
import { derivedFigure, MONTHLY } from './derived-figure';
import { text as divisionText } from './division.sv';
import { readUnderlagOptions, type UnderlagOptions } from './underlag-options';
import { text } from './underlag.sv';
import { isDivision, meantArea, openWorkspace, readDeliveries } from './workspace';

/**
 * `underlag --area ID|NAME --indicator ID …`: what stands behind one figure, as the page shows it. Returns
 * the exit code: 0, 1 if a data file could not be read or there is no such figure, 2 on misuse.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const misuse = (message: string) => {
		io.stderr.write(`${message}\n${text.usage}\n`);
		return 2;
	};
	const options = readUnderlagOptions(args);
	if (typeof options === 'string') return misuse(options);
	const workspace = await openWorkspace(options.workspace);
	if (!workspace) return misuse(text.noWorkspace(options.workspace));
	const register = new AreaRegister(workspace.areas);
	const { division } = options;
	if (division !== null && !isDivision(register, division))
		return misuse(divisionText.noDivision(division));
	const year = parsePeriod(options.period ?? '')?.year;
	const meant = meantArea(
		register,
		options.area,
		year === undefined ? null : String(year),
		division
	);
	if ('candidates' in meant)
		return misuse(
			meant.candidates.length === 0
				? divisionText.unknownArea(options.area, division)
				: text.severalAreas(options.area, meant.candidates)
		);
	for (const file of options.data)
		if (!(await stat(file).catch(() => null))?.isFile()) return misuse(text.noFile(file));
	const deliveries: DatasetWithObservations[] = [];
	for (const { file, delivery } of await readDeliveries(workspace, options.data)) {
		if (!delivery) {
			io.stderr.write(`${text.notRead(file)}\n`);
			return 1;
		}
		deliveries.push(delivery);
	}
	const indicators = indicatorsHeld(workspace, deliveries, allIndicators);
	const wanted =
		indicators.filter(({ id }) => id === options.indicator).length > 0
			? indicators.filter(({ id }) => id === options.indicator)
			: indicators.filter(({ measure }) => measure === options.indicator);
	if (wanted.length === 0)
		return misuse(
			text.unknownIndicator(
				options.indicator,
				indicators.map(({ id }) => id)
			)
		);
	const context = await contextOf(workspace, deliveries, indicators, options);
	const plain = chosen(context.figures, wanted, meant.area.id, options);
	const of = wanted.find(({ id }) => id === plain?.indicator);
	const figure =
		plain && of && options.derived !== null
			? derivedFigure(context, of, plain, options.derived, options.period ?? 'latest')
			: plain;
	const data: UnderlagData | null = figure && {
		context,
		behind: behindFigures([figure], workspace, register, indicators, [
			...deliveries,
			...workspace.datasets
		]),
		sqlBehind
	};
	const model = data && figure && underlagModel(data, figure);
	if (!data || !figure || !model) {
		io.stderr.write(
			`${plain === null ? text.noFigure : text.noDerived(options.derived === 'percent')}\n`
		);
		return 1;
	}
	if (options.json) {
		const traced = trace(data, figure);
		const { refs: _, superseded: __, made: ___, ...told } = traced?.figure ?? figure;
		const steps = (traced?.steps ?? []).map(({ figure: ____, ...step }) => step);
		const json = { ...model, figure: told, steps };
		io.stdout.write(`${JSON.stringify(json, null, '\t')}\n`);
	} else io.stdout.write(`${plainUnderlag(model)}\n`);
	return 0;
}

/** Everything is computed: a figure may be hidden for the sake of others. */
async function contextOf(
	workspace: Workspace,
	deliveries: readonly DatasetWithObservations[],
	indicators: readonly Indicator[],
	{ period, derived }: UnderlagOptions
): Promise<ViewContext> {
	const byMonth = period !== null && parsePeriod(period)?.grain === 'month';
	const engine = await openNodeEngine();
	try {
		await loadWorkspace(engine, workspace, deliveries);
		const computed = await queryFigures(engine, indicators);
		if (byMonth) computed.push(...(await queryMonths(engine, indicators, null)));
		const data = {
			register: new AreaRegister(workspace.areas),
			measures: new MeasureTree(withOwnMeasures(workspace.measures, deliveries)),
			topics: workspace.topics,
			breaks: workspace.breaks,
			denominators: workspace.denominators,
			indicators,
			figures: protectedFigures(computed, workspace, deliveries),
			months: MONTHLY.has(derived)
				? await openMonths(engine, indicators, workspace, deliveries)
				: [],
			datasets: [...deliveries, ...workspace.datasets].map(({ dataset }) => dataset),
			exercise: workspace.exercise
		};
		return { ...data, judge: createJudge(data) };
	} finally {
		await engine.close();
	}
}

/** Of the first of the indicators' lines that has a number, the newest unless a period is asked for. */
function chosen(
	figures: readonly Figure[],
	indicators: readonly Indicator[],
	area: string,
	options: UnderlagOptions
): Figure | null {
	const all = indicators.flatMap(({ id, lines, ages }) =>
		lines
			.filter(({ unit }) => options.unit === null || unit === options.unit)
			.flatMap(({ unit, series }) =>
				series.flatMap((one) =>
					figures
						.filter(
							(figure) =>
								figure.indicator === id &&
								figure.unit === unit &&
								figure.series === one &&
								figure.area === area &&
								figure.scope === options.scope &&
								figure.sex === options.sex &&
								figure.age === (options.age ?? ages[0] ?? 'all') &&
								(options.period === null || figure.period === options.period)
						)
						.sort((a, b) => comparePeriods(b.period, a.period))
				)
			)
	);
	return all.find(hasNumber) ?? all[0] ?? null;
}
