import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineError, type Engine } from '$lib/core/ports';
import { isAllowedStatement } from './lock';
import { openNodeEngine } from './node';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

describe('lock', () => {
	it.each([
		"SELECT * FROM read_csv('https://example.com/a.csv')",
		"SELECT * FROM 'http://example.com/a.parquet'",
		"SELECT * FROM read_text('/etc/hostname')",
		"SELECT * FROM read_csv('package.json', columns = {'a': 'VARCHAR'}, auto_detect = false)",
		"SELECT * FROM glob('/etc/*')",
		"SELECT * FROM read_csv('lagesbild-reserved://other.csv')",
		"CREATE TABLE stolen AS SELECT * FROM read_text('/etc/hostname')",
		'INSTALL json',
		"INSTALL json FROM 'https://example.com'",
		'LOAD json',
		'/* c */ INSTALL json',
		"ATTACH '/tmp/x.db'",
		'SET threads = 1',
		'SET enable_external_access = true',
		'RESET lock_configuration',
		'PRAGMA database_list',
		"COPY (SELECT 1) TO '/tmp/x.csv'",
		'SELECT 1; INSTALL json',
		'/* /* */ SELECT 1; */ INSTALL json',
		'/* /* */ SELECT */ LOAD json',
		'/* /* */ SELECT */ PRAGMA database_list',
		'/* /* */ SELECT */ CALL pragma_version()',
		'--a\rINSTALL json /*\nSELECT 1 */',
		'/* open SELECT 1',
		'EXPLAIN ANALYZE INSTALL json',
		'EXPLAIN ANALYZE SET threads = 1',
		'EXPLAIN -- a comment\nINSTALL json',
		'EXPLAIN /* a */ ANALYZE /* b */ PRAGMA version'
	])('refuses %s', async (sql) => {
		await expect(engine.query(sql)).rejects.toBeInstanceOf(EngineError);
	});

	it('keeps its settings', async () => {
		const rows = await engine.query(
			`SELECT name, value FROM duckdb_settings() WHERE name IN
			('autoload_known_extensions', 'autoinstall_known_extensions', 'enable_external_access', 'lock_configuration')
			ORDER BY name`
		);
		expect(rows.map((row) => row['value'])).toEqual(['false', 'false', 'false', 'true']);
	});

	it('still runs reading and tables made from reading', () => {
		expect(isAllowedStatement('-- grain\nSELECT 1')).toBe(true);
		expect(isAllowedStatement('/* INSTALL */ WITH a AS (SELECT 1) SELECT * FROM a')).toBe(true);
		expect(isAllowedStatement('CREATE OR REPLACE TABLE x AS SELECT 1')).toBe(true);
		expect(isAllowedStatement('-- SELECT\nINSTALL json')).toBe(false);
		expect(isAllowedStatement('-- a\r\n/* b /* c */ -- d */\n\tSELECT 1')).toBe(true);
		expect(isAllowedStatement('EXPLAIN ANALYZE SELECT 1')).toBe(true);
		expect(isAllowedStatement('EXPLAIN -- the grain\nSELECT 1')).toBe(true);
		expect(isAllowedStatement('CREATE OR REPLACE SECRET x (TYPE s3)')).toBe(false);
	});
});

