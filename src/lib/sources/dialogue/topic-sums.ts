import type { TellingCell } from '$lib/core/harvest';
import type { GridRow } from '$lib/core/source';
import { addUp } from '$lib/core/totals';
import type { Unit } from '$lib/core/vocabulary';

/** One figure of a table of topics, and what becomes of it once all have been seen. */
export interface TopicFigure {
	sheet: string;
	row: GridRow;
	/** Column from 0. */
	index: number;
	unit: Unit;
	cell: TellingCell;
	/** As it stands. */
	text: string;
	occasion: string;
	place: string;
	n: number | null;
	/** Told in full: what becomes a note of the topic's figure. */
	notes: string[];
	outcome: Outcome;
}

export type Outcome =
	/** The topic's figure stands here: its own, or the sum of the parts. */
	| { kind: 'observed'; cell: TellingCell; parts: TopicFigure[]; summed: boolean }
	/** Part of a figure that stands elsewhere. */
	| { kind: 'part' }
	| { kind: 'repeat'; of: TopicFigure }
	/** A share of one place among several: shares cannot be added up, and none is the area's. */
	| { kind: 'apart' };

/**
 * A topic that was raised at several places or occasions has one figure for the area: what the table itself
 * gives without a place, otherwise the sum of the places. Nothing is dropped: the parts are named in its note.
 */
export class TopicSums {
	readonly #topics = new Map<string, TopicFigure[]>();

	add(topic: string, figure: Omit<TopicFigure, 'outcome'>): TopicFigure {
		const added: TopicFigure = { ...figure, outcome: { kind: 'part' } };
		const figures = this.#topics.get(topic);
		const first = figures?.find((one) => partOf(one) === partOf(added));
		if (first) added.outcome = { kind: 'repeat', of: first };
		else if (figures) figures.push(added);
		else this.#topics.set(topic, [added]);
		return added;
	}

	/** Decides every figure. Call once, when all have been added. */
	settle(): void {
		for (const figures of this.#topics.values()) {
			const [first] = figures as [TopicFigure];
			if (first.unit === 'count') settleCounts(figures);
			else settleShares(figures);
		}
	}
}

function settleCounts(figures: TopicFigure[]): void {
	const occasions = new Set(figures.map(({ occasion }) => occasion));
	const added = [...occasions].flatMap((occasion) => {
		const own = figures.filter((one) => one.occasion === occasion);
		const whole = own.filter(({ place }) => place === '');
		return whole.length > 0 ? whole : own;
	});
	const [first] = added as [TopicFigure];
	first.outcome = {
		kind: 'observed',
		cell: addUp(added.map(({ cell }) => cell)),
		parts: figures,
		summed: added.length > 1
	};
}

function settleShares(figures: TopicFigure[]): void {
	for (const figure of figures) figure.outcome = { kind: 'apart' };
	const whole = figures.length === 1 ? figures : figures.filter(({ place }) => place === '');
	const [only] = whole;
	if (only && whole.length === 1)
		only.outcome = { kind: 'observed', cell: only.cell, parts: [only], summed: false };
}

function partOf({ occasion, place }: TopicFigure): string {
	return `${occasion}\u0000${place}`.toLocaleLowerCase('sv');
}
