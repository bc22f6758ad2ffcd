/**
 * Trusted Types: with `require-trusted-types-for 'script'` in the page's policy a string becomes
 * markup, a script or a worker only through a named policy. Svelte brings its own for the templates
 * it compiles. This one, `default`, is what strings given to `new Worker()` pass through, our own
 * and MapLibre's: it lets through addresses of this origin and the `blob:` addresses made here, and
 * has no rule for markup or script text, so both are refused.
 */

interface PolicyFactory {
	createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
}

/**
 * The address where it belongs to `origin` (a `blob:` address carries the origin that made it),
 * otherwise null, which the browser answers with a TypeError.
 */
export function ownAddress(address: string, base: string, origin: string): string | null {
	if (!URL.canParse(address, base)) return null;
	return new URL(address, base).origin === origin && origin !== 'null' ? address : null;
}

/** Installs the policy where the browser has Trusted Types. Called once, before anything starts. */
export function installAddressPolicy(): void {
	const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
	factory?.createPolicy('default', {
		createScriptURL: (address) => ownAddress(address, document.baseURI, globalThis.location.origin)
	});
}