describe('query', () => {
	it('hands out plain numbers, never BigInt or unscaled decimals', async () => {
		const rows = await engine.query(
			'SELECT count(*) AS n, sum(x) AS s, 1.25 AS d, 5::HUGEINT AS h, true AS b, NULL AS nothing FROM range(5) r(x)'
		);
		expect(rows).toEqual([{ n: 5, s: 10, d: 1.25, h: 5, b: true, nothing: null }]);
	});

	it('takes values as parameters', async () => {
		const rows = await engine.query('SELECT ? AS a, ?::DOUBLE AS b, ? AS c, ? AS d', [
			"å'; DROP TABLE x",
			2.5,
			null,
			true
		]);
		expect(rows).toEqual([{ a: "å'; DROP TABLE x", b: 2.5, c: null, d: true }]);
	});

	it('says which SQL failed and why', async () => {
		const sql = 'SELECT missing_column FROM range(3)';
		const error = await engine.query(sql).catch((e: unknown) => e);
		expect(error).toBeInstanceOf(EngineError);
		expect((error as EngineError).sql).toBe(sql);
		expect((error as EngineError).cause).toBeInstanceOf(Error);
		expect((error as EngineError).message).toContain('missing_column');
	});

	it('refuses types that must be cast', async () => {
		await expect(engine.query('SELECT [1, 2] AS list')).rejects.toThrow('list');
	});

	it('writes dates as ISO days', async () => {
		expect(await engine.query("SELECT DATE '2020-02-29' AS d")).toEqual([{ d: '2020-02-29' }]);
	});
});

describe('replaceTable', () => {
	it('keeps types, nulls and Swedish letters, and replaces', async () => {
		const columns = [
			{ name: 'code', type: 'VARCHAR' },
			{ name: 'n', type: 'INTEGER' },
			{ name: 'x', type: 'DOUBLE' },
			{ name: 'b', type: 'BOOLEAN' },
			{ name: 'd', type: 'DATE' }
		] as const;
		const load = (data: Parameters<Engine['replaceTable']>[2]) =>
			engine.replaceTable('probe', columns, data);
		await load([['old'], [1], [1], [true], [null]]);
		await load([
			['0114', 'Älvsjö', null],
			[1, null, 3],
			[1.25, null, -2],
			[true, false, null],
			['2021-07-01', null, '1999-12-31']
		]);
		expect(await engine.query('SELECT * FROM probe')).toEqual([
			{ code: '0114', n: 1, x: 1.25, b: true, d: '2021-07-01' },
			{ code: 'Älvsjö', n: null, x: null, b: false, d: null },
			{ code: null, n: 3, x: -2, b: null, d: '1999-12-31' }
		]);
		await load([[], [], [], [], []]);
		expect(await engine.query('SELECT count(*) AS n FROM probe')).toEqual([{ n: 0 }]);
	});

	it('takes numbers and coded texts over more than one batch', async () => {
		const length = 60_000;
		const columns = [
			{ name: 'area', type: 'VARCHAR' },
			{ name: 'seq', type: 'INTEGER' },
			{ name: 'x', type: 'DOUBLE' }
		] as const;
		const values = ['Ö', '', "a'b"];
		await engine.replaceTable('coded', columns, [
			{ values, codes: Uint32Array.from({ length }, (_, i) => i % 3) },
			Float64Array.from({ length }, (_, i) => i),
			Float64Array.from({ length }, (_, i) => (i === 59_999 ? NaN : i / 2))
		]);
		const rows = await engine.query('SELECT * FROM coded ORDER BY seq');
		expect(rows).toEqual(
			Array.from({ length }, (_, seq) => ({
				area: values[seq % 3],
				seq,
				x: seq === 59_999 ? null : seq / 2
			}))
		);
		const text = [{ name: 'area', type: 'VARCHAR' }] as const;
		await expect(engine.replaceTable('coded', text, [new Float64Array(1)])).rejects.toThrow();
	});

	it('loads more rows than one batch', async () => {
		const length = 120_001;
		const data = [Array.from({ length }, (_, i) => i)];
		await engine.replaceTable('many', [{ name: 'i', type: 'INTEGER' }], data);
		expect(await engine.query('SELECT sum(i)::DOUBLE AS s FROM many')).toEqual([
			{ s: (length * (length - 1)) / 2 }
		]);
	});

	it('refuses ragged columns and foreign names', async () => {
		const columns = [
			{ name: 'a', type: 'VARCHAR' },
			{ name: 'b', type: 'VARCHAR' }
		] as const;
		await expect(engine.replaceTable('t', columns, [['x'], []])).rejects.toThrow('lengths');
		await expect(engine.replaceTable('t"; --', columns, [['x'], ['y']])).rejects.toThrow(
			'identifier'
		);
	});
});
