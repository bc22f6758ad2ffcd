import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	// Loaded late, by workers and buttons: found only then, they would reload the page in development.
	optimizeDeps: { include: ['@e965/xlsx', 'docx', 'fflate', '@resvg/resvg-wasm'] },
	build: { target: 'es2022' }
});
