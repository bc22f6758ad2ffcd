import { columnsOf } from '$lib/core/observation-columns';
import type { PackageContent } from '$lib/core/data-package';
import { emptyReport } from '$lib/core/report';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { plainRecipe } from '../../../test/fixtures/recipes';
import { createPackager } from './package-client';
import { sha256 } from './sha256';

type Scope = { onmessage(event: { data: unknown }): void };

/** The worker's module, run here; what goes between is cloned and handed over as between threads. */
class NearWorker {
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onerror: (() => void) | null = null;
	terminate = vi.fn();
	postMessage(request: unknown, transfer: Transferable[]): void {
		const data: unknown = structuredClone(request, { transfer });
		vi.stubGlobal('postMessage', (answer: unknown, handedOver: Transferable[] = []) =>
			this.onmessage?.({ data: structuredClone(answer, { transfer: handedOver }) })
		);
		vi.stubGlobal('reportError', () => this.onerror?.());
		(globalThis as unknown as Scope).onmessage({ data });
	}
}

async function near() {
	await import('./package-worker');
	const workers: NearWorker[] = [];
	const packager = createPackager(() => {
		const worker = new NearWorker();
		workers.push(worker);
		return worker as unknown as Worker;
	});
	return { packager, workers };
}

async function content(): Promise<PackageContent> {
	const bytes = new TextEncoder().encode('en fil');
	const hash = await sha256(bytes);
	const dataset = {
		...{ id: hash.slice(0, 16), sha256: hash, file: 'a.txt', source: 's', citation: 'K' },
		...{ producer: 'P', retrieved: 'okänt', licence: 'okänt', embedded: false, importedAt: 1 },
		openness: 'partners' as const
	};
	const report = emptyReport('a.txt', hash);
	const where = { sheet: '', row: 2, column: 3, source: 's', areaAsWritten: 'Norr', area: null };
	const what = {
		measureAsWritten: 'Rån',
		measure: 'crime:m',
		period: '2023',
		grain: 'year' as const
	};
	const who = { unit: 'count', sex: 'all', age: 'all', n: null, lower: null, upper: null } as const;
	const figure = { value: 0.1, status: 'ok', origin: 'published', note: null } as const;
	const observations = columnsOf([{ ...where, ...what, ...who, ...figure }]);
	return {
		workspace: 'ort',
		datasets: [{ dataset, report, bytes, observations }],
		recipes: [plainRecipe]
	};
}

const never = new AbortController().signal;
const bytesOf = (bytes: Uint8Array<ArrayBuffer>) => bytes.slice().buffer;

describe('packages made and opened in a worker', () => {
	afterEach(() => vi.unstubAllGlobals());

	it('gives back what was put in, and leaves what was put in as it was', async () => {
		const { packager, workers } = await near();
		const put = await content();
		const bytes = await packager.write(put);
		expect(put).toEqual(await content());
		expect(await packager.read(bytesOf(bytes), 'ort', never)).toEqual(put);
		for (const { terminate } of workers) expect(terminate).toHaveBeenCalledOnce();
	});

	it('tells why a package is refused', async () => {
		const { packager } = await near();
		const bytes = await packager.write(await content());
		await expect(packager.read(bytesOf(bytes), 'annan-ort', never)).rejects.toMatchObject({
			problem: 'foreign',
			detail: 'ort'
		});
		await expect(packager.read(bytesOf(bytes.slice(0, -9)), 'ort', never)).rejects.toMatchObject({
			problem: 'not_a_package'
		});
	});

	it('ends a worker that is stopped, takes too long or fails', async () => {
		const worker = { terminate: vi.fn(), postMessage: vi.fn() };
		const packager = createPackager(() => worker as unknown as Worker, 30);
		const stop = new AbortController();
		const reading = packager.read(new ArrayBuffer(1), 'ort', stop.signal);
		stop.abort();
		await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
		await expect(packager.read(new ArrayBuffer(1), 'ort', never)).rejects.toMatchObject({
			problem: 'too_large'
		});
		const failing = packager.read(new ArrayBuffer(1), 'ort', never);
		(worker as unknown as Worker).onerror?.(new Event('error') as ErrorEvent);
		await expect(failing).rejects.toThrow('the package worker failed');
		expect(worker.terminate).toHaveBeenCalledTimes(3);
		const broken = { ...(await content()), datasets: [null] } as unknown as PackageContent;
		await expect(packager.write(broken)).rejects.toThrow();
	});
});
