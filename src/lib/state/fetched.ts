/** What is fetched once, at the first use; after a failure the next use tries again. */
export class Fetched<Value, Arguments extends unknown[] = []> {
	#value: Promise<Value> | null = null;

	constructor(private readonly fetch: (...rest: Arguments) => Promise<Value>) {}

	/** Rejects if it cannot be fetched. */
	get(...rest: Arguments): Promise<Value> {
		this.#value ??= this.fetch(...rest).catch((cause: unknown) => {
			this.#value = null;
			throw cause;
		});
		return this.#value;
	}
}
