import { findHeadings } from '$lib/core/headed-table';
import { squeezeCell } from '$lib/core/headings';
import type { Sheet, TableFile } from '$lib/core/source';
import { dialogueShape } from './parse';
import { DIALOGUE, MANAGERS, QUESTIONNAIRE, STAFF, VIEWS } from './words.sv';

/** Rows of a sheet that are looked at. */
const LOOKED_AT = 200;

/**
 * Whose words a table of topics holds: residents' at a dialogue, or managers' and staff's in a
 * questionnaire; null where it is no such table or it cannot be told.
 */
export function heardIn(file: TableFile): 'residents' | 'managers-and-staff' | null {
	const sheets = file.sheets.filter(({ hidden }) => !hidden);
	const tables = sheets.filter(isTopicTable);
	if (tables.length === 0) return null;
	const texts = sheets.flatMap(textsOf);
	const groups = tables.flatMap(groupsOf);
	const asked = texts.some((text) => QUESTIONNAIRE.test(text));
	const met = texts.some((text) => DIALOGUE.test(text)) || tables.some(isOfOccasions);
	if (asked !== met) return asked ? 'managers-and-staff' : 'residents';
	return !met && groups.some((text) => MANAGERS.test(text) || STAFF.test(text))
		? 'managers-and-staff'
		: null;
}

function isTopicTable(sheet: Sheet): boolean {
	const headings = findHeadings(sheet, dialogueShape);
	if (!headings || headings.column('area') < 0) return false;
	return headings.column('count') >= 0 || headings.column('share') >= 0;
}

/** Views counted per occasion, whatever the occasions are called. */
function isOfOccasions(sheet: Sheet): boolean {
	const headings = findHeadings(sheet, dialogueShape);
	if (!headings || headings.column('occasion') < 0) return false;
	return VIEWS.test(headings.heading(headings.column('count')));
}

function groupsOf(sheet: Sheet): string[] {
	const headings = findHeadings(sheet, dialogueShape);
	if (!headings || headings.column('group') < 0) return [];
	return sheet.rows
		.slice(headings.to + 1, LOOKED_AT)
		.map(({ cells }) => headings.text('group', cells));
}

function textsOf(sheet: Sheet): string[] {
	return [
		sheet.name,
		...sheet.rows.slice(0, LOOKED_AT).flatMap(({ cells }) => cells.slice(0, 40).map(squeezeCell))
	].filter((text) => text.length > 5 && text.length < 200);
}
