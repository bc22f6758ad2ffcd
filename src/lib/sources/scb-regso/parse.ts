import type { AreaId } from '$lib/core/area';
import { Harvest, type NamedArea } from '$lib/core/harvest';
import { parsePeriod } from '$lib/core/period';
import type { ParseContext, ParseResult, SourceDefinition, TableFile } from '$lib/core/source';
import { addUp } from '$lib/core/totals';
import type { ScbCell } from '../scb/cell';
import { readCells } from '../scb/cells';
import { observePeople, population } from '../scb/observe';
import { earliest, groupBy, withSums, type People } from '../scb/sums';
import { notes, warnings } from '../scb/words.sv';
import { codeOf, Districts } from './districts';

/** Sums a file's RegSO to the areas they make up; what belongs to none is kept as it is written. */
export function parse(
	source: Pick<SourceDefinition, 'id' | 'calendar'>,
	file: TableFile,
	context: ParseContext
): ParseResult {
	const harvest = new Harvest(source, context.names);
	const districts = new Districts(source.id, context.names);
	const cells = readCells(file, harvest, context);
	const empty = emptyYears(cells);
	const byUnit = new Map<AreaId, ScbCell[]>();
	for (const cell of cells) {
		const found = cell.contents === null ? districts.unitOf(cell.regions) : null;
		if (!found) keepAsWritten(harvest, cell, empty);
		else {
			const list = byUnit.get(found.unit);
			if (list) list.push(cell);
			else byUnit.set(found.unit, [cell]);
		}
	}
	for (const period of [...new Set(cells.map((cell) => cell.period))].sort())
		sumYear(harvest, districts, byUnit, period, empty);
	if (empty.size > 0) {
		const [first] = cells;
		harvest.warn(
			'false_zero',
			warnings.falseZeros([...empty].sort()),
			first?.sheet ?? '',
			first?.row ?? null
		);
	}
	return harvest.finish();
}

function sumYear(
	harvest: Harvest,
	districts: Districts,
	byUnit: ReadonlyMap<AreaId, readonly ScbCell[]>,
	period: string,
	empty: ReadonlySet<string>
): void {
	const day = parsePeriod(period)?.to ?? '';
	const ofYear = new Map(
		[...byUnit].map(([unit, cells]) => [unit, cells.filter((cell) => cell.period === period)])
	);
	for (const { area, units, outside } of districts.targets(harvest.calendar, day)) {
		const cells = units.flatMap((unit) => ofYear.get(unit) ?? []);
		if (cells.length === 0) continue;
		const wanted = units.flatMap((unit) => [...districts.codesOf(unit)]);
		const there = new Set(cells.map(regsoOf));
		const missing = wanted.filter((code) => !there.has(code));
		if (missing.length > 0) {
			const [{ sheet, row }] = cells as [ScbCell];
			harvest.warn('unknown_area', warnings.missingRegso(area, missing), sheet, row);
			continue;
		}
		const people = groupBy(cells, ({ sex, age }) => `${sex}|${age}`)
			// An age that one RegSO lacks is no sum.
			.filter((group) => new Set(group.map(regsoOf)).size === wanted.length)
			.map((group): People => ({
				...earliest(group),
				cell: addUp(group.map(({ cell }) => cell)),
				how: []
			}));
		const note = [notes.regso(wanted.length), outside === null ? null : notes.within(outside)];
		observePeople(harvest, withSums(people), {
			...population(harvest),
			area: namedArea(area, wanted.length),
			note: note.filter((text) => text !== null).join('; '),
			empty,
			summed: true
		});
	}
}

/** A region of another municipality, or a figure that is not population. */
function keepAsWritten(harvest: Harvest, cell: ScbCell, empty: ReadonlySet<string>): void {
	const label = [...cell.regions].sort((a, b) => b.length - a.length)[0] ?? '';
	const area: NamedArea = { asWritten: label, id: null, existed: new Map() };
	const meant =
		cell.contents === null
			? population(harvest)
			: {
					measureAsWritten: cell.contents,
					measure: harvest.names.measure(harvest.source, [cell.contents])?.measure ?? null
				};
	observePeople(harvest, [{ ...cell, how: [] }], {
		...meant,
		area,
		note: null,
		empty,
		summed: false
	});
	harvest.unknown('unknown_area', label, cell.sheet, cell.row);
	if (meant.measure === null)
		harvest.unknown('unknown_measure', meant.measureAsWritten, cell.sheet, cell.row);
}

/** Years in which every figure of every RegSO is zero: the division has none, whatever the file says. */
function emptyYears(cells: readonly ScbCell[]): Set<string> {
	const years = groupBy(cells, ({ period }) => period).filter(
		(year) =>
			new Set(year.map(regsoOf)).size > 1 &&
			year.every(({ cell }) => cell.kind === 'value' && cell.value === 0)
	);
	return new Set(years.map(([first]) => first?.period ?? ''));
}

function regsoOf({ regions }: ScbCell): string {
	return regions.map(codeOf).find((code) => code !== null) ?? '';
}

function namedArea(area: AreaId, parts: number): NamedArea {
	return { asWritten: `${parts} RegSO`, id: area, existed: new Map() };
}
