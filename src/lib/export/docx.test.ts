import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleAnnex } from '../../../test/golden/annex';
import { exampleTown } from '../../../test/golden/town';
import { buildDocx } from './docx';
import { renderPng } from './png-node';

const parts = { outlines: exampleTown, png: renderPng };
let bytes: Uint8Array;
let files: Record<string, Uint8Array>;
let body: string;
const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array());

beforeAll(async () => {
	bytes = await buildDocx(exampleAnnex, parts);
	files = unzipSync(bytes);
	body = read('word/document.xml');
});

describe('the annex as DOCX', () => {
	it('has real headings of two levels and a title', () => {
		const headings = [...body.matchAll(/<w:pStyle w:val="Heading([12])"\/>/g)].map((m) => m[1]);
		expect(headings).toEqual(['1', '1', '2', '2', '2', '1', '1']);
		expect(body).toContain('<w:pStyle w:val="Title"/>');
	});

	it('is in Swedish', () => {
		expect(read('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="sv-SE"/);
	});

	it('describes every picture, each with a number of its own', () => {
		const pictures = [...body.matchAll(/<wp:docPr ([^>]*)>/g)].map((m) => m[1] ?? '');
		expect(pictures).toHaveLength(3);
		for (const picture of pictures) expect(picture).toMatch(/descr="[^"]{40,}"/);
		expect(new Set(pictures.map((p) => /id="(\d+)"/.exec(p)?.[1])).size).toBe(3);
	});

	it('carries each figure as SVG with a PNG beside it', () => {
		const names = Object.keys(files).filter((name) => name.startsWith('word/media/'));
		expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(3);
		expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(3);
		expect(body.match(/<asvg:svgBlip /g)).toHaveLength(3);
	});

	it('draws a map by the day of its division, and keeps also that of a tall town low enough to share its page', async () => {
		const { topology, ...town } = exampleTown();
		const [x = 1, y = 1] = topology.transform?.scale ?? [];
		const transform = { translate: topology.transform?.translate ?? [0, 0], scale: [x, 3 * y] };
		const tall = { ...town, topology: { ...topology, transform } as typeof topology };
		const dated = structuredClone(exampleAnnex);
		for (const block of dated.sections.flatMap(({ blocks }) => blocks))
			if (block.kind === 'figure' && block.figure.kind === 'choropleth')
				block.figure.day = '2022-12-31';
		const days: (string | undefined)[] = [];
		const outlines = (day?: string) => (days.push(day), tall);
		const made = unzipSync(await buildDocx(dated, { ...parts, outlines }));
		expect(days).toEqual(['2022-12-31']);
		const text = strFromU8(made['word/document.xml'] ?? new Uint8Array());
		const pictures = [...text.matchAll(/<wp:extent cx="\d+" cy="(\d+)"/g)];
		expect(pictures).toHaveLength(3);
		for (const [, emu] of pictures) expect(Number(emu) / 360_000).toBeLessThan(11.5);
		for (const part of text.split('<w:drawing>').slice(0, 3))
			expect(part.slice(part.lastIndexOf('<w:p>'))).toContain('<w:keepNext/>');
	});

	it('numbers captions with fields that hold their number', () => {
		const fields = [
			...body.matchAll(/<w:fldSimple w:instr="SEQ (\S+) [^"]*">(.*?)<\/w:fldSimple>/g)
		];
		const seen = fields.map(([, label, inner]) => `${label} ${/>(\d+)</.exec(inner ?? '')?.[1]}`);
		expect(seen).toEqual(['Figur 1', 'Figur 2', 'Figur 3', 'Tabell 1']);
	});

	it('repeats the header row of tables and splits no row', () => {
		expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
		expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(4);
	});

	it('is A4', () => {
		expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
	});

	it('says ÖVNING at the top of every page, and only where it is one', async () => {
		expect(body).toMatch(/<w:headerReference w:type="default"/);
		expect(body).not.toContain('<w:titlePg');
		expect(read('word/header1.xml')).toContain('ÖVNING');
		const real = unzipSync(await buildDocx({ ...exampleAnnex, exercise: false }, parts));
		expect(Object.keys(real).some((name) => name.startsWith('word/header'))).toBe(false);
		expect(read('docProps/core.xml')).toContain('<dc:title>ÖVNING – ');
		expect(strFromU8(real['docProps/core.xml'] ?? new Uint8Array())).not.toContain('ÖVNING');
	});

	it('tells nothing about who made it, when or where', () => {
		const core = read('docProps/core.xml');
		expect(core).not.toMatch(/dcterms:(created|modified)/);
		expect(core).toContain('<dc:creator>Lägesbild</dc:creator>');
		expect(core).toContain('<cp:lastModifiedBy>Lägesbild</cp:lastModifiedBy>');
		const user = process.env['USER'] ?? process.env['HOME'] ?? '';
		for (const name of Object.keys(files)) {
			if (!/\.(xml|rels|svg)$/.test(name)) continue;
			const text = read(name);
			expect(text, name).not.toMatch(/\/(home|root|tmp|work)\//);
			if (user.length > 4) expect(text, name).not.toContain(user);
		}
	});

	it('lists the sources and keeps empty title lines out', () => {
		for (const source of exampleAnnex.sources) expect(body).toContain(source);
		expect(body.match(/<w:pStyle w:val="Subtitle"\/>/g)).toHaveLength(2);
	});

	it('gives the same bytes for the same model', async () => {
		const again = await buildDocx(exampleAnnex, parts);
		expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0);
	});

	it('survives markup and control characters in texts', async () => {
		const nasty = 'a < b & "c" \u0001 ]]> <script>';
		const annex = {
			...exampleAnnex,
			title: nasty,
			sections: [
				{ heading: nasty, level: 1 as const, blocks: [{ kind: 'paragraph' as const, text: nasty }] }
			]
		};
		const text = strFromU8(
			unzipSync(await buildDocx(annex, parts))['word/document.xml'] ?? new Uint8Array()
		);
		expect(text).not.toContain('\u0001');
		expect(text).not.toContain('<script>');
		expect(text).toContain('a &lt; b &amp;');
	});
});
