import { evidenceOf, responseRateOf } from '$lib/core/evidence';
import type { Figure } from '$lib/core/figure';
import { overviewWords } from '$lib/text/overview';
import type { Answered } from '$lib/text/sentences/difference';
import { crimeLevel, registerLevel, sampleLevel, totalLevel } from '$lib/text/sentences/level';
import type { Told } from '$lib/text/sentences/told';
import type { ViewContext } from './context';
import { displayName } from './names';
import { responseRateIn } from './response-rate';

/** What a survey's or a school register's figure rests on; null for what nobody answers. The figure has passed the gate. */
export function answersOf(context: ViewContext, figure: Figure | null): Answered | null {
	if (figure === null || figure.value === null) return null;
	const { measure, n, unit } = figure;
	const survey = measure.startsWith('survey:');
	if (!survey && !measure.startsWith('school:')) return null;
	// Its n is how many were asked, not how many answered.
	if (measure === responseRateOf(measure)) return null;
	const responseRate = responseRateIn(context, figure);
	if (!survey) return { kind: 'register', n, lower: null, upper: null, responseRate };
	const kind = evidenceOf(measure) === 'total_survey' ? 'total_survey' : 'sample_survey';
	const { lower, upper } = unit === 'percent' ? figure : { lower: null, upper: null };
	return { kind, n, lower, upper, responseRate };
}

/** One figure as a sentence that ends, with what it rests on. */
export function levelOf(context: ViewContext, told: Told, figure: Figure | null): string {
	const answers = answersOf(context, figure);
	switch (answers?.kind) {
		case 'sample_survey':
			return sampleLevel({ ...told, ...answers, ...weighing(context, figure) });
		case 'total_survey':
			return totalLevel({ ...told, ...answers });
		case 'register':
			return registerLevel({ ...told, ...answers });
		default:
			return crimeLevel(told);
	}
}

/** The areas a share was put together of, and whose numbers weighed it. */
function weighing(context: ViewContext, figure: Figure | null) {
	if (figure === null || !figure.how.includes('weighted_by_population')) return {};
	const parts = figure.parts.map((part) => displayName(context, part));
	return { parts, weights: overviewWords.age(figure.age) };
}
