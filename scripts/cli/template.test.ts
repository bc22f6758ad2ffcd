import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './template';

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
	const written = { out: '', err: '' };
	const code = await run(args, {
		stdout: { write: (text) => (written.out += text) },
		stderr: { write: (text) => (written.err += text) }
	});
	return { code, ...written };
}

test('lists the templates without an id', async () => {
	const { code, out } = await call();
	expect(code).toBe(0);
	expect(out).toMatch(/^stockholmsenkaten\t\S/mu);
});

test('writes both forms, with a byte order mark and semicolons in the text', async () => {
	const dir = await mkdtemp(path.join(tmpdir(), 'lagesbild-template-'));
	try {
		const { code, out } = await call('stockholmsenkaten', '--out', path.join(dir, 'ny'));
		expect(code).toBe(0);
		const [book, text] = out.trim().split('\n') as [string, string];
		expect((await readFile(book)).subarray(0, 2).toString()).toBe('PK');
		expect(await readFile(text, 'utf8')).toMatch(/^\uFEFFUndersökning;År;Stadsdelsområde;/u);
	} finally {
		await rm(dir, { recursive: true });
	}
});

test('marks both forms in the exercise municipality, name and content', async () => {
	const dir = await mkdtemp(path.join(tmpdir(), 'lagesbild-template-'));
	try {
		const { out } = await call('medborgardialog', '--out', dir, '--workspace=exempelstaden');
		const files = out.trim().split('\n');
		expect(files.map((file) => path.basename(file))).toEqual([
			expect.stringMatching(/^ÖVNING-.*\.xlsx$/u),
			expect.stringMatching(/^ÖVNING-.*\.csv$/u)
		]);
		expect(await readFile(files[1] as string, 'utf8')).toMatch(/^\uFEFFÖVNING\r\n/u);
	} finally {
		await rm(dir, { recursive: true });
	}
});

test.each([
	[['saknas-mall']],
	[['stockholmsenkaten', '--workspace', 'atlantis']],
	[['stockholmsenkaten', '--workspace']],
	[['stockholmsenkaten', 'medborgardialog']],
	[['--annat']],
	[['stockholmsenkaten', '--out']],
	[['__proto__']]
])('%j is misuse', async (args) => {
	const { code, out, err } = await call(...args);
	expect([code, out]).toEqual([2, '']);
	expect(err).toMatch(/Användning/u);
});
