import { describe, expect, it } from 'vitest';
import type { TrendModel, TrendPoint } from '$lib/views/models';
import { breakTimes, runsOf, stretches } from './series';

function point(time: number, value: number | null, preliminary = false): TrendPoint {
	const status = value === null ? 'missing' : preliminary ? 'preliminary' : 'ok';
	return {
		period: String(time),
		time,
		shown: {
			value,
			text: value === null ? 'saknas' : String(value),
			status,
			reason: null,
			preliminary,
			computed: false,
			figure: null
		}
	};
}

function model(points: TrendPoint[][], breaks: number[] = []): TrendModel {
	return {
		kind: 'trend',
		caption: { title: '', subtitle: '', source: '', notes: [], alt: '', exercise: true },
		unit: 'count',
		lines: points.map((p, i) => ({ id: String(i), role: 'area', label: 'A', points: p })),
		breaks: breaks.map((time) => ({ time, label: 'gräns' })),
		spans: []
	};
}

const times = (m: TrendModel) =>
	m.lines.map((line) => runsOf(line, m).map((run) => run.map((p) => p.time)));

describe('runsOf', () => {
	it('stops at a missing value', () => {
		expect(times(model([[point(1, 5), point(2, null), point(3, 6)]]))).toEqual([[[1], [3]]]);
	});

	it('stops at a period only another line has', () => {
		const m = model([
			[point(1, 5), point(3, 6)],
			[point(1, 5), point(2, 5), point(3, 6)]
		]);
		expect(times(m)).toEqual([[[1], [3]], [[1, 2, 3]]]);
	});

	it('stops at a break between two points', () => {
		expect(times(model([[point(1, 5), point(2, 5), point(3, 6)]], [2.5]))).toEqual([[[1, 2], [3]]]);
	});

	it('leaves the other lines whole where a break concerns one line', () => {
		const m = model([
			[point(1, 5), point(2, 5)],
			[point(1, 5), point(2, 5)]
		]);
		m.breaks = [{ time: 1.5, label: 'gräns', line: '0' }];
		expect(times(m)).toEqual([[[1], [2]], [[1, 2]]]);
	});

	it('puts a break that coincides with a point before it', () => {
		const m = model([[point(1, 5), point(2, 5), point(3, 6)]], [2]);
		expect(times(m)).toEqual([[[1], [2, 3]]]);
		expect(breakTimes(m)[0]?.time).toBe(1.5);
	});

	it('takes the points in order of time', () => {
		expect(times(model([[point(2, 5), point(1, 5)]]))).toEqual([[[1, 2]]]);
	});
});

describe('stretches', () => {
	it('dashes the way to and from a preliminary point', () => {
		const m = model([[point(1, 5), point(2, 5), point(3, 6, true)]]);
		const run = runsOf(m.lines[0] ?? { id: '', role: 'area', label: '', points: [] }, m)[0] ?? [];
		expect(stretches(run).map((s) => [s.points.map((p) => p.time), s.dashed])).toEqual([
			[[1, 2], false],
			[[2, 3], true]
		]);
	});
});
