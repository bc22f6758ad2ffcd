import { stat } from 'node:fs/promises';
import { gate } from '../../src/lib/core/gate';
import type { Area } from '../../src/lib/core/area';
import type { Figure } from '../../src/lib/core/figure';
import type { Indicator } from '../../src/lib/core/indicator';
import type { DatasetWithObservations } from '../../src/lib/core/observation';
import { withOwnMeasures } from '../../src/lib/core/own-measures';
import { comparePeriods, parsePeriod } from '../../src/lib/core/period';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';
import { openNodeEngine } from '../../src/lib/engine/node';
import { isByMeasure } from '../../src/lib/indicators/by-measure';
import { allIndicators, indicatorById } from '../../src/lib/indicators/registry';
import { queryFigures, queryMonths } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { loadWorkspace } from '../../src/lib/query/load';
import { protectedFigures } from '../../src/lib/query/protected';
import { figureAreas } from '../../src/lib/query/tables';
import { readFigureOptions, type FigureOptions } from './figure-options';
import { figureCsv, figureJson, figureRow, observationIndex } from './figure-rows';
import { text as divisionText } from './division.sv';
import { text } from './figures.sv';
import type { CommandIo } from './check';
import { namedIndicators, nearestIndicators } from './indicator-list';
import { isDivision, meantArea, openWorkspace, readDeliveries } from './workspace';

/**
 * `figures --area ID|NAME …`: the figures of one area as the page has them, through the same gate;
 * `figures --list`: the ids and titles that `--indicator` takes.
 * Returns the exit code: 0, 1 if a data file could not be read, 2 on misuse.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const misuse = (message: string) => {
		io.stderr.write(`${message}\n${text.usage}\n`);
		return 2;
	};
	const options = readFigureOptions(args);
	if (typeof options === 'string') return misuse(options);
	const workspace = await openWorkspace(options.workspace);
	if (!workspace) return misuse(text.noWorkspace(options.workspace));
	const area = options.list ? null : areaOf(workspace, options);
	if (typeof area === 'string') return misuse(area);
	for (const file of options.data) {
		const found = await stat(file).catch(() => null);
		if (!found?.isFile()) return misuse(text.noFile(file));
	}
	const deliveries = await deliveriesOf(workspace, options.data, io);
	if (!deliveries) return 1;
	// A delivery may bring measures of its own.
	const known = namedIndicators(withOwnMeasures(workspace.measures, deliveries));
	if (area === null) {
		for (const { id, title } of known) io.stdout.write(text.listed(id, title));
		return 0;
	}
	for (const id of options.indicators)
		if (!known.some((one) => one.id === id))
			return misuse(text.unknownIndicator(id, nearestIndicators(known, id)));
	const asked = indicatorsOf(workspace, deliveries, options);
	const figures = await figuresOf(workspace, deliveries, asked, area.id, options);
	const gated = figures.map((figure) => gate(figure));
	const index = observationIndex([...workspace.datasets, ...deliveries]);
	io.stdout.write(
		options.format === 'json'
			? `${JSON.stringify(
					gated.map((figure) => figureJson(figure, index)),
					null,
					'\t'
				)}\n`
			: figureCsv(gated.map((figure) => figureRow(figure, index)))
	);
	return 0;
}

/** The area meant, or what is wrong with it. */
function areaOf(workspace: Workspace, { area: name, from, to, division }: FigureOptions) {
	const register = new AreaRegister(workspace.areas);
	if (division !== null && !isDivision(register, division))
		return divisionText.noDivision(division);
	const year = parsePeriod(to ?? from ?? '')?.year;
	const meant = meantArea(register, name, year === undefined ? null : String(year), division);
	if ('candidates' in meant) {
		return meant.candidates.length === 0
			? divisionText.unknownArea(name, division)
			: text.severalAreas(name, meant.candidates);
	}
	const { id } = meant.area;
	const hasFigures =
		figureAreas(register).includes(id) ||
		isComposed(register, meant.area) ||
		workspace.datasets.some(({ observations }) => [...observations].some((one) => one.area === id));
	return hasFigures ? meant.area : text.noFiguresFor(meant.area);
}

/** A police area, say: never reported itself, but made of areas that are. */
function isComposed(register: AreaRegister, { id, shown, level }: Area): boolean {
	return shown && level === 'po' && register.lifetimes(id).length > 0;
}

/**
 * The indicators asked for, by their own id or by that of a measure. Without any: all that are
 * declared, and for what else the data hold one per measure.
 */
