/** Confidence of every interval unless another is asked for. */
export const CONFIDENCE = 0.95;

/** Under this many events in either, nothing is said of a change, and no percentage is given. */
export const MINIMUM_COUNT = 10;

/** Both bounds in the unit of the estimate they enclose. */
export interface Interval {
	lower: number;
	upper: number;
}

/** @throws RangeError unless `value` is a number strictly between 0 and 1. */
export function requireProbability(value: number, what: string): void {
	if (!(value > 0 && value < 1)) throw new RangeError(`${what} must lie between 0 and 1: ${value}`);
}

/** @throws RangeError unless `value` is a fraction from 0 to 1, both included. */
export function requireShare(value: number, what: string): void {
	if (!(value >= 0 && value <= 1))
		throw new RangeError(`${what} must be a fraction from 0 to 1: ${value}`);
}

/** @throws RangeError unless `value` is finite and above 0. */
export function requirePositive(value: number, what: string): void {
	if (!(value > 0 && value < Infinity)) throw new RangeError(`${what} must be above 0: ${value}`);
}

/** @throws RangeError unless `value` is a whole number from 0 that is held exactly. */
export function requireCount(value: number, what: string): void {
	if (!(Number.isSafeInteger(value) && value >= 0))
		throw new RangeError(`${what} must be a whole number from 0: ${value}`);
}
