import { Harvest, type NamedArea } from '$lib/core/harvest';
import { walkTables, type TableBlock } from '$lib/core/headed-table';
import type { TableShape } from '$lib/core/headings';
import { leastOpen } from '$lib/core/openness';
import { slug } from '$lib/core/slug';
import type {
	GridRow,
	ParseContext,
	ParseResult,
	SourceDefinition,
	TableFile
} from '$lib/core/source';
import type { NumberStyle } from '$lib/core/recipe/recipe';
import type { Openness } from '$lib/core/vocabulary';
import { guessNumberStyle, isUnsettled } from '$lib/core/written/number';
import { foldText } from '$lib/core/written/squeeze';
import { readFacts, type LongRole, type RowFacts } from './facts';
import { OwnMeasures } from './own-measures';
import { readFigure } from './figure';
import { SmallShares } from './small-shares';
import { HEADINGS, notes, opennessOf } from './words.sv';

export const shape: TableShape<LongRole> = {
	roles: HEADINGS,
	required: ['area', 'measure', 'period', 'unit', 'value', 'source']
};

/** Ids are cut here. */
const LONGEST_ID = 60;

type Source = Pick<SourceDefinition, 'id' | 'calendar' | 'openness'>;

/** Reads every row as one figure. The series is that of the sources the rows name. */
export function parse(source: Source, file: TableFile, context: ParseContext): ParseResult {
	const harvest = new Harvest(source, context.names);
	const written = numbersOf(file);
	const stored = file.container !== 'text';
	const counted = { ...guessNumberStyle(written, stored), fraction: false };
	// A count has no decimals. Of other figures only the Swedish comma is taken at its word.
	const measured: NumberStyle =
		stored || !isUnsettled(written) ? counted : { ...counted, decimal: ',', thousands: ' ' };
	const measures = new OwnMeasures(source.id, context.names);
	const shares = new SmallShares();
	const sources = new Set<string>();
	const dates = new Set<string>();
	const opennesses = new Set<Openness>();
	const seen = new Map<string, { row: number; column: number; text: string }>();

	const read = (block: TableBlock<LongRole>, row: GridRow): void => {
		const sheet = block.sheet.name;
		const facts = readFacts(block.headings, row.cells);
		if (typeof facts === 'string') return harvest.reject(sheet, row, facts);
		const figure = readFigure(block.headings, row.cells, facts, { counted, measured });
		if (typeof figure === 'string') return harvest.reject(sheet, row, figure);
		for (const { index, reason } of figure.bad) harvest.badCell(sheet, row, index, reason);
		const text = (role: LongRole): string => block.headings.text(role, row.cells);
		const meant = measures.meant(facts.measure, text('definition'));
		const area = areaOf(facts);
		const sex = facts.sex === 'all' ? meant.sex : facts.sex;
		const age = facts.age === 'all' ? meant.age : facts.age;
		const column = block.headings.column('value');
		const key = [
			area.id ?? area.asWritten,
			meant.measure,
			sex,
			age,
			facts.period.period,
			facts.unit
		];
		const first = seen.get(key.join('\n'));
		const value = text('value');
		if (first) {
			harvest.record(sheet, row, 'repeated');
			if (first.text !== value)
				harvest.badCell(
					sheet,
					row,
					column,
					harvest.words.cellDiffers(first.row, first.column, sheet)
				);
			return;
		}
		seen.set(key.join('\n'), { row: row.row, column: column + 1, text: value });
		remember(facts, text('date'), text('openness'));
		if (area.id === null) harvest.unknown('unknown_area', area.asWritten, sheet, row.row);
		const { n, lower, upper, cell, preliminary } = figure;
		if (facts.unit === 'percent') shares.take(facts.measure, value, cell, { sheet, row: row.row });
		harvest.record(sheet, row, 'loaded');
		harvest.observe(
			sheet,
			row.row,
			column,
			{
				area,
				measureAsWritten: facts.measure,
				measure: meant.measure,
				period: facts.period.period,
				grain: facts.period.grain,
				unit: facts.unit,
				...{ sex, age, n, lower, upper, preliminary },
				note: noteOf(text('definition'), facts.source)
			},
			cell
		);
	};
	// A bare name may mean one area in one period and another in the next.
	const areas = new Map<string, NamedArea>();
	const areaOf = ({ area: name, period: { period } }: RowFacts): NamedArea => {
		const known = harvest.area(name);
		if (known.id !== null) return known;
		const id = context.names.bareArea?.(name, period) ?? null;
		const key = `${name}\n${id ?? ''}`;
		let area = areas.get(key);
		if (!area) areas.set(key, (area = { asWritten: name, id, existed: new Map() }));
		return area;
	};
	const remember = (facts: RowFacts, date: string, openness: string): void => {
		sources.add(facts.source);
		if (date !== '') dates.add(date);
		opennesses.add(opennessOf(foldText(openness)));
	};

	walkTables(file, harvest, context, shape, read);
	shares.tell(harvest);
	const result = harvest.finish();
	if (sources.size === 0) return result;
	const named = [...sources].sort();
	return {
		...result,
		origin: {
			producer: named.join('; '),
			citation: named.join('; '),
			...(dates.size > 0 ? { retrieved: [...dates].sort().join(', ') } : {}),
			openness: leastOpen(opennesses),
			own: {
				series: `generell:${seriesSlug(named)}`,
				calendar: source.calendar,
				measures: measures.own()
			}
		}
	};
}

/** Definition and source travel with every figure. */
function noteOf(definition: string, source: string): string {
	return [definition, notes.source(source)].filter((text) => text !== '').join('. ');
}

function seriesSlug(sources: readonly string[]): string {
	const whole = slug(sources.join(' '));
	return whole.slice(0, LONGEST_ID).replace(/-$/u, '') || 'okand';
}

/** Cells under headings of numbers, near enough to tell how decimals are written. */
function numbersOf(file: TableFile): string[] {
	const cells: string[] = [];
	walkValues(file, (cell) => cells.push(cell));
	return cells;
}

const MOST_LOOKED_AT = 20_000;

function walkValues(file: TableFile, take: (cell: string) => void): void {
	for (const { hidden, rows } of file.sheets) {
		if (hidden) continue;
		let columns: number[] = [];
		for (const { cells } of rows.slice(0, MOST_LOOKED_AT)) {
			if (cells.some((cell) => HEADINGS.value.test(cell.trim())))
				columns = cells.flatMap((cell, index) =>
					[HEADINGS.value, HEADINGS.n, HEADINGS.lower, HEADINGS.upper].some((role) =>
						role.test(cell.trim())
					)
						? [index]
						: []
				);
			else for (const column of columns) take(cells[column] ?? '');
		}
	}
}
