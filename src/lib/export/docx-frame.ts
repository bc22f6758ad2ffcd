import {
	AlignmentType,
	Footer,
	Header,
	PageBreak,
	PageNumber,
	Paragraph,
	TabStopType,
	TextRun
} from 'docx';
import type { AnnexModel } from '$lib/views/models';
import { TEXT_WIDTH, colour } from './docx-styles';
import { exportWords as words } from './words.sv';

/** Title and organisation lines; then a new page. */
export function titlePage(annex: AnnexModel): Paragraph[] {
	const lines = annex.subtitle.filter((line) => line.trim() !== '');
	return [
		new Paragraph({ text: annex.title, style: 'Title' }),
		...lines.map((text) => new Paragraph({ text, style: 'Subtitle' })),
		new Paragraph({ children: [new PageBreak()] })
	];
}

/** ÖVNING at the top of every page. */
export function pageHeader(): Header {
	return new Header({
		children: [
			new Paragraph({
				style: 'Sidhuvud',
				alignment: AlignmentType.RIGHT,
				children: [new TextRun({ text: words.exercise, bold: true, color: colour('ink') })]
			})
		]
	});
}

/** Title to the left, page number of all pages to the right. */
export function pageFooter(annex: AnnexModel): Footer {
	return new Footer({
		children: [
			new Paragraph({
				style: 'Sidhuvud',
				tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
				children: [
					new TextRun({ text: annex.title }),
					new TextRun({
						children: [
							`\t${words.page} `,
							PageNumber.CURRENT,
							` ${words.pageOf} `,
							PageNumber.TOTAL_PAGES
						]
					})
				]
			})
		]
	});
}
