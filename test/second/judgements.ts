import { studentAt95, studentTails } from './chances';
import { readCsv, type CsvRow } from './csv';
import { tablesOf, type World } from './rows';
import { spreadOf } from './spread';

/**
 * What may be said of two figures of reported crime, a second way: counts behind rates, what is comparable with what,
 * from which table the spread is taken, and the test. Written from FACTS §3.1 and core/statistics/README.md.
 */

/** One count or rate of everybody, of an area or of the city without it. */
export interface Place {
	measure: string;
	series: string;
	unit: string;
	area: string;
	rest: boolean;
	period: string;
	value: number;
	status: string;
	/** What the area was put together of; empty where its source has it. */
	parts: readonly string[];
}

export interface Said {
	word: 'larger_than_usual' | 'within_usual' | 'too_few' | 'not_testable';
	reason: string | null;
	p: number | null;
	ratio: number | null;
	low: number | null;
	high: number | null;
	spread: { phi: number; df: number } | null;
}

interface YearCount {
	area: string;
	period: string;
	count: number;
	rank: number;
}

const PER: Record<string, number> = { per_1000: 1000, per_100k: 100_000 };
const dayOf = (date: string) => (date.length === 4 ? `${date}-01-01` : date);
const spanOf = (year: string) => ({ from: `${year}-01-01`, to: `${+year + 1}-01-01` });

export class SecondJudge {
	readonly #breaks: CsvRow[];
	readonly #lifetimes: CsvRow[];
	readonly #parents: Map<string, string>;
	readonly #counts = new Map<string, { value: number; status: string }>();
	readonly #tables = new Map<string, Map<string, YearCount[]>>();
	readonly #spreads = new Map<string, { phi: number; df: number } | null>();
	readonly #at95 = new Map<number, number>();

	/** @param places every yearly figure there is, joined and remaining ones too */
	constructor(
		folder: string,
		private readonly world: World,
		places: readonly Place[]
	) {
		this.#breaks = ['data/breaks/crime.csv', `${folder}/breaks.csv`].flatMap(readCsv);
		this.#lifetimes = readCsv(`${folder}/geography/lifetimes.csv`);
		const measures = readCsv('data/measures/crime.csv');
		this.#parents = new Map(measures.map((row) => [row['id']!, row['parent']!]));
		for (const { unit, value, status, ...place } of places)
			if (unit === 'count') this.#counts.set(keyOf(place), { value, status });
		this.#gather();
	}

	/** Of one area: `now` against `then`, another year. */
	change(now: Place, then: Place): Said {
		if (this.#gapsOf(now.measure, now.area).some((gap) => between(gap, now.period, then.period)))
			return nothing('break_between');
		const spread = now.area === this.world.geography.city ? null : this.#spreadFor(now, then);
		return this.#said(now, then, spread, [1, 1]);
	}

	/** Of the area against the city without it, in one year. */
	againstRest(own: Place, other: Place): Said {
		if (own.unit === 'count') return nothing('different_sizes');
		const rest = { ...other, parts: own.parts };
		const people = [this.#people(own), this.#people(rest)];
		return this.#said(own, rest, this.#spreadFor(own, rest), people);
	}

	/** Reports behind a figure; null where none can be told. */
	countOf({ unit, value, status, ...place }: Place): number | null {
		if (unit === 'count') return value;
		const published = this.#counts.get(keyOf(place));
		if (published?.status === status) return published.value;
		const people = this.#people({ unit, value, status, ...place });
		return people === null ? (published?.value ?? null) : Math.round((value * people) / PER[unit]!);
	}

	/** What the series divides by: the area's own, or that of its parts; of the rest, the city's less that. */
	#people({ series, area, rest, period, parts }: Place): number | null {
		const at = (one: string) => this.world.people.get([series, one, period].join());
		const held = at(area) === undefined ? parts.map(at) : [at(area)];
		const all = at(this.world.geography.city);
		if (held.length === 0 || held.includes(undefined)) return null;
		const own = held.reduce<number>((sum, one) => sum + one!, 0);
		if (!rest) return own;
		return all === undefined ? null : all - own;
	}

	#said(
		now: Place,
		then: Place,
		spread: { phi: number; df: number } | null,
		people: (number | null)[]
	): Said {
		const [a, b] = [this.countOf(now), this.countOf(then)];
		if (a === null || b === null) return nothing('no_count');
		const [ea, eb] = people as [number | null, number | null];
		if (ea === null || eb === null) return nothing('no_exposure');
		if (a < 10 || b < 10) return { ...nothing(null), word: 'too_few', spread };
		if (spread === null) return nothing('no_dispersion');
		const { phi, df } = spread;
		const log = Math.log(a) - Math.log(ea) - Math.log(b) + Math.log(eb);
		const error = Math.sqrt(phi / a + phi / b);
		const p = studentTails(log / error, df);
		const t = this.#at95.get(df) ?? studentAt95(df);
		this.#at95.set(df, t);
		const decimals = now.unit === 'per_1000' ? 1 : 0;
		const printed = Number(now.value.toFixed(decimals)) - Number(then.value.toFixed(decimals));
		const larger = p < 0.05 && Math.sign(printed) === Math.sign(log);
		if (p < 0.05 && printed * log < 0) return { ...nothing('base_moved'), spread };
		return {
			word: larger ? 'larger_than_usual' : 'within_usual',
			reason: null,
			p,
			ratio: Math.exp(log),
			low: Math.exp(log - t * error),
			high: Math.exp(log + t * error),
			spread
		};
	}

