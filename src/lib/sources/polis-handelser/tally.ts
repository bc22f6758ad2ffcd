import type { Harvest, NamedArea } from '$lib/core/harvest';
import type { Sex } from '$lib/core/vocabulary';
import type { PoliceCrime, PoliceMeasures } from '../polis/measures';
import type { Moment } from '../polis/time';

/** One counted event. */
export interface Event {
	area: NamedArea;
	crime: PoliceCrime;
	moment: Moment;
	sex: Sex;
	/** `all`, `unknown`, or a group of the vocabulary. */
	age: string;
}

interface Count {
	area: NamedArea;
	measure: string;
	asWritten: string;
	sex: Sex;
	age: string;
	periods: Map<string, number>;
}

/**
 * Events by area, crime and month; by the victim's sex and age where the extract has them; and by weekday
 * and hour, per year where all its months are there, else per month. A figure of no event is zero between
 * the extract's first and last month, but not by weekday and hour: there only what occurred is counted.
 */
export class Tally {
	events = 0;
	first = '9999-99';
	last = '0000-00';
	readonly #counts = new Map<string, Count>();
	readonly #timed = new Map<string, { event: Event; months: Map<string, number> }>();

	add(event: Event): void {
		const { month } = event.moment;
		this.events += 1;
		if (month < this.first) this.first = month;
		if (month > this.last) this.last = month;
		for (const crime of event.crime.group ? [event.crime, event.crime.group] : [event.crime]) {
			this.#count(event, crime, 'all', 'all');
			if (event.sex !== 'all') this.#count(event, crime, event.sex, 'all');
			if (event.age !== 'all') this.#count(event, crime, 'all', event.age);
			if (event.sex !== 'all' && event.age !== 'all')
				this.#count(event, crime, event.sex, event.age);
			if (event.moment.hour !== null) this.#time({ ...event, crime });
		}
	}

	/** Puts the counts into the harvest, all at the headings' place: no figure is one row's. */
	finish(
		harvest: Harvest,
		measures: PoliceMeasures,
		at: { sheet: string; row: number; column: number }
	): void {
		if (this.events === 0) return;
		const months = monthsBetween(this.first, this.last);
		for (const count of this.#counts.values())
			for (const month of months)
				observe(harvest, at, count, month, 'month', count.periods.get(month) ?? 0);
		for (const { event, months: counted } of this.#timed.values()) {
			const measure = measures.at(event.crime, event.moment.weekday, event.moment.hour);
			const asWritten = event.crime.asWritten;
			const facts = { area: event.area, measure, asWritten, sex: 'all' as const, age: 'all' };
			for (const [period, value] of this.#wholeYears(counted))
				observe(harvest, at, facts, period, period.length === 4 ? 'year' : 'month', value);
		}
	}

	#count(event: Event, crime: PoliceCrime, sex: Sex, age: string): void {
		const key = `${event.area.id}\n${crime.measure}\n${sex}\n${age}`;
		let count = this.#counts.get(key);
		if (!count) {
			const { measure, asWritten } = crime;
			count = { area: event.area, measure, asWritten, sex, age, periods: new Map() };
			this.#counts.set(key, count);
		}
		const { month } = event.moment;
		count.periods.set(month, (count.periods.get(month) ?? 0) + 1);
	}

	#time(event: Event): void {
		const { weekday, hour, month } = event.moment;
		const key = `${event.area.id}\n${event.crime.measure}\n${weekday}\n${hour}`;
		let timed = this.#timed.get(key);
		if (!timed) this.#timed.set(key, (timed = { event, months: new Map() }));
		timed.months.set(month, (timed.months.get(month) ?? 0) + 1);
	}

	/** A year whose twelve months the extract covers is one period; other months are their own. */
	#wholeYears(counted: ReadonlyMap<string, number>): Map<string, number> {
		const periods = new Map<string, number>();
		for (const [month, value] of counted) {
			const year = month.slice(0, 4);
			const whole = this.first <= `${year}-01` && this.last >= `${year}-12`;
			const period = whole ? year : month;
			periods.set(period, (periods.get(period) ?? 0) + value);
		}
		return periods;
	}
}

function observe(
	harvest: Harvest,
	{ sheet, row, column }: { sheet: string; row: number; column: number },
	{ area, measure, asWritten, sex, age }: Omit<Count, 'periods'>,
	period: string,
	grain: 'month' | 'year',
	value: number
): void {
	const facts = {
		area,
		measure,
		measureAsWritten: asWritten,
		period,
		grain,
		unit: 'count',
		sex,
		age,
		origin: 'computed'
	} as const;
	harvest.observe(sheet, row, column, facts, { kind: 'value', value, status: 'ok' });
}

function monthsBetween(first: string, last: string): string[] {
	const months: string[] = [];
	let [year = 0, month = 1] = first.split('-').map(Number);
	for (let at = first; at <= last;) {
		months.push(at);
		month += 1;
		if (month > 12) [year, month] = [year + 1, 1];
		at = `${year}-${String(month).padStart(2, '0')}`;
	}
	return months;
}
