import { findHeadings, type TableBlock } from '$lib/core/headed-table';
import { squeezeCell } from '$lib/core/headings';
import type { NumberStyle } from '$lib/core/recipe/recipe';
import type { GridRow, TableFile } from '$lib/core/source';
import { guessNumberStyle } from '$lib/core/written/number';
import { figureColumns, surveyShape, type FigureColumn, type SurveyRole } from './columns';
import { readFacets, type Facets } from './facets';
import { Footnotes } from './footnotes';
import type { SurveyHarvest } from './harvest';
import { questionOf, type QuestionRules } from './questions';
import {
	COUNTING,
	DIVIDING,
	IN_PERCENT,
	messages,
	PARTS_OF_TITLE,
	VALUE_IN,
	WHOLE_GROUP
} from './words.sv';

/** What is the same for all rows of one table. */
export interface BlockPlan {
	columns: FigureColumn[];
	style: NumberStyle;
	footnotes: Footnotes;
	/** What is said above the table of whom and when it is. */
	said: Facets;
	question: string;
	/** True where the title says that its columns count answers: they are no shares. */
	counts: boolean;
	/** True where an area is written once for several rows: an empty one is the one above, not forgotten. */
	groups: boolean;
	/** True where the column that should name areas has no heading and no area in it. */
	noAreas: boolean;
	/** Columns that divide the answers in a way no figure here can say: background, tenure and the like. */
	dividing: readonly number[];
}

/** What a row says it is limited to, in a column of that kind; '' where it is everybody. */
export function limitedTo(
	{ headings }: TableBlock<SurveyRole>,
	plan: BlockPlan,
	{ cells }: GridRow
): string {
	for (const index of plan.dividing) {
		const said = squeezeCell(cells[index] ?? '');
		if (said !== '' && !WHOLE_GROUP.test(said)) return `${headings.heading(index)}: ${said}`;
	}
	return '';
}

/** What a row says besides its area, so that several rows of one area can be told apart. */
const TELLING = ['sex', 'age', 'period', 'question', 'answer'] as const;

/** True for a row that says whom, when or what it is about. */
export function isTold({ headings }: TableBlock<SurveyRole>, { cells }: GridRow): boolean {
	return TELLING.some((role) => headings.text(role, cells) !== '');
}

type Place = [sheet: string, row: number];

/** The plans of a file's tables, each made once. */
export class Plans {
	readonly #harvest: SurveyHarvest;
	readonly #rules: QuestionRules;
	readonly #file: TableFile;
	readonly #plans = new Map<TableBlock<SurveyRole>, BlockPlan>();
	/** Told at the end, with the first place: how the unit was understood where it could be otherwise. */
	readonly #unread = new Map<string, Place>();
	readonly #told = new Map<'fractions' | 'small' | 'noUnit', Place>();

	constructor(harvest: SurveyHarvest, rules: QuestionRules, file: TableFile) {
		this.#harvest = harvest;
		this.#rules = rules;
		this.#file = file;
	}

	of(block: TableBlock<SurveyRole>): BlockPlan {
		let plan = this.#plans.get(block);
		if (!plan) this.#plans.set(block, (plan = this.#make(block)));
		return plan;
	}

