import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Milliseconds: for what hangs. What is slow on a busy machine is not wrong. */
const HUNG = 240_000;

/**
 * One project per kind of test, so that each can be run alone: `npx vitest run --project unit`.
 * All run in Node; the browser tests drive a real Chromium from there.
 */
function project(name: string, include: string[], options: Record<string, unknown> = {}) {
	return {
		extends: true as const,
		test: {
			name,
			include,
			environment: 'node' as const,
			testTimeout: HUNG,
			hookTimeout: HUNG,
			// Vitest's own patience with a state that is waited for is a second.
			expect: { poll: { timeout: HUNG / 2, interval: 50 } },
			...options
		}
	};
}

export default defineConfig({
	plugins: [svelte()],
	resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } },
	test: {
		// Two cores: one worker more than that only makes the slow tests time out.
		maxWorkers: 2,
		projects: [
			// Pure functions for the most part: one start of the modules serves the files of a worker.
			project('unit', ['src/**/*.test.ts', 'scripts/**/*.test.ts'], { isolate: false }),
			// What these load and ask alike is asked once by a worker: test/fixtures/asked.ts.
			project('property', ['test/property/**/*.test.ts'], { isolate: false }),
			project('contract', ['test/{contract,second,sentences}/**/*.test.ts'], { isolate: false }),
			project('golden', ['test/golden/**/*.test.ts'], { isolate: false }),
			project('real', ['test/real/**/*.test.ts'], { isolate: false }),
			project('lint', ['test/lint/**/*.test.ts']),
			// A second try tells what is unsteady from what is wrong; `npm test` names it.
			project('browser', ['test/browser/**/*.test.ts'], { retry: 1 })
		]
	}
});
