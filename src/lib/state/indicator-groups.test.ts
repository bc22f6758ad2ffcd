import { expect, test } from 'vitest';
import type { Topic } from '$lib/core/topic';
import { figure, indicators } from '$lib/views/fixture-town';
import { indicatorGroups } from './indicator-groups';

const [first] = indicators;
if (!first) throw new Error('no indicator');

const topic = (id: string): Topic => ({
	id,
	kind: 'priority',
	number: 1,
	title: id,
	short: `Om ${id}`,
	from: null,
	to: null,
	source: '',
	caution: null
});
const one = (id: string, topics: string[], overview: number | null = null) => ({
	...first,
	id,
	topics,
	overview
});

test('each stands once: by rank, by its first topic, undeclared, and last what has no figure', () => {
	const list = [
		one('second', ['places'], 2),
		one('first', ['youth'], 1),
		one('theft', ['places', 'youth']),
		one('all', []),
		one('unheard', ['youth']),
		one('own', [])
	];
	const town = {
		indicators: list,
		topics: [topic('youth'), topic('places')],
		figures: [
			...['second', 'first', 'theft', 'all', 'own'].map((indicator) =>
				figure({ indicator, value: 1 })
			),
			figure({ indicator: 'unheard', value: null, reason: 'not_in_data', status: 'missing' })
		]
	};
	const groups = indicatorGroups(town, ({ id }) => id !== 'own');
	expect(
		groups.map(({ id, title, indicators: held }) => [id, title, ...held.map((i) => i.id)])
	).toEqual([
		['overview', null, 'first', 'second'],
		['general', null, 'all'],
		['topic', 'Om places', 'theft'],
		['other', null, 'own'],
		['missing', null, 'unheard']
	]);
});
