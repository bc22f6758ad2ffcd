import { readCsv, type CsvRow } from './csv';

/** Which areas of a calendar an area is made of on a day, reckoned in sets of delområden (FACTS §2). */
export interface Geography {
	city: string;
	/** Areas that get figures. */
	targets: readonly string[];
	/** Targets, and everything they are made of on some day in one of these calendars. */
	known(calendars: Iterable<string>): Set<string>;
	composition(area: string, calendar: string, day: string): Made;
	/** Delområden of an area in its own time; null: all there are. */
	extent(area: string | null): string[];
	/** Areas of a calendar that hold a delområde on a day, the city among them. */
	holding(unit: string, calendar: string, day: string): string[];
	/** Everything that figures may be made of. */
	districts: readonly string[];
	/** True where the area had ceased before the day. */
	hasEnded(area: string, calendar: string, day: string): boolean;
}

export interface Made {
	kind: 'self' | 'parts' | 'impossible' | 'not_described';
	parts: readonly string[];
}

/** The finest first. */
const LEVELS = ['delomrade', 'sdo', 'lpo', 'po', 'kommun', 'stad'];

const holds = (row: CsvRow, day: string) =>
	(row['valid_from'] === '' || row['valid_from']! <= day) &&
	(row['valid_to'] === '' || day < row['valid_to']!);

export function readGeography(folder: string, city: string): Geography {
	const [areas, relations, lifetimes] = ['areas', 'relations', 'lifetimes'].map((name) =>
		readCsv(`${folder}/geography/${name}.csv`)
	) as [CsvRow[], CsvRow[], CsvRow[]];
	return geographyOf({ city, areas, relations, lifetimes });
}

/** From rows as `data/` has them: empty where a day is not known. */
export function geographyOf(rows: {
	city: string;
	areas: readonly CsvRow[];
	relations: readonly CsvRow[];
	lifetimes: readonly CsvRow[];
}): Geography {
	const { city, areas, lifetimes } = rows;
	const relations = rows.relations.filter((row) => row['part']!.startsWith('delomrade:'));
	const targets = areas
		.filter((row) => row['shown'] === 'yes' && /^(sdo|lpo|stad):/.test(row['id']!))
		.map((row) => row['id']!);
	const memory = new Map<string, Made>();

	/** Delområden of an area on a day, or on the nearest day it has any. */
	function extent(area: string, calendar: string, day: string): Set<string> {
		const all = relations.filter((row) => row['whole'] === area);
		const own = all.filter((row) => row['calendar'] === calendar);
		const rows = own.length > 0 ? own : all;
		let found = rows.filter((row) => holds(row, day));
		if (found.length === 0) {
			const later = rows.map((row) => row['valid_from']!).filter((from) => from > day);
			const ends = rows.map((row) => row['valid_to']!).sort();
			found =
				later.length > 0
					? rows.filter((row) => row['valid_from'] === later.sort()[0])
					: rows.filter((row) => row['valid_to'] === ends.at(-1));
		}
		return new Set(found.map((row) => row['part']!));
	}

	function make(area: string, calendar: string, day: string): Made {
		const lives = lifetimes.filter((row) => row['area'] === area && row['calendar'] === calendar);
		if (lives.some((row) => holds(row, day))) return { kind: 'self', parts: [area] };
		const units = extent(area, calendar, day);
		const today = relations.filter((row) => row['calendar'] === calendar && holds(row, day));
		for (const level of LEVELS) {
			const here = today.filter((row) => row['whole']!.startsWith(`${level}:`));
			const over = [...units].map((unit) => here.find((row) => row['part'] === unit)?.['whole']);
			if (over.length === 0 || over.includes(undefined)) continue;
			const wholes = [...new Set(over)] as string[];
			const inside = wholes.filter((whole) =>
				here.filter((row) => row['whole'] === whole).every((row) => units.has(row['part']!))
			);
			const kind = inside.length === wholes.length ? 'parts' : 'impossible';
			return { kind, parts: inside };
		}
		return { kind: 'not_described', parts: [] };
	}

	function composition(area: string, calendar: string, day: string): Made {
		const key = `${area}|${calendar}|${day}`;
		const made = memory.get(key) ?? make(area, calendar, day);
		memory.set(key, made);
		return made;
	}

	/** One day in every stretch of time between two changes. */
	function days(): string[] {
		const changes = [...relations, ...lifetimes].flatMap((row) => [
			row['valid_from']!,
			row['valid_to']!
		]);
		return ['0001-01-01', ...new Set(changes.filter((day) => day !== ''))];
	}

	return {
		city,
		targets,
		composition,
		holding(unit, calendar, day) {
			const lives = (area: string) =>
				lifetimes.some(
					(row) => row['area'] === area && row['calendar'] === calendar && holds(row, day)
				);
			const wholes = relations
				.filter((row) => row['part'] === unit && holds(row, day))
				.map((row) => row['whole']!);
			return [...new Set([...wholes.filter(lives), city])];
		},
		districts: areas.map((row) => row['id']!).filter((id) => /^(sdo|lpo):/.test(id)),
		extent(area) {
			if (area === null)
				return areas.map((row) => row['id']!).filter((id) => id.startsWith('delomrade:'));
			const life = lifetimes.find((row) => row['area'] === area);
			const day = life?.['valid_from'] || (life?.['valid_to'] ? '0001-01-01' : '9999-12-31');
			return [...extent(area, life?.['calendar'] ?? '', day)];
		},
		known(calendars) {
			const found = new Set(targets);
			for (const calendar of calendars)
				for (const area of targets)
					for (const day of days())
						for (const part of composition(area, calendar, day).parts) found.add(part);
			return found;
		},
		hasEnded(area, calendar, day) {
			const all = lifetimes.filter((row) => row['area'] === area);
			const own = all.filter((row) => row['calendar'] === calendar);
			const lives = own.length > 0 ? own : all;
			return (
				lives.length > 0 && lives.every((row) => row['valid_to'] !== '' && row['valid_to']! <= day)
			);
		}
	};
}
