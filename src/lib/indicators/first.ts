import type { Indicator } from '$lib/core/indicator';
import { family as eligibility } from './eligibility';
import { family as population } from './population';
import { family as reportedCrime } from './reported-crime';
import { family as yearbookCrime } from './yearbook-crime';

/**
 * The indicators whose figures the first picture is made of. All others (`registry.ts`) come right after it, so that
 * the texts of a long catalogue do not stand in its way.
 */
export const firstIndicators: readonly Indicator[] = [
	reportedCrime,
	eligibility,
	population,
	yearbookCrime
].flatMap(({ indicators }) => indicators);
