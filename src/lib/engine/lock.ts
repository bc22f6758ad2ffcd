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

const ALLOWED_STATEMENTS = /^(select|with|explain|create (or replace )?(table|view))\b/;

/**
 * True for the kinds of statement the engine runs: reading, and tables made from reading. INSTALL
 * is silently accepted by the WASM build whatever the configuration says, so the kind is checked
 * before DuckDB sees it. Several statements in one text are refused by `prepare`.
 */
export function isAllowedStatement(sql: string): boolean {
	const bare = sql
		.replaceAll(/--[^\n]*/g, ' ')
		.replaceAll(/\/\*[^]*?\*\//g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim()
		.toLowerCase();
	return ALLOWED_STATEMENTS.test(bare);
}
