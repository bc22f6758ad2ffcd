import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, describe, expect, it, vi } from 'vitest';
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

async function call(...args: string[]) {
	let out = '';
	let err = '';
	const code = await run(args, {
		stdout: { write: (text: string) => (out += text) },
		stderr: { write: (text: string) => (err += text) }
	});
	return { code, out, err };
}

/** The document's text, one line per paragraph, NBSP as `_`. */
function paragraphs(file: string): string[] {
	const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(file)))['word/document.xml']!);
	return xml
		.split('</w:p>')
		.map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''))
		.map((line) => line.replaceAll('\u00a0', '_').replaceAll('&amp;', '&'))
		.filter((line) => line !== '');
}

describe('annex', () => {
	it('follows the division asked for: its areas, their figures, its map, and says so', async () => {
		const file = path.join(folder, 'norrmalm.docx');
		const order = ['--area', 'Norrmalm', '--year', '2022', '--out', file];
		const { code, err } = await call(...order, '--division', '2022');
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const text = paragraphs(file).join('\n');
		expect(text).toContain('Områdena följer indelningen vid slutet av 2022');
		// What the map says in words, all districts of that division; and the police area of that time.
		const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(file)))['word/document.xml']!);
		expect(xml).toMatch(/descr="Karta[^"]*Norrmalm[^"]*Rinkeby-Kista[^"]*Östermalm/u);
		expect(text).toContain('LPO Norrmalm');
		expect(
			await call('--area', 'sdo:norrmalm', ...order.slice(2), '--division', '2024')
		).toMatchObject({
			code: 2,
			err: expect.stringContaining('i indelningen vid slutet av 2024') as string
		});
	});

	it('states the 7 714 reported crimes of the yearbook with their source, and not alone', async () => {
		const file = path.join(folder, 'skarpnack.docx');
		const { code, out, err } = await call('--area', 'Skarpnäck', '--year', '2024', '--out', file);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toContain('skarpnack.docx');
		const text = paragraphs(file);
		expect(text).toContain(
			'I Skarpnäck anmäldes 7_714 brott år 2024. Störst del av dem var skadegörelse: 3_857 (50_procent). ' +
				'Källa: Stockholms stad, Statistisk årsbok, tabell 1.63 (Anmälda brott 2024), uppdaterad 2025-04-30. Egen bearbetning.'
		);
		for (const heading of [
			'Sammanfattning',
			'Källor och begränsningar i korthet',
			'Området',
			'Anmälda brott',
			'Barn och unga',
			'Jämställdhet',
			'Metod och tabeller'
		])
			expect(text.some((line) => line.endsWith(heading))).toBe(true);
	});

	it('says what is wrong and writes nothing on misuse', async () => {
		const file = path.join(folder, 'never.docx');
		for (const [args, message] of [
			[['--year', '2024', '--out', file], 'Flaggan --area måste anges.'],
			[['--area', 'Skarpnäck', '--year', '24', '--out', file], '24 är inget år.'],
			[['--area', 'Skarpnäck', '--year', '2024', '--out', 'x.pdf'], 'x.pdf ska sluta på .docx.'],
			[
				['--area', 'Ingenstans', '--year', '2024', '--out', file],
				'Inget område heter ”Ingenstans”.'
			],
			[
				['--area', 'Skarpnäck', '--year', '2024', '--out', file, '--data', '/no/such'],
				'Filen finns inte'
			],
			[['--area', 'Skarpnäck', '--yaer', '2024'], 'Okänd flagga: --yaer']
		] as const) {
			const { code, err } = await call(...args);
			expect(code).toBe(2);
			expect(err).toContain(message);
			expect(err).toContain('Användning:');
		}
		expect(existsSync(file)).toBe(false);
	});

	it('writes what is missing where there is nothing, tells it, and gives 1', async () => {
		const file = path.join(folder, 'empty.docx');
		const { code, err } = await call('--area', 'Skarpnäck', '--year', '2013', '--out', file);
		expect(code).toBe(1);
		expect(err).toContain('Det finns inga siffror för Skarpnäck 2013');
		expect(paragraphs(file).some((line) => line.includes('saknas'))).toBe(true);
	});

	it('tells of a file it cannot read, leaves it out and gives 1', async () => {
		const data = path.join(folder, 'photo.xls');
		writeFileSync(data, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]));
		const file = path.join(folder, 'with-photo.docx');
		const { code, err } = await call(
			'--area',
			'sdo:skarpnack',
			'--year',
			'2024',
			'--data',
			data,
			'--out',
			file
		);
		expect(code).toBe(1);
		expect(err).toContain('photo.xls');
		expect(existsSync(file)).toBe(true);
	});

	it('opens in LibreOffice where it is installed', ({ skip }) => {
		const file = path.join(folder, 'skarpnack.docx');
		try {
			execFileSync('soffice', ['--version']);
		} catch {
			skip('LibreOffice is not installed');
		}
		execFileSync('soffice', [
			`-env:UserInstallation=file://${folder}/profile`,
			'--headless',
			'--convert-to',
			'pdf',
			'--outdir',
			folder,
			file
		]);
		expect(readFileSync(path.join(folder, 'skarpnack.pdf')).subarray(0, 5).toString()).toBe(
			'%PDF-'
		);
		if (process.env.KEEP_PDF)
			writeFileSync(process.env.KEEP_PDF, readFileSync(path.join(folder, 'skarpnack.pdf')));
	});
});
