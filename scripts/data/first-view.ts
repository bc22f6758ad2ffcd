import { encodeFirstView } from '../../src/lib/query/first-view-file';
import { queryFigures } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { loadWorkspace } from '../../src/lib/query/load';
import { protectedFigures } from '../../src/lib/query/protected';
import { responseRateOf } from '../../src/lib/core/evidence';
import { openNodeEngine } from '../../src/lib/engine/node';
import { firstIndicators } from '../../src/lib/indicators/first';
import { allIndicators } from '../../src/lib/indicators/registry';
import type { Figure } from '../../src/lib/core/figure';
import type { Workspace } from '../../src/lib/core/workspace';

const firstIds = new Set(firstIndicators.map(({ id }) => id));

export interface FigureFiles {
	/** What the first picture is drawn from. */
	first: string;
	/** The other declared indicators, and how many answered the surveys among them, fetched right after it. */
	others: string;
}

/**
 * The figures of a municipality's embedded data, as the engine gives them, in the compact text they are read from
 * without WebAssembly.
 */
export async function buildFirstView(workspace: Workspace): Promise<FigureFiles> {
	const engine = await openNodeEngine();
	try {
		await loadWorkspace(engine, workspace, []);
		const rates = indicatorsHeld(workspace, [], allIndicators).filter(
			({ id, measure }) => id === measure && measure === responseRateOf(measure)
		);
		const queried = await queryFigures(engine, [...allIndicators, ...rates]);
		return figureFiles(protectedFigures(queried, workspace, []));
	} finally {
		await engine.close();
	}
}

/** The files that the page fetches figures from. */
export function figureFiles(figures: readonly Figure[]): FigureFiles {
	const isFirst = ({ indicator }: Figure) => firstIds.has(indicator);
	return {
		first: encodeFirstView(figures.filter(isFirst)),
		others: encodeFirstView(figures.filter((figure) => !isFirst(figure)))
	};
}
