/**
 * Random numbers for simulations, the same in every run: numbers evenly over (0, 1) by mulberry32, and from
 * them normal (Marsaglia polar), gamma (Marsaglia & Tsang 2000), Poisson (Knuth, in pieces so that exp() does
 * not vanish), negative binomial (a Poisson count whose mean is gamma) and binomial counts.
 */
export class Random {
	#state: number;

	constructor(seed: number) {
		this.#state = seed;
	}

	/** Evenly over (0, 1), ends excluded. */
	uniform(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
	}

	normal(): number {
		for (;;) {
			const x = 2 * this.uniform() - 1;
			const y = 2 * this.uniform() - 1;
			const square = x * x + y * y;
			if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
		}
	}

	/** Mean `shape`. */
	gamma(shape: number): number {
		if (shape < 1) return this.gamma(shape + 1) * this.uniform() ** (1 / shape);
		const d = shape - 1 / 3;
		const c = 1 / Math.sqrt(9 * d);
		for (;;) {
			const x = this.normal();
			const v = (1 + c * x) ** 3;
			if (v > 0 && Math.log(this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v))
				return d * v;
		}
	}

	beta(a: number, b: number): number {
		const first = this.gamma(a);
		return first / (first + this.gamma(b));
	}

	poisson(mean: number): number {
		let count = 0;
		for (let left = mean; left > 0; left -= 500) {
			const limit = Math.exp(-Math.min(left, 500));
			let product = this.uniform();
			while (product > limit) {
				count++;
				product *= this.uniform();
			}
		}
		return count;
	}

	/** Variance `phi` times the mean: over-dispersed as quasi-Poisson takes it. */
	overDispersed(mean: number, phi: number): number {
		return phi === 1 ? this.poisson(mean) : this.poisson(this.gamma(mean / (phi - 1)) * (phi - 1));
	}

	/** Variance mean + mean²/shape: the other negative binomial, wider the larger the mean. */
	negativeBinomial(mean: number, shape: number): number {
		return this.poisson((this.gamma(shape) / shape) * mean);
	}

	binomial(n: number, share: number): number {
		let count = 0;
		for (let trial = 0; trial < n; trial++) if (this.uniform() < share) count++;
		return count;
	}
}

/** Share of alarms with its own standard error, from independent runs of several looks each. */
export class Tally {
	#runs: number[] = [];
	#looks = 0;

	/** One run: alarms out of looks. Looks within a run may hang together, runs do not. */
	add(alarms: number, looks: number): void {
		this.#runs.push(alarms);
		this.#looks += looks;
	}

	get share(): number {
		return this.#runs.reduce((sum, alarms) => sum + alarms, 0) / this.#looks;
	}

	/** Of the share: from the spread between runs. */
	get error(): number {
		const count = this.#runs.length;
		const mean = this.#runs.reduce((sum, alarms) => sum + alarms, 0) / count;
		const variance =
			this.#runs.reduce((sum, alarms) => sum + (alarms - mean) ** 2, 0) / (count - 1);
		return (Math.sqrt(variance / count) * count) / this.#looks;
	}
}
