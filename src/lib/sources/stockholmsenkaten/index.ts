import type { SourceDefinition } from '$lib/core/source';
import { parseSurvey } from '../survey/parse';
import { surveyOf } from '../survey/recognise';
import { declaration, rules } from './declaration.sv';

/** The survey of pupils in year 9 and the second year of upper secondary school: tables, never answers. */
export const source: SourceDefinition = {
	...declaration,
	recognise: (file) => surveyOf(file) === 'stockholmsenkaten',
	parse: (file, context) => parseSurvey(declaration, rules, file, context)
};
