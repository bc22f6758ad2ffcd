import type { MeasureTree } from '$lib/core/measures';
import type { Dataset } from '$lib/core/observation';
import { AreaRegister } from '$lib/core/register';
import type { Workspace } from '$lib/core/workspace';
import type { ViewContext } from '$lib/views/context';
import type { ComputedFigures } from './computed-figures.svelte';

/** Everything the views are made from, or null before the municipality is here. */
export function viewContextOf(
	workspace: Workspace | null,
	register: AreaRegister | null,
	measures: MeasureTree | null,
	datasets: readonly Dataset[],
	computed: Pick<ComputedFigures, 'indicators' | 'figures' | 'months' | 'judge'>
): ViewContext | null {
	if (workspace === null || register === null || measures === null) return null;
	const { breaks, topics, exercise, denominators } = workspace;
	const { indicators, figures, months, judge } = computed;
	return {
		...{ register, measures, breaks, denominators, topics, exercise, datasets },
		...{ indicators, figures, months, judge }
	};
}

/** The municipality's geography, with today's division by this computer's clock; null until it is here. */
export function registerOf(workspace: Workspace | null): AreaRegister | null {
	return workspace && new AreaRegister(workspace.areas, new Date().toISOString().slice(0, 10));
}
