/**
 * The lock every engine is put behind before the first query, in the page and on the command line.
 *
 * Order matters: allowed names must be set before external access is switched off (set afterwards,
 * even registered files are refused), and the configuration is locked last so that no SQL can undo
 * any of it.
 */

/**
 * Names under which file contents may be registered after the lock. DuckDB refuses every name that
 * was not reserved here, whether it means a file on disk, an address or a registered buffer. The
 * scheme is one nothing else answers to, so a reserved name never reaches a disk.
 */
export const RESERVED_FILES: readonly string[] = Array.from(
	{ length: 8 },
	(_, i) => `lagesbild-reserved://table-${i}.csv`
);

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The statements of the lock, in the order they must run. */
export function lockStatements(): string[] {
	return [
		'SET autoload_known_extensions = false',
		'SET autoinstall_known_extensions = false',
		`SET allowed_paths = [${RESERVED_FILES.map(quoted).join(', ')}]`,
		'SET enable_external_access = false',
		'SET lock_configuration = true'
	];
}

const ALLOWED_STATEMENTS = /^(select|with|create (or replace )?(table|view))\b/;

const SPACE = /[ \t\n\r\f\v]/;

/**
 * Where the statement begins, read as DuckDB's scanner does: line comments end at CR or LF, block
 * comments nest. A comment that does not end takes the rest.
 */
function headEnd(sql: string): number {
	let at = 0;
	while (at < sql.length) {
		if (SPACE.test(sql[at] ?? '')) at++;
		else if (sql.startsWith('--', at))
			while (at < sql.length && !/[\r\n]/.test(sql[at] ?? '')) at++;
		else if (sql.startsWith('/*', at)) at = blockEnd(sql, at);
		else break;
	}
	return at;
}

function blockEnd(sql: string, start: number): number {
	let depth = 0;
	let at = start;
	while (at < sql.length) {
		if (sql.startsWith('/*', at)) depth++;
		else if (sql.startsWith('*/', at)) depth--;
		else {
			at++;
			continue;
		}
		at += 2;
		if (depth === 0) return at;
	}
	return at;
}

/**
 * True for the kinds of statement the engine runs: reading, and tables made from reading. INSTALL
 * is silently accepted by the WASM build whatever the configuration says, so the kind is checked
 * before DuckDB sees it. Several statements in one text are refused by `prepare`.
 */
export function isAllowedStatement(sql: string): boolean {
	const explained = without('analyze', without('explain', sql.slice(headEnd(sql))));
	return ALLOWED_STATEMENTS.test(explained.replaceAll(/\s+/g, ' ').toLowerCase());
}

/** The statement after `word` and the comments behind it, where it begins with the word. */
function without(word: string, statement: string): string {
	const found = new RegExp(`^${word}\\b`, 'i').test(statement);
	const rest = statement.slice(word.length);
	return found ? rest.slice(headEnd(rest)) : statement;
}
