import type { SourceDefinition } from '$lib/core/source';
import { policeTableOf } from '../polis/table';
import { declaration } from './declaration.sv';
import { parse } from './parse';

/** A row per event from the police's own system: counted while it is read, nothing of a row is kept. */
export const source: SourceDefinition = {
	...declaration,
	recognise: (file) => policeTableOf(file)?.kind === 'events',
	parse: (file, context) => parse(declaration, file, context)
};
