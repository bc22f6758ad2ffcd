/**
 * The one file that joins engine, storage, importer and state. Big libraries come by dynamic import
 * only: nothing of them is on the way to the first picture.
 */
import { asset } from '$app/paths';
import { asTopology } from '$lib/charts/choropleth/outlines';
import type { OpenTable } from '$lib/core/recipe/preview';
import { addObservations, decodeWorkspace } from '$lib/core/workspace-file';
import { firstIndicators } from '$lib/indicators/first';
import { decodeFirstView } from '$lib/query/first-view-file';
import { AnnexDraft } from '$lib/state/annex.svelte';
import { inOrder, type Municipality } from '$lib/state/municipality';
import { Session } from '$lib/state/session.svelte';
import type { SessionPorts } from '$lib/state/session-ports';
import { topicPages } from '$lib/state/topic-pages';
import { createDeviceStorage } from '$lib/storage/device-storage';
import { openTabs } from '$lib/storage/tabs';
import { startWorker, workerAddress } from '$lib/worker-start';
import engineWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import engineWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import importWorker from '$lib/import/worker?worker&url';
import packageWorker from '$lib/import/package-worker?worker&url';
import mappingWorker from '$lib/import/mapping-worker?worker&url';
import mapWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** The municipalities of this installation, real ones first. */
export const municipalities = inOrder(
	Object.values(
		import.meta.glob<Municipality>('/data/*/workspace.json', { eager: true, import: 'default' })
	)
);

/** Topics with a page each, known before any data: the menu and the build need their addresses. */
export const topics = topicPages(
	Object.values(
		import.meta.glob<string>('/data/topics/topics.csv', {
			eager: true,
			query: '?raw',
			import: 'default'
		})
	).join('')
);

function addressOf(workspace: string, file: string): string {
	return asset(`/generated/${workspace}/${file}`);
}

/** Where a practice file of a made-up municipality is downloaded from. */
export function practiceAddress(workspace: string, file: string): string {
	return addressOf(workspace, file);
}

async function generated(workspace: string, file: string): Promise<string> {
	const address = addressOf(workspace, file);
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.text();
}

function whenIdle(task: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(() => task(), { timeout: 2_000 });
	else setTimeout(task, 200);
}

async function packager() {
	const { createPackager } = await import('$lib/import/package-client');
	return createPackager(() => startWorker(packageWorker));
}

function sessionPorts({ id: workspace, exercise }: Municipality): SessionPorts {
	return {
		firstIndicators,
		loadIndicators: async () => (await import('$lib/indicators/registry')).allIndicators,
		loadWorkspace: async () => decodeWorkspace(await generated(workspace, 'workspace.json')),
		loadObservations: async (known) =>
			addObservations(known, await generated(workspace, 'observations.json')),
		loadFirstView: async () => decodeFirstView(await generated(workspace, 'figures.json')),
		loadOtherFigures: async () => decodeFirstView(await generated(workspace, 'other-figures.json')),
		loadOutlines: async () =>
			asTopology(JSON.parse(await generated(workspace, 'outlines.topo.json'))),
		async openEngine() {
			const { openBrowserEngine } = await import('$lib/engine/browser');
			return openBrowserEngine({
				wasm: new URL(engineWasm, document.baseURI).href,
				startWorker: () => startWorker(engineWorker)
			});
		},
		async loadJudge() {
			const [{ createJudge }, { prepare }] = await Promise.all([
				import('$lib/views/judge/judge'),
				import('$lib/views/judge/prepare')
			]);
			return { createJudge, prepare };
		},
		async importFile(...call) {
			const { createImporter } = await import('$lib/import/client');
			const importer = createImporter(() => startWorker(importWorker));
			return importer.importFile(...call);
		},
		packages: {
			write: async (content) => (await packager()).write(content),
			read: async (...call) => (await packager()).read(...call)
		},
		// What is tried out in a made-up municipality is kept apart from all real work.
		storage: createDeviceStorage(
			workspace,
			openTabs(workspace),
			exercise ? `lagesbild-${workspace}` : undefined
		),
		whenIdle
	};
}

export function createSession(municipality: Municipality): Session {
	return new Session(sessionPorts(municipality));
}

export function createDraft(session: Session): AnnexDraft {
	return new AnnexDraft(session.drafts);
}

/** Opens a file for mapping by hand, in a worker that holds it. */
export const openTable: OpenTable = async (file, known) => {
	const { createTableOpener } = await import('$lib/import/mapping-client');
	return createTableOpener(() => startWorker(mappingWorker))(file, known);
};

/** MapLibre and the component that draws with it; its worker starts under the page's own policy. */
export async function loadMap() {
	const [{ setWorkerUrl }, { default: ChoroplethMap }] = await Promise.all([
		import('maplibre-gl'),
		import('$lib/map/ChoroplethMap.svelte')
	]);
	setWorkerUrl(workerAddress(mapWorker));
	return ChoroplethMap;
}
