import type { DatasetWithObservations, Observation, Observations } from './observation';
import { columnsOf, type ObservationColumns } from './observation-columns';
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

/** A line of a delivery, and where in it the figure of each period stands. */
interface HeldLine {
	line: ChangedLine;
	places: Map<string, number>;
}

/** One delivery by line and period; of a figure that stands in several rows the last one counts. */
interface Lines {
	columns: ObservationColumns;
	byLine: Map<string, HeldLine>;
	periods: Set<string>;
}

const LINE_FIELDS = [
	'area',
	'areaAsWritten',
	'measure',
	'measureAsWritten',
	'sex',
	'age',
	'unit'
] as const;

async function linesOf(observations: Observations, pause: () => Promise<void>): Promise<Lines> {
	const columns = columnsOf(observations);
	const byLine = new Map<string, HeldLine>();
	const { group, firsts } = columns.groups(LINE_FIELDS);
	const held = firsts.map((first): HeldLine => {
		const line = lineOf(columns.at(first));
		const key = Object.values(line).join('\n');
		const known = byLine.get(key) ?? { line, places: new Map<string, number>() };
		byLine.set(key, known);
		return known;
	});
	const period = columns.texts('period', (text) => text ?? '');
	for (let at = 0; at < columns.length; at += 1) {
		held[group(at)]?.places.set(period(at), at);
		if (at % BREATH === BREATH - 1) await pause();
	}
	const periods = new Set(columns.packed.texts.period.values.map((text) => text ?? ''));
	return { columns, byLine, periods };
}

function lineOf(observation: Observation): ChangedLine {
	const { area, areaAsWritten, measure, measureAsWritten, sex, age, unit } = observation;
	return { area: area ?? areaAsWritten, measure: measure ?? measureAsWritten, sex, age, unit };
}

/**
 * Compares a delivery with the one before it. `pause` is awaited now and then, so that a page can
 * live on while a large file is compared.
 */
export async function deliveryChanges(
	before: Observations,
	after: Observations,
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
	let compared = 0;
	for (const [key, held] of now.byLine) {
		const previous = old.byLine.get(key);
		if (!previous) {
			changes.newLines.push(held.line);
			continue;
		}
		compareLine(changes, { held: previous, of: old }, { held, of: now });
		compared += held.places.size;
		if (compared < BREATH) continue;
		compared = 0;
		await pause();
	}
	for (const [key, { line, places }] of old.byLine) {
		const spoken = [...places.keys()].filter((period) => now.periods.has(period)).length;
		const next = now.byLine.get(key);
		if (!next && spoken > 0) changes.vanishedLines.push(line);
		if (!next) continue;
		for (const period of places.keys())
			if (now.periods.has(period) && !next.places.has(period)) changes.dropped += 1;
	}
	return changes;
}

function compareLine(
	changes: DeliveryChanges,
	before: { held: HeldLine; of: Lines },
	after: { held: HeldLine; of: Lines }
): void {
	for (const [period, place] of after.held.places) {
		const placeBefore = before.held.places.get(period);
		if (placeBefore === undefined) {
			if (before.of.periods.has(period)) changes.added += 1;
			continue;
		}
		const { value, status } = after.of.columns.at(place);
		const previous = before.of.columns.at(placeBefore);
		if (previous.value !== value)
			changes.revised.push({
				...after.held.line,
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
		for (const [key, { places }] of byLine) {
			const same = now.byLine.get(key);
			if (!same) continue;
			lines += 1;
			for (const period of places.keys()) if (same.places.has(period)) figures += 1;
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
