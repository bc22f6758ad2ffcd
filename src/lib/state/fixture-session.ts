/** A session over fakes: files that are their own content, a device and packages in memory. */
import { MANIFEST, PackageError, type PackageContent } from '$lib/core/data-package';
import type { DeviceStorage, SaveMode, StorageChange } from '$lib/core/device';
import { StorageError } from '$lib/core/device';
import type { Dataset, Observation } from '$lib/core/observation';
import type { Engine, StoredDataset } from '$lib/core/ports';
import type { Recipe } from '$lib/core/recipe/recipe';
import { emptyReport } from '$lib/core/report';
import type { ImportReport } from '$lib/core/source';
import type { Workspace } from '$lib/core/workspace';
import { createJudge } from '$lib/views/judge/judge';
import { expect, vi } from 'vitest';
import { figure } from './fixture-query';
import type { PackagePort } from './packages';
import type { ImportFile, SessionPorts } from './session-ports';
import { Session } from './session.svelte';

export const workspace: Workspace = {
	id: 'ort',
	name: 'Ort',
	exercise: false,
	defaultArea: 'sdo:a',
	areas: { city: 'stad:a', areas: [], aliases: [], lifetimes: [], relations: [] },
	measures: [],
	denominators: [],
	series: [{ source: 's-1', series: 's', calendar: 'bra' }],
	topics: [],
	breaks: [],
	datasets: []
};

const own = {
	series: 'egen',
	calendar: 'bra',
	measures: [{ id: 'survey:egen', parent: null, label: 'Eget mått', labels: [], note: null }]
};

/** Packages that are their content, so that what the session does with them can be seen. */
function fakePackages(): PackagePort {
	const made: PackageContent[] = [];
	return {
		write: async (content) =>
			new TextEncoder().encode(`PK\u0003\u0004${' '.repeat(26)}${MANIFEST}${made.push(content)}`),
		read: async (bytes, workspace) => {
			const content = made[Number(new TextDecoder().decode(bytes).split(MANIFEST)[1]) - 1];
			if (content === undefined) throw new PackageError('not_a_package');
			if (content.workspace !== workspace) throw new PackageError('foreign', content.workspace);
			return content;
		}
	};
}
const packages = fakePackages();

/** A file whose text is its id, a colon and its one value; `?` is a file no source knows. */
export const readFile: ImportFile = async (file, _workspace, onProgress, signal) => {
	const content = await file.text();
	onProgress(1, 1);
	signal.throwIfAborted();
	if (content === 'boom') throw new Error('reader');
	const [id = '', value = '0'] = content.split(':');
	const known = id !== '?';
	const report: ImportReport = {
		...emptyReport(file.name, id),
		source: known ? 's-1' : null,
		layoutStatus: known ? 'verified' : null,
		encoding: 'utf-8',
		ledger: { records: 1, loaded: 1, rejected: 0, repeated: 0, blank: 0, structural: 0 }
	};
	const dataset: Dataset = {
		id,
		sha256: id,
		file: file.name,
		source: 's-1',
		citation: '',
		producer: '',
		retrieved: 'okänt',
		licence: 'okänt',
		embedded: false,
		importedAt: Number(value),
		openness: 'open' as const,
		...(id === 'own' ? { own } : {})
	};
	const what = { area: 'sdo:a', measure: 'crime:m', sex: 'all', age: 'all', unit: 'count' };
	const observations = [
		{ ...what, period: '2023', value: Number(value), status: 'preliminary' } as Observation
	];
	return known
		? { report, dataset, observations, keepBytes: true }
		: { report, dataset: null, observations: [], keepBytes: true };
};

export class MemoryStorage implements DeviceStorage {
	readonly kept = new Map<string, StoredDataset>();
	mode: SaveMode | null = null;
	draft: unknown = null;
	recipes: readonly Recipe[] = [];
	problem: StorageError | null = null;
	listener: ((change: StorageChange) => void) | null = null;
	#fail() {
		if (this.problem !== null) throw this.problem;
	}
	async list() {
		return [...this.kept.values()].map(({ dataset }) => dataset);
	}
	async load(id: string) {
		const found = this.kept.get(id);
		if (found === undefined) throw new StorageError('missing');
		return found;
	}
	async save(stored: StoredDataset) {
		this.#fail();
		this.kept.set(stored.dataset.id, stored);
	}
	async remove(id: string) {
		this.kept.delete(id);
	}
	async clear() {
		this.kept.clear();
		this.mode = this.draft = null;
		this.recipes = [];
	}
	async saveMode() {
		return this.mode;
	}
	async setSaveMode(mode: SaveMode) {
		this.#fail();
		if (mode === 'session') await this.clear();
		else this.mode = mode;
	}
	async loadDraft() {
		return this.draft;
	}
	async saveDraft(value: unknown) {
		this.draft = value;
	}
	async loadRecipes() {
		return [...this.recipes];
	}
	async saveRecipes(recipes: readonly Recipe[]) {
		this.#fail();
		this.recipes = recipes;
	}
	subscribe(listener: (change: StorageChange) => void) {
		this.listener = listener;
		return () => (this.listener = null);
	}
}

export function ports(storage: DeviceStorage, change: Partial<SessionPorts>): SessionPorts {
	return {
		firstIndicators: [],
		loadIndicators: async () => [],
		loadWorkspace: async () => workspace,
		loadObservations: async (known) => known,
		loadFirstView: async () => [figure('first', 1)],
		loadOtherFigures: async () => [],
		// Periods here are names of files: nothing to set in order.
		loadJudge: async () => ({ createJudge, prepare: () => Promise.resolve() }),
		loadOutlines: () => Promise.reject(new Error('unused')),
		openEngine: async () => ({ close: async () => {} }) as Engine,
		importFile: readFile,
		packages,
		storage,
		whenIdle: (task) => task(),
		...change
	};
}

/** Waits until it holds, however busy the machine is: Vitest's own patience is a second. */
export const eventually = (check: () => void): Promise<void> =>
	vi.waitFor(check, { timeout: 60_000, interval: 10 });

export async function open(storage = new MemoryStorage(), change: Partial<SessionPorts> = {}) {
	const session = new Session(ports(storage, change));
	session.start();
	await eventually(() => expect(session.state).not.toBe('loading'));
	await eventually(() => expect(session.refreshing).toBe(false));
	return { session, storage };
}

export const file = (content: string, name = `${content}.txt`) => new File([content], name);
export const periods = (session: Session) =>
	session.figures.map(({ period, value }) => [period, value]);
