import type { Mapping } from './mapping.svelte';

/**
 * What lies on the desk for mapping: a file handed over from another page, or a mapping that was begun.
 * Lives as long as the tab, so that a look at another page loses nothing.
 */
export class MappingDesk {
	/** A file to be opened for mapping, until the page has taken it. */
	file: File | null = $state.raw(null);
	mapping: Mapping | null = $state.raw(null);

	/** Takes the file that was handed over. */
	take(): File | null {
		const file = this.file;
		this.file = null;
		return file;
	}

	/** Ends what is there. */
	clear(): void {
		this.mapping?.close();
		this.mapping = null;
		this.file = null;
	}
}
