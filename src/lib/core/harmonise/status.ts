import type { Status } from '../vocabulary';

/** The least certain first. */
const UNCERTAIN: readonly Status[] = ['preliminary', 'perturbed', 'rounded'];

/** Status of a figure made of others that all have values: the least certain of theirs. */
export function joinedStatus(statuses: readonly Status[]): Status {
	return UNCERTAIN.find((status) => statuses.includes(status)) ?? 'ok';
}
