import type { SourceDefinition } from '$lib/core/source';
import { parseSurvey } from '../survey/parse';
import { surveyOf } from '../survey/recognise';
import { declaration, rules } from './declaration.sv';

/** Pupils of year 9 eligible for upper secondary school, by the district they live in. */
export const source: SourceDefinition = {
	...declaration,
	recognise: (file) => surveyOf(file) === 'behoriga',
	parse: (file, context) => parseSurvey(declaration, rules, file, context)
};
