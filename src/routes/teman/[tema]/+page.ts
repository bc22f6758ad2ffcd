import { topics } from '$lib/wiring';
import type { EntryGenerator } from './$types';

/** One page per topic of the data, built ahead. */
export const entries: EntryGenerator = () => topics.map(({ id }) => ({ tema: id }));
