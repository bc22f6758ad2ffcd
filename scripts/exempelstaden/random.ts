/** A stream of numbers that is the same wherever and whenever it is asked for. */
export interface Random {
	/** From 0 up to but not including 1. */
	next(): number;
	/** Whole numbers from `low` to `high`, both included. */
	between(low: number, high: number): number;
	/** A draw with the given mean and, for `spread` > 1, that many times Poisson's variance. */
	count(mean: number, spread?: number): number;
	/** Roughly normal, mean 0 and standard deviation 1. */
	normal(): number;
}

/** Mulberry32, seeded by a text, so that one part of the town can change without moving the others. */
export function randomOf(seed: string): Random {
	let state = hash(seed);
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	// A sum of twelve has variance 1 and needs no function that could differ between machines.
	const normal = () => {
		let sum = -6;
		for (let i = 0; i < 12; i += 1) sum += next();
		return sum;
	};
	return {
		next,
		normal,
		between: (low, high) => low + Math.floor(next() * (high - low + 1)),
		count: (mean, spread = 1) => {
			if (mean <= 0) return 0;
			if (mean < 12 && spread === 1) return smallCount(mean, next);
			return Math.max(0, Math.round(mean + normal() * Math.sqrt(mean * spread)));
		}
	};
}

/** Poisson by counting steps of a chain of halves: exact enough for a handful of cases. */
function smallCount(mean: number, next: () => number): number {
	const steps = 400;
	const chance = mean / steps;
	let count = 0;
	for (let i = 0; i < steps; i += 1) if (next() < chance) count += 1;
	return count;
}

function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i += 1)
		value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
	return value;
}

/** Smooth noise from −1 to 1 over the plane, with features about one unit wide. */
export function noiseOf(seed: string): (x: number, y: number) => number {
	const salt = hash(seed);
	const corner = (i: number, j: number) => {
		let value = Math.imul(i, 374_761_393) ^ Math.imul(j, 668_265_263) ^ salt;
		value = Math.imul(value ^ (value >>> 13), 1_274_126_177);
		return ((value ^ (value >>> 16)) >>> 0) / 2_147_483_648 - 1;
	};
	const ease = (t: number) => t * t * (3 - 2 * t);
	return (x, y) => {
		const [i, j] = [Math.floor(x), Math.floor(y)];
		const [u, v] = [ease(x - i), ease(y - j)];
		const low = corner(i, j) * (1 - u) + corner(i + 1, j) * u;
		const high = corner(i, j + 1) * (1 - u) + corner(i + 1, j + 1) * u;
		return low * (1 - v) + high * v;
	};
}
