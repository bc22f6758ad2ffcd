import { expect, test } from 'vitest';
import { repoRoot } from '../repo-root';
import { fuzz, fuzzedFile, sourceFixtures } from './run';

const fixtures = sourceFixtures(repoRoot());

test('500 spoilt files of all sources: nothing that must not happen', async () => {
	const { faults, outcomes } = await fuzz(fixtures, { files: 500, seed: 20 });
	expect(faults).toEqual([]);
	// Files so spoilt that none is read would prove little, and so would files nothing was done to.
	expect(outcomes.get('read in part') ?? 0).toBeGreaterThan(20);
	expect(outcomes.size).toBeGreaterThan(6);
}, 120_000);

test('the same seed and number make the same file', () => {
	const [one, two, other] = [1, 1, 2].map((seed) => fuzzedFile(fixtures, seed, 7).bytes);
	expect(one).toEqual(two);
	expect(one).not.toEqual(other);
});
