import { UnreadableTable, type OpenTable, type TableReader } from '$lib/core/recipe/preview';
import type { FailureCode } from './failure';
import { LIMITS } from './limits';
import type { MappingAnswers, MappingMessage, MappingRequest } from './mapping-protocol';
import { failureMessage } from './messages.sv';

type Asked<Kind extends keyof MappingAnswers> = Omit<
	Extract<MappingRequest, { kind: Kind }>,
	'id' | 'kind'
>;

/**
 * Opens files for mapping, each in a worker of its own (the module `import/mapping-worker.ts`) that holds
 * the table and answers until it is closed. A question that takes longer than `timeout` milliseconds ends
 * the worker; what is asked after that is refused with the same message.
 */
export function createTableOpener(
	startWorker: () => Worker,
	timeout: number = LIMITS.milliseconds
): OpenTable {
	return async (file, { areas, measures, denominators }) => {
		if (file.size > LIMITS.textBytes) throw problem('too_large', LIMITS.textBytes);
		const bytes = await file.arrayBuffer().catch(() => {
			throw problem('unreadable');
		});
		const line = new WorkerLine(startWorker(), timeout);
		try {
			const outline = await line.ask(
				'open',
				{
					file: file.name,
					bytes,
					areas,
					measures: [...measures],
					denominators: [...denominators]
				},
				[bytes]
			);
			return {
				outline,
				rows: (sheet, from, to) => line.ask('rows', { sheet, from, to }),
				suggest: (sheet, recipes) => line.ask('suggest', { sheet, recipes }),
				preview: (recipe) => line.ask('preview', { recipe }),
				sign: (recipe) => line.ask('sign', { recipe }),
				close: () => line.end('cancelled')
			} satisfies TableReader;
		} catch (error) {
			line.end('cancelled');
			throw error;
		}
	};
}

/** Questions to one worker, each with its answer. */
class WorkerLine {
	readonly #waiting = new Map<
		number,
		{ settle: (message: MappingMessage) => void; timer: ReturnType<typeof setTimeout> }
	>();
	#serial = 0;
	#ended: UnreadableTable | null = null;

	constructor(
		private readonly worker: Worker,
		private readonly timeout: number
	) {
		worker.onmessage = ({ data }: MessageEvent<MappingMessage>) => this.#settle(data);
		worker.onerror = () => this.end('worker_failed');
		worker.onmessageerror = () => this.end('worker_failed');
	}

	ask<Kind extends keyof MappingAnswers>(
		kind: Kind,
		asked: Asked<Kind>,
		transfer: Transferable[] = []
	): Promise<MappingAnswers[Kind]> {
		return new Promise((resolve, reject) => {
			if (this.#ended) return reject(this.#ended);
			const id = ++this.#serial;
			const timer = setTimeout(() => this.end('too_slow'), this.timeout);
			const settle = (message: MappingMessage): void => {
				if (message.ok) resolve(message.answer as MappingAnswers[Kind]);
				else reject(new UnreadableTable(message.message));
			};
			this.#waiting.set(id, { settle, timer });
			this.worker.postMessage({ id, kind, ...asked } as unknown as MappingRequest, transfer);
		});
	}

	/** Ends the worker; what waits is refused. */
	end(code: FailureCode): void {
		if (this.#ended) return;
		this.#ended = problem(code, code === 'too_slow' ? this.timeout : undefined);
		this.worker.terminate();
		const { message } = this.#ended;
		for (const id of [...this.#waiting.keys()]) this.#settle({ id, ok: false, message });
	}

	#settle(message: MappingMessage): void {
		const waiting = this.#waiting.get(message.id);
		if (!waiting) return;
		this.#waiting.delete(message.id);
		clearTimeout(waiting.timer);
		waiting.settle(message);
	}
}

function problem(code: FailureCode, limit?: number): UnreadableTable {
	return new UnreadableTable(failureMessage(code, limit === undefined ? {} : { limit }));
}
