import { faultOf, type FigureFacts } from '$lib/core/harvest';
import { walkTables, type TableBlock } from '$lib/core/headed-table';
import type { MeasureId } from '$lib/core/measure';
import type {
	GridRow,
	ParseContext,
	ParseResult,
	SourceDefinition,
	TableFile
} from '$lib/core/source';
import type { Grain, Sex, Unit } from '$lib/core/vocabulary';
import { readAgeText, readSexText } from '$lib/core/written/people';
import { readPeriodText } from '$lib/core/written/period';
import { belongings } from './belongings';
import { surveyShape, type FigureColumn, type SurveyRole } from './columns';
import type { MarkedCell } from './footnotes';
import { SurveyHarvest } from './harvest';
import { isTold, limitedTo, Plans, type BlockPlan } from './plan';
import { rateMeasure, readQuestion, type QuestionRules } from './questions';
import { StatedRates } from './stated-rates';
import { allAnswers, messages, reasons } from './words.sv';

/** What one survey's figures are, where its tables do not say. */
export interface SurveyRules extends QuestionRules {
	/** `wave`: one survey in the year named. Otherwise the period's own grain. */
	grain: 'wave' | null;
	/** True where a school year means the year it ends in. */
	endYear?: true;
	/** The ages asked, where nothing else is said. */
	everybody: string;
	/** `girls`/`boys` where the people asked are pupils. */
	children: boolean;
}

type Source = Pick<SourceDefinition, 'id' | 'calendar' | 'series'>;

/** A row's own words, read. */
interface RowFacts {
	area: string;
	period: { period: string; grain: Grain; preliminary: boolean } | null;
	sex: Sex | null;
	age: string | null;
}

/** Reads every table of a survey's file. */
export function parseSurvey(
	source: Source,
	rules: SurveyRules,
	file: TableFile,
	context: ParseContext
): ParseResult {
	const harvest = new SurveyHarvest(source, context.names);
	const reader = new SurveyReader(harvest, rules, file);
	walkTables(file, harvest, context, surveyShape, (block, row) => reader.row(block, row));
	return reader.finish();
}

class SurveyReader {
	readonly #harvest: SurveyHarvest;
	readonly #rules: SurveyRules;
	readonly #plans: Plans;
	readonly #seen = new Map<string, { sheet: string; row: number; text: string }>();
	readonly #rates = new StatedRates();
	#differing = 0;
	#firstDiffering: [string, number] | null = null;
	readonly #group = { block: null as TableBlock<SurveyRole> | null, area: '' };
	readonly #filledDown = { rows: 0, at: ['', 0] as [string, number] };

	constructor(harvest: SurveyHarvest, rules: SurveyRules, file: TableFile) {
		this.#harvest = harvest;
		this.#rules = rules;
		this.#plans = new Plans(harvest, rules, file);
	}

	row(block: TableBlock<SurveyRole>, row: GridRow): void {
		const plan = this.#plans.of(block);
		const sheet = block.sheet.name;
		const facts = this.#rowFacts(block, row, plan);
		if (typeof facts === 'string') {
			if (facts === reasons.noPeriod)
				this.#harvest.unknown('unknown_period', plan.question || sheet, sheet, row.row);
			return this.#harvest.reject(sheet, row, facts);
		}
		let read = 0;
		let again = 0;
		for (const column of plan.columns) {
			const marked = plan.footnotes.read(row.cells[column.index] ?? '', plan.style);
			if (marked.cell.kind === 'empty') continue;
			const outcome = this.#figure(block, row, plan, facts, column, marked);
			if (outcome === 'read') read += 1;
			if (outcome === 'again') again += 1;
		}
		if (read > 0 || again > 0) this.#harvest.record(sheet, row, read > 0 ? 'loaded' : 'repeated');
		else {
			// The cells of a row that is rejected as a whole are not listed one by one.
			const cells = this.#harvest.rejectedCells;
			const why = new Set<string>();
			while (cells.at(-1)?.row === row.row && cells.at(-1)?.sheet === sheet)
				why.add(cells.pop()?.reason ?? '');
			const [only = reasons.noValue] = why;
			this.#harvest.reject(sheet, row, why.size > 1 ? reasons.noReadable : only);
		}
	}

