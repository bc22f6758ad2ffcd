/** Tries to reach the address it is told, and says how it went. */
addEventListener('message', (event: MessageEvent<string>) => {
	fetch(event.data, { mode: 'no-cors' }).then(
		() => postMessage('reached'),
		(error: unknown) => postMessage(`refused: ${String(error)}`)
	);
});
