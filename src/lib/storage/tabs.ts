import type { StorageChange } from '$lib/core/device';

/** The other tabs of the same browser that show the same workspace. */
export interface Tabs {
	tell(change: StorageChange): void;
	/** Calls back for what other tabs tell; returns the way to stop. */
	listen(listener: (change: StorageChange) => void): () => void;
}

/**
 * Tabs over a BroadcastChannel, opened at the first use; silent where the browser has none. A tab
 * does not hear itself.
 */
export function openTabs(workspace: string): Tabs {
	if (typeof BroadcastChannel === 'undefined') return { tell() {}, listen: () => () => {} };
	let opened: BroadcastChannel | null = null;
	const channel = () => (opened ??= new BroadcastChannel(`lagesbild-${workspace}`));
	return {
		tell: (change) => channel().postMessage(change),
		listen(listener) {
			const onMessage = ({ data }: MessageEvent<unknown>) => {
				if (data === 'changed' || data === 'cleared') listener(data);
			};
			channel().addEventListener('message', onMessage);
			return () => channel().removeEventListener('message', onMessage);
		}
	};
}
