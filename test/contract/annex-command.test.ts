import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it, vi } from 'vitest';
import { run } from '../../scripts/cli/annex';

vi.mock(import('../../scripts/data/compile'), async (original) => {
	const [real, { compiledOnce }] = await Promise.all([original(), import('../fixtures/kept-open')]);
	return { ...real, compileWorkspace: compiledOnce(real.compileWorkspace) };
});
vi.mock(import('../../src/lib/engine/node'), async (original) => {
	const [real, { openedOnce }] = await Promise.all([original(), import('../fixtures/kept-open')]);
	return { openNodeEngine: openedOnce(real.openNodeEngine) };
});

const folder = mkdtempSync(path.join(tmpdir(), 'lagesbild-annex-'));
afterAll(() => rmSync(folder, { recursive: true }));

// What no indicator is declared of (response rates, other groups of crime) is held by the page, which tells of it.
it('the annex of the command line rests on all that is held, as the page’s does', async () => {
	const out = path.join(folder, 'annex.docx');
	const into = { write: () => true };
	const asked = ['--workspace', 'exempelstaden', '--area', 'Mosslid', '--year', '2024'];
	expect(await run([...asked, '--out', out], { stdout: into, stderr: into })).toBe(0);
	const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(out)))['word/document.xml']!);
	const text = xml.replace(/<[^>]+>/gu, '').replaceAll('\u00a0', ' ');
	expect(text).toContain('Störst del av dem var brott mot förmögenhet: 622');
	expect(text).toContain('Svarsfrekvensen bland alla tillfrågade var 47 procent');
});
