import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import { MeasureTree } from '$lib/core/measures';
import type { DatasetWithObservations } from '$lib/core/observation';
import { AreaRegister } from '$lib/core/register';
import type { Workspace } from '$lib/core/workspace';
import type { ViewContext } from '../context';
import { createJudge } from '../judge/judge';
import { behindFigures } from './behind';
import type { UnderlagModel } from './model';
import { underlagModel, type UnderlagData } from './underlag';

/** For tests: the underlag of one figure of a made town, with what was brought beside what it embeds. */
export function modelIn(
	town: Workspace,
	brought: readonly DatasetWithObservations[],
	asked: Figure,
	{
		indicator,
		sqlBehind = () => [],
		exercise = false
	}: {
		indicator: Indicator;
		sqlBehind?: UnderlagData['sqlBehind'];
		exercise?: boolean;
	}
): UnderlagModel | null {
	const register = new AreaRegister(town.areas);
	const datasets = [...brought, ...town.datasets];
	const context: ViewContext = {
		...{ register, measures: new MeasureTree([]), breaks: [], topics: [], indicators: [indicator] },
		...{ figures: [asked], months: [], denominators: town.denominators, judge: null, exercise },
		datasets: datasets.map(({ dataset }) => dataset)
	};
	const behind = behindFigures([asked], town, register, [indicator], datasets);
	const judge = createJudge(context);
	return underlagModel({ context: { ...context, judge }, behind, sqlBehind }, asked);
}
