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

	/** When what has been asked for is here, or could not be fetched; at once where nothing has been. */
	async settled(): Promise<void> {
		await this.#value?.catch(() => undefined);
	}
}
