import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Selection } from '$lib/core/selection';
import type { Sex, Unit } from '$lib/core/vocabulary';
import { formatPeriod, unitName } from '$lib/text/format';
import { overviewWords } from '$lib/text/overview';
import { markedText } from './caption';
import type { ViewContext } from './context';
import { gapWords } from './derived/gap';
import type { RowKey } from './figure-index';
import { indexOf, linesOf } from './figure-index';
import type { Role, ShownValue } from './models';
import type { BreakdownCell } from './overview-model';
import type { Picked } from './pick';
import { hasNumber } from './pick';
import { evenly, show } from './shown';

interface Part {
	id: string;
	role: Role;
	label: string;
	sex: Sex;
	age: string;
	/** Where it is another indicator's than the row's. */
	indicator?: string;
}

const SEX_PAIRS: readonly (readonly ['women' | 'girls', 'men' | 'boys'])[] = [
	['women', 'men'],
	['girls', 'boys']
];

/** True for an age group that is wholly under 18, or a school grade. */
function isChildAge(age: string): boolean {
	const [, to] = /^\d+-(\d+)$/.exec(age) ?? [];
	return to === undefined ? /^(ak|gy)\d/.test(age) : Number(to) < 18;
}

function partOf(sex: keyof typeof overviewWords.sexes, age: string, label: string): Part {
	const role = sex === 'women' || sex === 'girls' ? 'women' : 'men';
	return { id: `${sex}|${age}`, role, label, sex, age };
}

function childPart(age: string): Part {
	return { id: `all|${age}`, role: 'area', label: overviewWords.age(age), sex: 'all', age };
}

/** The parts a breakdown may have, by what the indicator says its sources may hold. */
function partsOf(
	{ indicators }: Pick<ViewContext, 'indicators'>,
	indicator: Indicator,
	by: 'sex' | 'children'
): Part[][] {
	const alone = indicator.sexes.length === 1 ? indicator.sexes[0] : undefined;
	if (by === 'sex' && (alone === 'women' || alone === 'men')) {
		// Never one of them alone: the other is an indicator of the same measure.
		const of = (sex: 'women' | 'men') =>
			indicators.find(
				({ measure, sexes }) =>
					measure === indicator.measure && sexes.length === 1 && sexes[0] === sex
			);
		return indicator.ages.map((age) =>
			(['women', 'men'] as const).map((sex) => ({
				...partOf(sex, age, overviewWords.sexes[sex]),
				indicator: of(sex)?.id ?? indicator.id
			}))
		);
	}
	if (by === 'sex')
		return SEX_PAIRS.filter(
			([first, second]) => indicator.sexes.includes(first) && indicator.sexes.includes(second)
		).flatMap((pair) =>
			[...new Set(['all', '18+', ...indicator.ages])].map((age) =>
				pair.map((sex) => partOf(sex, age, overviewWords.sexes[sex]))
			)
		);
	// Of a measure of grown-ups alone: the children of the same measure.
	if (alone !== undefined && alone !== 'all' && !indicator.ages.some(isChildAge)) {
		const child = indicators.find(
			({ measure, sexes, ages: [age = '', ...more] }) =>
				measure === indicator.measure &&
				sexes.join() === 'all' &&
				isChildAge(age) &&
				more.length === 0
		);
		const [age] = child?.ages ?? [];
		return child === undefined || age === undefined
			? []
			: [[{ ...childPart(age), indicator: child.id }]];
	}
	const ages = indicator.ages.filter(isChildAge);
	// Pupils are told by sex and grade where the source has no figure of both together.
	if (!indicator.sexes.includes('all')) {
		const pair = (['girls', 'boys'] as const).filter((sex) => indicator.sexes.includes(sex));
		return pair.length < 2
			? []
			: [ages.flatMap((age) => pair.map((sex) => partOf(sex, age, overviewWords.group(sex, age))))];
	}
	const whole = ages.filter((age) => age === '0-17');
	return [whole, ages.filter((age) => age !== '0-17')]
		.filter((group) => group.length > 0)
		.map((group) => group.map(childPart));
}

/**
 * Figures by sex, or for children, of the row's line (or of another unit of the same indicator), for the
 * chosen year or the newest period all parts have; both sexes or none. Otherwise "saknas" and how to get it.
 */
export function breakdown(
	context: ViewContext,
	indicator: Indicator,
	picked: Picked,
	selection: Selection,
	by: 'sex' | 'children'
): BreakdownCell {
	const lines = [picked.row.line, ...linesOf(indicator)];
	for (const line of lines)
		for (const parts of partsOf(context, indicator, by)) {
			const found = partsWithNumbers(context, { ...picked.row, line }, parts, selection.period);
			if (found !== null) {
				const [first, second] = found.values;
				const gap =
					by === 'sex' && first && second ? gapWords(context, indicator, first, second) : '';
				return cellOf(found.period, parts, found.values, gap);
			}
		}
	return {
		kind: 'missing',
		text: overviewWords.missingCell,
		request: by === 'sex' ? indicator.request.sex : indicator.request.children
	};
}

function partsWithNumbers(
	context: ViewContext,
	row: RowKey,
	parts: readonly Part[],
	period: string
): { period: string; values: ShownValue[] } | null {
	const index = indexOf(context);
	const rows = parts.map(({ sex, age, indicator = row.indicator }) =>
		index.mainRow({ ...row, indicator, sex, age })
	);
	const at = (figures: readonly Figure[], wanted: string) =>
		figures.find((figure) => figure.period === wanted && hasNumber(figure));
	const candidates = (rows[0] ?? [])
		.map((figure) => figure.period)
		.filter((candidate) => period === 'latest' || candidate === period);
	const wanted = candidates.findLast((candidate) =>
		rows.every((figures) => at(figures, candidate) !== undefined)
	);
	if (wanted === undefined) return null;
	const values = rows.flatMap((figures) => {
		const figure = at(figures, wanted);
		return figure === undefined ? [] : [show(context, figure)];
	});
	return { period: wanted, values };
}

function saidUnit(unit: Unit | undefined): string {
	return unit === undefined || unit === 'percent' ? '' : unitName(unit);
}

function cellOf(
	period: string,
	parts: readonly Part[],
	values: readonly ShownValue[],
	gap: string
): BreakdownCell {
	const even = evenly(values);
	const cells = parts.flatMap(({ id, role, label }, at) => {
		const shown = even[at];
		return shown === undefined ? [] : [{ id, role, label, shown }];
	});
	return {
		kind: 'values',
		period: formatPeriod(period),
		unit: saidUnit(cells[0]?.shown.figure?.unit),
		values: cells,
		gap,
		text: overviewWords.breakdown(
			cells.map(({ label, shown }) => `${label} ${markedText(shown)}`),
			period
		)
	};
}
