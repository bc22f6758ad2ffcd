/**
 * Tells the linter of imports where an import leads: `$lib`, relative paths, paths from the root as
 * Vite takes them, `.js` for what is written in `.ts`, queries such as `?raw`.
 * Packages and Node's own modules are named and not followed. Plain Node, so that no resolver with
 * binaries of its own has to be installed.
 */

const { statSync } = require('node:fs');
const { isBuiltin } = require('node:module');
const { dirname, join, resolve } = require('node:path');

const ENDINGS = ['', '.ts', '.svelte.ts', '.js', '.mjs', '/index.ts'];

/** @param {string} path */
function isFile(path) {
	return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

exports.interfaceVersion = 2;

/** @param {string} source @param {string} file @returns {{ found: boolean, path?: string | null }} */
exports.resolve = (source, file) => {
	if (isBuiltin(source)) return { found: true, path: null };
	const [bare = ''] = source.split('?');
	const target = bare.startsWith('$lib')
		? join(__dirname, 'src/lib', bare.slice('$lib'.length))
		: bare.startsWith('.')
			? resolve(dirname(file), bare)
			: bare.startsWith('/')
				? join(__dirname, bare)
				: null;
	if (target !== null) {
		const written = [...ENDINGS.map((ending) => target + ending), target.replace(/js$/, 'ts')];
		const found = written.find(isFile);
		return found === undefined ? { found: false } : { found: true, path: found };
	}
	const name = bare.split('/').slice(0, bare.startsWith('@') ? 2 : 1);
	const manifest = join(__dirname, 'node_modules', ...name, 'package.json');
	return isFile(manifest) ? { found: true, path: manifest } : { found: false };
};
