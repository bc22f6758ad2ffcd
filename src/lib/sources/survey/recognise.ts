import { findHeadings } from '$lib/core/headed-table';
import { squeezeCell } from '$lib/core/headings';
import type { Sheet, TableFile } from '$lib/core/source';
import { surveyShape } from './columns';
import { readFacets } from './facets';
import { CITY_AREA, ELIGIBLE, GRADE_IN, NAMES, NOT_OURS, POLICE_AREA, VALUE_IN } from './words.sv';

export type Survey = 'stad' | 'polisregion' | 'stockholmsenkaten' | 'behoriga';

/** Rows of a sheet that are looked at. */
const LOOKED_AT = 400;

const known = new WeakMap<TableFile, Survey | null>();

/**
 * Which survey a file's tables are of; null where they are no survey's, or it cannot be told. A survey is
 * told by its name in a title or a column; otherwise by how its areas and grades are marked. Never
 * guessed: two surveys of the same questions must not be mixed up.
 */
export function surveyOf(file: TableFile): Survey | null {
	let survey = known.get(file);
	if (survey === undefined) known.set(file, (survey = find(file)));
	return survey;
}

function find(file: TableFile): Survey | null {
	const sheets = file.sheets.filter(({ hidden }) => !hidden);
	const tables = sheets.filter(isSurveyTable);
	if (tables.length === 0) return null;
	const texts = new Set(sheets.flatMap(textsOf));
	const all = [...texts];
	const named = (['stockholmsenkaten', 'polisregion', 'stad'] as const).filter((name) =>
		all.some((text) => NAMES[name].test(text))
	);
	if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
	const [city, police] = [CITY_AREA, POLICE_AREA].map((mark) =>
		all.some((text) => mark.test(text))
	);
	if (tables.some(isEligibility)) return 'behoriga';
	if (city !== police) return city ? 'stad' : 'polisregion';
	const grades = GRADE_IN.filter(([, pattern]) =>
		all.some((text) => new RegExp(pattern).test(text))
	);
	return !city && grades.length === GRADE_IN.length ? 'stockholmsenkaten' : null;
}

/** Areas in rows, and shares: a column that says so, or the number of those who answered. */
function isSurveyTable(sheet: Sheet): boolean {
	const headings = findHeadings(sheet, surveyShape);
	if (!headings) return false;
	const texts = headings.own.map((_, column) => headings.heading(column));
	if (
		texts.some((text, column) => NOT_OURS.test(text) || NOT_OURS.test(headings.own[column] ?? ''))
	)
		return false;
	const shares = texts.some((text) => new RegExp(VALUE_IN).test(text));
	const answers = headings.column('answers') >= 0 || headings.column('rate') >= 0;
	if (shares || answers || headings.column('value') >= 0 || texts.some(isGradeOf)) return true;
	// Columns by sex, age or year under a title that says which survey it is.
	const above = textsOf({ ...sheet, rows: sheet.rows.slice(0, headings.from) });
	const titled = above.some(
		(text) => ELIGIBLE.test(text) || Object.values(NAMES).some((name) => name.test(text))
	);
	return titled && texts.some((text, column) => headings.roleOf(column) === null && isOfWhom(text));
}

/** A heading that says of whom or when its column is, and nothing else. */
function isOfWhom(text: string): boolean {
	const { sex, age, period, rest } = readFacets(text);
	return rest === '' && (sex ?? age ?? period) !== null;
}

const isGradeOf = (text: string): boolean =>
	GRADE_IN.some(([, pattern]) => new RegExp(pattern).test(text));

function isEligibility(sheet: Sheet): boolean {
	const headings = findHeadings(sheet, surveyShape);
	if (!headings) return false;
	const above = sheet.rows.slice(0, headings.to + 1).flatMap(({ cells }) => cells.map(squeezeCell));
	const asked = headings.column('question');
	const rows = asked < 0 ? [] : sheet.rows.slice(headings.to + 1, headings.to + 50);
	return [...above, sheet.name, ...rows.map(({ cells }) => cells[asked] ?? '')].some((text) =>
		ELIGIBLE.test(text)
	);
}

function textsOf(sheet: Sheet): string[] {
	return [
		sheet.name,
		...sheet.rows.slice(0, LOOKED_AT).flatMap(({ cells }) => cells.slice(0, 60).map(squeezeCell))
	].filter((text) => /\p{L}/u.test(text) && text.length < 400);
}
