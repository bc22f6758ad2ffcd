import type { Indicator } from '$lib/core/indicator';
import type { Selection } from '$lib/core/selection';
import { comparisonWords, comparedWith } from '$lib/text/comparisons';
import { bareTitle } from '$lib/text/crime-words';
import { formatDifference, formatPeriod, unitName } from '$lib/text/format';
import { overviewWords } from '$lib/text/overview';
import { factClause } from '$lib/text/sentences';
import { breakdown } from './breakdown';
import { sourceOf } from './caption';
import type { ViewContext } from './context';
import { isEverything, isReported } from './indicators';
import type { ShownValue } from './models';
import { factOf } from './lead';
import { displayName, isCity } from './names';
import type { RowFacts } from './row-facts';
import type { OverviewRow, RowComparison } from './overview-model';
import type { Picked } from './pick';
import { comparisonLabel, pick } from './pick';
import { trendOf } from './trend';

/** One row of the first page. */
export function overviewRow(
	context: ViewContext,
	facts: RowFacts,
	selection: Selection
): OverviewRow | null {
	const { indicator, picked, count } = facts;
	if (picked === null) return null;
	const { unit } = picked.row.line;
	const history = trendOf(context, indicator, picked.row.line, selection);
	const points = history.lines[0]?.points.filter(({ shown }) => shown.value !== null) ?? [];
	const values = [picked.shown, ...(facts.compared?.picked ? [facts.compared.picked.shown] : [])];
	const city = picked.shown.value === null ? cityFact(context, indicator, selection) : null;
	return {
		indicator: indicator.id,
		title: bareTitle(indicator.title),
		sublabel: overviewWords.sublabel(indicator.short, unit),
		definition: indicator.definition,
		unit,
		unitLabel: unitName(unit),
		latest: picked.shown,
		period: picked.period === '' ? '' : formatPeriod(picked.period),
		count:
			count === null
				? null
				: {
						shown: count.shown,
						text: overviewWords.count(
							count.shown.text,
							count.period === picked.period && !count.shown.preliminary
								? null
								: overviewWords.countPeriod(count.period, count.shown.preliminary)
						)
					},
		comparison: comparisonOf(context, facts, selection),
		fact:
			picked.shown.value === null
				? ''
				: factOf(context, displayName(context, selection.area), facts).text,
		history: points.length < 2 ? null : history,
		sex: breakdown(context, indicator, picked, selection, 'sex'),
		children: breakdown(context, indicator, picked, selection, 'children'),
		missing:
			picked.shown.value === null
				? { text: missingText(indicator, picked, city), request: indicator.request.figure }
				: null,
		city,
		cautions: indicator.cautions,
		source: sourceOf(context, values)
	};
}

function comparisonOf(
	context: ViewContext,
	{ indicator, picked, compared }: RowFacts,
	selection: Selection
): RowComparison {
	const label = comparisonLabel(context, selection);
	if (picked === null || compared === null || compared.picked === null) {
		const text =
			picked !== null && selection.comparison.kind === 'year'
				? comparisonWords.notEarlier(selection.comparison.year, picked.period)
				: comparisonWords.cityHasNoRest;
		return { label, shown: emptyOf(text), difference: '', text };
	}
	const { shown } = compared.picked;
	const { value } = picked.shown;
	const { unit } = picked.row.line;
	if (value === null || shown.value === null) {
		const text =
			shown.value === null
				? comparisonWords.missing(label, shown.reason ?? '')
				: (picked.shown.reason ?? '');
		return { label, shown, difference: '', text };
	}
	const clause = factClause({
		title: indicator.title,
		reported: isReported(indicator),
		everything: isEverything(context, indicator),
		area: displayName(context, selection.area),
		period: picked.period,
		unit,
		value,
		preliminary: picked.shown.preliminary
	});
	return {
		label,
		shown,
		difference: formatDifference(value, shown.value, unit),
		text: `${clause}, ${comparedWith(value, shown.value, unit, compared.than)}.`
	};
}

/** Why the figure is missing; for what only the city as a whole has, the city's figure with it. */
function missingText(indicator: Indicator, picked: Picked, city: OverviewRow['city']): string {
	const reason = picked.shown.reason ?? '';
	return city === null || isReported(indicator) ? reason : `${reason} ${city.text}`;
}

/** What the city has of a measure the area lacks, with both sexes where there are such figures. */
function cityFact(
	context: ViewContext,
	indicator: Indicator,
	selection: Selection
): OverviewRow['city'] {
	const { city } = context.register;
	if (isCity(context, selection.area)) return null;
	const picked = pick(context, indicator, city, selection.period);
	if (picked === null || picked.shown.value === null) return null;
	const cell = breakdown(
		context,
		indicator,
		picked,
		{ ...selection, period: picked.period },
		'sex'
	);
	const facts: RowFacts = { indicator, picked, compared: null, count: null };
	const { strong } = factOf(context, displayName(context, city), facts);
	const parts = cell.kind === 'values' ? cell.values.map(({ shown }) => shown) : [];
	return {
		text: overviewWords.cityFact(strong, cell.kind === 'values' ? cell.text : ''),
		values: [picked.shown, ...parts]
	};
}

function emptyOf(reason: string): ShownValue {
	return {
		value: null,
		text: '',
		status: 'not_applicable',
		reason,
		preliminary: false,
		computed: false,
		figure: null
	};
}
