import { isBlankRow, otherSheet, walkTables, type TableBlock } from '$lib/core/headed-table';
import { squeezeCell } from '$lib/core/headings';
import { Harvest } from '$lib/core/harvest';
import { matchQuestions, type ReadQuestion } from '$lib/core/match-questions';
import type {
	GridRow,
	ParseContext,
	ParseResult,
	Sheet,
	SourceDefinition,
	TableFile
} from '$lib/core/source';
import { LIST_LABEL, LIST_VALUE, NUMBER, reasons, YEAR } from './declaration.sv';
import { bookShape, isBook, type BookRole } from './recognise';

/** Reads the questions of a code book: no figures, but what each variable of the wave asked. */
export function parse(
	source: Pick<SourceDefinition, 'id' | 'calendar' | 'series'>,
	file: TableFile,
	context: ParseContext
): ParseResult {
	const harvest = new Harvest(source, context.names);
	const questions = new Questions();
	for (const sheet of file.sheets.filter(({ hidden }) => !hidden)) {
		if (isBook(sheet))
			walkTables({ ...file, sheets: [sheet] }, harvest, context, bookShape, (block, row) =>
				readRow(harvest, questions, block, row)
			);
		else readList(harvest, questions, sheet);
	}
	const read = questions.all();
	return {
		...harvest.finish(),
		codeBook: {
			survey: source.series,
			wave: waveOf(read),
			...matchQuestions(read, context.names.questions?.(source.series) ?? [])
		}
	};
}

/** Gathers questions; a row without a variable heads the items that follow it. */
class Questions {
	readonly #all: ReadQuestion[] = [];
	#heading: { number: string; wording: string; note: string } | null = null;
	#lastRow = 0;

	heading(wording: string, note: string): void {
		this.#heading = { number: NUMBER.exec(wording)?.[1] ?? '', wording: bare(wording), note };
	}

	add(variable: string, text: string, note: string, sheet: string, row: number): ReadQuestion {
		// An empty row, or a sheet's end, ends what a heading heads.
		if (row !== this.#lastRow + 1) this.#heading = null;
		const question: ReadQuestion = {
			variable,
			wording: this.#headed(variable, text),
			note: note === '' ? null : note,
			answers: Object.create(null) as Record<string, string>,
			sheet,
			row
		};
		this.#all.push(question);
		return question;
	}

	passed(row: number): void {
		this.#lastRow = row;
	}

	find(variable: string): ReadQuestion | undefined {
		return this.#all.find((question) => question.variable === variable);
	}

	all(): ReadQuestion[] {
		return this.#all;
	}

	/** Items belong to the heading whose number is their own or their variable's. */
	#headed(variable: string, text: string): string {
		const own = NUMBER.exec(text)?.[1] ?? /^\p{L}{1,3}(\d{1,3})/u.exec(variable)?.[1] ?? '';
		const heading = this.#heading;
		if (!heading || (heading.number !== '' && heading.number !== own)) return bare(text);
		const item = bare(text);
		return item.startsWith(heading.wording) ? item : `${heading.wording} ${item}`;
	}
}

function readRow(
	harvest: Harvest,
	questions: Questions,
	{ headings, sheet }: TableBlock<BookRole>,
	row: GridRow
): void {
	const variable = headings.text('variable', row.cells);
	const wording = headings.text('wording', row.cells);
	const note = headings.text('note', row.cells);
	if (variable === '') {
		harvest.record(sheet.name, row, 'structural');
		if (wording !== '') questions.heading(wording, note);
	} else if (wording === '') harvest.reject(sheet.name, row, reasons.noWording);
	else {
		harvest.record(sheet.name, row, 'loaded');
		const question = questions.add(variable, wording, note, sheet.name, row.row);
		for (const column of headings.columns('code')) {
			const label = squeezeCell(row.cells[column] ?? '');
			const code = /-?\d+$/u.exec(headings.own[column] ?? '')?.[0];
			if (label !== '' && code !== undefined) question.answers[code] = label;
		}
	}
	questions.passed(row.row);
}

/** Lists of codes too long for the table: "F3, 3. Where do you live?", then value and label. */
function readList(harvest: Harvest, questions: Questions, sheet: Sheet): void {
	const isList = sheet.rows.some(({ cells }) => isListHeading(cells));
	if (!isList) return otherSheet(sheet, harvest);
	let question: ReadQuestion | undefined;
	for (const row of sheet.rows) {
		const texts = row.cells.map(squeezeCell).filter((cell) => cell !== '');
		if (isBlankRow(row)) harvest.record(sheet.name, row, 'blank');
		else if (isListHeading(row.cells)) harvest.record(sheet.name, row, 'structural');
		else if (texts.length === 1) {
			harvest.record(sheet.name, row, 'structural');
			const [variable] = (texts[0] ?? '').split(',');
			question = questions.find((variable ?? '').trim()) ?? question;
		} else if (!question) harvest.reject(sheet.name, row, reasons.listWithoutQuestion);
		else {
			harvest.record(sheet.name, row, 'loaded');
			question.answers[texts[0] ?? ''] = texts[1] ?? '';
		}
	}
}

function isListHeading(cells: readonly string[]): boolean {
	const texts = cells.map(squeezeCell);
	return texts.some((text) => LIST_VALUE.test(text)) && texts.some((text) => LIST_LABEL.test(text));
}

function bare(text: string): string {
	return text.replace(NUMBER, '');
}

/** The latest year its remarks speak of: a code book remarks on what is new in its own wave. */
function waveOf(questions: readonly ReadQuestion[]): string | null {
	const years = questions.flatMap(({ note }) =>
		[...(note ?? '').matchAll(YEAR)].map(([, year]) => year ?? '')
	);
	return years.sort().at(-1) ?? null;
}
