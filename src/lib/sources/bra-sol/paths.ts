import type { NameLookup } from '$lib/core/source';
import { BELONGS_ABOVE } from './words.sv';

export type Meaning = ReturnType<NameLookup['measure']>;

/** Deeper than any real heading stack; keeps nonsense from growing one without end. */
const DEEPEST = 12;

/** A label under its headings. Nodes are shared by all groups of a file, so each path is looked up once. */
export class CrimePath {
	readonly depth: number;
	readonly #children = new Map<string, CrimePath>();
	readonly #lookup: (path: readonly string[]) => Meaning;
	#meaning: Meaning | undefined;
	#identity: string | undefined;

	constructor(
		readonly label: string,
		readonly parent: CrimePath | null,
		lookup: (path: readonly string[]) => Meaning
	) {
		this.depth = parent === null ? 0 : parent.depth + 1;
		this.#lookup = lookup;
	}

	child(label: string): CrimePath {
		let child = this.#children.get(label);
		if (!child) {
			child = new CrimePath(label, this, this.#lookup);
			this.#children.set(label, child);
		}
		return child;
	}

	/** Labels from the outermost heading to this one. */
	labels(): string[] {
		return this.parent === null ? [] : [...this.parent.labels(), this.label];
	}

	get meaning(): Meaning {
		if (this.#meaning === undefined)
			this.#meaning = this.parent === null ? null : this.#lookup(this.labels());
		return this.#meaning;
	}

	/** What makes two rows the same crime: the measure where it is known, otherwise the labels as written. */
	get identity(): string {
		if (this.#identity === undefined) {
			const meaning = this.meaning;
			this.#identity = meaning
				? `${meaning.measure}|${meaning.sex}|${meaning.age}`
				: `\u0000${this.labels().join('\u0000')}`;
		}
		return this.#identity;
	}

	isUnder(other: CrimePath): boolean {
		for (let node = this.parent; node; node = node.parent) if (node === other) return true;
		return false;
	}
}

/** The root of all paths of one file. */
export function createPaths(source: string, names: NameLookup): CrimePath {
	return new CrimePath('', null, (path) => names.measure(source, path));
}

/**
 * Finds each row's headings from the order of the rows of one group (an area, or an area in a period).
 * The database prints all headings of a figure in the rows before it, anew for every figure: as labels
 * alone, with `..`, or with their own values once more. So a figure that is new ends a path, and the
 * next row begins one. What the crime tree knows goes before the order of rows; "därav …" belongs to
 * the row above.
 */
export class PathCursor {
	/** Innermost heading read since the last figure. */
	#stack: CrimePath | null = null;
	/** The last figure. */
	#last: CrimePath | null = null;

	constructor(readonly root: CrimePath) {}

	/** The path that a row with this label has here. Say `heading` or `figure` before the next row. */
	place(label: string): CrimePath {
		if (this.#stack && this.#stack.depth < DEEPEST) {
			return (
				ancestorCalled(this.#stack, label) ??
				knownUnder(this.#stack, label) ??
				this.#stack.child(label)
			);
		}
		if (this.#last) {
			const found = ancestorCalled(this.#last, label) ?? knownUnder(this.#last, label);
			if (found) return found;
			if (BELONGS_ABOVE.test(label)) return this.#above(this.#last).child(label);
		}
		return this.root.child(label);
	}

	/** The row just placed only heads what follows. */
	heading(path: CrimePath): void {
		this.#stack = path;
	}

	/** The row just placed carries a new figure. */
	figure(path: CrimePath): void {
		this.#stack = null;
		this.#last = path;
	}

	/** Several "därav …" in a row all belong to the same row above them. */
	#above(last: CrimePath): CrimePath {
		return BELONGS_ABOVE.test(last.label) && last.parent ? last.parent : last;
	}
}

function ancestorCalled(from: CrimePath, label: string): CrimePath | null {
	for (let node: CrimePath | null = from; node?.parent; node = node.parent)
		if (node.label === label) return node;
	return null;
}

/** The deepest place at or above `from` (the root included) where the crime tree knows the label. */
function knownUnder(from: CrimePath, label: string): CrimePath | null {
	for (let node: CrimePath | null = from; node; node = node.parent) {
		const child = node.child(label);
		if (child.meaning) return child;
	}
	return null;
}
