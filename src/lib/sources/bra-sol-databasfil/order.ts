import type { GridRow, NameLookup } from '$lib/core/source';
import { splitVictim } from '$lib/core/victim';
import { createPaths, PathCursor, type CrimePath } from '../bra-sol/paths';
import { squeeze } from '../bra-sol/periods';
import { BELONGS_ABOVE } from '../bra-sol/words.sv';
import type { Columns } from './recognise';

/** True for a label that says only whom a crime was done to: which crime stands in the rows above it. */
export function saysVictimOnly(label: string): boolean {
	return splitVictim(label)?.crime === '';
}

interface Row {
	label: string;
	victimOnly: boolean;
	/** No figure, only `..`. */
	empty: boolean;
}

/**
 * False where rows that say only whom a crime was done to cannot be trusted to stand under their crime:
 * somebody has sorted the rows or taken repeated headings away. True where there are no such rows. In the
 * database's order each of them stands directly under the repeated or empty row of its crime (or of what
 * it divides further), and a crime has its headings in one place.
 */
export function victimsInOrder(
	rows: readonly GridRow[],
	columns: Columns,
	names: NameLookup
): boolean {
	const victimOnly = new Map<string, boolean>();
	for (const { cells } of rows) {
		const label = (cells[columns.crime] ?? '').trim();
		if (!victimOnly.has(label)) victimOnly.set(label, saysVictimOnly(label));
	}
	if (![...victimOnly.values()].includes(true)) return true;
	const groups = new Map<string, Row[]>();
	for (const { cells } of rows) {
		const label = (cells[columns.crime] ?? '').trim();
		if (label === '') continue;
		const at = [columns.region, columns.year, columns.period];
		const key = at.map((index) => squeeze(cells[index] ?? '')).join('\u0000');
		const texts = columns.values.map(({ index }) => (cells[index] ?? '').trim());
		const empty = texts.every((text) => text === '' || text === '..');
		let group = groups.get(key);
		if (!group) groups.set(key, (group = []));
		group.push({ label, victimOnly: victimOnly.get(label) === true, empty });
	}
	const root = createPaths('', names);
	return [...groups.values()].every((group) => inOrder(group, root));
}

interface Above {
	label: string;
	path: CrimePath;
	heads: boolean;
}

function inOrder(rows: readonly Row[], root: CrimePath): boolean {
	const cursor = new PathCursor(root);
	const figures = new Set<string>();
	const headings = new Map<string, CrimePath | null>();
	let above = null as Above | null;
	for (const { label, victimOnly, empty } of rows) {
		const path = cursor.place(label);
		// Only an outermost heading follows itself: as a figure, and as the first heading of the next.
		if (above?.label === label && (above.heads || path.depth > 1)) return false;
		if (victimOnly) {
			if (!above?.heads || above.path !== path.parent) return false;
		} else if (!BELONGS_ABOVE.test(label)) {
			const known = headings.get(label);
			if (known !== undefined && known !== path.parent) return false;
			headings.set(label, path.parent);
		}
		const heads = empty || figures.has(path.identity);
		if (heads) cursor.heading(path);
		else cursor.figure(path);
		figures.add(path.identity);
		above = { label, path, heads };
	}
	return true;
}
