import type { Topic } from '$lib/core/topic';

/** What the menu and the prerendered addresses need of a topic, before any data is here. */
export type TopicPage = Pick<Topic, 'id' | 'kind' | 'short'>;

/**
 * The topics of `data/topics/topics.csv` that still hold, in order.
 * @throws where a cell needed is quoted or unknown: the columns that come first never hold a comma
 */
export function topicPages(csv: string): TopicPage[] {
	return csv
		.trim()
		.split(/\r?\n/u)
		.slice(1)
		.flatMap((line) => {
			const cells = line.split(',').slice(0, 7);
			const [id = '', kind, , , short = '', , to] = cells;
			if (cells.join().includes('"') || (kind !== 'priority' && kind !== 'perspective'))
				throw new Error(`topics.csv: ${line}`);
			return to === '' ? [{ id, kind, short }] : [];
		});
}
