import type { ObservationColumns } from '$lib/core/observation-columns';
import type { ImportReport, ImportWarning } from '$lib/core/source';
import { fileWarnings } from './messages.sv';

/** Warnings that any source's figures can give rise to, seen over the whole file. */
export function contentWarnings(
	file: string,
	source: Pick<ImportReport, 'layoutStatus'>,
	observations: ObservationColumns
): ImportWarning[] {
	const warnings: ImportWarning[] = [];
	const warn = (code: ImportWarning['code'], message: string): void => {
		warnings.push({ code, message, sheet: '', row: null });
	};
	// Periods are few: the calendar years are looked for once for each, not once for each figure.
	const periods = new Set<string>();
	const [preliminaryIn, finalIn] = [new Set<string>(), new Set<string>()];
	for (const first of observations.groups(['period', 'status']).firsts) {
		const { period, status } = observations.at(first);
		periods.add(period);
		if (status === 'preliminary') preliminaryIn.add(period);
		else if (status === 'ok') finalIn.add(period);
	}
	const firstYears = (from: ReadonlySet<string>) =>
		new Set([...from].map((period) => period.slice(0, 4)));
	const [preliminary, final] = [firstYears(preliminaryIn), firstYears(finalIn)];
	const held = [...new Set([...periods].flatMap(yearsOf))].sort();
	const named = yearsInName(file);
	if (held.length > 0 && named.length > 0 && !named.some((year) => held.includes(year)))
		warn('year_contradicts_content', fileWarnings.yearContradicts(list(named), list(held)));
	if (preliminary.size > 0 && final.size > 0)
		warn(
			'prelim_and_final_mixed',
			fileWarnings.preliminaryMixed(list([...preliminary].sort()), list([...final].sort()))
		);
	if (source.layoutStatus === 'assumed') warn('assumed_layout', fileWarnings.assumedLayout());
	return warnings;
}

/** The calendar years a period lies in: a school year in two. */
function yearsOf(period: string): string[] {
	const year = period.slice(0, 4);
	return period.includes('/') ? [year, String(Number(year) + 1)] : [year];
}

/**
 * Years that a file name claims its content to be about: four digits on their own, spans written with a
 * dash filled in. Whole dates say when the file was fetched, not what it holds, and are left out.
 */
export function yearsInName(file: string): string[] {
	const name = (file.split(/[\\/]/u).at(-1) ?? '').replace(
		/(?<!\d)(?:19|20)\d\d([-_.])\d\d\1\d\d(?!\d)/gu,
		' '
	);
	const years = new Set<string>();
	for (const [, from, to] of name.matchAll(
		/(?<!\d)((?:19|20)\d\d)(?:\s*[-–_]\s*((?:19|20)\d\d))?(?!\d)/gu
	)) {
		const last = Number(to ?? from);
		for (let year = Number(from); year <= last; year += 1) years.add(String(year));
		years.add(String(last));
	}
	return [...years].sort();
}

function list(years: readonly string[]): string {
	const [first, last] = [years[0] ?? '', years.at(-1) ?? ''];
	const whole = Number(last) - Number(first) === years.length - 1;
	return years.length > 2 && whole ? `${first}–${last}` : years.join(', ');
}
