/**
 * The one way a worker is started. A policy in a `<meta>` element does not reach a worker started
 * from a URL: such a worker takes its policy from its own response headers, which a plain file
 * server does not send. A worker started from a `blob:` URL inherits the policy of its page
 * instead, so the program stays locked wherever the files happen to be served from.
 */

const addresses = new Map<string, string>();

/**
 * A `blob:` address of a module that does nothing but import the module at `url`, for libraries
 * that want an address and start the worker themselves. One address per module is made and kept:
 * a library may start its worker again at any time.
 *
 * @param url address of an ES module of the same origin, absolute or relative to the page.
 * @throws TypeError where the address is of another origin or cannot be parsed.
 */
export function workerAddress(url: string): string {
	const absolute = new URL(url, document.baseURI);
	if (absolute.origin !== window.location.origin) {
		throw new TypeError(`A worker may only be started from the page's own origin, not ${url}`);
	}
	const known = addresses.get(absolute.href);
	if (known !== undefined) return known;
	const source = `import ${JSON.stringify(absolute.href)};`;
	const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
	addresses.set(absolute.href, address);
	return address;
}

/**
 * Starts the ES module at `url` as a worker under the page's own content security policy.
 * Messages posted before the module has run are kept by the browser and delivered after it.
 *
 * @param url address of an ES module of the same origin, absolute or relative to the page.
 */
export function startWorker(url: string): Worker {
	return new Worker(workerAddress(url), { type: 'module' });
}
