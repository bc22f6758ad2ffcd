import type { SourceDefinition } from '$lib/core/source';
import { parseReport } from '../skolverket/parse';
import { declaration } from './declaration.sv';
import { recognise } from './recognise';

/** Skolverket: final grades in year 9 per school or kommun, girls and boys. */
export const source: SourceDefinition = {
	...declaration,
	recognise,
	parse: (file, context) => parseReport(declaration, file, context)
};
