import type { Validity } from './area';

/** An id of `data/topics/topics.csv`. */
export type TopicId = string;

/**
 * What a lägesbild must touch. `priority`: one of the city-wide prioritised areas of cooperation, with the
 * days it has been one; `perspective`: seen in every one of them.
 */
export interface Topic extends Validity {
	id: TopicId;
	kind: 'priority' | 'perspective';
	/** The number the agreement gives it; null for perspectives. */
	number: number | null;
	title: string;
	/** For a narrow place: a group of a chooser, a tab. */
	short: string;
	/** Where it is laid down. */
	source: string;
	/** What figures can and cannot say of it; null where nothing stands in their way. */
	caution: string | null;
}
