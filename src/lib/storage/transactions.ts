/**
 * Runs the requests and waits for the transaction, so that neither's failure goes unhandled. Where one
 * of them fails, none of the others is done either.
 */
export async function settle(
	transaction: { done: Promise<void>; abort(): void },
	requests: () => Promise<void>
): Promise<void> {
	const asked = requests().catch((cause: unknown) => {
		try {
			transaction.abort();
		} catch {
			// It has come to an end by itself.
		}
		throw cause;
	});
	const [outcome, finished] = await Promise.allSettled([asked, transaction.done]);
	// The first cause is told: the end of the transaction only follows from it.
	if (outcome.status === 'rejected' && !isAbort(outcome.reason)) throw outcome.reason;
	if (finished.status === 'rejected') throw finished.reason;
	if (outcome.status === 'rejected') throw outcome.reason;
}

function isAbort(cause: unknown): boolean {
	return cause instanceof DOMException && cause.name === 'AbortError';
}

/** Reads in a transaction, so that its failure is the reading's and goes nowhere else. */
export async function looking<Transaction extends { done: Promise<void> }, T>(
	transaction: Transaction,
	read: (transaction: Transaction) => Promise<T>
): Promise<T> {
	const [outcome, finished] = await Promise.allSettled([read(transaction), transaction.done]);
	if (outcome.status === 'rejected') throw outcome.reason;
	if (finished.status === 'rejected') throw finished.reason;
	return outcome.value;
}
