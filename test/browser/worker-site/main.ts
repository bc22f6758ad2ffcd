import { installAddressPolicy } from '$lib/trusted-types';
import { startWorker } from '$lib/worker-start';
import address from './worker.ts?worker&url';

installAddressPolicy();

/** How a worker fares that asks for `target`. `blob` is how the program starts its workers. */
function ask(target: string, how: 'blob' | 'url'): Promise<string> {
	return new Promise((settle) => {
		const worker = how === 'blob' ? startWorker(address) : new Worker(address, { type: 'module' });
		worker.onmessage = (event: MessageEvent<string>) => settle(event.data);
		worker.onerror = (event) => settle(`did not start: ${event.message}`);
		worker.postMessage(target);
	});
}

function direct(target: string): Promise<string> {
	return fetch(target, { mode: 'no-cors' }).then(
		() => 'reached',
		(error: unknown) => `refused: ${String(error)}`
	);
}

Object.assign(globalThis, { ask, direct });
