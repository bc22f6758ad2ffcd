import type { AreaId } from '$lib/core/area';
import { divisionDay } from '$lib/core/division';
import type { Indicator } from '$lib/core/indicator';
import type { AmongAreas } from '$lib/core/judgement';
import type { Selection } from '$lib/core/selection';
import { captionWords } from '$lib/text/captions';
import { areaWords } from '$lib/text/areas';
import { choroplethWords } from '$lib/text/figures';
import { formatPeriod } from '$lib/text/format';
import { judgementWords } from '$lib/text/judgement';
import { measureLine, spanText, spanTitle } from '$lib/text/sentences/titles';
import { symbols } from '$lib/text/symbols';
import { caption, markedText, notesFor } from './caption';
import { cautionsFor } from './cautions';
import { classOf, roundClasses } from './classes';
import type { ViewContext } from './context';
import { indexOf, linesOf } from './figure-index';
import type { Line } from './figure-index';
import { indicatorOf, isEverything, isReported, lineTitle } from './indicators';
import type { ChoroplethArea, ChoroplethModel } from './models';
import { placeOf, shortName } from './names';
import { hasNumber, newest, pickAt, rowFor } from './pick';
import { measuredOf } from './told';

/** Level the map shows for a chosen area: its own where it is one of the two, otherwise stadsdelsområden. */
function mapLevel(context: ViewContext, area: AreaId): 'sdo' | 'lpo' {
	return context.register.get(area)?.level === 'lpo' ? 'lpo' : 'sdo';
}

/**
 * The chosen indicator on the map: every shown area of one level, one line and one period, so that the
 * colours can be compared. `latest` is the newest period the chosen area has a figure for, or failing
 * that the newest any shown area has.
 */
export function choroplethModel(
	context: ViewContext,
	selection: Selection
): ChoroplethModel | null {
	const indicator = indicatorOf(context, selection.indicator);
	if (indicator === null || !indicator.mappable) return null;
	const level = mapLevel(context, selection.area);
	const day = divisionDay(selection.division) ?? context.register.today;
	const ids = context.register.shown(level, day ?? undefined).map((area) => area.id);
	const found = lineAndPeriod(context, indicator, selection, ids);
	if (found === null) return null;
	const { line, period } = found;
	const picked = ids.map((id) => ({
		id,
		shown: pickAt(context, rowFor(indicator, id, line), period).shown
	}));
	const numbers = picked.flatMap(({ shown }) => (shown.value === null ? [] : [shown.value]));
	const classes = roundClasses(numbers, line.unit);
	const areas = picked.map(({ id, shown }): ChoroplethArea => ({
		area: id,
		label: shortName(context, id),
		shown,
		class: shown.value === null ? null : classOf(shown.value, classes),
		pattern: shown.value !== null ? null : shown.status === 'suppressed' ? 'hatch' : 'pale',
		chosen: id === selection.area
	}));
	const patterns = (['hatch', 'pale'] as const)
		.filter((pattern) => areas.some((area) => area.pattern === pattern))
		.map((pattern) => ({ pattern, label: choroplethWords.pattern[pattern] }));
	return {
		kind: 'choropleth',
		caption: mapCaption(context, { indicator, line, period, level, areas, selection }),
		unit: line.unit,
		level,
		...(day === null ? {} : { day }),
		areas,
		classes,
		patterns
	};
}

