import type { SqlRow, SqlValue } from '$lib/core/ports';

/** A text of a row; '' where there is none. */
export function textOf(value: SqlValue | undefined): string {
	return typeof value === 'string' ? value : '';
}

export function numberOf(value: SqlValue | undefined): number | null {
	return typeof value === 'number' ? value : null;
}

/** A list kept as a text with one entry a line. */
export function linesOf(value: SqlValue | undefined): string[] {
	return textOf(value)
		.split('\n')
		.filter((line) => line !== '');
}

/** Several fields of a row as one key. */
export function keyOf(row: SqlRow, fields: readonly string[]): string {
	return fields.map((field) => textOf(row[field])).join('\n');
}
