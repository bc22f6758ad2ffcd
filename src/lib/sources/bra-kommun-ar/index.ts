import type { SourceDefinition } from '$lib/core/source';
import { declaration } from './declaration.sv';
import { parse } from './parse';
import { recognise } from './table';

/** Brå's yearly table: reported crimes per kommun, count and rate. */
export const source: SourceDefinition = {
	...declaration,
	recognise,
	parse: (file, context) => parse(declaration, file, context)
};
