import { findHeadings } from '$lib/core/headed-table';
import type { Headings, TableShape } from '$lib/core/headings';
import type { Harvest, NamedArea } from '$lib/core/harvest';
import { CHILDREN, SUSPECTS } from '$lib/core/child-suspects.sv';
import type { GridRow, Sheet, TableFile } from '$lib/core/source';
import { monthNumber } from '$lib/core/written/month';
import { readPeriodText } from '$lib/core/written/period';
import { foldText } from '$lib/core/written/squeeze';
import { AREA_IN_FULL, HEADINGS, POLICE } from './words.sv';

export type Role = keyof typeof HEADINGS;
export type PoliceShape = TableShape<Role>;

/** An extract names crimes by code, by group, or both. */
const SHAPES: readonly PoliceShape[] = [
	{ roles: HEADINGS, required: ['area', 'code'] },
	{ roles: HEADINGS, required: ['area', 'crime'] }
];
const LOOKED_AT = 40;

export interface PoliceTable {
	shape: PoliceShape;
	headings: Headings<Role>;
	kind: 'counts' | 'events';
	/** Columns of figures of a table with a column per period (from 0); none in other tables. */
	wide: WideColumn[];
	/** The column (from 0) that adds up the others of a table with a column per period; −1 if there is none. */
	total: number;
}

export interface WideColumn {
	column: number;
	/** What its heading says: a period, or a month of the year that the row or the title names. */
	period: string;
	isMonth: boolean;
}

/**
 * The police's table on a sheet, or null: areas, crimes and a time, with counts (one row per figure) or
 * with a date and no counts (one row per event). A heading or a line above it must say police, since the
 * same words stand in others' tables.
 */
function policeTable(sheet: Sheet): PoliceTable | null {
	if (sheet.hidden) return null;
	for (const shape of SHAPES) {
		const headings = findHeadings(sheet, shape);
		if (!headings || !saysPolice(sheet, headings)) continue;
		const has = (role: Role): boolean => headings.column(role) >= 0;
		const counts = has('count') || has('suspects');
		const timed = has('year') || has('period') || titleYear(sheet, headings) !== null;
		const wide = wideColumns(headings, timed);
		const oneEach = { shape, headings, wide: [], total: -1 };
		if (wide.length > (counts ? 1 : 0) && !has('suspects') && !has('moment'))
			return { shape, headings, kind: 'counts', wide, total: headings.column('count') };
		if (counts && !has('moment') && timed) return { ...oneEach, kind: 'counts' };
		if (has('moment') && (!counts || isEventList(sheet, headings)))
			return { ...oneEach, kind: 'events' };
	}
	return null;
}

/** The first visible sheet's table of this kind; a file is one or the other. */
export function policeTableOf(file: TableFile): PoliceTable | null {
	for (const sheet of file.sheets) {
		const table = policeTable(sheet);
		if (table) return table;
	}
	return null;
}

/** The one year that the lines above the table name, where no column does; null if none or several. */
export function titleYear({ rows }: Sheet, headings: Headings<Role>): string | null {
	const years = new Set<string>();
	for (const { cells } of rows.slice(0, headings.from))
		for (const cell of cells)
			for (const [year] of cell.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)) years.add(year);
	const [year] = years;
	return years.size === 1 && year !== undefined ? year : null;
}

/** Whether the lines above the table, or the sheet's name, say that it is about suspects, or about children who are. */
export function titleSays(
	{ name, rows }: Sheet,
	headings: Headings<Role>
): { suspects: boolean; children: boolean } {
	const said = [name, ...rows.slice(0, headings.from).flatMap(({ cells }) => cells)];
	const suspects = said.some((text) => SUSPECTS.test(text));
	return { suspects, children: suspects && said.some((text) => CHILDREN.test(text)) };
}

/** True where a cell of the row says that it is about suspects: "Roll: Misstänkt". */
export function saysSuspects({ cells }: GridRow): boolean {
	return cells.some((cell) => cell.length < 60 && SUSPECTS.test(cell));
}

/** The area a row names; a bare name is of the level the column's heading says. */
export function areaOf(harvest: Harvest, headings: Headings<Role>, text: string): NamedArea {
	const area = harvest.area(text);
	if (area.existed.has('')) return area;
	area.existed.set('', true);
	const heading = headings.heading(headings.column('area'));
	const full = AREA_IN_FULL.find((one) => one.heading.test(heading))?.full(text);
	area.id = (full === undefined ? null : harvest.names.area(harvest.source, full)) ?? area.id;
	return area;
}

/** Columns headed by a period, or by a month where the year stands elsewhere. */
function wideColumns(headings: Headings<Role>, timed: boolean): WideColumn[] {
	return headings.own.flatMap((text, column) => {
		if (headings.roleOf(column) !== null) return [];
		const isMonth = timed && monthNumber(foldText(text)) > 0;
		return isMonth || readPeriodText(text) !== null ? [{ column, period: text, isMonth }] : [];
	});
}

/** Counts beside dates: a list of events if every count is 1. */
function isEventList({ rows }: Sheet, headings: Headings<Role>): boolean {
	const column = headings.column('count');
	return rows
		.slice(headings.to + 1, headings.to + 200)
		.every(({ cells }) => /^\s*1?\s*$/u.test(cells[column] ?? ''));
}

function saysPolice({ rows }: Sheet, headings: Headings<Role>): boolean {
	const above = rows.slice(0, Math.min(headings.to + 1, LOOKED_AT));
	return above.some(({ cells }) => cells.some((cell) => cell.length < 500 && POLICE.test(cell)));
}
