import type { Figure } from '$lib/core/figure';
import type { Formula } from '$lib/core/formula';
import { gate, type GatedFigure } from '$lib/core/gate';
import type { Indicator } from '$lib/core/indicator';
import type { SqlValue } from '$lib/core/ports';
import { areaWords } from '$lib/text/areas';
import { formatPeriod, formatValue, formatWithUnit } from '$lib/text/format';
import { printedAs } from '$lib/text/underlag/numbers';
import { citationOf } from '$lib/text/underlag/citation';
import { words } from '$lib/text/underlag/words';
import { underlag as common } from '$lib/text/ui/underlag';
import { notesFor } from '../caption';
import { cautionsFor } from '../cautions';
import type { ViewContext } from '../context';
import { plainName } from '../names';
import { responseRate } from '../response-rate';
import { show } from '../shown';
import type { Behind, Row } from './behind';
import { partsMayBeSeen, passes, ruleOf } from './disclosure';
import { formulaLines } from './formula-lines';
import type { Fact, SourceFile, SourceRow, UnderlagModel } from './model';
import { datasetsOf, placeOf } from './places';
import { stepsOf, type Step } from './reconstruct';
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
	sqlBehind: (indicator: Indicator, figure: Figure) => readonly Stage[];
}

/** What is asked about. */
export interface Asked {
	figure: Figure;
	/** Of a derived figure, which the rows behind it alone do not give. */
	formula?: Formula | null;
}

/** What may be seen of how a figure came about. */
export interface Traced {
	figure: GatedFigure;
	indicator: Indicator;
	rows: readonly Row[];
	/** False where the numbers of rows and formula would tell something hidden. */
	open: boolean;
	/** Empty where they may not be seen or cannot be had. */
	steps: readonly Step[];
}

/** Through the gate; what it hides has no rows and no formula. null for an indicator nobody has declared. */
export function trace({ context, behind }: UnderlagData, asked: Asked): Traced | null {
	const figure = gate(asked.figure);
	const indicator = context.indicators.find(({ id }) => id === figure.indicator);
	if (indicator === undefined) return null;
	const rows = (figure.value === null ? null : behind.rows(figure)) ?? [];
	const open = partsMayBeSeen(figure, rows, ruleOf(figure, context.datasets));
	const { area, scope } = figure;
	const given: Step[] = asked.formula ? [{ area, scope, formula: asked.formula }] : [];
	const steps = asked.formula ? given : (stepsOf(figure, behind) ?? []);
	return { figure, indicator, rows, open, steps: open && figure.value !== null ? steps : [] };
}

/** Everything behind one figure, as it is shown and printed. null for an indicator nobody has declared. */
export function underlagModel(data: UnderlagData, asked: Asked): UnderlagModel | null {
	const traced = trace(data, asked);
	if (traced === null) return null;
	const { context, behind, sqlBehind } = data;
	const { figure, indicator, open, steps } = traced;
	const shown = show(context, figure);
	const heading = headingOf(context, figure, indicator);
	const value = figure.value === null ? shown.text : formatWithUnit(figure.value, figure.unit);
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
				? common.statuses[figure.status]
				: `${common.statuses[figure.status]}, ${computed ? words.computed : words.published}`,
		reason: shown.reason ?? '',
		definition: definitionOf(indicator, figure),
		formulas: formulaLines(context, figure, steps, behind),
		formulaNote: formulaNote(traced),
		rows: rowsOf(context, traced),
		rowsNote: figure.value === null ? words.noRows : open ? '' : words.secretRows,
		uncertainty: [
			...uncertaintyOf(figure, indicator),
			...[responseRate(context, figure)]
				.filter((text) => text !== '')
				.map((text): Fact => ({ term: words.responseRate, text }))
		],
		files: filesOf(context, figure),
		superseded: supersededOf(data, figure),
		sql: sqlBehind(indicator, figure).map(({ name, sql, parameters }) => ({
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
						sources: datasetsOf(figure.refs, context.datasets)
					})
	};
}

function headingOf(context: ViewContext, figure: Figure, { title }: Indicator): string {
	const name = plainName(context, figure.area);
	return words.heading([
		title,
		figure.scope === 'rest' ? areaWords.rest(name) : name,
		words.group(figure.sex, figure.age),
		formatPeriod(figure.period)
	]);
}

function definitionOf(indicator: Indicator, { unit, series }: Figure): Fact[] {
	const line = indicator.lines.find((one) => one.unit === unit && one.series.includes(series));
	const denominator = line?.denominator ?? null;
	const facts: Fact[] = [{ term: words.definition, text: indicator.definition }];
	if (indicator.numerator !== '')
		facts.push({
			term: denominator === null ? words.counted : words.numerator,
			text: indicator.numerator
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
	if (figure.value === null) return '';
	if (!open) return words.secretFormula;
	if (steps.length === 0 || rows.length < figure.refs.length) return words.noFormula;
	const note = figure.how.includes('computed_when_read') ? common.how.computed_when_read : '';
	return [printedAs(figure.value, figure.unit), note].filter((text) => text !== '').join(' ');
}

function rowsOf(context: ViewContext, { figure, rows, open }: Traced): SourceRow[] {
	return rows.map(({ ref, observation }) => {
		const { areaAsWritten, measureAsWritten, period, area, measure, sex, age } = observation;
		const name = area === null ? areaAsWritten : plainName(context, area);
		const label = context.measures.get(measure ?? '')?.label ?? measureAsWritten;
		return {
			place: wherever(context, ref),
			written: words.heading([areaAsWritten, measureAsWritten]),
			read: words.heading([name, label, words.group(sex, age), formatPeriod(period)]),
			value:
				open && observation.value !== null
					? formatValue(observation.value, figure.unit)
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

function filesOf(context: ViewContext, figure: Figure): SourceFile[] {
	return datasetsOf(figure.refs, context.datasets).map((dataset) => ({
		citation: dataset.citation,
		facts: [
			{ term: words.file, text: dataset.file },
			{ term: words.delivered, text: words.deliveredText(dataset.retrieved) },
			{ term: words.licence, text: dataset.licence },
			{
				term: words.hash,
				text: (dataset.openness ?? 'open') === 'open' ? dataset.sha256 : words.secretHash
			}
		]
	}));
}

/** What lost to another delivery. A value that could not be shown by itself is not shown here either. */
function supersededOf({ context, behind }: UnderlagData, figure: GatedFigure): string[] {
	return figure.superseded.map(({ ref, value, status }) => {
		const lost = behind.rows({ ...figure, refs: [ref] })?.[0]?.observation;
		const seen = lost === undefined || passes(figure, lost);
		const text =
			value === null
				? common.statuses[status]
				: seen
					? formatValue(value, figure.unit)
					: words.hidden;
		return words.superseded(text, common.statuses[status], wherever(context, ref));
	});
}

function requestOf({ request }: Indicator, { sex, age }: Figure): string {
	if (sex !== 'all') return request.sex;
	return age === 'all' ? request.figure : request.children;
}
