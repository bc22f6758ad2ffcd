import type { Figure } from '$lib/core/figure';
import { gate, type GatedFigure } from '$lib/core/gate';
import type { Indicator } from '$lib/core/indicator';
import type { Dataset } from '$lib/core/observation';
import type { SqlValue } from '$lib/core/ports';
import { formatPeriod, formatValue } from '$lib/text/format';
import { countedAmong } from '$lib/text/sentences/told';
import { printedAs, printedValue } from '$lib/text/underlag/numbers';
import { citationOf } from '$lib/text/underlag/citation';
import { peopleWords } from '$lib/text/underlag/people';
import { words } from '$lib/text/underlag/words';
import { howWords, statusWords } from '$lib/text/underlag/how';
import { notesFor } from '../caption';
import { cautionsFor } from '../cautions';
import type { ViewContext } from '../context';
import { plainName } from '../names';
import { responseRateOrUnknown } from '../response-rate';
import { show } from '../shown';
import type { Behind, Row } from './behind';
import { leavesOf, partsMayBeSeen, passes } from './disclosure';
import { formulaLines } from './formula-lines';
import { headingOf } from './heading';
import type { Fact, SourceFile, SourceRow, UnderlagModel } from './model';
import { datasetsOf, placeOf } from './places';
import { stepsOf } from './reconstruct';
import { refsOf, type Step } from './steps';
import { uncertaintyOf } from './uncertainty';

/** One statement of the SQL behind a figure; see `query/sql-behind.ts`. */
export interface Stage {
	name: keyof typeof words.stages;
	sql: string;
	parameters: readonly SqlValue[];
}

/** What the underlag of figures is made from. */
export interface UnderlagData {
	context: ViewContext;
	behind: Behind;
	sqlBehind: (indicator: Indicator, figures: readonly Figure[]) => readonly Stage[];
}

/** What may be seen of how a figure came about. */
export interface Traced {
	figure: GatedFigure;
	indicator: Indicator;
	/** Empty where it has no value, or where one of them is not to be found. */
	rows: readonly Row[];
	/** False where the numbers of rows and formula would tell something hidden. */
	open: boolean;
	/** Empty where they may not be seen or cannot be had. */
	steps: readonly Step[];
}

/** Through the gate; what it hides has no rows and no formula. null for an indicator nobody has declared. */
export function trace({ context, behind }: UnderlagData, asked: Figure): Traced | null {
	const figure = gate(asked);
	const indicator = context.indicators.find(({ id }) => id === figure.indicator);
	if (indicator === undefined) return null;
	const rows = (figure.value === null ? null : behind.rows(figure)) ?? [];
	const steps = stepsOf(figure, behind) ?? [];
	const all = withPeople(rows, steps);
	const open =
		leavesOf(figure).every((leaf) => partsMayBeSeen(leaf, behind, context.datasets)) &&
		datasetsOf(refsOf(all.slice(rows.length)), context.datasets).every(isOpen);
	return { figure, indicator, rows: all, open, steps: open ? steps : [] };
}

/** The figure's own rows, then those of the people it was divided or weighed by, once each. */
function withPeople(rows: readonly Row[], steps: readonly Step[]): readonly Row[] {
	// One place may hold several figures: of several areas, say.
	const keyOf = ({ ref, observation: { area, measure, unit, sex, age, period } }: Row) =>
		[ref, area, measure, unit, sex, age, period].join('\n');
	const told = new Set(rows.map(keyOf));
	const people = new Map<string, Row>();
	for (const row of steps.flatMap((step) => step.people ?? []))
		if (!told.has(keyOf(row))) people.set(keyOf(row), row);
	return [...rows, ...people.values()];
}

function isOpen({ openness }: Dataset): boolean {
	return (openness ?? 'open') === 'open';
}

/**
 * Everything behind one figure, as it is shown and printed. null for an indicator nobody has declared.
 *
 * @param judged among how many comparisons the figure was looked at where it stands
 */
export function underlagModel(
	data: UnderlagData,
	asked: Figure,
	judged: readonly Fact[] = []
): UnderlagModel | null {
	const traced = trace(data, asked);
	if (traced === null) return null;
	const { context, behind, sqlBehind } = data;
	const { figure, indicator, open, steps } = traced;
	const sources = datasetsOf([...figure.refs, ...refsOf(traced.rows)], context.datasets);
	const shown = show(context, figure);
	const heading = headingOf(context, figure, indicator);
	const value = hasValue(figure) ? printedValue(figure) : shown.text;
	const computed = figure.value !== null && figure.how.length > 0;
	const cautions = [
		...indicator.cautions,
		...notesFor([], [shown]),
		...cautionsFor(context, [shown])
	];
	return {
		exercise: context.exercise,
		heading,
		value,
		status: figure.status,
		statusText:
			figure.value === null
				? statusWords[figure.status]
				: `${statusWords[figure.status]}, ${computed ? words.computed : words.published}`,
		reason: shown.reason ?? '',
		definition: definitionOf(indicator, figure),
		formulas: formulaLines(context, steps, behind),
		formulaNote: formulaNote(traced),
		rows: rowsOf(context, traced),
		rowsNote: figure.value === null ? words.noRows : open ? '' : words.secretRows,
		uncertainty: [
			...uncertaintyOf(context, figure, indicator),
			...[...new Set(leavesOf(figure).map((leaf) => responseRateOrUnknown(context, leaf)))]
				.filter((text) => text !== '')
				.map((text): Fact => ({ term: words.responseRate, text })),
			...judged
		],
		files: filesOf(sources),
		superseded: supersededOf(data, figure),
		sql: sqlBehind(indicator, leavesOf(figure)).map(({ name, sql, parameters }) => ({
			title: words.stages[name],
			sql,
			parameters: parameters.map((one, at) => words.parameter(at + 1, String(one)))
		})),
		cautions: [...new Set(cautions.filter((text) => text !== shown.reason))],
		request: figure.value === null ? requestOf(indicator, figure) : '',
		citation:
			figure.value === null
				? ''
				: citationOf({
						what: heading,
						value,
						preliminary: figure.status === 'preliminary',
						computed,
						exercise: context.exercise,
						sources
					})
	};
}

