import { describe, expect, test, vi } from 'vitest';
import { createImporter } from './client';
import type { ImportMessage, ImportRequest } from './protocol';
import { columnsOf } from '$lib/core/observation-columns';

const workspace = {
	areas: { city: '', areas: [], aliases: [], lifetimes: [], relations: [] },
	measures: [],
	denominators: [],
	exercise: false
};

/** A worker that does what it is told; records that it was ended. */
class FakeWorker {
	onmessage: ((event: { data: ImportMessage }) => void) | null = null;
	onerror: (() => void) | null = null;
	onmessageerror: (() => void) | null = null;
	terminate = vi.fn();
	constructor(readonly answer: (worker: FakeWorker, request: ImportRequest) => void) {}
	postMessage(request: ImportRequest): void {
		queueMicrotask(() => this.answer(this, request));
	}
	say(data: ImportMessage): void {
		this.onmessage?.({ data });
	}
}

function setUp(answer: (worker: FakeWorker, request: ImportRequest) => void, timeout?: number) {
	const workers: FakeWorker[] = [];
	const importer = createImporter(
		() => {
			const worker = new FakeWorker(answer);
			workers.push(worker);
			return worker as unknown as Worker;
		},
		{ now: () => 5, ...(timeout === undefined ? {} : { timeout }) }
	);
	return { importer, workers };
}

const file = new File(['a;b'], 'fil.txt');
const done: ImportMessage = {
	kind: 'done',
	report: { file: 'fil.txt' } as never,
	dataset: null,
	observations: columnsOf([]).packed,
	keepBytes: true,
	alsoFits: []
};

describe('createImporter', () => {
	test('hands over bytes and names, passes on progress, ends the worker', async () => {
		let request: ImportRequest | null = null;
		const { importer, workers } = setUp((worker, given) => {
			request = given;
			worker.say({ kind: 'progress', done: 1, total: 2 });
			worker.say(done);
		});
		const progress = vi.fn();
		const result = await importer.importFile(
			file,
			workspace,
			progress,
			new AbortController().signal
		);
		expect(request).toMatchObject({ file: 'fil.txt', now: 5, ...workspace });
		expect(progress).toHaveBeenCalledWith(1, 2);
		expect(result).toMatchObject({ dataset: null, observations: { length: 0 } });
		expect(workers[0]?.terminate).toHaveBeenCalledOnce();
	});

	test('cancelling ends the worker at once', async () => {
		const { importer, workers } = setUp(() => undefined);
		const controller = new AbortController();
		const running = importer.importFile(file, workspace, () => undefined, controller.signal);
		setTimeout(() => controller.abort(), 5);
		await expect(running).rejects.toMatchObject({ name: 'AbortError' });
		expect(workers[0]?.terminate).toHaveBeenCalledOnce();
	});

	test('a worker that takes too long is ended and told about', async () => {
		const { importer, workers } = setUp(() => undefined, 10);
		const signal = new AbortController().signal;
		const { report } = await importer.importFile(file, workspace, () => undefined, signal);
		expect(report.failure?.code).toBe('too_slow');
		expect(workers[0]?.terminate).toHaveBeenCalledOnce();
	});

	test('a worker that breaks is told about', async () => {
		const { importer } = setUp((worker) => worker.onerror?.());
		const signal = new AbortController().signal;
		const { report } = await importer.importFile(file, workspace, () => undefined, signal);
		expect(report.failure?.code).toBe('worker_failed');
	});

	test('a file that cannot be opened is told about', async () => {
		const { importer, workers } = setUp(() => undefined);
		const gone = { name: 'borta.txt', size: 3, arrayBuffer: () => Promise.reject(new Error()) };
		const signal = new AbortController().signal;
		const { report } = await importer.importFile(gone as never, workspace, () => undefined, signal);
		expect(report).toMatchObject({ file: 'borta.txt', failure: { code: 'unreadable' } });
		expect(workers).toHaveLength(0);
	});
});
