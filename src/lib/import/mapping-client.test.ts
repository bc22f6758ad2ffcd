import { UnreadableTable } from '$lib/core/recipe/preview';
import type { Recipe } from '$lib/core/recipe/recipe';
import { describe, expect, it } from 'vitest';
import { createTableOpener } from './mapping-client';
import type { MappingMessage, MappingRequest } from './mapping-protocol';

const known = {
	areas: { city: '', areas: [], aliases: [], lifetimes: [], relations: [] },
	measures: [],
	denominators: []
};
const file = (): File => new File(['a;b\n'], 'a.csv');

/** A worker that answers as it is told, never for null; records that it was ended. */
class FakeWorker {
	onmessage: ((event: { data: MappingMessage }) => void) | null = null;
	onerror: (() => void) | null = null;
	ended = 0;
	constructor(readonly reply: (request: MappingRequest) => MappingMessage | null) {}
	postMessage(request: MappingRequest): void {
		const data = this.reply(request);
		if (data !== null) queueMicrotask(() => this.onmessage?.({ data }));
	}
	terminate(): void {
		this.ended += 1;
	}
}

const open = (worker: FakeWorker, timeout = 1_000) =>
	createTableOpener(() => worker as unknown as Worker, timeout)(file(), known);

const yes = ({ id, kind }: MappingRequest): MappingMessage =>
	({ id, ok: true, answer: kind }) as unknown as MappingMessage;

describe('a file opened for mapping', () => {
	it('gets each answer to its own question, and lets the worker go when it is closed', async () => {
		const worker = new FakeWorker(yes);
		const table = await open(worker);
		const answers = await Promise.all([
			table.suggest(null, []),
			table.rows('', 1, 2),
			table.sign({} as Recipe)
		]);
		expect(answers).toEqual(['suggest', 'rows', 'sign']);
		table.close();
		expect(worker.ended).toBe(1);
		await expect(table.rows('', 1, 2)).rejects.toBeInstanceOf(UnreadableTable);
	});

	it('says in Swedish why it cannot be opened, and ends the worker', async () => {
		const worker = new FakeWorker(({ id }) => ({ id, ok: false, message: 'Filen är tom.' }));
		await expect(open(worker)).rejects.toThrow('Filen är tom.');
		expect(worker.ended).toBe(1);
	});

	it('is given up when a question takes too long or the worker breaks', async () => {
		const slow = new FakeWorker((request) => (request.kind === 'open' ? yes(request) : null));
		const table = await open(slow, 20);
		await expect(table.preview({} as Recipe)).rejects.toThrow(/avbröts efter/);
		expect(slow.ended).toBe(1);
		const broken = new FakeWorker((request) => (request.kind === 'open' ? yes(request) : null));
		const other = await open(broken);
		const asked = other.rows('', 1, 1);
		broken.onerror?.();
		await expect(asked).rejects.toBeInstanceOf(UnreadableTable);
	});
});
