import { encodeFirstView } from '../../src/lib/query/first-view-file';
import { queryFigures } from '../../src/lib/query/figures';
import { loadWorkspace } from '../../src/lib/query/load';
import { protectedFigures } from '../../src/lib/query/protected';
import { openNodeEngine } from '../../src/lib/engine/node';
import { allIndicators } from '../../src/lib/indicators/registry';
import type { Workspace } from '../../src/lib/core/workspace';

/**
 * The figures of a municipality's embedded data, as the engine gives them, in the compact text the
 * first picture is drawn from without WebAssembly.
 */
export async function buildFirstView(workspace: Workspace): Promise<string> {
	const engine = await openNodeEngine();
	try {
		await loadWorkspace(engine, workspace, []);
		const figures = await queryFigures(engine, allIndicators);
		return encodeFirstView(protectedFigures(figures, workspace, []));
	} finally {
		await engine.close();
	}
}
