import type { Engine } from '$lib/core/ports';
import type { SurveyQuestion } from '$lib/core/survey-question';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loaded } from './fixture-query';
import { MemoryStorage, eventually, file, open, periods, ports, readFile } from './fixture-session';
import { Session } from './session.svelte';

vi.mock('$lib/query/load', async () => (await import('./fixture-query')).fakeLoad);
vi.mock('$lib/query/figures', async () => (await import('./fixture-query')).fakeFigures);

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
		await eventually(() => expect(session.state).toBe('ready'));
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

	it('keeps no bytes of a file that may not be kept', async () => {
		const { session } = await open(new MemoryStorage(), {
			importFile: async (...call) => ({ ...(await readFile(...call)), keepBytes: false })
		});
		await session.importFiles([file('a:3')]);
		expect(session.held[0]?.bytes).toBeNull();
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
