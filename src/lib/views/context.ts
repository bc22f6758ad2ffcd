import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Judge } from '$lib/core/judgement';
import type { MeasureTree } from '$lib/core/measures';
import type { Dataset } from '$lib/core/observation';
import type { AreaRegister } from '$lib/core/register';
import { areasTogether } from '$lib/core/selection';
import type { Topic } from '$lib/core/topic';
import type { ComparabilityBreak, Denominator } from '$lib/core/workspace';
import { formatList } from '$lib/text/format';

/** Everything a view model is made from. Views read it and never change it. */
export interface ViewContext {
	register: AreaRegister;
	measures: MeasureTree;
	breaks: readonly ComparabilityBreak[];
	/** What a lägesbild must touch, in order; indicators name them by id. */
	topics: readonly Topic[];
	indicators: readonly Indicator[];
	/** Figures before the gate; a view passes each through `gate()` before it shows anything of it. */
	figures: readonly Figure[];
	/** Counts by month of what is openly published, for all people; none before the engine has them. */
	months: readonly Figure[];
	/** What each series of sources itself divides by. */
	denominators: readonly Denominator[];
	/** null until it is loaded; then nothing is said of whether figures differ. */
	judge: Judge | null;
	datasets: readonly Dataset[];
	/** True for a made-up municipality: ÖVNING stands on everything. */
	exercise: boolean;
}

/** The area's name as written to users, of areas together all of them; the id where the register does not know it. */
export function areaName(context: Pick<ViewContext, 'register'>, area: AreaId): string {
	const together = areasTogether(area);
	if (together !== null) return formatList(together.map((one) => areaName(context, one)));
	return context.register.get(area)?.name ?? area;
}
