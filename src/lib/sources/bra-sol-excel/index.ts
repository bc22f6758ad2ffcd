import type { SourceDefinition } from '$lib/core/source';
import { declaration } from './declaration.sv';
import { parse } from './parse';
import { recognise } from './recognise';

/** Brå's crime database, Excel export: crimes down, periods across. */
export const source: SourceDefinition = {
	...declaration,
	recognise,
	parse: (file, context) => parse(declaration, file, context)
};
