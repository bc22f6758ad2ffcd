import type { SourceDefinition } from '$lib/core/source';
import { declaration } from './declaration.sv';
import { parse } from './parse';
import { recognise } from './recognise';

/** Brå's crime database, text export: one row per region, crime and period. */
export const source: SourceDefinition = {
	...declaration,
	recognise,
	parse: (file, context) => parse(declaration, file, context)
};
