import type { SourceDefinition } from '$lib/core/source';
import { parseSurvey } from '../survey/parse';
import { surveyOf } from '../survey/recognise';
import { declaration, rules } from './declaration.sv';

/** The city's survey of safety among residents of 16 to 79: tables per district, sex and age. */
export const source: SourceDefinition = {
	...declaration,
	recognise: (file) => surveyOf(file) === 'stad',
	parse: (file, context) => parseSurvey(declaration, rules, file, context)
};
