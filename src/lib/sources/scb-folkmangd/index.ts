import type { SourceDefinition } from '$lib/core/source';
import { declaration } from './declaration.sv';
import { parse } from './parse';
import { lacks, recognise } from './recognise';

/** Statistics Sweden: population by region, sex and single year of age, as PxWeb writes it. */
export const source: SourceDefinition = {
	...declaration,
	recognise,
	lacks,
	parse: (file, context) => parse(declaration, file, context)
};
