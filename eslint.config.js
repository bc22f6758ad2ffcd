import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';
import {
	FETCHING_FILES,
	LAYERS,
	NODE_LAYERS,
	NODE_MODULES,
	OWNED_PACKAGES,
	PLAIN_FILES
} from './eslint.layers.js';
import svelteConfig from './svelte.config.js';

const resolver = fileURLToPath(new URL('./eslint.resolver.cjs', import.meta.url));
const tests = ['**/*.test.ts', 'test/**'];

/** Things no linter of imports sees: allowed only where the architecture says so. */
const noWorker = [
	'NewExpression[callee.name=/^(Shared)?Worker$/]',
	'NewExpression[callee.property.name=/^(Shared)?Worker$/]',
	'VariableDeclarator > Identifier.init[name=/^(Shared)?Worker$/]'
].map((selector) => ({
	selector,
	message: 'Workers are started through src/lib/worker-start.ts, so that the policy covers them.'
}));
const glob = 'CallExpression[callee.object.type="MetaProperty"][callee.property.name=/^glob/]';
const noGlob = [
	{
		selector: glob,
		message: 'import.meta.glob belongs in a registry: the linter cannot follow it.'
	}
];
const noFarGlob = [
	{
		selector: `${glob} > :not(Literal[value=/^\\.\\/(?!.*\\.\\.)/], ObjectExpression).arguments`,
		message: 'A registry finds the folders beside it and nothing else.'
	}
];
const noHiddenImport = [
	{
		selector: 'ImportExpression[source.type!="Literal"]',
		message: 'The linter cannot follow an address that is put together.'
	},
	{
		selector: 'NewExpression[callee.name="URL"] > MemberExpression.arguments[property.name="url"]',
		message: 'A module is imported, not addressed: the linter cannot follow new URL().'
	},
	{
		selector: ':matches(ImportDeclaration, ImportExpression)[source.value=/node_modules/]',
		message: 'A package is imported by its name.'
	}
];
const noMarkup = [
	{
		selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
		message: 'Markup is never made from strings.'
	}
];

/** Names of the page that plain layers do not know; a plain object of the same name is no global. */
const PAGE_GLOBALS = [
	'document',
	'window',
	'navigator',
	'location',
	'history',
	'localStorage',
	'sessionStorage',
	'indexedDB'
];

export default defineConfig(
	{
		ignores: [
			'node_modules/',
			'build/',
			'.svelte-kit/',
			'static/',
			'coverage/',
			'data/',
			'test/lint/fixtures/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-undef': 'off',
			'no-eval': 'error',
			'no-new-func': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			// Cleaning text of control characters is part of writing XML.
			'no-control-regex': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'max-lines': ['error', { max: 300 }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			// State is values in $state.raw, replaced whole: a Set inside a function is no state.
			'svelte/prefer-svelte-reactivity': 'off',
			// Links inside the program are relative so that it works from any subfolder.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/**', 'scripts/**'],
		plugins: { boundaries },
		settings: {
			'import/resolver': { [resolver]: {} },
			'boundaries/files': LAYERS.map(({ name, pattern }) => ({ category: name, pattern })),
			'boundaries/files-single-match': true,
			'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
			'boundaries/legacy-templates': false
		},
		rules: {
			'boundaries/no-unknown-files': 'off',
			'boundaries/dependencies': [
				'error',
				{
					default: 'disallow',
					checkAllOrigins: true,
					policies: [
						{ allow: { to: { module: { origin: 'external' } } } },
						{
							from: [
								{ file: { categories: { anyOf: NODE_LAYERS } } },
								{ file: { path: NODE_MODULES } }
							],
							allow: { to: { module: { origin: 'core' } } }
						},
						...LAYERS.map(({ name, imports }) => ({
							from: { file: { categories: name } },
							allow: { to: { file: { categories: { anyOf: imports } } } }
						})),
						...OWNED_PACKAGES.map(({ packages, owners }) => ({
							from: { file: { categories: { noneOf: owners } } },
							disallow: { to: { module: { origin: 'external', source: packages } } }
						}))
					]
				}
			]
		}
	},
	{
		files: ['src/**'],
		linterOptions: { noInlineConfig: true },
		rules: {
			'no-restricted-syntax': ['error', ...noWorker, ...noGlob, ...noHiddenImport, ...noMarkup]
		}
	},
	{
		files: ['src/lib/worker-start.ts'],
		rules: { 'no-restricted-syntax': ['error', ...noGlob, ...noHiddenImport, ...noMarkup] }
	},
	{
		files: ['src/lib/wiring.ts'],
		rules: { 'no-restricted-syntax': ['error', ...noWorker, ...noHiddenImport, ...noMarkup] }
	},
	{
		files: ['src/**/registry.ts'],
		rules: {
			'no-restricted-syntax': ['error', ...noWorker, ...noFarGlob, ...noHiddenImport, ...noMarkup]
		}
	},
	{
		files: PLAIN_FILES,
		rules: {
			'no-restricted-globals': ['error', ...PAGE_GLOBALS, 'fetch'],
			'no-restricted-imports': [
				'error',
				{
					patterns: [{ group: ['svelte', 'svelte/*', '$app/*'], message: 'Plain TypeScript only.' }]
				}
			]
		}
	},
	{
		files: FETCHING_FILES,
		rules: { 'no-restricted-globals': ['error', ...PAGE_GLOBALS] }
	},
	{
		files: ['**/*.cjs'],
		rules: { '@typescript-eslint/no-require-imports': 'off' }
	},
	{
		// Tests reach across layers on purpose and hold long tables of cases.
		files: tests,
		rules: {
			'boundaries/dependencies': 'off',
			'no-restricted-syntax': 'off',
			'no-restricted-globals': 'off',
			'no-restricted-imports': 'off',
			'max-lines': 'off'
		}
	}
);
