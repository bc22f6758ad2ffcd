import type { Measure, MeasureId } from '$lib/core/measure';
import { slug } from '$lib/core/slug';
import type { NameLookup } from '$lib/core/source';
import type { Sex } from '$lib/core/vocabulary';
import { foldText } from '$lib/core/written/squeeze';

/** Longer names are told apart by the number at their end. */
const LONGEST_ID = 80;

/** Measures that the rows name: the municipality's, or new ones that the file defines. */
export class OwnMeasures {
	readonly #own = new Map<MeasureId, Measure>();

	constructor(
		readonly source: string,
		readonly names: NameLookup
	) {}

	/**
	 * What a label (or an id) means. A measure nobody knows is defined by its label and its definition: two
	 * definitions under one label are two measures, since their figures cannot be compared.
	 */
	meant(label: string, definition: string): { measure: MeasureId; sex: Sex; age: string } {
		const known = this.names.measure(this.source, [label]);
		if (known) return known;
		const said = foldText(definition);
		const bare = slug(label);
		const cut =
			bare.length <= LONGEST_ID && bare !== ''
				? bare
				: `${bare.slice(0, LONGEST_ID)}-${sum(label)}`;
		const id = `own:${cut}${said === '' ? '' : `-${sum(said)}`}`;
		if (!this.#own.has(id))
			this.#own.set(id, { id, parent: null, label, labels: [], note: definition || null });
		return { measure: id, sex: 'all', age: 'all' };
	}

	own(): Measure[] {
		return [...this.#own.values()];
	}
}

/** FNV-1a, 32 bits, in base 36: the same text gives the same number in every file. */
function sum(text: string): string {
	let hash = 0x811c9dc5;
	for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
	return (hash >>> 0).toString(36);
}
