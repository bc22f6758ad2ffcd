import { describe, expect, it } from 'vitest';
import { topicPages } from './topic-pages';

const head = 'id,kind,number,title,short,from,to,source,caution';

describe('topics for the menu', () => {
	it('are those that hold, in order', () => {
		const csv = `${head}\na,priority,1,Ett,E,2024-01-01,,"x, y",\nb,priority,2,Två,T,2019-01-01,2024-01-01,z,\nc,perspective,,Tre,R,,,z,"q"\n`;
		expect(topicPages(csv)).toEqual([
			{ id: 'a', kind: 'priority', short: 'E' },
			{ id: 'c', kind: 'perspective', short: 'R' }
		]);
	});

	it('refuse a comma in what stands before them rather than shift the columns', () => {
		expect(() => topicPages(`${head}\na,priority,1,"Ett, och",E,,,z,\n`)).toThrow('topics.csv');
	});
});
