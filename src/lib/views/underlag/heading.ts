import type { Figure } from '$lib/core/figure';
import type { FormulaInput } from '$lib/core/formula';
import type { Indicator } from '$lib/core/indicator';
import { areaWords } from '$lib/text/areas';
import { formatPeriod } from '$lib/text/format';
import { words } from '$lib/text/underlag/words';
import type { ViewContext } from '../context';
import { displayName, plainName } from '../names';

type Names = Pick<ViewContext, 'register'>;
type About = Pick<Figure, 'area' | 'sex' | 'age' | 'period'> &
	Partial<Pick<Figure, 'scope' | 'parts'>>;

/** Measure, what is made of it, area, people and period: "Gräl, skillnad, Björkvik mot staden utom Björkvik, 2024". */
export function headingOf(context: Names, figure: Figure, { title }: Indicator): string {
	return words.heading([title, ...aboutOf(context, figure)]);
}

/** The same without the measure. Of two figures, what differs between them is told of both. */
export function aboutOf(context: Names, figure: Figure): string[] {
	const { made } = figure;
	const kind = made === undefined ? '' : (words.derived[made.formula.id] ?? '');
	const [now, then] = made?.formula.inputs ?? [];
	if (now?.role !== 'now' || then?.role !== 'then') return [kind, ...told(context, figure)];
	const sideOf = (input: FormulaInput) => {
		const { area, scope, period } = input;
		const whole = made?.of.find(
			(one) => one.area === area && one.scope === (scope ?? 'area') && one.period === period
		);
		return told(context, { ...input, parts: whole?.parts ?? [] });
	};
	const [first, second] = [sideOf(now), sideOf(then)];
	return [
		kind,
		...first.map((text, at) => {
			const other = second[at] ?? '';
			return text === other || other === '' ? text : words.against(text, other);
		})
	];
}

/** What is put together of the city's parts is no more than its part of an area that reaches beyond it. */
function told(context: Names, { area, scope, parts = [], sex, age, period }: About): string[] {
	const name = parts.length > 0 ? displayName(context, area) : plainName(context, area);
	return [
		scope === 'rest' ? areaWords.rest(name) : name,
		words.group(sex, age),
		formatPeriod(period)
	];
}