	/** Days from which a measure is not comparable with before, with the day the change is over. */
	#gapsOf(measure: string, area: string): { from: string; to: string }[] {
		const formed = this.#lifetimes.filter((row) => row['area'] === area);
		return this.#about(measure, area).flatMap((row) => {
			const { from = '', to = '', comparable = '' } = row;
			const cuts = comparable === '' ? to === '' : comparable === 'no';
			const own = row['area'] === area && formed.some((life) => life['valid_from'] === from);
			return from === '' || !cuts || own ? [] : [{ from: dayOf(from), to: dayOf(to || from) }];
		});
	}

	/** Its own, else what is told of the nearest measure above it with all below; and what is told of every crime. */
	#about(measure: string, area: string): CsvRow[] {
		const here = this.#breaks.filter((row) => row['area'] === '' || row['area'] === area);
		const about = here.filter((row) => row['measure'] === 'crime:*');
		const days = new Set<string>();
		for (let at = measure; at; at = this.#parents.get(at) ?? '') {
			const told = here.filter(
				(row) => row['measure'] === `${at}.*` || (at === measure && row['measure'] === at)
			);
			const fresh = told.filter((row) => !days.has(`${row['from']} ${row['to']} ${row['area']}`));
			for (const row of fresh) days.add(`${row['from']} ${row['to']} ${row['area']}`);
			about.push(...fresh);
		}
		return about;
	}

	#isUnusual(measure: string, { area, period }: YearCount): boolean {
		const { from, to } = spanOf(period);
		return this.#about(measure, area).some(
			(row) =>
				row['from'] !== '' &&
				row['to'] !== '' &&
				dayOf(row['from']!) < to &&
				dayOf(row['to']!) > from
		);
	}

	/** Yearly counts that a source itself gives of districts and police areas, by measure and then series and level. */
	#gather(): void {
		const { geography } = this.world;
		for (const [line, periods] of tablesOf(this.world.rows, false)) {
			const [series, measure, unit, sex, age] = line.split(',') as [
				string,
				string,
				string,
				string,
				string
			];
			const counted = unit === 'count' || unit in PER;
			if (!measure.startsWith('crime:') || !counted || sex !== 'all' || age !== 'all') continue;
			for (const [period, areas] of periods)
				for (const [area, { value, status }] of areas) {
					if (value === null || !/^(?:sdo|lpo):/u.test(area)) continue;
					if (!geography.targets.includes(area)) continue;
					const place = { measure, series, unit, area, rest: false, period, value, status };
					const count = this.countOf({ ...place, parts: [] });
					if (count === null) continue;
					const rank = (status === 'preliminary' ? 0 : 2) + (unit === 'count' ? 1 : 0);
					const tables = this.#tables.get(measure) ?? new Map<string, YearCount[]>();
					this.#tables.set(measure, tables);
					const key = `${series} ${area.slice(0, 3)}`;
					const held = tables.get(key) ?? [];
					const same = held.find((one) => one.area === area && one.period === period);
					tables.set(key, held);
					if (same === undefined) held.push({ area, period, count, rank });
					else if (same.rank < rank) Object.assign(same, { count, rank });
				}
		}
	}

	/** Of the measure itself, else of the nearest above it that has enough. */
	#spreadFor(now: Place, then: Place): { phi: number; df: number } | null {
		const compared = [now.period, then.period];
		const wanted = [now.series, now.area.slice(0, 3)];
		const key = [now.measure, ...wanted, ...[...compared].sort()].join();
		const before = this.#spreads.get(key);
		if (before !== undefined) return before;
		let found: { phi: number; df: number } | null = null;
		for (let at = now.measure; found === null && at; at = this.#parents.get(at) ?? '') {
			const tables = [...(this.#tables.get(at) ?? [])].map(([name, counts]) => {
				const [series, level] = name.split(' ');
				const likeness = (series === wanted[0] ? 2 : 0) + (level === wanted[1] ? 1 : 0);
				return { likeness, counts };
			});
			tables.sort((a, b) => b.likeness - a.likeness || b.counts.length - a.counts.length);
			for (const { counts } of tables) {
				const usual = counts.filter((one) => !this.#isUnusual(at, one));
				const apart = usual.filter(({ period }) => !compared.includes(period));
				found =
					this.#spread(at, apart, 20) ??
					this.#spread(at, usual, 10) ??
					this.#spread(at, counts, 10);
				if (found !== null) break;
			}
		}
		this.#spreads.set(key, found);
		return found;
	}

	#spread(measure: string, counts: readonly YearCount[], least: number) {
		const cells = counts.flatMap(({ area, period, count }) => {
			const { from, to } = spanOf(period);
			const gaps = this.#gapsOf(measure, area);
			const cut = gaps.some((gap) =>
				gap.from === gap.to ? gap.from > from && gap.from < to : gap.from < to && gap.to > from
			);
			const before = gaps.filter((gap) => gap.from <= from).length;
			return cut ? [] : [{ row: `${area} ${before}`, column: period, count }];
		});
		const lasting = cells.filter(({ row }) => {
			const own = cells.filter((cell) => cell.row === row);
			const sum = own.reduce((total, { count }) => total + count, 0);
			return own.length > 1 && sum / own.length >= 5;
		});
		const found = spreadOf(lasting);
		return found === null || found.df < least ? null : found;
	}
}

function keyOf({
	measure,
	series,
	area,
	rest,
	period
}: Omit<Place, 'unit' | 'value' | 'status' | 'parts'>) {
	return [measure, series, area, rest, period].join();
}

/** True where a change lies between two years, or within one of them. */
function between(gap: { from: string; to: string }, one: string, other: string): boolean {
	const [first, second] = [one, other].sort() as [string, string];
	return gap.from < spanOf(second).to && gap.to > spanOf(first).from;
}

function nothing(reason: string | null): Said {
	return {
		word: 'not_testable',
		reason,
		p: null,
		ratio: null,
		low: null,
		high: null,
		spread: null
	};
}
