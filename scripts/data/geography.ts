import path from 'node:path';
import type {
	Area,
	AreaAlias,
	AreaData,
	AreaId,
	AreaLifetime,
	AreaRelation
} from '../../src/lib/core/area';
import { normaliseName } from '../../src/lib/core/slug';
import { AREA_LEVELS } from '../../src/lib/core/vocabulary';
import { member, optionalTable, readTable, type TableRow } from './table';

/** Reads `geography/` of a municipality's folder and checks that nothing points at what is not there. */
export async function compileGeography(folder: string, city: AreaId): Promise<AreaData> {
	const table = (name: string) => readTable(path.join(folder, 'geography', name));
	const areas = (await table('areas.csv')).map(readArea);
	const known = new Map(areas.map((area) => [area.id, area]));
	if (known.size !== areas.length) throw new Error(`${folder}: an area id stands twice`);
	if (!known.has(city)) throw new Error(`${folder}: the city ${city} is no area`);
	const id = (row: TableRow, column: string): AreaId => {
		const found = row.text(column);
		if (!known.has(found)) throw new Error(`${row.file}:${row.line}: no area ${found}`);
		return found;
	};
	const span = (row: TableRow) => ({
		from: date(row, 'valid_from'),
		to: date(row, 'valid_to'),
		uncertain: row.optional('uncertain')
	});
	const lifetimes: AreaLifetime[] = (await table('lifetimes.csv')).map((row) => ({
		area: id(row, 'area'),
		calendar: row.text('calendar'),
		...span(row)
	}));
	const relations: AreaRelation[] = (await table('relations.csv')).map((row) => ({
		part: id(row, 'part'),
		whole: id(row, 'whole'),
		calendar: row.text('calendar'),
		...span(row)
	}));
	for (const row of await optionalTable(path.join(folder, 'geography', 'prepositions.csv'))) {
		const area = known.get(id(row, 'area'));
		if (area) area.preposition = row.text('preposition');
	}
	const written: AreaAlias[] = (await table('aliases.csv')).map((row) => ({
		area: id(row, 'area'),
		source: row.optional('source'),
		name: row.text('name')
	}));
	const patterned = (await table('patterns.csv')).flatMap((row) => expand(row, areas, lifetimes));
	return { city, areas, aliases: distinct([...written, ...patterned]), lifetimes, relations };
}

function readArea(row: TableRow): Area {
	const id = row.text('id');
	const level = AREA_LEVELS.find((entry) => id.startsWith(`${entry}:`));
	if (!level || !/^[a-z]+:[a-z0-9-]+$/u.test(id))
		throw new Error(`${row.file}:${row.line}: not an area id: ${id}`);
	return {
		id,
		level,
		name: row.text('name'),
		code: row.optional('code'),
		shown: member(row, 'shown', ['yes', 'no']) === 'yes',
		outside: row.optional('outside'),
		note: row.optional('note')
	};
}

function date(row: TableRow, column: string): string | null {
	const text = row.optional(column);
	if (text !== null && !/^\d{4}-\d{2}-\d{2}$/u.test(text))
		throw new Error(`${row.file}:${row.line}: ${column} is not a date: ${text}`);
	return text;
}

/**
 * One pattern of spelling for every area of its level. `only` narrows it: `shown`, or `ended:<calendar>`
 * for areas whose lifetime in that calendar has an end, which `{to}` then stands for.
 */
function expand(
	row: TableRow,
	areas: readonly Area[],
	lifetimes: readonly AreaLifetime[]
): AreaAlias[] {
	const level = member(row, 'level', AREA_LEVELS);
	const only = row.optional('only');
	const sources = row.optional('source')?.split('|') ?? [null];
	const calendar = only?.startsWith('ended:') ? only.slice('ended:'.length) : null;
	if (only !== null && only !== 'shown' && calendar === null)
		throw new Error(`${row.file}:${row.line}: only is neither shown nor ended:<calendar>`);
	const ends = (area: Area) =>
		lifetimes.find((life) => life.area === area.id && life.calendar === calendar)?.to ?? null;
	return areas
		.filter((area) => area.level === level)
		.filter((area) => only === null || (calendar === null ? area.shown : ends(area) !== null))
		.flatMap((area) => {
			const name = row
				.text('template')
				.replace('{name}', area.name)
				.replace('{genitive}', genitive(area.name))
				.replace('{to}', ends(area) ?? '');
			return sources.map((source) => ({ area: area.id, source, name }));
		});
}

function genitive(name: string): string {
	return /[sxz]$/iu.test(name) ? name : `${name}s`;
}

/** Drops repeats; throws if one spelling of one source would mean two areas. */
function distinct(aliases: readonly AreaAlias[]): AreaAlias[] {
	const seen = new Map<string, AreaAlias>();
	for (const alias of aliases) {
		const key = `${alias.source ?? ''}\n${normaliseName(alias.name)}`;
		const other = seen.get(key);
		if (other && other.area !== alias.area)
			throw new Error(`“${alias.name}” means both ${other.area} and ${alias.area}`);
		if (!other) seen.set(key, alias);
	}
	return [...seen.values()];
}
