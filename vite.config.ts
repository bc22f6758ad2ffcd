import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * stdlib asks by `eval` whether there are generators. The page's policy refuses that and says so in the console; every
 * browser the build is for has them.
 */
const generatorsWithoutEval: Plugin = {
	name: 'generators-without-eval',
	transform(_, id) {
		if (!id.split('?')[0]?.endsWith('@stdlib/assert-has-generator-support/lib/main.js'))
			return null;
		return { code: 'module.exports = function () { return true; };', map: null };
	}
};

export default defineConfig({
	plugins: [generatorsWithoutEval, sveltekit()],
	worker: { format: 'es' },
	// Loaded late, by workers and buttons: found only then, they would reload the page in development.
	optimizeDeps: { include: ['@e965/xlsx', 'docx', 'fflate', '@resvg/resvg-wasm'] },
	build: { target: 'es2022' }
});
