import type { ColumnRef, PersonalFinding, PersonalKind } from '$lib/core/personal-finding';

/** `column` and `cells` are left out; `other` says that it is no personal data. */
export type PersonalChoice = 'column' | 'cells' | 'other';

/** What was found in one column, and what may be decided about it. */
export interface PersonalColumn {
	key: string;
	ref: ColumnRef;
	hidden: boolean;
	heading: string;
	findings: PersonalFinding[];
	choices: PersonalChoice[];
	/** Rows of the cells, where all are known. */
	rows: number[];
}

const MAY_BE_OTHER: ReadonlySet<PersonalKind> = new Set(['name', 'telephone']);
/** So few cells are a contact address or a note rather than a column of its own. */
const FEW = 3;

/** Findings by column, in the order of the file. */
export function personalColumns(findings: readonly PersonalFinding[]): PersonalColumn[] {
	const columns = new Map<string, PersonalColumn>();
	for (const finding of findings) {
		const { sheet, column, hidden, heading } = finding;
		const key = `${sheet}\n${column}`;
		const known = columns.get(key);
		if (known) known.findings.push(finding);
		else {
			const ref = { sheet, column };
			columns.set(key, { key, ref, hidden, heading, findings: [finding], choices: [], rows: [] });
		}
	}
	for (const one of columns.values()) {
		one.choices = ['column'];
		const listed = one.findings.every(({ cells, rows }) => cells === rows.length);
		one.rows = listed ? [...new Set(one.findings.flatMap(({ rows }) => rows))] : [];
		if (one.rows.length > 0) one.choices.push('cells');
		if (one.findings.every(({ kind }) => MAY_BE_OTHER.has(kind))) one.choices.push('other');
	}
	return [...columns.values()];
}

/** What is chosen until the user says otherwise: the cells of an address in a note, else the column. */
export function firstChoice({ choices, rows, findings }: PersonalColumn): PersonalChoice {
	const address = findings.every(({ kind }) => kind === 'email' || kind === 'telephone');
	return choices.includes('cells') && address && rows.length <= FEW ? 'cells' : 'column';
}

/** The choices as the reader of the file wants them. */
export function personalAnswer(
	columns: readonly PersonalColumn[],
	choiceOf: (column: PersonalColumn) => PersonalChoice
): { leaveOut: ColumnRef[]; notPersonal: ColumnRef[] } {
	const leaveOut: ColumnRef[] = [];
	const notPersonal: ColumnRef[] = [];
	for (const column of columns) {
		const choice = choiceOf(column);
		if (choice === 'other') notPersonal.push(column.ref);
		else if (choice === 'column') leaveOut.push(column.ref);
		else leaveOut.push(...column.rows.map((row) => ({ ...column.ref, row })));
	}
	return { leaveOut, notPersonal };
}
