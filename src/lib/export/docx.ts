import { Document, Packer, Paragraph, type FileChild } from 'docx';
import { shell } from '$lib/text/ui/shell';
import type { AnnexModel } from '$lib/views/models';
import { blockBuilder, type DocxParts } from './docx-blocks';
import { pageFooter, pageHeader, titlePage } from './docx-frame';
import { repack } from './docx-pack';
import { documentStyles, numbering, PAGE } from './docx-styles';
import { exportWords as words } from './words.sv';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The annex as a Word document: title page, real headings, numbered figures and tables with alt
 * texts and repeated header rows, source list; A4, Swedish. Figures are SVG with a PNG beside it
 * (docs/adr/0009-figures-in-word.md says why not Word's own charts). The same model gives the same bytes, in
 * the page and in Node, and the file tells nothing about who made it or when.
 */
export async function buildDocx(annex: AnnexModel, parts: DocxParts): Promise<Uint8Array> {
	const build = blockBuilder(parts);
	const children: FileChild[] = [...titlePage(annex)];
	for (const section of annex.sections) {
		children.push(
			new Paragraph({ text: section.heading, style: section.level === 1 ? 'Heading1' : 'Heading2' })
		);
		for (const block of section.blocks) children.push(...(await build(block)));
	}
	if (annex.sources.length > 0) {
		children.push(new Paragraph({ text: words.sourcesHeading, style: 'Heading1' }));
		for (const source of annex.sources)
			children.push(
				new Paragraph({
					text: source,
					style: 'ListParagraph',
					numbering: { reference: 'sources', level: 0 }
				})
			);
	}
	const document = new Document({
		// Lists of files show the title alone.
		title: annex.exercise ? shell.exerciseTitle(annex.title) : annex.title,
		subject: [annex.area, annex.year].filter((part) => part !== '').join(' '),
		creator: words.creator,
		lastModifiedBy: words.creator,
		revision: 1,
		styles: documentStyles,
		numbering,
		sections: [
			{
				properties: { page: PAGE },
				...(annex.exercise ? { headers: { default: pageHeader() } } : {}),
				footers: { default: pageFooter(annex) },
				children
			}
		]
	});
	return repack(new Uint8Array(await Packer.toArrayBuffer(document)));
}
