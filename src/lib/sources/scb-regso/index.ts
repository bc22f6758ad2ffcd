import type { SourceDefinition } from '$lib/core/source';
import { declaration } from './declaration.sv';
import { parse } from './parse';
import { recognise } from './recognise';

/** Statistics Sweden: population per RegSO, summed to the municipality's districts. */
export const source: SourceDefinition = {
	...declaration,
	recognise,
	parse: (file, context) => parse(declaration, file, context)
};