	warn(): void {
		for (const [what, place] of this.#told)
			this.#harvest.warn('unit_in_header', messages[what], ...place);
		const [first] = this.#unread.values();
		if (first)
			this.#harvest.warn('assumed_layout', messages.unread([...this.#unread.keys()]), ...first);
	}

	#make(block: TableBlock<SurveyRole>): BlockPlan {
		const columns = figureColumns(block);
		const cells = block.sheet.rows
			.slice(block.to + 1, block.last + 1)
			.flatMap((row) =>
				columns.flatMap(({ index, lower, upper }) =>
					[index, lower, upper].map((at) => row.cells[at] ?? '')
				)
			);
		const guessed = guessNumberStyle(cells, this.#file.container !== 'text');
		const texts = [
			...columns.map(({ index }) => block.headings.heading(index)),
			...block.title,
			block.sheet.name
		];
		const shares = texts.some((text) => new RegExp(VALUE_IN).test(text));
		const counts = !shares && texts.some((text) => COUNTING.test(text));
		const small = guessed.fraction && columns.every(({ unit }) => unit === 'percent');
		const inPercent = texts.some((text) => IN_PERCENT.test(text));
		const named = shares || columns.some(({ unit, isRate }) => isRate || unit !== 'percent');
		if (small) this.#tell(inPercent ? 'small' : 'fractions', block);
		else if (!named && !counts && !cells.some((cell) => IN_PERCENT.test(cell)))
			this.#tell('noUnit', block);
		return {
			columns,
			style: { ...guessed, fraction: small && !inPercent },
			footnotes: new Footnotes(block),
			said: this.#said(block),
			question: this.#question(block),
			counts,
			groups: writtenOnce(block),
			noAreas: this.#hasNoAreas(block),
			dividing: this.#dividing(block, columns)
		};
	}

	#hasNoAreas({ headings, sheet, to, last }: TableBlock<SurveyRole>): boolean {
		if (headings.heading(headings.column('area')) !== '') return false;
		const rows = sheet.rows.slice(to + 1, last + 1);
		return rows.every(({ cells }) => this.#harvest.area(headings.text('area', cells)).id === null);
	}

	/** Other columns of words may divide the answers too: they are named, so that somebody looks. */
	#dividing(block: TableBlock<SurveyRole>, columns: readonly FigureColumn[]): number[] {
		const { headings, sheet, to, last } = block;
		const used = new Set(columns.map(({ index }) => index));
		const left = headings.own.flatMap((own, index) =>
			own !== '' && headings.roleOf(index) === null && !used.has(index) ? [index] : []
		);
		const dividing = left.filter((index) => DIVIDING.test(headings.heading(index)));
		const words = left.filter(
			(index) =>
				!dividing.includes(index) &&
				sheet.rows.slice(to + 1, last + 1).some(({ cells }) => /\p{L}{2}/u.test(cells[index] ?? ''))
		);
		for (const index of words) {
			const heading = headings.heading(index);
			if (!this.#unread.has(heading))
				this.#unread.set(heading, [sheet.name, sheet.rows[to]?.row ?? 1]);
		}
		return dividing;
	}

	#tell(what: 'fractions' | 'small' | 'noUnit', { sheet, to }: TableBlock<SurveyRole>): void {
		if (!this.#told.has(what)) this.#told.set(what, [sheet.name, sheet.rows[to]?.row ?? 1]);
	}

	/** What the table's title says, then the sheet's name; the year also from the first title and other sheets. */
	#said(block: TableBlock<SurveyRole>): Facets {
		const near = [...[...block.title].reverse(), block.sheet.name].map(readFacets);
		const far = [...block.sheetTitle, ...this.#otherWords()].map(readFacets);
		const first = <K extends 'sex' | 'age' | 'period'>(
			key: K,
			all: readonly Facets[]
		): Facets[K] | null => all.find((facets) => facets[key] !== null)?.[key] ?? null;
		return {
			sex: first('sex', near),
			age: first('age', near),
			period: first('period', [...near, ...far]),
			rest: ''
		};
	}

	#otherWords(): string[] {
		return this.#file.sheets
			.filter((sheet) => !sheet.hidden && findHeadings(sheet, surveyShape) === null)
			.flatMap(({ rows }) => rows.slice(0, 40).flatMap(({ cells }) => cells))
			.map(squeezeCell)
			.filter((text) => text !== '');
	}

	/** From the nearest title, whole or in parts ("Survey. Question, boys"), to the sheet's first. */
	#question(block: TableBlock<SurveyRole>): string {
		const parts = (texts: readonly string[]): string[] =>
			texts.flatMap((text) => [text, ...text.slice(0, 600).split(PARTS_OF_TITLE).slice(1)]);
		const near = [...[...block.title].reverse(), block.sheet.name];
		return (
			questionOf(this.#harvest, this.#rules, parts(near)) ||
			questionOf(this.#harvest, this.#rules, parts([...block.sheetTitle].reverse()))
		);
	}
}

/** Merged cells say so; otherwise there must be half as many empty areas as written ones. */
function writtenOnce(block: TableBlock<SurveyRole>): boolean {
	const { sheet, headings, to, last } = block;
	const column = headings.column('area') + 1;
	const rows = sheet.rows.slice(to + 1, last + 1);
	const [from, end] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0];
	const merged = (sheet.merges ?? []).some(
		({ top, bottom, left, right }) =>
			bottom > top && top >= from && bottom <= end && left <= column && right >= column
	);
	if (merged) return true;
	const named = rows.filter(({ cells }) => headings.text('area', cells) !== '').length;
	const empty = rows.filter(
		(row) => headings.text('area', row.cells) === '' && isTold(block, row)
	).length;
	return empty > 0 && 2 * empty >= named;
}
