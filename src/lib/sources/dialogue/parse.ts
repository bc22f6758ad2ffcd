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
import {
	HEADINGS,
	MANAGERS,
	messages,
	reasons,
	SAYS_WHO,
	STAFF,
	topicOf,
	TWO_NAMES
} from './words.sv';

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

class DialogueReader {
	readonly #harvest: SurveyHarvest;
	readonly #rules: DialogueRules;
	readonly #seen = new Map<string, { sheet: string; row: number; text: string }>();
	readonly #named = { rows: 0, at: ['', 0] as [string, number] };
	readonly #differing = { cells: 0, at: ['', 0] as [string, number] };

	constructor(harvest: SurveyHarvest, rules: DialogueRules) {
		this.#harvest = harvest;
		this.#rules = rules;
	}

	row(block: TableBlock<DialogueRole>, row: GridRow): void {
		const sheet = block.sheet.name;
		const facts = this.#facts(block, row);
		if (typeof facts === 'string') return this.#harvest.reject(sheet, row, facts);
		const style = guessNumberStyle([]);
		const bad: [number, string][] = [];
		let read = 0;
		let again = 0;
		for (const [role, unit] of [
			['count', 'count'],
			['share', 'percent']
		] as const) {
			const index = block.headings.column(role);
			const cell = readNumberText(index < 0 ? '' : (row.cells[index] ?? ''), style);
			if (cell.kind === 'empty') continue;
			const fault = faultOf(cell, unit);
			if (cell.kind === 'junk' || fault !== null)
				bad.push([index, fault ?? this.#harvest.words.junk]);
			else if (this.#repeats(sheet, row, index, facts, unit)) again += 1;
			else {
				const measure = this.#measure(block, row, facts);
				const area = this.#harvest.area(facts.area);
				if (area.id === null) this.#harvest.unknown('unknown_area', facts.area, sheet, row.row);
				const note = read === 0 ? this.#note(block, row) : null;
				const { period, sex, age } = facts;
				const n = this.#answers(block, row);
				const said = { measureAsWritten: facts.topic, measure, ...period, unit, sex, age, n, note };
				this.#harvest.observe(sheet, row.row, index, { area, ...said }, cell);
				read += 1;
			}
		}
		if (read + again === 0)
			return this.#harvest.reject(
				sheet,
				row,
				bad.length > 0 ? reasons.noReadable : reasons.noValue
			);
		for (const [index, reason] of bad) this.#harvest.badCell(sheet, row, index, reason);
		this.#harvest.record(sheet, row, read > 0 ? 'loaded' : 'repeated');
	}

	finish(): ParseResult {
		const [named, differing] = [this.#named, this.#differing];
		if (named.rows > 0)
			this.#harvest.warn('personal_data', messages.named(named.rows), ...named.at);
		if (differing.cells > 0)
			this.#harvest.warn('totals_differ', messages.repeatsDiffer(differing.cells), ...differing.at);
		return this.#harvest.finish();
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

	#repeats(sheet: string, row: GridRow, index: number, facts: Row, unit: Unit): boolean {
		const { area, topic, group, period, sex, age } = facts;
		const place = this.#harvest.area(area).id ?? area;
		const key = [place, topic, group, period.period, sex, age, unit].join('\u0000').toLowerCase();
		const text = squeezeCell(row.cells[index] ?? '');
		const first = this.#seen.get(key);
		if (!first) {
			this.#seen.set(key, { sheet, row: row.row, text });
			return false;
		}
		if (first.text !== text) {
			const elsewhere = first.sheet === sheet ? '' : first.sheet;
			this.#harvest.badCell(sheet, row, index, this.#harvest.words.differs(first.row, elsewhere));
			if (this.#differing.cells === 0) this.#differing.at = [sheet, row.row];
			this.#differing.cells += 1;
		}
		return true;
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
	#note(block: TableBlock<DialogueRole>, row: GridRow): string | null {
		const rate = block.headings.text('rate', row.cells);
		const quote = block.headings.text('quote', row.cells);
		const notes = rate === '' ? [] : [messages.rate(rate)];
		const looked = quote.slice(0, LONGEST_QUOTE);
		if (SAYS_WHO.test(looked) || TWO_NAMES.test(looked)) {
			if (this.#named.rows === 0) this.#named.at = [block.sheet.name, row.row];
			this.#named.rows += 1;
		} else if (looked !== '') notes.push(messages.quote(looked));
		return notes.length > 0 ? notes.join('; ') : null;
	}
}

function yearIn(text: string): WrittenPeriod | null {
	const [, year] = /(?:^|\D)((?:19|20)\d\d)(?=\D|$)/u.exec(text) ?? [];
	return year === undefined ? null : readPeriodText(year);
}
