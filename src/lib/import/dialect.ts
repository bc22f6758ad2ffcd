import type { Dialect } from '$lib/core/source';

/** In order of preference: the semicolon of Swedish exports before the comma of their decimals. */
const DELIMITERS = [';', '\t', ',', '|'] as const;

/**
 * Decides how a text file is cut into cells. A delimiter is taken when it stands in at least four fifths
 * of the first non-empty lines, the preferred one first; otherwise the one in most lines, and then the
 * choice is called a guess.
 */
export function decideDialect(text: string): { dialect: Dialect; guessed: boolean } {
	const lines = firstLines(text);
	const shares = DELIMITERS.map((delimiter) => ({
		delimiter,
		share: lines.filter((line) => line.includes(delimiter)).length / Math.max(1, lines.length)
	}));
	const sure = shares.find(({ share }) => share >= 0.8);
	const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
	return {
		dialect: { delimiter: (sure ?? best).delimiter, lineEnding: lineEnding(text) },
		guessed: sure === undefined && best.share > 0
	};
}

function firstLines(text: string): string[] {
	return text
		.slice(0, 20_000)
		.split(/\r\n|\n|\r/u, 60)
		.filter((line) => line.trim() !== '');
}

function lineEnding(text: string): Dialect['lineEnding'] {
	const crlf = text.includes('\r\n');
	const lf = /(?:^|[^\r])\n/u.test(text);
	const cr = /\r(?!\n)/u.test(text);
	const found = [crlf, lf, cr].filter(Boolean).length;
	if (found === 0) return 'none';
	if (found > 1) return 'mixed';
	return crlf ? 'CRLF' : lf ? 'LF' : 'CR';
}
