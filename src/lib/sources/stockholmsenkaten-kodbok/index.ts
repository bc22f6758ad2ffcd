import type { SourceDefinition } from '$lib/core/source';
import { declaration } from './declaration.sv';
import { parse } from './parse';
import { recognise } from './recognise';

/** The pupils' survey's code book: which variable of the wave asked what. Holds no figures. */
export const source: SourceDefinition = {
	...declaration,
	recognise,
	parse: (file, context) => parse(declaration, file, context)
};
