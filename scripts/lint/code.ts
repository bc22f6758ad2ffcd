import ts from 'typescript';

/** The text of a source file with everything that is not code blanked out; lines stay where they are. */
export function codeOf(file: string, text: string): string {
	if (file.endsWith('.sql')) return blankAll(text, [/--[^\n]*/gu, /\/\*[\s\S]*?\*\//gu]);
	if (/\.(svelte|html)$/u.test(file)) return markupCode(text);
	return withoutComments(text);
}

/** Scripts lose their comments; markup loses its comments and styles. */
function markupCode(text: string): string {
	const markup = blankAll(text, [/<!--[\s\S]*?-->/gu, /<style[\s\S]*?<\/style>/gu]);
	return markup.replace(
		/(<script[^>]*>)([\s\S]*?)(<\/script>)/gu,
		(_, open: string, body: string, close: string) => open + withoutComments(body) + close
	);
}

/** Comments are found by the compiler's own parser, so that "//" in a string or a pattern is not one. */
function withoutComments(text: string): string {
	const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
	const comments = new Map<number, number>();
	const visit = (node: ts.Node): void => {
		if (node.getChildCount(source) === 0) {
			const ranges = [
				...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
				...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? [])
			];
			// Inside a literal "comments" are its own text; those before it end where it starts.
			for (const { pos, end } of ranges)
				if (end <= node.getStart(source) || pos >= node.getEnd()) comments.set(pos, end);
		}
		for (const child of node.getChildren(source)) visit(child);
	};
	visit(source);
	let result = text;
	for (const [pos, end] of comments)
		result = result.slice(0, pos) + blank(result.slice(pos, end)) + result.slice(end);
	return result;
}

function blankAll(text: string, patterns: readonly RegExp[]): string {
	return patterns.reduce((left, pattern) => left.replace(pattern, blank), text);
}

function blank(text: string): string {
	return text.replace(/[^\n]/gu, ' ');
}
