import type { SourceDefinition } from '$lib/core/source';
import { policeTableOf } from '../polis/table';
import { declaration } from './declaration.sv';
import { parse } from './parse';

/** Counts from the police's own system: one row per area, crime and period. */
export const source: SourceDefinition = {
	...declaration,
	recognise: (file) => policeTableOf(file)?.kind === 'counts',
	parse: (file, context) => parse(declaration, file, context)
};
