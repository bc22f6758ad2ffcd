import type { ImportOptions } from '$lib/core/ports';

/** How a file is to be read, where it is not read as any other. */
export interface ReadHow extends Omit<Partial<ImportOptions>, 'recipes'> {
	/** Id of the dataset that goes when this file has come in its place. */
	replaces?: string;
	/** Id of the saved recipe that is tried, and no other. */
	only?: string;
}
