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

/** What starts the page, and the layout and page of the first picture, as SvelteKit names them. */
const FIRST =
	/\/client-optimized\/(?:app|nodes\/[02])\.js$|\/kit\/src\/runtime\/client\/entry\.js$/u;
const firstModules = new Set<string>();

/**
 * Finds all that the first picture needs, to be sent in one file in place of forty: each has headers of its own and is
 * compressed by itself. What is imported later stays in files of its own.
 */
const findFirstModules: Plugin = {
	name: 'find-first-modules',
	buildEnd() {
		firstModules.clear();
		const left = [...this.getModuleIds()].filter((id) => FIRST.test(id));
		for (let id = left.pop(); id !== undefined; id = left.pop()) {
			if (firstModules.has(id)) continue;
			firstModules.add(id);
			left.push(...(this.getModuleInfo(id)?.importedIds ?? []));
		}
	}
};

export default defineConfig({
	plugins: [generatorsWithoutEval, findFirstModules, sveltekit()],
	worker: { format: 'es' },
	// Loaded late, by workers and buttons: found only then, they would reload the page in development.
	optimizeDeps: { include: ['@e965/xlsx', 'docx', 'fflate', '@resvg/resvg-wasm'] },
	build: {
		target: 'es2022',
		rolldownOptions: {
			output: { codeSplitting: { groups: [{ name: 'first', test: (id) => firstModules.has(id) }] } }
		}
	}
});