	finish(): ParseResult {
		this.#rates.observe(this.#harvest, this.#seen);
		this.#plans.warn();
		this.#warnWaves();
		const { rows, at } = this.#filledDown;
		if (rows > 0) this.#harvest.warn('merged_cells', messages.filledDown(rows), ...at);
		if (this.#firstDiffering)
			this.#harvest.warn(
				'totals_differ',
				messages.repeatsDiffer(this.#differing),
				...this.#firstDiffering
			);
		return this.#harvest.finish();
	}

	/** Questions that are joined with other waves by their heading alone: no code book of theirs is known. */
	#warnWaves(): void {
		const { survey } = this.#rules;
		if (survey === undefined) return;
		const known = new Set(
			this.#harvest.names.questions?.(survey).map(({ wave, measure }) => `${wave} ${measure}`)
		);
		const unknown = new Map<string, Set<string>>();
		for (const { period, measure } of this.#harvest.observations) {
			if (measure === null || known.has(`${period} ${measure}`)) continue;
			if (measure === rateMeasure(this.#rules)) continue;
			unknown.set(period, (unknown.get(period) ?? new Set()).add(measure));
		}
		const waves = [...unknown].sort().map(([wave, { size }]) => `${wave} (${size})`);
		const [first] = this.#harvest.observations;
		if (first && waves.length > 0)
			this.#harvest.warn('assumed_layout', messages.waves(waves), first.sheet, null);
	}

	#rowFacts(block: TableBlock<SurveyRole>, row: GridRow, plan: BlockPlan): RowFacts | string {
		const text = (role: SurveyRole): string => block.headings.text(role, row.cells);
		if (plan.counts) return reasons.counts;
		if (plan.noAreas) return reasons.noAreas;
		const group = limitedTo(block, plan, row);
		if (group !== '') return reasons.group(group);
		const area = this.#area(block, row);
		if (area === '') return reasons.noArea;
		const periodText = text('period');
		const written = periodText === '' ? null : readPeriodText(periodText);
		if (periodText !== '' && !written) return reasons.badPeriod(periodText);
		const sexText = text('sex');
		const sex = sexText === '' ? null : readSexText(sexText);
		if (sexText !== '' && sex === null) return reasons.badSex(sexText);
		const ageText = text('age');
		const age = ageText === '' ? null : this.#readAge(ageText);
		if (ageText !== '' && age === null) return reasons.badAge(ageText);
		const anyPeriod = written ?? plan.said.period ?? plan.columns.some(({ period }) => period);
		if (!anyPeriod) return reasons.noPeriod;
		return { area, period: written, sex, age };
	}

	/** A bare number in a survey of pupils is a grade: 9 is the ninth, and no other is asked by its number alone. */
	#readAge(text: string): string | null {
		if (!this.#rules.children || !/^\d{1,2}$/u.test(text)) return readAgeText(text);
		return text === '9' ? 'ak9' : null;
	}

	/**
	 * The row's area. Where it is written once for several rows (merged cells, or left empty below), the rows
	 * that say whom or when they are about have the area above; it is told.
	 */
	#area(block: TableBlock<SurveyRole>, row: GridRow): string {
		const area = block.headings.text('area', row.cells);
		if (area !== '') {
			Object.assign(this.#group, { block, area });
			return area;
		}
		const same = this.#group.block === block && this.#plans.of(block).groups;
		if (!same || !isTold(block, row)) return '';
		if (this.#filledDown.rows === 0) this.#filledDown.at = [block.sheet.name, row.row];
		this.#filledDown.rows += 1;
		return this.#group.area;
	}

	#figure(
		block: TableBlock<SurveyRole>,
		row: GridRow,
		plan: BlockPlan,
		own: RowFacts,
		column: FigureColumn,
		{ cell, preliminary, note }: MarkedCell
	): 'read' | 'again' | 'bad' {
		const sheet = block.sheet.name;
		const fault = faultOf(cell, column.unit);
		if (fault !== null || cell.kind === 'junk' || cell.kind === 'empty') {
			this.#harvest.badCell(sheet, row, column.index, fault ?? this.#harvest.words.junk);
			return 'bad';
		}
		const period = this.#period(own, plan, column);
		const asked = readQuestion(this.#harvest, this.#rules, {
			question: block.headings.text('question', row.cells),
			answer: block.headings.text('answer', row.cells),
			variable: block.headings.text('variable', row.cells),
			title: plan.question,
			heading: column.rest,
			isRate: column.isRate,
			period: period?.period ?? null
		});
		if (!asked || !period || asked.contradiction !== undefined) {
			const wrong = asked?.contradiction ?? (asked ? reasons.noPeriod : reasons.noQuestion);
			this.#harvest.badCell(sheet, row, column.index, wrong);
			return 'bad';
		}
		this.#harvest.doubtful(asked, sheet, row.row);
		const area = this.#harvest.area(own.area);
		const sex = this.#sex(own.sex ?? column.sex ?? plan.said.sex);
		const age = this.#age(own.age ?? column.age ?? plan.said.age);
		const text = (row.cells[column.index] ?? '').trim();
		const keyOf = (what: string, unit: Unit) =>
			[area.id ?? own.area, what, period.period, sex, age, unit].join('\u0000');
		const key = keyOf(asked.known ?? asked.name, column.unit);
		const first = this.#seen.get(key);
		if (first) return this.#repeat(sheet, row, column.index, text, first);
		this.#seen.set(key, { sheet, row: row.row, text });
		const measure: MeasureId =
			asked.known ?? this.#harvest.ownMeasure(this.#rules, asked.name, sheet, row.row);
		const {
			rate,
			asked: sample,
			...beside
		} = belongings(this.#harvest, block, row, plan.style, column, cell);
		const final = !period.preliminary && !plan.footnotes.isPreliminary(period.period);
		const of = { area, ...period, preliminary: !final, sex, age };
		const named = { measureAsWritten: asked.name, measure };
		const facts: FigureFacts = { ...of, ...named, unit: column.unit, ...beside };
		if (rate !== null && column.isRateSure && this.#rules.only === undefined) {
			const rateOf = { measureAsWritten: allAnswers, measure: rateMeasure(this.#rules) };
			this.#rates.add(
				keyOf(rateOf.measure, 'percent'),
				{ ...of, ...rateOf, unit: 'percent', n: sample },
				rate,
				{ sheet, row: row.row, column: column.rate }
			);
		}
		if (preliminary) facts.preliminary = true;
		if (note !== null) facts.note = facts.note ? `${facts.note}; ${note}` : note;
		if (area.id === null) this.#harvest.unknown('unknown_area', own.area, sheet, row.row);
		this.#harvest.observe(sheet, row.row, column.index, facts, cell);
		return 'read';
	}

	#repeat(
		sheet: string,
		row: GridRow,
		index: number,
		text: string,
		first: { sheet: string; row: number; text: string }
	): 'again' {
		if (first.text !== text && text !== '..') {
			const elsewhere = first.sheet === sheet ? '' : first.sheet;
			this.#harvest.badCell(sheet, row, index, this.#harvest.words.differs(first.row, elsewhere));
			this.#differing += 1;
			this.#firstDiffering ??= [sheet, row.row];
		}
		return 'again';
	}

	#period(
		own: RowFacts,
		plan: BlockPlan,
		column: FigureColumn
	): { period: string; grain: Grain; preliminary: boolean } | null {
		const said = column.period ?? plan.said.period;
		const written = own.period ?? (said === null ? null : readPeriodText(said));
		if (!written) return null;
		if (this.#rules.endYear && written.grain === 'school_year')
			return { ...written, period: String(Number(written.period.slice(0, 4)) + 1), grain: 'year' };
		if (this.#rules.grain === null) return written;
		return { ...written, period: written.period.slice(0, 4), grain: this.#rules.grain };
	}

	#sex(sex: Sex | null): Sex {
		if (!this.#rules.children) return sex ?? 'all';
		return sex === 'women' ? 'girls' : sex === 'men' ? 'boys' : (sex ?? 'all');
	}

	#age(age: string | null): string {
		return age === null || age === 'all' ? this.#rules.everybody : age;
	}
}
