import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * One project per kind of test, so that each can be run alone: `npx vitest run --project unit`.
 * All run in Node; the browser tests drive a real Chromium from there.
 */
function project(name: string, include: string[], options: Record<string, unknown> = {}) {
	return {
		extends: true as const,
		test: { name, include, environment: 'node' as const, testTimeout: 20_000, ...options }
	};
}

export default defineConfig({
	plugins: [svelte()],
	resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } },
	test: {
		// Two cores: one worker more than that only makes the slow tests time out.
		maxWorkers: 2,
		projects: [
			project('unit', ['src/**/*.test.ts', 'scripts/**/*.test.ts']),
			project('property', ['test/property/**/*.test.ts'], { testTimeout: 120_000 }),
			project('contract', ['test/contract/**/*.test.ts'], { testTimeout: 60_000 }),
			project('golden', ['test/golden/**/*.test.ts'], { testTimeout: 60_000 }),
			project('real', ['test/real/**/*.test.ts'], { testTimeout: 180_000 }),
			project('lint', ['test/lint/**/*.test.ts'], { testTimeout: 120_000 }),
			project('browser', ['test/browser/**/*.test.ts'], {
				testTimeout: 120_000,
				hookTimeout: 120_000,
				fileParallelism: false
			})
		]
	}
});
