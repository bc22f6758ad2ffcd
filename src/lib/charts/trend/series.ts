import type { TrendBreak, TrendLine, TrendModel, TrendPoint } from '$lib/views/models';

/** A point with a value. */
export interface DrawnPoint {
	time: number;
	value: number;
	preliminary: boolean;
	point: TrendPoint;
}

/** Points of a line that may be joined: no missing period and no break in between. */
export type Run = DrawnPoint[];

/** Where a break is drawn: half-way before the point it coincides with, otherwise at its own time. */
export function breakTimes(model: TrendModel): TrendBreak[] {
	const times = pointTimes(model);
	return model.breaks
		.map((mark) => {
			const at = times.indexOf(mark.time);
			const before = times[at - 1];
			return at > 0 && before !== undefined
				? { ...mark, time: (before + mark.time) / 2 }
				: { ...mark };
		})
		.sort((a, b) => a.time - b.time);
}

/** All times of the model, each once, in order. */
export function pointTimes(model: Pick<TrendModel, 'lines'>): number[] {
	const times = new Set(model.lines.flatMap((line) => line.points.map((point) => point.time)));
	return [...times].sort((a, b) => a - b);
}

/** Splits a line at the breaks that concern it, at missing values and at periods the line lacks but the model has. */
export function runsOf(line: TrendLine, model: TrendModel): Run[] {
	const times = pointTimes(model);
	const breaks = breakTimes(model).filter((mark) => (mark.line ?? line.id) === line.id);
	const byTime = new Map(line.points.map((point) => [point.time, point]));
	const runs: Run[] = [];
	let run: Run = [];
	const close = () => {
		if (run.length > 0) runs.push(run);
		run = [];
	};
	for (const time of times) {
		const point = byTime.get(time);
		const value = point?.shown.value ?? null;
		if (point === undefined || value === null) {
			close();
			continue;
		}
		const last = run[run.length - 1];
		if (last !== undefined && breaks.some((b) => last.time < b.time && b.time <= time)) close();
		run.push({ time, value, preliminary: point.shown.preliminary, point });
	}
	close();
	return runs;
}

/** A run as stretches with one stroke: the way to a preliminary point, or from one, is dashed. */
export function stretches(run: Run): { points: DrawnPoint[]; dashed: boolean }[] {
	const result: { points: DrawnPoint[]; dashed: boolean }[] = [];
	run.forEach((to, i) => {
		const from = run[i - 1];
		if (from === undefined) return;
		const dashed = from.preliminary || to.preliminary;
		const last = result[result.length - 1];
		if (last !== undefined && last.dashed === dashed) last.points.push(to);
		else result.push({ points: [from, to], dashed });
	});
	return result;
}
