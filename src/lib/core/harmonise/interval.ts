import { combineShares } from '../statistics/combine-shares';
import { sampledShare } from '../statistics/sampled-share';
import type { Computed, Piece } from './harmonised';

/** How sure a share joined of several areas is; nulls where that cannot be said. */
export type JoinInterval = (
	pieces: readonly Piece[]
) => Pick<Computed, 'lower' | 'upper' | 'margins'>;

/**
 * Of shares of samples weighed by people (`combineShares`): each part is as sure as its own margin says, or where it has
 * none as its answers over the assumed design effect. None where neither is known of a part.
 */
export const joinedInterval: JoinInterval = (pieces) => {
	const samples = pieces.flatMap((piece) => {
		const sample = sampledShare(piece);
		return sample === null || piece.people === null
			? []
			: [{ ...sample, population: piece.people }];
	});
	if (samples.length < pieces.length) return { lower: null, upper: null, margins: null };
	const { lower, upper } = combineShares(samples).interval;
	return { lower: lower * 100, upper: upper * 100, margins: samples.map(({ margin }) => margin) };
};
