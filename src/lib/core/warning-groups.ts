import type { ImportWarning } from './source';
import type { WarningCode } from './vocabulary';

export interface ToldWarning extends ImportWarning {
	/** How often the message was given; sheet and row are those of the first time. */
	places: number;
}

export interface WarningGroup {
	/** `guessed`: several ways the file was read that nobody has said, of whatever code. */
	code: WarningCode | 'guessed';
	/** Distinct messages, in the order they were first given. */
	warnings: ToldWarning[];
}

/** What makes figures wrong or leaves them out comes before what is said of the source as a whole. */
const LAST: readonly WarningCode[] = ['unused_columns', 'assumed_layout'];
/** How the file was read: seldom wrong, and one file may have many. */
const GUESSED: readonly WarningCode[] = [
	'unit_in_header',
	'merged_cells',
	'encoding_guessed',
	'dialect_guessed'
];

/** Warnings of one kind together, each message once, those that matter most first. */
export function warningGroups(warnings: readonly ImportWarning[]): WarningGroup[] {
	const groups = new Map<WarningCode, Map<string, ToldWarning>>();
	for (const warning of warnings) {
		const group = groups.get(warning.code) ?? new Map<string, ToldWarning>();
		const told = group.get(warning.message);
		if (told) told.places += 1;
		else group.set(warning.message, { ...warning, places: 1 });
		groups.set(warning.code, group);
	}
	const all = [...groups].map(([code, group]) => ({ code, warnings: [...group.values()] }));
	const guessed = all.filter(({ code }) => GUESSED.includes(code));
	const together: WarningGroup = {
		code: 'guessed',
		warnings: guessed.flatMap(({ warnings: told }) => told)
	};
	return [
		...all.filter(({ code }) => !LAST.includes(code) && !GUESSED.includes(code)),
		...all.filter(({ code }) => LAST.includes(code)),
		...(together.warnings.length > 1 ? [together] : guessed)
	];
}
