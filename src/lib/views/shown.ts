import type { AreaId } from '$lib/core/area';
import type { GatedFigure } from '$lib/core/gate';
import { gate } from '$lib/core/gate';
import type { Figure, MissingReason } from '$lib/core/figure';
import { areasTogether } from '$lib/core/selection';
import { areaWords } from '$lib/text/areas';
import { decimalsFor, formatList, formatValue } from '$lib/text/format';
import { reasonText, type ReasonDetails } from '$lib/text/reasons';
import { symbols } from '$lib/text/symbols';
import type { ShownValue } from './models';
import type { ViewContext } from './context';
import { plainName } from './names';

/**
 * A figure that passed the gate, as text: the number where there is one, otherwise the symbol and
 * the reason in words. `name` gives the name of an area.
 */
function showFigure(gated: GatedFigure, name: (area: AreaId) => string): ShownValue {
	const base = {
		status: gated.status,
		preliminary: gated.value !== null && gated.status === 'preliminary',
		computed: gated.value !== null && (gated.origin === 'computed' || gated.how.length > 0),
		figure: gated
	};
	if (gated.value !== null)
		return {
			...base,
			value: gated.value,
			text: formatValue(gated.value, gated.unit),
			reason: null
		};
	const reason = reasonText(gated.reason ?? 'missing_in_source', {
		...lackingOf(gated, name),
		period: gated.period,
		figure: gated
	});
	return { ...base, value: null, text: symbols.textFor(gated.status), reason };
}

/** Why there is no area to take from the city. */
const OF_AREA: ReadonlySet<MissingReason> = new Set([
	'not_composable',
	'not_described',
	'outside_lifetime'
]);

/** Of what there is no figure: of the area, of the city without it, or of some of several that were to be joined. */
function lackingOf(
	{ area, scope, reason, missingParts }: GatedFigure,
	name: (area: AreaId) => string
): Pick<ReasonDetails, 'area' | 'missingParts' | 'together'> {
	const missing = missingParts.map(name);
	if (areasTogether(area) === null || missing.length === 0)
		return {
			area:
				scope === 'rest' && !OF_AREA.has(reason ?? 'not_in_data')
					? areaWords.rest(name(area))
					: name(area),
			missingParts: missing
		};
	const those = reason === 'part_missing' ? missing : [];
	return { area: formatList(missing), missingParts: those, together: true };
}

/** The one way from a figure to something shown: through the gate. */
export function show(context: ViewContext, figure: Figure): ShownValue {
	return showFigure(gate(figure), (area) => plainName(context, area));
}

/** Values that are read together, each with as many decimals as any of them needs: "88,5 %" and "89,0 %". */
export function evenly(values: readonly ShownValue[]): ShownValue[] {
	const numbers = values.flatMap(({ value }) => value ?? []);
	return values.map((shown) => {
		const { value, figure } = shown;
		if (value === null || figure === null) return shown;
		const { unit } = figure;
		const decimals = decimalsFor(unit, value);
		const beside = numbers.find((number) => decimalsFor(unit, number) > decimals);
		return { ...shown, text: formatValue(value, unit, beside) };
	});
}

/** A cell for which there is no figure at all. `reason` is a finished sentence. */
export function showMissing(reason: string): ShownValue {
	return {
		value: null,
		text: symbols.textFor('missing'),
		status: 'missing',
		reason,
		preliminary: false,
		computed: false,
		figure: null
	};
}
