/** Step 0–4 of the colour ramp for class `index` of `classes`: fewer classes spread over the whole ramp. */
export function classStep(index: number, classes: number): number {
	return classes <= 1 ? 2 : Math.max(0, Math.min(4, Math.round((index * 4) / (classes - 1))));
}
