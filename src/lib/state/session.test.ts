import { MANIFEST, PackageError, type PackageContent } from '$lib/core/data-package';
import type { DeviceStorage, SaveMode, StorageChange } from '$lib/core/device';
import { StorageError } from '$lib/core/device';
import type { Figure } from '$lib/core/figure';
import type { Dataset, DatasetWithObservations, Observation } from '$lib/core/observation';
import type { SurveyQuestion } from '$lib/core/survey-question';
import type { Engine, ImportOptions, StoredDataset } from '$lib/core/ports';
import type { Recipe } from '$lib/core/recipe/recipe';
import type { ImportReport } from '$lib/core/source';
import type { Workspace } from '$lib/core/workspace';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PackagePort } from './packages';
import type { ImportFile, SessionPorts } from './session-ports';
import { Session } from './session.svelte';

/**
 * What the engine was last given. The real query over the real engine is tried in
 * `test/real/session.test.ts`; here each dataset simply becomes one figure.
 */
const loaded = vi.hoisted(() => ({
	datasets: [] as { id: string; value: number }[],
	runs: 0,
	engineDead: false
}));

vi.mock('$lib/query/load', () => ({
	async loadWorkspace(_engine: Engine, _ws: Workspace, imported: DatasetWithObservations[]) {
		await Promise.resolve();
		if (loaded.engineDead) throw new Error('worker gone');
		loaded.datasets = imported.map(({ dataset, observations }) => ({
			id: dataset.id,
			value: [...observations][0]?.value ?? 0
		}));
	}
}));
vi.mock('$lib/query/figures', () => ({
	queryMonths: () => Promise.resolve([]),
	async queryFigures(): Promise<Figure[]> {
		await Promise.resolve();
		loaded.runs++;
		return loaded.datasets.map(({ id, value }) => figure(id, value));
	}
}));

function figure(period: string, value: number): Figure {
	const status = 'ok' as const;
	const none = { n: null, lower: null, upper: null, reason: null };
	const lists = { how: [], parts: [], missingParts: [], refs: [], superseded: [] };
	const what = { indicator: 'i', area: 'sdo:a', scope: 'area', measure: 'crime:m' } as const;
	const where = { series: 's', source: 's-1', period, grain: 'year', unit: 'count' } as const;
	const who = { sex: 'all', age: 'all', origin: 'published' } as const;
	return { ...what, ...where, ...who, ...none, ...lists, value, status };
}

