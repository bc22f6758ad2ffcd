import { faultOf } from '$lib/core/harvest';
import { walkTables, type TableBlock } from '$lib/core/headed-table';
import { squeezeCell, type TableShape } from '$lib/core/headings';
import type { MeasureId } from '$lib/core/measure';
import type {
	GridRow,
	ParseContext,
	ParseResult,
	SourceDefinition,
	TableFile
} from '$lib/core/source';
import type { Sex, Unit } from '$lib/core/vocabulary';
import { guessNumberStyle, readNumberText } from '$lib/core/written/number';
import { readAgeText, readSexText } from '$lib/core/written/people';
import { readPeriodText, type WrittenPeriod } from '$lib/core/written/period';
import { SurveyHarvest } from '../survey/harvest';
import { mayNamePerson } from './quotes';
import { TopicSums, type Outcome, type TopicFigure } from './topic-sums';
import { HEADINGS, MANAGERS, messages, reasons, STAFF, topicOf } from './words.sv';

export type DialogueRole = keyof typeof HEADINGS;

export const dialogueShape: TableShape<DialogueRole> = { roles: HEADINGS, required: ['topic'] };

/** Who is heard: residents, or managers and staff apart from each other. */
export interface DialogueRules {
	groups: 'residents' | 'managers-and-staff';
	residents: { prefix: string; suffix: string };
	managers: { prefix: string; suffix: string };
	staff: { prefix: string; suffix: string };
}

/** Longer quotes are cut: what is not looked through is not kept. */
const LONGEST_QUOTE = 1_000;

type Source = Pick<SourceDefinition, 'id' | 'calendar' | 'series'>;

interface Row {
	area: string;
	topic: string;
	period: WrittenPeriod;
	group: 'residents' | 'managers' | 'staff';
	sex: Sex;
	age: string;
}

/** Reads tables of topics with counts or shares. A quote follows its figures as a note, if it names nobody. */
export function parseDialogue(
	source: Source,
	rules: DialogueRules,
	file: TableFile,
	context: ParseContext
): ParseResult {
	const harvest = new SurveyHarvest(source, context.names);
	const reader = new DialogueReader(harvest, rules);
	walkTables(file, harvest, context, dialogueShape, (block, row) => reader.row(block, row));
	return reader.finish();
}

/** A row read, not yet decided: what its figures are is known when all have been seen. */
interface PendingRow {
	/** The record's place among all, opened in file order. */
	record: number;
	block: TableBlock<DialogueRole>;
	row: GridRow;
	facts: Row | string;
	figures: TopicFigure[];
	bad: [number, string][];
}

class DialogueReader {
	readonly #harvest: SurveyHarvest;
	readonly #rules: DialogueRules;
	readonly #sums = new TopicSums();
	readonly #rows: PendingRow[] = [];
	readonly #named = { count: 0, at: ['', 0] as [string, number] };
	readonly #quotes = { count: 0, at: ['', 0] as [string, number] };
	readonly #differing = { count: 0, at: ['', 0] as [string, number] };

	constructor(harvest: SurveyHarvest, rules: DialogueRules) {
		this.#harvest = harvest;
		this.#rules = rules;
	}

