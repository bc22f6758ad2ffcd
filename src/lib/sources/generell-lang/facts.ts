import type { Headings } from '$lib/core/headings';
import type { Sex, Unit } from '$lib/core/vocabulary';
import { readAgeText, readSexText } from '$lib/core/written/people';
import { readPeriodText, type WrittenPeriod } from '$lib/core/written/period';
import { readUnitText } from '$lib/core/written/unit';
import { reasons, type HEADINGS } from './words.sv';

export type LongRole = keyof typeof HEADINGS;

/** What a row's figure is about. */
export interface RowFacts {
	area: string;
	measure: string;
	period: WrittenPeriod;
	unit: Unit;
	sex: Sex;
	age: string;
	source: string;
}

/** The row's facts, or in Swedish why they cannot be read. Sex and age may be left out: everybody. */
export function readFacts(
	headings: Headings<LongRole>,
	cells: readonly string[]
): RowFacts | string {
	const text = (role: LongRole): string => headings.text(role, cells);
	for (const role of ['area', 'measure', 'period', 'unit', 'source'] as const)
		if (text(role) === '') return reasons.missing(reasons[role]);
	const period = readPeriodText(text('period'), { excelSerial: true });
	if (!period) return reasons.badPeriod(text('period'));
	const unit = readUnitText(text('unit'));
	if (!unit) return reasons.badUnit(text('unit'));
	const sex = text('sex') === '' ? 'all' : readSexText(text('sex'));
	if (!sex) return reasons.badSex(text('sex'));
	const age = text('age') === '' ? 'all' : readAgeText(text('age'));
	if (!age) return reasons.badAge(text('age'));
	const [area, measure, source] = [text('area'), text('measure'), text('source')];
	return { area, measure, period, unit, sex, age, source };
}
