import type { ChangedLine, RevisedFigure } from '$lib/core/delivery-changes';
import type { Dataset } from '$lib/core/observation';
import type { Status, Unit } from '$lib/core/vocabulary';
import { csvLine } from '$lib/export/csv-cell';
import { exportWords } from '$lib/export/words.sv';
import { formatValue } from '$lib/text/format';
import { overviewWords } from '$lib/text/overview';
import { symbols } from '$lib/text/symbols';
import { deliveryText } from '$lib/text/ui/loaded';
import type { ViewContext } from '$lib/views/context';
import { displayName } from '$lib/views/names';

type Names = Pick<ViewContext, 'register' | 'measures'>;

/** A line's names as the user knows them; as written in the file where nobody knows them. */
export function lineWords(
	context: Names,
	{ area, measure, sex, age }: ChangedLine
): { area: string; measure: string; who: string } {
	const { sexes, age: ageWord } = overviewWords;
	const sexWord = Object.entries(sexes).find(([known]) => known === sex)?.[1] ?? sex;
	const who = [sex === 'all' ? '' : sexWord, age === 'all' ? '' : ageWord(age)];
	return {
		area: displayName(context, area),
		measure: context.measures.get(measure)?.label ?? measure,
		who: who.filter((part) => part !== '').join(', ')
	};
}

/** A published value, or the sign for why there is none. */
export function valueWords({ value, status }: { value: number | null; status: Status }, unit: Unit) {
	if (value === null) return symbols.textFor(status);
	return formatValue(value, unit) + (status === 'preliminary' ? symbols.preliminaryMark : '');
}

/**
 * True when single values of both deliveries may be shown as they were published. Those of others
 * are shown where every figure is tried before it is shown, not here.
 */
export function mayShowValues(one: Dataset, other: Dataset): boolean {
	return one.openness === 'open' && other.openness === 'open';
}

/** Every revised figure as a CSV for Excel: UTF-8 with BOM, `;`, CRLF, decimal comma. */
export function revisedCsv(
	context: Names & Pick<ViewContext, 'exercise'>,
	revised: readonly RevisedFigure[]
): string {
	const plain = ({ value, status }: RevisedFigure['before']) =>
		value === null ? symbols.textFor(status) : String(value).replace('.', ',');
	const rows = revised.map((figure) => {
		const { sex, age, unit, period, before, after } = figure;
		const { area, measure } = lineWords(context, figure);
		return [area, measure, sex, age, unit, period, plain(before), plain(after)];
	});
	const head = context.exercise ? [[exportWords.exercise]] : [];
	const lines = [...head, deliveryText.csvHeader, ...rows];
	return '\ufeff' + lines.map((cells) => csvLine(cells, ';')).join('');
}
