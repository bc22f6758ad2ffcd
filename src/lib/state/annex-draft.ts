import type { AreaId } from '$lib/core/area';
import { TREND_TIMES, type ComparisonChoice, type Selection } from '$lib/core/selection';

const DRAFT_KINDS = ['choropleth', 'trend', 'comparison', 'table'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** One figure of the annex: what it shows and what the user says about it. */
export interface DraftItem {
	id: string;
	kind: DraftKind;
	selection: Selection;
	text: string;
}

export interface DraftValue {
	items: DraftItem[];
	title: string;
	area: AreaId | null;
	year: string | null;
	/** Year of the division `area` belongs to; left out: today's. */
	division?: string | undefined;
}

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null;
}

function readComparison(value: unknown): ComparisonChoice | null {
	if (!isFields(value)) return null;
	if (value.kind === 'rest') return { kind: 'rest' };
	if (value.kind === 'area' && typeof value.area === 'string')
		return { kind: 'area', area: value.area };
	if (value.kind === 'similar' && Array.isArray(value.areas))
		return {
			kind: 'similar',
			areas: value.areas.filter((area): area is AreaId => typeof area === 'string')
		};
	if (value.kind === 'year' && typeof value.year === 'string')
		return { kind: 'year', year: value.year };
	return null;
}

function readSelection(value: unknown): Selection | null {
	if (!isFields(value)) return null;
	const { workspace, area, period, indicator, unit } = value;
	const comparison = readComparison(value.comparison);
	if (
		typeof workspace !== 'string' ||
		typeof area !== 'string' ||
		typeof period !== 'string' ||
		typeof indicator !== 'string' ||
		comparison === null
	)
		return null;
	const time = TREND_TIMES.find((known) => known === value.time);
	return {
		workspace,
		area,
		period,
		comparison,
		indicator,
		unit: typeof unit === 'string' ? unit : null,
		...(time === undefined ? {} : { time }),
		...(typeof value.division === 'string' ? { division: value.division } : {})
	};
}

function readItem(value: unknown): DraftItem | null {
	if (!isFields(value) || typeof value.id !== 'string') return null;
	const selection = readSelection(value.selection);
	const kind = DRAFT_KINDS.find((known) => known === value.kind);
	if (selection === null || kind === undefined) return null;
	return { id: value.id, kind, selection, text: typeof value.text === 'string' ? value.text : '' };
}

/** Reads a stored draft from an earlier visit or version; what is not understood is left out. */
export function readDraft(value: unknown): DraftValue | null {
	if (!isFields(value) || !Array.isArray(value.items)) return null;
	return {
		items: value.items.map(readItem).filter((item) => item !== null),
		title: typeof value.title === 'string' ? value.title : '',
		area: typeof value.area === 'string' ? value.area : null,
		year: typeof value.year === 'string' ? value.year : null,
		...(typeof value.division === 'string' ? { division: value.division } : {})
	};
}