function indicatorsOf(
	workspace: Workspace,
	deliveries: readonly DatasetWithObservations[],
	{ indicators: ids }: FigureOptions
): Indicator[] {
	if (ids.length === 0) return indicatorsHeld(workspace, deliveries, allIndicators);
	const byMeasure = indicatorsHeld(workspace, deliveries, []);
	return ids.flatMap((id) => indicatorById(id) ?? byMeasure.filter((one) => one.measure === id));
}

/** null where a file could not be read; why has then been said. */
async function deliveriesOf(
	workspace: Workspace,
	files: readonly string[],
	io: CommandIo
): Promise<DatasetWithObservations[] | null> {
	const deliveries: DatasetWithObservations[] = [];
	for (const { file, report, delivery } of await readDeliveries(workspace, files)) {
		if (!delivery) {
			const why =
				report.failure?.message ?? (report.source === null ? text.unknownSource : text.nothingRead);
			io.stderr.write(`${text.notRead(file, why)}\n`);
			return null;
		}
		if (report.ledger.rejected > 0)
			io.stderr.write(`${text.rejectedSome(file, report.ledger.rejected)}\n`);
		deliveries.push(delivery);
	}
	return deliveries;
}

async function figuresOf(
	workspace: Workspace,
	deliveries: readonly DatasetWithObservations[],
	indicators: readonly Indicator[],
	area: string,
	options: FigureOptions
): Promise<Figure[]> {
	const engine = await openNodeEngine();
	try {
		// A figure is hidden for the sake of others, asked for or not: then all of them must be known.
		const notOpen = [...workspace.datasets, ...deliveries].filter(
			({ dataset }) => (dataset.openness ?? 'open') !== 'open'
		);
		const closed = notOpen.length > 0;
		const measures = new Set(
			notOpen.flatMap(({ observations }) => [...observations].map(({ measure }) => measure))
		);
		const shown = figureAreas(new AreaRegister(workspace.areas)).includes(area);
		const held = indicatorsHeld(workspace, deliveries, allIndicators).filter(({ measure }) =>
			measures.has(measure)
		);
		const all = [...new Map([...held, ...indicators].map((one) => [one.id, one])).values()];
		await loadWorkspace(engine, workspace, deliveries, closed && shown ? null : area);
		const computed: Figure[] = [];
		if (closed || options.grain !== 'month') computed.push(...(await queryFigures(engine, all)));
		if (closed || options.grain !== 'year')
			computed.push(...(await queryMonths(engine, all, closed ? null : area)));
		const figures = protectedFigures(computed, workspace, deliveries);
		const asked = new Map(indicators.map((one) => [one.id, one]));
		const wholes = measuresOfAllAges(indicators);
		return figures.filter((figure) => {
			const indicator = asked.get(figure.indicator);
			return (
				indicator !== undefined &&
				(options.grain !== 'month' || figure.grain === 'month') &&
				(options.grain !== 'year' || figure.grain !== 'month') &&
				figure.area === area &&
				figure.scope === 'area' &&
				isWithin(figure.period, options) &&
				isAskedBreakdown(figure, indicator, options, wholes)
			);
		});
	} finally {
		await engine.close();
	}
}

function isWithin(period: string, { from, to }: FigureOptions): boolean {
	const starts = from === null || comparePeriods(period, from) >= 0 || contains(from, period);
	const ends = to === null || comparePeriods(period, to) <= 0 || contains(to, period);
	return starts && ends;
}

/** A month lies in its year: `--to 2023` takes December 2023 along. */
function contains(outer: string, inner: string): boolean {
	const around = parsePeriod(outer);
	const within = parsePeriod(inner);
	return !!around && !!within && around.from <= within.from && within.to <= around.to;
}

function measuresOfAllAges(indicators: readonly Indicator[]): ReadonlySet<string> {
	const whole = [...allIndicators, ...indicators].filter(({ ages }) => ages.includes('all'));
	return new Set(whole.map(({ measure }) => measure));
}

/**
 * Without a breakdown only the whole. What an indicator is declared to be about is its whole: one of women, of children
 * or of pupils by sex and grade keeps them. A measure that nobody declares keeps its ages where it has no whole of all.
 */
function isAskedBreakdown(
	{ sex, age, measure }: Figure,
	indicator: Indicator,
	{ by }: FigureOptions,
	wholes: ReadonlySet<string>
): boolean {
	const declared = !isByMeasure(indicator);
	const { sexes, ages } = indicator;
	const wholeSex = sex === 'all' || (declared && !sexes.includes('all'));
	const wholeAge = age === 'all' || (declared ? !ages.includes('all') : !wholes.has(measure));
	return (wholeSex || by.has('sex')) && (wholeAge || by.has('age'));
}
