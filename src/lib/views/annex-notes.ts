import { captionWords } from '$lib/text/captions';
import { symbols } from '$lib/text/symbols';
import type { AnnexBlock, AnnexSection } from './models';

/** What a reader needs beside the very figure: the meaning of its signs, and that it is made up. */
const ALWAYS = new Set<string>([
	captionWords.preliminary,
	captionWords.preliminaryTable,
	captionWords.exerciseNote,
	captionWords.classesFrom,
	...Object.values(symbols.legend)
]);

/**
 * The sections with every caution said once, where it first stands: the chapter of sources and limits says
 * what holds for all, so that a figure keeps only what is its own. Signs are explained at each figure.
 */
export function withNotesOnce(sections: readonly AnnexSection[]): AnnexSection[] {
	const said = new Set<string>();
	const once = (block: AnnexBlock): AnnexBlock => {
		if (block.kind !== 'figure') {
			said.add(block.text);
			return block;
		}
		const { caption } = block.figure;
		const notes = caption.notes.filter((note) => ALWAYS.has(note) || !said.has(note));
		for (const note of notes) said.add(note);
		return { ...block, figure: { ...block.figure, caption: { ...caption, notes } } };
	};
	return sections.map((section) => ({ ...section, blocks: section.blocks.map(once) }));
}

/** Definitions with the sentences several of them share taken out and listed once. */
export function sharedSentences(definitions: readonly string[]): {
	own: string[];
	shared: string[];
} {
	const split = definitions.map((text) => text.split(/(?<=\.)\s+(?=\p{Lu})/u));
	const shared = [...new Set(split.flat())].filter(
		(sentence) => split.filter((sentences) => sentences.includes(sentence)).length > 1
	);
	return {
		own: split.map((sentences) =>
			sentences.filter((sentence) => !shared.includes(sentence)).join(' ')
		),
		shared
	};
}
