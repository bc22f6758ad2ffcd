const TOKENS = [
	'card',
	'ink',
	'muted',
	'accent',
	'missing',
	'pale',
	'hairline',
	'class-0',
	'class-1',
	'class-2',
	'class-3',
	'class-4'
] as const;
export type MapToken = (typeof TOKENS)[number];
export type MapColours = Readonly<Record<MapToken, string>>;

/**
 * The page's colour tokens as plain colours, for a canvas that knows no CSS. They are read off a
 * hidden element because a custom property keeps `light-dark()` unresolved.
 */
export function readColours(host: HTMLElement): MapColours {
	const probe = document.createElement('span');
	probe.hidden = true;
	host.append(probe);
	const colours = Object.fromEntries(
		TOKENS.map((token) => {
			probe.style.color = `var(--${token})`;
			return [token, getComputedStyle(probe).color];
		})
	) as Record<MapToken, string>;
	probe.remove();
	return colours;
}

/** Calls back when the theme changes, by the page's own button or by the system. Returns the way to stop. */
export function onThemeChange(listener: () => void): () => void {
	const system = matchMedia('(prefers-color-scheme: dark)');
	const button = new MutationObserver(listener);
	system.addEventListener('change', listener);
	button.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	return () => {
		system.removeEventListener('change', listener);
		button.disconnect();
	};
}
