import { hasHeadings } from '$lib/core/headed-table';
import type { SourceDefinition } from '$lib/core/source';
import { declaration } from './declaration.sv';
import { parse, shape } from './parse';

/** One row per figure, each with its source: what is typed in, and what nobody has another layout for. */
export const source: SourceDefinition = {
	...declaration,
	recognise: (file) => hasHeadings(file, shape),
	parse: (file, context) => parse(declaration, file, context)
};
