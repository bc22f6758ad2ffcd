/** Why a file could not be read at all. The words are in `messages.sv.ts`. */
export type FailureCode =
	| 'empty'
	| 'empty_table'
	| 'picture'
	| 'document'
	| 'office'
	| 'archive'
	| 'web_page'
	| 'binary'
	| 'encrypted'
	| 'truncated'
	| 'damaged'
	| 'unsafe_xml'
	| 'too_large'
	| 'too_many_cells'
	| 'too_many_columns'
	| 'too_long'
	| 'too_slow'
	| 'unknown_layout'
	| 'nothing_read'
	| 'no_rows'
	| 'columns_swapped'
	| 'personal_data'
	| 'row_per_person'
	| 'exercise_file'
	| 'real_file'
	| 'cancelled'
	| 'unreadable'
	| 'worker_failed'
	| 'internal';

/** Facts a message may name. */
export interface FailureDetail {
	what?: string;
	sheet?: string;
	row?: number;
	found?: number;
	limit?: number;
}

/** A file that cannot be read, for a reason the user can be told. */
export class ImportFailure extends Error {
	override readonly name = 'ImportFailure';
	constructor(
		readonly code: FailureCode,
		readonly detail: FailureDetail = {},
		cause?: unknown
	) {
		super(code, cause === undefined ? undefined : { cause });
	}
}
