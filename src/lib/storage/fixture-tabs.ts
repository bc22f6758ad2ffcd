import type { StorageChange } from '$lib/core/device';
import type { Tabs } from './tabs';

/**
 * Tabs that tell each other everything and do not hear themselves.
 * @param deliver does the telling: at once, or a moment later as the browser's channels do
 */
export function sharedTabs(deliver: (tell: () => void) => void = (tell) => tell()): () => Tabs {
	const listeners = new Map<Tabs, (change: StorageChange) => void>();
	return () => {
		const tabs: Tabs = {
			tell(change) {
				for (const [other, listener] of listeners)
					if (other !== tabs) deliver(() => listener(change));
			},
			listen(listener) {
				listeners.set(tabs, listener);
				return () => listeners.delete(tabs);
			}
		};
		return tabs;
	};
}

/** Such tabs, each hearing of the others a moment later. */
export const laterTabs = (): (() => Tabs) => sharedTabs((tell) => setTimeout(tell));
