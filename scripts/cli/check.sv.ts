import type { CodeBook, QuestionMatch } from '../../src/lib/core/code-book';
import type { PersonalFinding } from '../../src/lib/core/personal-finding';
import type { ImportReport } from '../../src/lib/core/source';
import { warningGroups, type ToldWarning } from '../../src/lib/core/warning-groups';
import { personal } from '../../src/lib/text/ui/personal';

const number = (value: number): string => new Intl.NumberFormat('sv-SE').format(value);

/** Warnings of a kind, rejected rows and rejected cells shown on screen; all of them are in the JSON. */
const MOST_SHOWN = 10;

export const text = {
	usage:
		'Användning: npm run -s lagesbild -- check FIL… [--json] [--observations UT.csv] [--recipe RECEPT.json] [--workspace ID]',
	noFiles: 'Ingen fil är angiven.',
	noFile: (file: string): string => `Filen finns inte: ${file}`,
	noWorkspace: (id: string): string => `Det finns ingen kommun med id ”${id}” i data/.`,
	unknownOption: (option: string): string => `Okänd flagga: ${option}`,
	missingValue: (option: string): string => `Flaggan ${option} saknar värde.`,
	overInput: 'Observationerna kan inte skrivas över en fil som läses. Ange ett annat filnamn.',
	notWritable: (file: string): string => `Det går inte att skriva till ${file}.`,

	exercise: 'ÖVNING – påhittade uppgifter\n',

	/** One file's report for reading on screen. */
	report: (report: ImportReport, sameAs: string | null): string => {
		const { records, loaded, rejected, repeated, blank, structural } = report.ledger;
		const lines = [
			report.file,
			`  källa: ${report.source ?? 'okänd'}${report.layoutStatus === 'assumed' ? ' (antagen uppställning)' : ''}`,
			...(report.encoding === null ? [] : [`  teckenkodning: ${report.encoding}`]),
			`  poster: ${number(records)} = ${number(loaded)} lästa + ${number(rejected)} avvisada + ${number(repeated)} upprepade + ${number(blank)} tomma + ${number(structural)} rubriker och noter`,
			...(report.period === null
				? []
				: [
						`  perioder: ${report.period.from} till ${report.period.to}; områden: ${number(report.areas.length)}; mått: ${number(report.measures.length)}`
					]),
			...(report.codeBook === null ? [] : codeBookLines(report.codeBook)),
			...(sameAs === null ? [] : [`  samma innehåll som ${sameAs}: vid import ändrar den inget`]),
			...report.personal.map((finding) => personalLine(finding)),
			...warningGroups(report.warnings).flatMap(({ warnings }) => some(warnings.map(warningLine))),
			...some(
				report.rejected.map(
					({ sheet, row, reason, text: record }) =>
						`  avvisad${place(sheet, row)}: ${reason} ${record.slice(0, 120)}`
				)
			),
			...some(
				report.rejectedCells.map(
					({ sheet, row, column, text: cell, reason }) =>
						`  avvisad cell${place(sheet, row)}, kolumn ${column}: ”${cell}”. ${reason}`
				)
			)
		];
		return `${lines.join('\n')}\n`;
	}
};

function warningLine({ code, message, sheet, row, places }: ToldWarning): string {
	const more = places > 1 ? ` och ${number(places - 1)} ställen till` : '';
	return `  varning (${code})${place(sheet, row)}${more}: ${message}`;
}

function place(sheet: string, row: number | null): string {
	const parts = [sheet === '' ? '' : ` bladet ”${sheet}”`, row === null ? '' : ` rad ${row}`];
	return parts.filter(Boolean).join(',');
}

function some(lines: string[]): string[] {
	if (lines.length <= MOST_SHOWN) return lines;
	return [
		...lines.slice(0, MOST_SHOWN),
		`  … och ${number(lines.length - MOST_SHOWN)} till (alla med --json)`
	];
}

/** Where there are signs of personal data; never what they say. */
function personalLine({
	kind,
	sheet,
	column,
	heading,
	hidden,
	cells,
	rows
}: PersonalFinding): string {
	const where = personal.where(column, heading, sheet, hidden);
	return `  personuppgift? ${where}: ${personal.found(personal.kinds[kind], cells, rows)}`;
}

const MATCHES: Record<QuestionMatch, string> = {
	same: 'oförändrade',
	renamed: 'med nytt variabelnamn',
	reworded: 'omformulerade',
	new: 'nya'
};

/** How many of a code book's questions are known, then those of the program's measures that changed or are gone. */
function codeBookLines({ wave, questions, missing }: CodeBook): string[] {
	const counted = (Object.keys(MATCHES) as QuestionMatch[]).map(
		(match) =>
			`${number(questions.filter((question) => question.match === match).length)} ${MATCHES[match]}`
	);
	const followed = questions.filter(({ match, measure }) => measure !== null && match !== 'same');
	return [
		`  kodbok${wave === null ? '' : ` för ${wave}`}: ${number(questions.length)} frågor: ${counted.join(', ')}`,
		...followed.map(
			({ variable, match, known, wording }) =>
				`  ${variable} (${MATCHES[match]}${known ? `, förut ${known.variable} ${known.wave}` : ''}): ${wording}`
		),
		...missing.map(
			({ variable, wave: before, wording }) =>
				`  finns inte längre: ${variable} (${before}): ${wording}`
		)
	];
}