function hasValue(figure: Figure): figure is Figure & { value: number } {
	return figure.value !== null;
}

/** As the indicator has them; a share of one sex or grade is of those alone. */
function definitionOf(indicator: Indicator, { unit, series, sex, age }: Figure): Fact[] {
	const line = indicator.lines.find((one) => one.unit === unit && one.series.includes(series));
	const denominator = line?.denominator ?? null;
	const share = unit === 'percent';
	const numerator = share ? countedAmong(indicator.numerator, sex, age) : indicator.numerator;
	const definition =
		indicator.numerator === ''
			? indicator.definition
			: indicator.definition.replace(indicator.numerator, numerator);
	const facts: Fact[] = [{ term: words.definition, text: definition }];
	if (indicator.numerator !== '')
		facts.push({
			term: denominator === null ? words.counted : words.numerator,
			text: numerator
		});
	if (denominator !== null)
		facts.push({
			term: words.denominator,
			text: words.denominatorText(denominator.of, denominator.date)
		});
	if (indicator.method !== '') facts.push({ term: words.method, text: indicator.method });
	return facts;
}

function formulaNote({ figure, rows, open, steps }: Traced): string {
	if (!hasValue(figure)) return '';
	if (!open) return words.secretFormula;
	if (steps.length === 0 || rows.length === 0) return words.noFormula;
	const note = figure.how.includes('computed_when_read') ? howWords.computed_when_read : '';
	return [printedAs(figure), note].filter((text) => text !== '').join(' ');
}

function rowsOf(context: ViewContext, { rows, open }: Traced): SourceRow[] {
	return rows.map(({ ref, cell, observation }) => {
		const { areaAsWritten, measureAsWritten, period, area, measure, sex, age } = observation;
		const name = area === null ? areaAsWritten : plainName(context, area);
		const label =
			cell === undefined
				? (context.measures.get(measure ?? '')?.label ?? measureAsWritten)
				: peopleWords.cells[cell];
		return {
			place: wherever(context, ref),
			written: words.heading([areaAsWritten, measureAsWritten]),
			read: words.heading([name, label, words.group(sex, age), formatPeriod(period)]),
			value:
				open && observation.value !== null
					? formatValue(observation.value, observation.unit)
					: words.hidden,
			note: open ? (observation.note ?? '') : ''
		};
	});
}

function wherever(context: ViewContext, ref: string): string {
	const { dataset: id, sheet, row, column } = placeOf(ref);
	const dataset = context.datasets.find((one) => one.id === id);
	return dataset === undefined ? words.unknownFile : words.place(dataset.file, sheet, row, column);
}

function filesOf(sources: readonly Dataset[]): SourceFile[] {
	return sources.map((dataset) => ({
		citation: dataset.citation,
		facts: [
			{ term: words.file, text: dataset.file },
			{ term: words.delivered, text: words.deliveredText(dataset.retrieved) },
			{ term: words.licence, text: dataset.licence },
			{
				term: words.hash,
				text: isOpen(dataset) ? dataset.sha256 : words.secretHash
			}
		]
	}));
}

/** What lost to another delivery. A value that could not be shown by itself is not shown here either. */
function supersededOf({ context, behind }: UnderlagData, figure: GatedFigure): string[] {
	const told = leavesOf(figure).flatMap((leaf) =>
		leaf.superseded.map(({ ref, value, status }) => {
			const lost = behind.rows({ ...leaf, refs: [ref] })?.[0]?.observation;
			const seen = lost === undefined || passes(leaf, lost);
			const text =
				value === null
					? statusWords[status]
					: seen
						? formatValue(value, lost?.unit ?? leaf.unit)
						: words.hidden;
			return words.superseded(text, statusWords[status], wherever(context, ref));
		})
	);
	return [...new Set(told)];
}

/** A sex or an age that the measure is of by itself is no split of it: what is missing is the figure. */
function requestOf({ request, sexes, ages }: Indicator, { sex, age }: Figure): string {
	if (sex !== 'all' && sexes.includes('all')) return request.sex;
	return age !== 'all' && ages.includes('all') ? request.children : request.figure;
}