function lineAndPeriod(
	context: ViewContext,
	indicator: Indicator,
	selection: Selection,
	ids: readonly AreaId[]
): { line: Line; period: string } | null {
	const lines = linesOf(indicator, selection.unit);
	const index = indexOf(context);
	if (selection.period !== 'latest') {
		const { period } = selection;
		const has = (line: Line) =>
			ids.some((id) => {
				const figure = index.at(rowFor(indicator, id, line), period);
				return figure !== undefined && hasNumber(figure);
			});
		const line = lines.find(has) ?? lines[0];
		return line === undefined ? null : { line, period };
	}
	for (const line of lines) {
		const own = newest(context, rowFor(indicator, selection.area, line));
		if (own !== null && ids.some((id) => valueAt(context, indicator, id, line, own.period)))
			return { line, period: own.period };
	}
	for (const line of lines) {
		const periods = ids
			.flatMap((id) => newest(context, rowFor(indicator, id, line))?.period ?? [])
			.sort();
		const last = periods[periods.length - 1];
		if (last !== undefined) return { line, period: last };
	}
	return null;
}

function valueAt(
	context: ViewContext,
	indicator: Indicator,
	id: AreaId,
	line: Line,
	period: string
): boolean {
	const figure = indexOf(context).at(rowFor(indicator, id, line), period);
	return figure !== undefined && hasNumber(figure);
}

interface MapFacts {
	indicator: Indicator;
	line: Line;
	period: string;
	level: 'sdo' | 'lpo';
	areas: readonly ChoroplethArea[];
	selection: Selection;
}

function mapCaption(context: ViewContext, facts: MapFacts) {
	const { indicator, line, period, level, areas, selection } = facts;
	const values = areas.map(({ shown }) => shown);
	const numbers = values.flatMap(({ value }) => (value === null ? [] : [value]));
	const chosen = areas.find((area) => area.chosen);
	const words = areaWords.levels[level];
	const reported = isReported(indicator);
	const measure = measureLine(
		lineTitle(indicator, line),
		line.unit,
		reported,
		isEverything(context, indicator)
	);
	const told = {
		...measuredOf(context, indicator, line),
		period,
		unit: line.unit,
		preliminary: values.some(({ preliminary }) => preliminary)
	};
	const span = { low: Math.min(...numbers), high: Math.max(...numbers) };
	const title =
		numbers.length === 0
			? choroplethWords.nothing(measure, formatPeriod(period))
			: spanTitle(
					told,
					{ ...span, areas: words.definite },
					chosen === undefined || chosen.shown.value === null
						? null
						: { ...placeOf(context, chosen.area), value: chosen.shown.value }
				);
	const alt = choroplethWords.alt(
		measure,
		formatPeriod(period),
		areas.map(({ label, shown }) => `${label} ${markedText(shown)}`)
	);
	const notes = notesFor([indicator], values);
	notes.push(...cautionsFor(context, values).filter((text) => !notes.includes(text)));
	if (numbers.length > 1) notes.unshift(captionWords.classesFrom);
	if (values.some(({ value }) => value === null)) notes.push(symbols.legend.missing);
	return caption(
		context,
		{
			title,
			subtitle:
				captionWords.subtitle([
					measure,
					indicator.place === null ? '' : captionWords.population[indicator.place],
					formatPeriod(period),
					numbers.length > 1 ? choroplethWords.span(words.definite, spanText(span, line.unit)) : ''
				]) + amongAfter(context, indicator, areas),
			alt,
			notes
		},
		values,
		selection.division
	);
}

/** After the subtitle: how many areas were looked at together, and which lie outside usual variation. */
function amongAfter(
	context: ViewContext,
	indicator: Indicator,
	areas: readonly ChoroplethArea[]
): string {
	const found = amongAreas(context, indicator, areas);
	const words =
		found === null
			? ''
			: judgementWords.among(found, (area) => ({
					...placeOf(context, area),
					area: shortName(context, area)
				}));
	return words === '' ? '' : `. ${words}`;
}

/** How the areas of a map stand among each other; null where nobody judges. */
export function amongAreas(
	{ judge }: ViewContext,
	indicator: Indicator,
	areas: readonly ChoroplethArea[]
): AmongAreas | null {
	const figures = areas.flatMap(({ shown: { figure, value } }) =>
		figure === null || value === null ? [] : [figure]
	);
	return judge?.among(indicator, figures) ?? null;
}