const workspace: Workspace = {
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
const readFile: ImportFile = async (file, _workspace, onProgress, signal) => {
	const content = await file.text();
	onProgress(1, 1);
	signal.throwIfAborted();
	if (content === 'boom') throw new Error('reader');
	const [id = '', value = '0'] = content.split(':');
	const known = id !== '?';
	const report: ImportReport = {
		file: file.name,
		sha256: id,
		source: known ? 's-1' : null,
		layoutStatus: known ? 'verified' : null,
		encoding: 'utf-8',
		ledger: { records: 1, loaded: 1, rejected: 0, repeated: 0, blank: 0, structural: 0 },
		rejected: [],
		rejectedCells: [],
		personal: [],
		leftOut: [],
		recipe: null,
		codeBook: null,
		warnings: [],
		period: null,
		areas: [],
		measures: [],
		failure: null
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

class MemoryStorage implements DeviceStorage {
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

function ports(storage: DeviceStorage, change: Partial<SessionPorts>): SessionPorts {
	return {
		firstIndicators: [],
		loadIndicators: async () => [],
		loadWorkspace: async () => workspace,
		loadObservations: async (known) => known,
		loadFirstView: async () => [figure('first', 1)],
		loadOtherFigures: async () => [],
		loadOutlines: () => Promise.reject(new Error('unused')),
		loadJudge: async () => (await import('$lib/views/judge/judge')).createJudge,
		openEngine: async () => ({}) as Engine,
		importFile: readFile,
		packages,
		storage,
		whenIdle: (task) => task(),
		...change
	};
}

async function open(storage = new MemoryStorage(), change: Partial<SessionPorts> = {}) {
	const session = new Session(ports(storage, change));
	session.start();
	await vi.waitFor(() => expect(session.state).not.toBe('loading'));
	await vi.waitFor(() => expect(session.refreshing).toBe(false));
	return { session, storage };
}

const file = (content: string, name = `${content}.txt`) => new File([content], name);
const periods = (session: Session) => session.figures.map(({ period, value }) => [period, value]);

describe('session', () => {
	afterEach(() => vi.restoreAllMocks());

	it('reads files by the spellings and questions that the first picture does without', async () => {
		const questions = [{ survey: 's' } as SurveyQuestion];
		const known: unknown[] = [];
		const { session } = await open(new MemoryStorage(), {
			loadObservations: async (first) => ({ ...first, questions }),
			importFile: (one, given, ...rest) => {
				known.push(given.questions);
				return readFile(one, given, ...rest);
			}
		});
		await session.importFiles([file('a:3')]);
		expect(known).toEqual([questions]);
		expect(session.workspace?.questions).toBe(questions);
	});

	it('reads several files, refreshes once and tells what it brought', async () => {
		const { session } = await open();
		const before = loaded.runs;
		await session.importFiles([file('a:3'), file('b:4'), file('?:0')]);
		expect(loaded.runs - before).toBe(1);
		expect(periods(session)).toEqual([
			['b', 4],
			['a', 3]
		]);
		expect(session.reports.map(({ outcome, changesOf }) => [outcome, changesOf])).toEqual([
			['refused', 0],
			['loaded', 2],
			['loaded', 2]
		]);
		expect(session.reports[1]?.preliminary).toBe(true);
		expect(session.lastChanges?.changes.added).toBe(2);
		expect(session.imports).toEqual([]);
	});

	it('counts what a file brought even when the engine is still starting', async () => {
		let start = () => {};
		const started = new Promise<void>((resolve) => (start = resolve));
		const session = new Session(
			ports(new MemoryStorage(), {
				openEngine: () => started.then(() => ({}) as Engine)
			})
		);
		session.start();
		await vi.waitFor(() => expect(session.state).toBe('ready'));
		const done = session.importFiles([file('a:3')]);
		setTimeout(start, 30);
		await done;
		expect(session.lastChanges?.changes.added).toBe(1);
		expect(periods(session)).toEqual([['a', 3]]);
	});

	it('says that the same file again changes nothing, also in the same drop', async () => {
		const { session } = await open();
		await session.importFiles([file('a:3'), file('a:3', 'other-name.txt')]);
		const runs = loaded.runs;
		await session.importFiles([file('a:3')]);
		expect(session.reports.map(({ outcome }) => outcome)).toEqual([
			'unchanged',
			'unchanged',
			'loaded'
		]);
		expect(session.imported).toHaveLength(1);
		expect(loaded.runs).toBe(runs);
	});

	it('goes on after a reader that failed', async () => {
		vi.spyOn(console, 'error').mockReturnValue();
		const { session } = await open();
		await session.importFiles([file('boom'), file('b:4')]);
		expect(session.reports.map(({ outcome }) => outcome)).toEqual(['loaded', 'refused']);
		expect(session.reports[1]?.failure).toContain('boom.txt');
	});

	it('cancels one file and leaves the rest alone', async () => {
		let release = () => {};
		const gate = new Promise<void>((resolve) => (release = resolve));
		const { session } = await open(new MemoryStorage(), {
			importFile: async (...call) => {
				await gate;
				return readFile(...call);
			}
		});
		const done = session.importFiles([file('a:3'), file('b:4')]);
		expect(session.imports.map(({ file: name }) => name)).toEqual(['a:3.txt', 'b:4.txt']);
		session.cancelImport(session.imports[0]?.id ?? '');
		release();
		await done;
		expect(session.reports.map(({ outcome }) => outcome)).toEqual(['loaded', 'cancelled']);
		expect(session.imported.map(({ id }) => id)).toEqual(['b']);
	});

	it('keeps nothing until the user has chosen, then all of it', async () => {
		const { session, storage } = await open();
		await session.importFiles([file('a:3')]);
		await session.drafts.save({ items: [], title: 'T', area: null, year: null });
		expect([storage.kept.size, storage.draft]).toEqual([0, null]);
		await session.chooseSaveMode('device');
		await session.importFiles([file('b:4')]);
		expect([...storage.kept.keys()].sort()).toEqual(['a', 'b']);
		expect(storage.draft).toMatchObject({ title: 'T' });
		expect(session.storedIds.size).toBe(2);

		const { session: later } = await open(storage);
		expect(later.saveMode).toBe('device');
		expect(periods(later)).toEqual([
			['b', 4],
			['a', 3]
		]);
		expect(later.reports.map(({ outcome }) => outcome)).toEqual(['restored', 'restored']);
		await later.chooseSaveMode('session');
		expect(storage.kept.size).toBe(0);
		expect([later.imported.length, later.storedIds.size]).toEqual([2, 0]);
	});

	it('removes one and puts it back, on the device too', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3')]);
		await session.removeDataset('a');
		expect([periods(session), storage.kept.size, session.reports.length]).toEqual([[], 0, 0]);
		await session.undoRemove();
		expect([periods(session), storage.kept.size]).toEqual([[['a', 3]], 1]);
		expect(session.reports[0]?.outcome).toBe('loaded');
		expect(session.removed).toBeNull();
	});

	it('reads a newer file in place of an older one, and undoes it', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3')]);
		await session.replaceDataset('a', file('b:4'));
		expect([periods(session), [...storage.kept.keys()]]).toEqual([[['b', 4]], ['b']]);
		expect(session.reports[0]?.replaced).toMatchObject({ how: 'done', dataset: { id: 'a' } });
		await session.undoRemove();
		expect([periods(session), [...storage.kept.keys()]]).toEqual([[['a', 3]], ['a']]);
		await session.replaceDataset('a', file('?:0'));
		expect(periods(session)).toEqual([['a', 3]]);
	});

	it('leaves the older one on the device where the newer could not be stored', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3')]);
		storage.problem = new StorageError('quota');
		await session.replaceDataset('a', file('b:4'));
		expect([...storage.kept.keys()]).toEqual(['a']);
		expect(session.reports[0]?.replaced).toMatchObject({ how: 'not_stored' });
		expect(session.imported.map(({ id }) => id)).toEqual(['b', 'a']);
	});

	it('stores what comes back in the room that what goes leaves', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3')]);
		await session.replaceDataset('a', file('b:4'));
		const save = storage.save.bind(storage);
		storage.save = async (stored) => {
			if (storage.kept.size > 0) throw new StorageError('quota');
			return save(stored);
		};
		await session.undoRemove();
		expect([...storage.kept.keys()]).toEqual(['a']);
		expect([session.storageFailure, session.storedIds.has('a')]).toEqual([null, true]);
	});

	it('keeps both where the file is of another series', async () => {
		const { session } = await open();
		await session.importFiles([file('a:3')]);
		await session.replaceDataset('a', file('own:4'));
		expect(session.reports[0]?.replaced?.how).toBe('other_series');
		expect(session.imported.map(({ id }) => id)).toEqual(['own', 'a']);
		expect(session.measures?.get('survey:egen')?.label).toBe('Eget mått');
	});

	it('says what a delivery changed against the one of its series before it', async () => {
		const { session } = await open();
		await session.importFiles([file('a:3')]);
		await session.importFiles([file('b:4')]);
		const [report] = session.reports;
		expect(report?.delivery?.previous.id).toBe('a');
		expect(report?.delivery?.changes.revised).toMatchObject([
			{ before: { value: 3 }, after: { value: 4 } }
		]);
		await session.importFiles([file('own:4')]);
		expect(session.reports[0]?.delivery).toBeNull();
	});

	it('keeps recipes, tries files by them, and lets a new reading take the place of the old', async () => {
		const asked: ImportOptions[] = [];
		const storage = new MemoryStorage();
		const { session } = await open(storage, {
			importFile: (...call) => {
				asked.push(call[4]);
				return readFile(...call);
			}
		});
		const recipe = { id: 'recept:a', name: 'A' } as Recipe;
		await session.addRecipe(recipe);
		expect(storage.recipes).toEqual([]);
		await session.chooseSaveMode('device');
		expect(storage.recipes).toEqual([recipe]);
		await session.importFiles([file('a:3')]);
		expect(asked[0]).toEqual({ recipes: [recipe] });
		await session.importWithRecipe(file('a:5'), recipe);
		expect(asked[1]).toEqual({ recipes: [recipe], recipe });
		expect([periods(session), session.reports.length]).toEqual([[['a', 5]], 1]);
		const { session: later } = await open(storage);
		expect(later.recipes).toEqual([recipe]);
		await later.removeRecipe(recipe.id);
		expect(storage.recipes).toEqual([]);
	});

	it('keeps two tables of one file, and replaces only the one that is read anew', async () => {
		const storage = new MemoryStorage();
		const { session } = await open(storage, {
			// "bytes:table:column": what a mapping of one table of a workbook gives.
			importFile: async (...call) => {
				const read = await readFile(...call);
				const { id } = call[4].recipe ?? { id: 'recept:annat' };
				const [, , column] = id.split('-');
				const observations = [...read.observations].map((one) => ({
					...{ ...one, sheet: 'Blad', row: 2, column: Number(column) }
				}));
				const dataset = read.dataset && { ...read.dataset, id: `${read.dataset.id}-${id}` };
				return { ...read, dataset, observations };
			}
		});
		await session.chooseSaveMode('device');
		const by = (id: string) => ({ id: `recept:${id}`, name: id }) as Recipe;
		await session.importWithRecipe(file('a:3'), by('en-tabell-2'));
		await session.importWithRecipe(file('a:4'), by('en-tabell-5'));
		const ids = () => session.imported.map(({ id }) => id).sort();
		expect(ids()).toEqual(['a-recept:en-tabell-2', 'a-recept:en-tabell-5']);
		expect([...storage.kept.keys()].sort()).toEqual(ids());
		await session.importWithRecipe(file('a:5'), by('rättad-tabell-2'));
		expect(ids()).toEqual(['a-recept:en-tabell-5', 'a-recept:rättad-tabell-2']);
		expect([...storage.kept.keys()].sort()).toEqual(ids());
		expect(session.reports.map(({ dataset }) => dataset?.id).sort()).toEqual(ids());
		const { session: later } = await open(storage);
		expect(later.imported).toHaveLength(2);
	});

	it('keeps no bytes of a file that may not be kept', async () => {
		const { session } = await open(new MemoryStorage(), {
			importFile: async (...call) => ({ ...(await readFile(...call)), keepBytes: false })
		});
		await session.importFiles([file('a:3')]);
		expect(session.held[0]?.bytes).toBeNull();
	});

	it('carries everything to another computer in a package, and refuses one of another place', async () => {
		const { session } = await open();
		const recipe = { id: 'recept:a', name: 'A' } as Recipe;
		await session.addRecipe(recipe);
		await session.importFiles([file('a:3'), file('b:4')]);
		const carried = new File([await session.packageBytes()], 'allt.zip');
		const { session: other, storage } = await open();
		await other.chooseSaveMode('device');
		await other.importFiles([carried]);
		expect(other.reports[0]).toMatchObject({ outcome: 'opened', opened: { came: 2, recipes: 1 } });
		expect(periods(other)).toEqual(periods(session));
		expect([...storage.kept.keys()].sort()).toEqual(['a', 'b']);
		expect(other.recipes).toEqual([recipe]);
		await other.importFiles([carried]);
		expect(other.reports[0]?.opened).toEqual({ came: 0, known: 2, recipes: 0, knownRecipes: 1 });

		const { session: foreign } = await open(new MemoryStorage(), {
			loadWorkspace: async () => ({ ...workspace, id: 'annan-ort' })
		});
		await foreign.importFiles([carried, new File(['trasig'], 'x.lagesbild')]);
		expect(foreign.reports.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
		expect(foreign.reports[1]?.failure).toContain('annan arbetsyta (ort)');
		expect(foreign.reports[0]?.failure).toContain('inget helt datapaket');
		expect([foreign.imported, foreign.recipes]).toEqual([[], []]);
	});

	it('replaces nothing by opening a package, and sends away what came of it', async () => {
		const { session } = await open();
		const recipes = ['a', 'b'].map((id) => ({ id: `recept:${id}`, name: id }) as Recipe);
		for (const recipe of recipes) await session.addRecipe(recipe);
		await session.importFiles([file('a:3'), file('b:4')]);
		const carried = new File([await session.packageBytes()], 'allt.lagesbild');

		const { session: other, storage } = await open();
		await other.chooseSaveMode('device');
		const mine = { id: 'recept:a', name: 'Min egen' } as Recipe;
		await other.addRecipe(mine);
		await other.importFiles([file('a:3')]);
		await other.importFiles([carried]);
		expect(other.reports.find(({ outcome }) => outcome === 'opened')?.opened).toEqual({
			came: 1,
			known: 1,
			recipes: 1,
			knownRecipes: 1
		});
		expect(other.recipes).toEqual([recipes[1], mine]);
		expect(other.removed?.what).toBe('package');
		await other.undoRemove();
		expect([periods(other), [...storage.kept.keys()]]).toEqual([[['a', 3]], ['a']]);
		expect([other.recipes, storage.recipes]).toEqual([[mine], [mine]]);
		expect(other.reports.map(({ outcome }) => outcome)).toEqual(['loaded']);
	});

	it('does not let what is being stored come back when it is removed meanwhile', async () => {
		const storage = new MemoryStorage();
		const { session } = await open(storage);
		await session.chooseSaveMode('device');
		const save = storage.save.bind(storage);
		storage.save = async (stored) => {
			await new Promise((resolve) => setTimeout(resolve, 20));
			return save(stored);
		};
		const reading = session.importFiles([file('a:3')]);
		await vi.waitFor(() => expect(session.imported).toHaveLength(1));
		await Promise.all([session.removeDataset('a'), session.syncWithDevice(), reading]);
		expect([storage.kept.size, session.imported]).toEqual([0, []]);
	});

	it('clears everything, and can take it back while the tab is open', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3'), file('b:4')]);
		await session.clearAll();
		expect([storage.kept.size, storage.mode, session.saveMode]).toEqual([0, null, null]);
		expect([session.imported, session.reports, periods(session)]).toEqual([[], [], []]);
		await session.undoRemove();
		expect([...storage.kept.keys()].sort()).toEqual(['a', 'b']);
		expect(session.imported.map(({ id }) => id)).toEqual(['b', 'a']);
	});

	it('says plainly that the device does not store, and goes on', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		storage.problem = new StorageError('quota');
		await session.importFiles([file('a:3')]);
		expect(session.storageFailure).toContain('slut');
		expect([periods(session), session.storedIds.size]).toEqual([[['a', 3]], 0]);
	});

	it('follows another tab', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3'), file('b:4')]);
		const [a] = [...storage.kept.values()];
		storage.kept.delete('b');
		if (a !== undefined) storage.kept.set('c', { ...a, dataset: { ...a.dataset, id: 'c' } });
		storage.listener?.('changed');
		await vi.waitFor(() =>
			expect(
				periods(session)
					.map(([id]) => id)
					.sort()
			).toEqual(['a', 'c'])
		);
		await storage.clear();
		storage.listener?.('cleared');
		await vi.waitFor(() => expect(periods(session)).toEqual([]));
		expect(session.saveMode).toBeNull();
		// What was here can come back to this tab, and to no device that was cleared.
		expect(session.removed?.what).toBe('all_elsewhere');
		await session.undoRemove();
		expect([session.imported.length, storage.kept.size]).toEqual([2, 0]);
	});

	it('takes up what another tab has read in another way', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3')]);
		const a = storage.kept.get('a');
		if (a === undefined) throw new Error('not stored');
		const [one] = a.observations;
		storage.kept.set('a', {
			...a,
			dataset: { ...a.dataset, importedAt: 9 },
			observations: [{ ...one, value: 5 } as Observation]
		});
		storage.listener?.('changed');
		await vi.waitFor(() => expect(periods(session)).toEqual([['a', 5]]));
		expect(session.imported.map(({ importedAt }) => importedAt)).toEqual([9]);
	});

	it('shows the first figures when the engine cannot start, and says so', async () => {
		vi.spyOn(console, 'error').mockReturnValue();
		const { session } = await open(new MemoryStorage(), {
			openEngine: () => Promise.reject(new Error('no wasm'))
		});
		expect(periods(session)).toEqual([['first', 1]]);
		expect(session.engineState).toBe('failed');
		await session.importFiles([file('a:3')]);
		expect(session.engineFailure).toContain('WebAssembly');
		expect(session.reports[0]).toMatchObject({ outcome: 'loaded', changes: null });
		expect(session.reports[0]?.failure).toContain('WebAssembly');
		expect(periods(session)).toEqual([['first', 1]]);
	});

	it('lets go of an engine that has failed, and computes with a new one the next time', async () => {
		vi.spyOn(console, 'error').mockReturnValue();
		let opened = 0;
		let closed = 0;
		const close = async () => void closed++;
		const { session } = await open(new MemoryStorage(), {
			openEngine: async () => (opened++, { close } as unknown as Engine)
		});
		loaded.engineDead = true;
		await session.importFiles([file('a:3')]);
		loaded.engineDead = false;
		expect(session.engineFailure).not.toBeNull();
		await session.importFiles([file('b:4')]);
		expect([opened, closed]).toEqual([2, 1]);
		expect(session.engineFailure).toBeNull();
		expect(periods(session)).toEqual([
			['b', 4],
			['a', 3]
		]);
	});

	it('fails with words when the municipality cannot be fetched', async () => {
		vi.spyOn(console, 'error').mockReturnValue();
		const { session } = await open(new MemoryStorage(), {
			loadWorkspace: () => Promise.reject(new Error('offline'))
		});
		expect(session.state).toBe('failed');
		expect(session.failure).toContain('server');
	});
});
