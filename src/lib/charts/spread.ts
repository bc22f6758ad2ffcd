/** A label that wants to be centred at `wanted` and takes `height`. */
export interface Spreadable {
	wanted: number;
	height: number;
}

/**
 * Centres for labels in one column so that none overlaps another and all stay within [top, bottom]
 * as far as there is room; each stays as near as it can to where it wants to be.
 */
export function spread(
	labels: readonly Spreadable[],
	top: number,
	bottom: number,
	gap: number
): number[] {
	const order = labels.map((_, i) => i).sort((a, b) => wanted(labels, a) - wanted(labels, b));
	let blocks: { members: number[]; start: number; height: number }[] = [];
	for (const i of order) {
		const label = labels[i];
		if (label === undefined) continue;
		blocks.push({ members: [i], start: label.wanted - label.height / 2, height: label.height });
		blocks = settle(blocks, labels, top, bottom, gap);
	}
	const centres: number[] = labels.map((label) => label.wanted);
	for (const block of blocks) {
		let at = block.start;
		for (const i of block.members) {
			const height = labels[i]?.height ?? 0;
			centres[i] = at + height / 2;
			at += height + gap;
		}
	}
	return centres;
}

function wanted(labels: readonly Spreadable[], i: number): number {
	return labels[i]?.wanted ?? 0;
}

/** Clamps blocks to the room and joins those that overlap around their common middle. */
function settle(
	blocks: { members: number[]; start: number; height: number }[],
	labels: readonly Spreadable[],
	top: number,
	bottom: number,
	gap: number
): { members: number[]; start: number; height: number }[] {
	const settled: typeof blocks = [];
	for (const block of blocks) {
		let current = { ...block, start: clamp(block.start, top, bottom - block.height) };
		for (;;) {
			const before = settled[settled.length - 1];
			if (before === undefined || before.start + before.height + gap <= current.start) break;
			settled.pop();
			const members = [...before.members, ...current.members];
			const height = before.height + gap + current.height;
			const offsets = members.map((i, n) => {
				const above = members
					.slice(0, n)
					.reduce((sum, j) => sum + (labels[j]?.height ?? 0) + gap, 0);
				return wanted(labels, i) - above - (labels[i]?.height ?? 0) / 2;
			});
			const start = offsets.reduce((sum, offset) => sum + offset, 0) / offsets.length;
			current = { members, height, start: clamp(start, top, bottom - height) };
		}
		settled.push(current);
	}
	return settled;
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(value, high));
}
