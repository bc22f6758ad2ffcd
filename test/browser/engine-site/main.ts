import engineWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import engineWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import type { Workspace } from '$lib/core/workspace';
import { openBrowserEngine } from '$lib/engine/browser';
import { allIndicators } from '$lib/indicators/registry';
import { queryFigures } from '$lib/query/figures';
import { loadWorkspace } from '$lib/query/load';
import { installAddressPolicy } from '$lib/trusted-types';
import { startWorker } from '$lib/worker-start';

installAddressPolicy();

let worker: Worker | null = null;
const open = () =>
	openBrowserEngine({
		wasm: new URL(engineWasm, document.baseURI).href,
		startWorker: () => (worker = startWorker(engineWorker))
	});
const engine = open();

/** What became of each statement: its rows as JSON, or `refused: …`. */
async function run(statements: string[]): Promise<string[]> {
	const answers: string[] = [];
	for (const sql of statements) {
		const answer = (await engine).query(sql).then(
			(rows) => JSON.stringify(rows),
			(error: Error) => `refused: ${error.name}: ${error.message}`
		);
		answers.push(await answer);
	}
	return answers;
}

/** How a query fares whose worker dies under it. */
async function dies(): Promise<string> {
	const dying = await open();
	const asked = dying.query('SELECT 1 AS a');
	worker?.dispatchEvent(new ErrorEvent('error', { message: 'gone' }));
	return asked.then(
		() => 'answered',
		(error: Error) => `${error.name}: ${error.message}`
	);
}

/** The figures of `workspace.json` beside the page, as JSON. */
async function figures(): Promise<string> {
	const workspace = (await (await fetch('workspace.json')).json()) as Workspace;
	await loadWorkspace(await engine, workspace, []);
	return JSON.stringify(await queryFigures(await engine, allIndicators));
}

Object.assign(globalThis, { run, dies, figures });
