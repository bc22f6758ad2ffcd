import path from 'node:path';
import type { Topic } from '../../src/lib/core/topic';
import { member, readTable } from './table';

/** What a lägesbild must touch (`data/topics/topics.csv`), shared by all municipalities, in order. */
export async function compileTopics(dir: string): Promise<Topic[]> {
	const rows = await readTable(path.join(dir, '..', 'topics', 'topics.csv'));
	const seen = new Set<string>();
	return rows.map((row): Topic => {
		const id = row.text('id');
		if (seen.has(id)) throw new Error(`${row.file}:${row.line}: the topic ${id} stands twice`);
		seen.add(id);
		return {
			id,
			kind: member(row, 'kind', ['priority', 'perspective']),
			number: row.number('number'),
			title: row.text('title'),
			short: row.text('short'),
			from: row.optional('from'),
			to: row.optional('to'),
			source: row.text('source'),
			caution: row.optional('caution')
		};
	});
}
