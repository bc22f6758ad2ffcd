import { SELECTION_PARAMETERS } from '$lib/core/selection';

/** One municipality of this installation, as far as it is known before its data is here. */
export interface Municipality {
	id: string;
	name: string;
	/** Made up for practice: its own data, its own storage, marked everywhere. */
	exercise: boolean;
}

/** Real municipalities first, each kind by name. */
export function inOrder(municipalities: readonly Municipality[]): Municipality[] {
	const swedish = new Intl.Collator('sv');
	return [...municipalities].sort(
		(a, b) => Number(a.exercise) - Number(b.exercise) || swedish.compare(a.name, b.name)
	);
}

/**
 * The municipality an address is about: the one it names, else the first in order, which is a real one
 * where there is any. A name nobody answers to is told by `decodeSelection`.
 * @throws where there is no municipality at all
 */
export function municipalityOf(
	municipalities: readonly Municipality[],
	parameters: URLSearchParams | null
): Municipality {
	const asked = parameters?.get(SELECTION_PARAMETERS.workspace);
	const [first] = inOrder(municipalities);
	const found = municipalities.find(({ id }) => id === asked) ?? first;
	if (found === undefined) throw new Error('data/ holds no municipality');
	return found;
}

/** The address's query for a municipality's own start page. */
export function searchFor({ id }: Pick<Municipality, 'id'>): string {
	return `?${SELECTION_PARAMETERS.workspace}=${id}`;
}
