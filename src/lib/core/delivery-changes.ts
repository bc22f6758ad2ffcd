import type { DatasetWithObservations, Observation } from './observation';
import { comparePeriods } from './period';
import type { Sex, Status, Unit } from './vocabulary';

/** What a series of figures is about. Area and measure are as written where nobody knows them. */
export interface ChangedLine {
	area: string;
	measure: string;
	sex: Sex;
	age: string;
	unit: Unit;
}

/** The same figure in two deliveries, with another value. */
export interface RevisedFigure extends ChangedLine {
	period: string;
	before: { value: number | null; status: Status };
	after: { value: number | null; status: Status };
}

/** How one delivery of a series differs from the delivery before it. */
export interface DeliveryChanges {
	/** Periods that only the new delivery has, in order. */
	newPeriods: string[];
	/** Periods that only the delivery before has: the new one does not speak of them. */
	leftPeriods: string[];
	/** Lines of figures that only the new delivery has. */
	newLines: ChangedLine[];
	/** Lines of figures that only the delivery before has, in periods that both speak of. */
	vanishedLines: ChangedLine[];
	/** Another value in a period that both have. A hole is a value here: null. */
	revised: RevisedFigure[];
	/** Same value, other status: preliminary figures that became final. */
	restated: number;
	/** Figures in common periods that the new delivery has in lines of both, and the one before had not. */
	added: number;
	/** Figures in common periods that only the one before has, in lines of both. */
	dropped: number;
	/** Figures that are the same in both. */
	same: number;
}

/** Rows after which a long comparison lets others have their turn. */
const BREATH = 20_000;

/** One delivery by line and period; of a figure that stands in several rows the last one counts. */
class Lines {
	readonly byLine = new Map<string, { line: ChangedLine; periods: Map<string, Observation> }>();
	readonly periods = new Set<string>();

	add(observation: Observation): void {
		const { area, areaAsWritten, measure, measureAsWritten, sex, age, unit, period } = observation;
		const line = {
			area: area ?? areaAsWritten,
			measure: measure ?? measureAsWritten,
			sex,
			age,
			unit
		};
		const key = `${line.area}\n${line.measure}\n${sex}\n${age}\n${unit}`;
		let known = this.byLine.get(key);
		if (!known) this.byLine.set(key, (known = { line, periods: new Map() }));
		known.periods.set(period, observation);
		this.periods.add(period);
	}
}

async function linesOf(
	observations: readonly Observation[],
	pause: () => Promise<void>
): Promise<Lines> {
	const lines = new Lines();
	for (const [index, observation] of observations.entries()) {
		lines.add(observation);
		if (index % BREATH === BREATH - 1) await pause();
	}
	return lines;
}

/**
 * Compares a delivery with the one before it. `pause` is awaited now and then, so that a page can
 * live on while a large file is compared.
 */
export async function deliveryChanges(
	before: readonly Observation[],
	after: readonly Observation[],
	pause: () => Promise<void> = () => Promise.resolve()
): Promise<DeliveryChanges> {
	const [old, now] = [await linesOf(before, pause), await linesOf(after, pause)];
	const changes: DeliveryChanges = {
		newPeriods: [...now.periods].filter((period) => !old.periods.has(period)).sort(comparePeriods),
		leftPeriods: [...old.periods].filter((period) => !now.periods.has(period)).sort(comparePeriods),
		newLines: [],
		vanishedLines: [],
		revised: [],
		restated: 0,
		added: 0,
		dropped: 0,
		same: 0
	};
	for (const [key, { line, periods }] of now.byLine) {
		const previous = old.byLine.get(key);
		if (!previous) changes.newLines.push(line);
		else compareLine(changes, line, previous.periods, periods, old.periods);
	}
	for (const [key, { line, periods }] of old.byLine) {
		const spoken = [...periods.keys()].filter((period) => now.periods.has(period)).length;
		const next = now.byLine.get(key);
		if (!next && spoken > 0) changes.vanishedLines.push(line);
		if (!next) continue;
		for (const period of periods.keys())
			if (now.periods.has(period) && !next.periods.has(period)) changes.dropped += 1;
	}
	return changes;
}

function compareLine(
	changes: DeliveryChanges,
	line: ChangedLine,
	before: ReadonlyMap<string, Observation>,
	after: ReadonlyMap<string, Observation>,
	oldPeriods: ReadonlySet<string>
): void {
	for (const [period, { value, status }] of after) {
		const previous = before.get(period);
		if (!previous) {
			if (oldPeriods.has(period)) changes.added += 1;
		} else if (previous.value !== value)
			changes.revised.push({
				...line,
				period,
				before: { value: previous.value, status: previous.status },
				after: { value, status }
			});
		else if (previous.status !== status) changes.restated += 1;
		else changes.same += 1;
	}
}

/**
 * The delivery that `next` is to be compared with: one of the same series, and of those that share
 * most figures with it the one that came last. Of deliveries that share no figure, one that shares a
 * line: the other years of a source that gives a year at a time. Null where there is none.
 */
export async function previousDelivery<Delivery extends DatasetWithObservations>(
	next: DatasetWithObservations,
	earlier: readonly Delivery[],
	pause: () => Promise<void> = () => Promise.resolve()
): Promise<Delivery | null> {
	const now = await linesOf(next.observations, pause);
	const related: { delivery: Delivery; figures: number; lines: number }[] = [];
	for (const delivery of earlier) {
		if (delivery.dataset.id === next.dataset.id) continue;
		const { byLine } = await linesOf(delivery.observations, pause);
		let figures = 0;
		let lines = 0;
		for (const [key, { periods }] of byLine) {
			const same = now.byLine.get(key);
			if (!same) continue;
			lines += 1;
			for (const period of periods.keys()) if (same.periods.has(period)) figures += 1;
		}
		if (lines > 0) related.push({ delivery, figures, lines });
	}
	const most = Math.max(0, ...related.map(({ figures }) => figures));
	const near = related.filter(({ figures }) => figures >= most / 2);
	near.sort(
		(a, b) =>
			b.delivery.dataset.importedAt - a.delivery.dataset.importedAt ||
			b.figures - a.figures ||
			b.lines - a.lines
	);
	return near[0]?.delivery ?? null;
}

/** True when both deliveries say the same of everything they share, and share everything. */
export function sameDelivery(changes: DeliveryChanges): boolean {
	const { newPeriods, leftPeriods, newLines, vanishedLines, revised } = changes;
	return (
		[newPeriods, leftPeriods, newLines, vanishedLines, revised].every(
			(list) => list.length === 0
		) && changes.restated + changes.added + changes.dropped === 0
	);
}
