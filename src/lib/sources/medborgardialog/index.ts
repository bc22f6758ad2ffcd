import type { SourceDefinition } from '$lib/core/source';
import { parseDialogue } from '../dialogue/parse';
import { heardIn } from '../dialogue/recognise';
import { declaration, rules } from './declaration.sv';

/** What residents have said at dialogues: topics, counts, quotes without names. */
export const source: SourceDefinition = {
	...declaration,
	recognise: (file) => heardIn(file) === rules.groups,
	parse: (file, context) => parseDialogue(declaration, rules, file, context)
};
