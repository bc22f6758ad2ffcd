import type { SourceDefinition } from '$lib/core/source';
import { parseSurvey } from '../survey/parse';
import { surveyOf } from '../survey/recognise';
import { declaration, rules } from './declaration.sv';

/** The police region's survey of safety: tables per local police district. Never joined with the city's. */
export const source: SourceDefinition = {
	...declaration,
	recognise: (file) => surveyOf(file) === 'polisregion',
	parse: (file, context) => parseSurvey(declaration, rules, file, context)
};