	row(block: TableBlock<DialogueRole>, row: GridRow): void {
		const facts = this.#facts(block, row);
		const record = this.#harvest.record(block.sheet.name, row, null);
		const pending: PendingRow = { record, block, row, facts, figures: [], bad: [] };
		this.#rows.push(pending);
		if (typeof facts === 'string') return;
		const style = guessNumberStyle([]);
		let notes: string[] | null = null;
		for (const [role, unit] of [
			['count', 'count'],
			['share', 'percent']
		] as const) {
			const index = block.headings.column(role);
			const text = squeezeCell(index < 0 ? '' : (row.cells[index] ?? ''));
			const cell = readNumberText(text, style);
			if (cell.kind === 'empty') continue;
			const fault = faultOf(cell, unit);
			if (cell.kind === 'junk' || fault !== null) {
				pending.bad.push([index, fault ?? this.#harvest.words.junk]);
				continue;
			}
			const figure = {
				...{ sheet: block.sheet.name, row, index, unit, cell, text },
				occasion: block.headings.text('occasion', row.cells),
				place: block.headings.text('place', row.cells),
				n: this.#answers(block, row),
				notes: notes === null ? (notes = this.#notes(block, row)) : []
			};
			pending.figures.push(this.#sums.add(this.#topic(facts, unit), figure));
		}
	}

	finish(): ParseResult {
		this.#sums.settle();
		for (const row of this.#rows) this.#decide(row);
		for (const [{ count, at }, code, word] of [
			[this.#named, 'personal_data', messages.named],
			[this.#quotes, 'personal_data', messages.kept],
			[this.#differing, 'totals_differ', messages.repeatsDiffer]
		] as const)
			if (count > 0) this.#harvest.warn(code, word(count), ...at);
		return this.#harvest.finish();
	}

	#decide({ record, block, row, facts, figures, bad }: PendingRow): void {
		const sheet = block.sheet.name;
		const reject = (reason: string): void => {
			this.#harvest.decide(record, 'rejected');
			this.#harvest.noteRejected(sheet, row, reason);
		};
		if (typeof facts === 'string') return reject(facts);
		const faults = [...bad];
		let again = 0;
		for (const figure of figures) {
			const { outcome, index, text } = figure;
			if (outcome.kind === 'observed') this.#observe(block, facts, figure, outcome);
			else if (outcome.kind === 'apart') faults.push([index, reasons.sharesApart]);
			else if (outcome.kind === 'repeat') {
				again += 1;
				const { of } = outcome;
				if (of.text === text) continue;
				const elsewhere = of.sheet === sheet ? '' : of.sheet;
				faults.push([index, this.#harvest.words.differs(of.row.row, elsewhere)]);
				tally(this.#differing, sheet, row);
			}
		}
		const used = figures.filter(({ outcome: { kind } }) => kind === 'observed' || kind === 'part');
		if (used.length + again === 0)
			return reject(faults.length > 0 ? reasons.noReadable : reasons.noValue);
		for (const [index, reason] of faults) this.#harvest.badCell(sheet, row, index, reason);
		this.#harvest.decide(record, used.length > 0 ? 'loaded' : 'repeated');
	}

	#observe(
		block: TableBlock<DialogueRole>,
		facts: Row,
		{ sheet, row, index, unit }: TopicFigure,
		{ cell, parts, summed }: Extract<Outcome, { kind: 'observed' }>
	): void {
		const area = this.#harvest.area(facts.area);
		if (area.id === null) this.#harvest.unknown('unknown_area', facts.area, sheet, row.row);
		const { period, sex, age, topic } = facts;
		const bases = new Set(parts.map(({ n }) => n));
		const notes = [...partNotes(parts, summed), ...parts.flatMap((part) => part.notes)];
		this.#harvest.observe(
			sheet,
			row.row,
			index,
			{
				...{ area, measureAsWritten: topic, measure: this.#measure(block, row, facts) },
				...{ ...period, unit, sex, age },
				origin: summed ? 'computed' : 'published',
				// The same people may have come to several places.
				n: bases.size === 1 ? ([...bases][0] ?? null) : null,
				note: notes.length > 0 ? notes.join('; ') : null
			},
			cell
		);
	}

	#facts(block: TableBlock<DialogueRole>, row: GridRow): Row | string {
		const text = (role: DialogueRole): string => block.headings.text(role, row.cells);
		const topic = text('topic');
		if (topic === '') return reasons.noTopic;
		const area = text('area');
		if (area === '') return reasons.noArea;
		const titles = [...[...block.title].reverse(), block.sheet.name, ...block.sheetTitle];
		const periodText = text('period');
		const period =
			periodText === '' ? (titles.map(yearIn).find(Boolean) ?? null) : readPeriodText(periodText);
		if (!period) return periodText === '' ? reasons.noPeriod : reasons.badPeriod(periodText);
		const sex = text('sex') === '' ? 'all' : readSexText(text('sex'));
		if (sex === null) return reasons.badSex(text('sex'));
		const age = text('age') === '' ? 'all' : readAgeText(text('age'));
		if (age === null) return reasons.badAge(text('age'));
		const group = this.#group([text('group'), ...titles]);
		if (group === null) return reasons.noGroup;
		return { area, topic, period, group, sex, age };
	}

	/** The first text that names one group and not the other. */
	#group(texts: readonly string[]): Row['group'] | null {
		if (this.#rules.groups === 'residents') return 'residents';
		for (const text of texts) {
			const [managers, staff] = [MANAGERS.test(text), STAFF.test(text)];
			if (managers !== staff) return managers ? 'managers' : 'staff';
		}
		return null;
	}

	/** What makes two figures one topic's. */
	#topic(facts: Row, unit: Unit): string {
		const { area, topic, group, period, sex, age } = facts;
		const place = this.#harvest.area(area).id ?? area;
		return [place, topic, group, period.period, sex, age, unit].join('\u0000').toLowerCase();
	}

	#measure(block: TableBlock<DialogueRole>, row: GridRow, { topic, group }: Row): MeasureId {
		const rules = this.#rules[group];
		const spelling = group === 'residents' ? topic : topicOf[group] + topic;
		const known = this.#harvest.names.measure(this.#harvest.source, [spelling]);
		if (known) return known.measure;
		return this.#harvest.ownMeasure(rules, topic, block.sheet.name, row.row);
	}

	#answers(block: TableBlock<DialogueRole>, row: GridRow): number | null {
		const cell = readNumberText(block.headings.text('answers', row.cells), guessNumberStyle([]));
		return cell.kind === 'value' && faultOf(cell, 'count') === null ? cell.value : null;
	}

	/** Response rate and quote. A quote that may name a person is left out, and counted. */
	#notes(block: TableBlock<DialogueRole>, row: GridRow): string[] {
		const rate = block.headings.text('rate', row.cells);
		const quote = block.headings.text('quote', row.cells).slice(0, LONGEST_QUOTE);
		const notes = rate === '' ? [] : [messages.rate(rate)];
		if (quote === '') return notes;
		const { names, source } = this.#harvest;
		const named = mayNamePerson(quote, (text) => names.area(source, text) !== null);
		tally(named ? this.#named : this.#quotes, block.sheet.name, row);
		return named ? notes : [...notes, messages.quote(quote)];
	}
}

function tally(of: { count: number; at: [string, number] }, sheet: string, row: GridRow): void {
	if (of.count === 0) of.at = [sheet, row.row];
	of.count += 1;
}

/** What the places and occasions behind a figure gave, each. */
function partNotes(parts: readonly TopicFigure[], summed: boolean): string[] {
	const [first] = parts;
	if (parts.length === 1) return first && first.place !== '' ? [messages.place(first.place)] : [];
	const occasions = new Set(parts.map(({ occasion }) => occasion));
	const nameOf = ({ occasion, place }: TopicFigure): string =>
		[occasions.size > 1 ? occasion : '', place].filter((text) => text !== '').join(', ') ||
		messages.withoutPlace;
	const told = summed ? parts : parts.filter(({ place }) => place !== '');
	return [
		messages.parts(
			told.map((part) => [nameOf(part), part.text]),
			summed
		)
	];
}

function yearIn(text: string): WrittenPeriod | null {
	const [, year] = /(?:^|\D)((?:19|20)\d\d)(?=\D|$)/u.exec(text) ?? [];
	return year === undefined ? null : readPeriodText(year);
}
