import { walkTables, type TableBlock } from '$lib/core/headed-table';
import { Harvest, type NamedArea } from '$lib/core/harvest';
import type {
	GridRow,
	ParseContext,
	ParseResult,
	SourceDefinition,
	TableFile
} from '$lib/core/source';
import { PoliceMeasures } from '../polis/measures';
import { ageGroup, readVictimAge, readVictimSex } from '../polis/people';
import type { Headings } from '$lib/core/headings';
import { areaOf, policeTableOf, saysSuspects, titleSays, type Role } from '../polis/table';
import { readHour, readMoment } from '../polis/time';
import { OF_THE_CRIME, policeReasons as reasons } from '../polis/words.sv';
import { Tally } from './tally';

type Source = Pick<SourceDefinition, 'id' | 'series' | 'calendar' | 'rowsAreEvents'>;

/** An unknown area on fewer rows than this may be an address: it is not told. */
const FEWEST_ROWS_TOLD = 5;
/** A group's name is short and without figures; anything else may say something of the event. */
const GROUP = /^[^\d]{2,60}$/u;

/** Counts every event once; what is wrong with a row is told without its words. */
export function parse(source: Source, file: TableFile, context: ParseContext): ParseResult {
	const table = policeTableOf(file);
	const harvest = new Harvest(source, context.names);
	const measures = new PoliceMeasures(source.id, context.names);
	const reader = new EventReader(harvest, measures);
	if (table)
		walkTables(file, harvest, context, table.shape, (block, row) => reader.row(block, row));
	reader.finish();
	const result = harvest.finish();
	const own = { series: source.series, calendar: source.calendar, measures: measures.own };
	return { ...result, origin: { own } };
}

class EventReader {
	readonly #harvest: Harvest;
	readonly #measures: PoliceMeasures;
	readonly #tally = new Tally();
	readonly #seen = new Set<string>();
	readonly #moments = new Map<Headings<Role>, number>();
	readonly #unknown = new Map<string, { sheet: string; rows: number }>();
	#at = { sheet: '', row: 1, column: 0 };

	constructor(harvest: Harvest, measures: PoliceMeasures) {
		this.#harvest = harvest;
		this.#measures = measures;
	}

	row({ sheet, headings }: TableBlock<Role>, row: GridRow): void {
		const text = (role: Role): string => headings.text(role, row.cells);
		const reject = (reason: string): void => this.#harvest.reject(sheet.name, row, reason);
		const column = this.#momentColumn(sheet.name, headings);
		const moment = readMoment(row.cells[column] ?? '');
		if (!moment) return reject(reasons.eventTime);
		const label = text('crime');
		const crime = this.#measures.crime(text('code'), GROUP.test(label) ? label : '');
		if (!crime) return reject(reasons.eventCrime);
		const area = this.#area(sheet.name, areaOf(this.#harvest, headings, text('area')));
		if (!area) return reject(reasons.eventArea);
		// A row about a suspect is an event like others, but its sex and age are no victim's.
		const suspect = titleSays(sheet, headings).suspects || saysSuspects(row);
		const sex = suspect ? 'all' : readVictimSex(text('victimSex'));
		const age = suspect ? 'all' : readVictimAge(text('victimAge'));
		// Crimes may be numbered within their case: 1, 2, 3.
		const id = text('eventId') === '' ? '' : `${text('caseId')}\n${text('eventId')}`;
		if (id !== '') {
			if (this.#seen.has(id)) return void this.#harvest.record(sheet.name, row, 'repeated');
			this.#seen.add(id);
		}
		this.#at = {
			sheet: sheet.name,
			row: sheet.rows[headings.to]?.row ?? 1,
			column
		};
		this.#tally.add({
			area,
			crime,
			moment: { ...moment, hour: moment.hour ?? readHour(text('hour')) },
			sex: sex ?? 'unknown',
			age: age === null ? 'unknown' : ageGroup(age)
		});
		this.#harvest.record(sheet.name, row, 'loaded');
	}

	/** Where several dates stand in a row, the crime's own goes before that of the report; which one is told. */
	#momentColumn(sheet: string, headings: Headings<Role>): number {
		const known = this.#moments.get(headings);
		if (known !== undefined) return known;
		const columns = headings.columns('moment');
		const chosen =
			columns.find((column) => OF_THE_CRIME.test(headings.heading(column))) ??
			headings.column('moment');
		this.#moments.set(headings, chosen);
		const others = columns.filter((column) => column !== chosen);
		if (others.length > 0)
			this.#harvest.warn(
				'unused_columns',
				reasons.otherDates(
					headings.heading(chosen),
					others.map((column) => headings.heading(column))
				),
				sheet,
				null
			);
		return chosen;
	}

	finish(): void {
		this.#tally.finish(this.#harvest, this.#measures, this.#at);
		let hidden = 0;
		for (const [name, { sheet, rows }] of this.#unknown) {
			if (rows < FEWEST_ROWS_TOLD || !GROUP.test(name)) hidden += rows;
			else
				this.#harvest.warn(
					'unknown_area',
					this.#harvest.words.unknownArea(name, rows),
					sheet,
					null
				);
		}
		if (hidden > 0) this.#harvest.warn('unknown_area', reasons.unknownAreaHidden(hidden), '', null);
		const { events, first, last } = this.#tally;
		if (events > 0)
			this.#harvest.warn(
				'personal_data',
				reasons.counted(events, first, last),
				this.#at.sheet,
				null
			);
	}

	/** Null for an area nobody knows: its events are counted for no area. */
	#area(sheet: string, area: NamedArea): NamedArea | null {
		if (area.id !== null) return area;
		const known = this.#unknown.get(area.asWritten);
		if (known) known.rows += 1;
		else this.#unknown.set(area.asWritten, { sheet, rows: 1 });
		return null;
	}
}
