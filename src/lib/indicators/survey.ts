import type { EvidenceKind } from '$lib/core/evidence';
import type { Direction, Indicator, IndicatorDenominator } from '$lib/core/indicator';
import type { MeasureId } from '$lib/core/measure';
import type { TopicId } from '$lib/core/topic';
import type { Sex } from '$lib/core/vocabulary';
import { questionText, type QuestionWords, type SurveyWords } from './survey.sv';

/** What the questions of a survey have in common. */
export interface SurveyDeclaration {
	/** Ids of its measures begin so; what comes after is the question's. */
	measures: string;
	kind: EvidenceKind;
	/** Its own tables, and whatever else may give figures of the same questions. */
	series: readonly string[];
	denominator: IndicatorDenominator;
	sexes: readonly Sex[];
	ages: readonly string[];
	mappable: boolean;
	words: SurveyWords;
}

export interface QuestionDeclaration<Id extends string> {
	id: Id;
	/** The measure's id without what its survey's begin with. */
	question: string;
	topics: readonly TopicId[];
	direction: Direction;
}

/** Indicators of one survey's questions. */
export function declareSurvey<Id extends string>(
	survey: SurveyDeclaration,
	questions: readonly QuestionDeclaration<Id>[],
	words: Record<Id, QuestionWords>
): Indicator[] {
	const { kind, series, denominator, sexes, ages, mappable } = survey;
	return questions.map(({ id, question, topics, direction }) => {
		const measure: MeasureId = `${survey.measures}${question}`;
		return {
			id,
			measure,
			kind,
			topics,
			direction,
			lines: [{ unit: 'percent', series: [...series], denominator }],
			composite: null,
			sexes: [...sexes],
			ages: [...ages],
			place: 'residence',
			mappable,
			overview: null,
			...questionText(survey.words, words[id])
		};
	});
}
