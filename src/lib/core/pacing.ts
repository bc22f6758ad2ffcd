/** So long may work hold the page before it lets others have their turn, in milliseconds. */
const MOST = 25;

/**
 * A pause to be awaited every now and then in long work on the page. It lasts only when the work has
 * gone on for a while since the last one.
 */
export function pacing(most = MOST): () => Promise<void> {
	let since = performance.now();
	return async () => {
		if (performance.now() - since < most) return;
		await nextTurn();
		since = performance.now();
	};
}

/** Over a channel of messages: a page in the background gets one timer a second, but all its messages. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
