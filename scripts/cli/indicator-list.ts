import type { Measure } from '../../src/lib/core/measure';
import { slug } from '../../src/lib/core/slug';
import { spellingDistance } from '../../src/lib/core/suggest-names';
import { allIndicators } from '../../src/lib/indicators/registry';

/** What `--indicator` may name: an indicator, or a measure of the data. */
export interface NamedIndicator {
	id: string;
	title: string;
}

/** All that `--indicator` may name, indicators before measures. */
export function namedIndicators(measures: readonly Measure[]): NamedIndicator[] {
	return [
		...allIndicators.map(({ id, title }) => ({ id, title })),
		...measures.map(({ id, label }) => ({ id, title: label }))
	];
}

const MOST = 5;
/** What differs more is no suggestion. */
const FARTHEST = 0.5;

/** Ids of the few whose id or title is spelt most like the one asked for, nearest first. */
export function nearestIndicators(known: readonly NamedIndicator[], asked: string): string[] {
	const form = slug(asked);
	return known
		.map(({ id, title }) => ({
			id,
			distance: Math.min(spellingDistance(form, slug(id)), spellingDistance(form, slug(title)))
		}))
		.filter(({ distance }) => distance < FARTHEST)
		.sort((a, b) => a.distance - b.distance)
		.slice(0, MOST)
		.map(({ id }) => id);
}
