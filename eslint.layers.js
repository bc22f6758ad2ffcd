/**
 * Who may import whom: the table in docs/architecture.md as data. A layer is a set of files; the
 * first layer whose pattern matches a file owns it.
 */

/** @type {{ name: string, pattern: string | string[], imports: string[] }[]} */
export const LAYERS = [
	{ name: 'core', pattern: 'src/lib/core/**', imports: ['core'] },
	{ name: 'sources', pattern: 'src/lib/sources/**', imports: ['sources', 'core'] },
	{ name: 'indicators', pattern: 'src/lib/indicators/**', imports: ['indicators', 'core'] },
	{ name: 'import', pattern: 'src/lib/import/**', imports: ['import', 'core', 'sources'] },
	{ name: 'engine', pattern: 'src/lib/engine/**', imports: ['engine', 'core'] },
	{ name: 'query', pattern: 'src/lib/query/**', imports: ['query', 'core', 'indicators'] },
	{ name: 'text', pattern: 'src/lib/text/**', imports: ['text', 'core'] },
	{ name: 'storage', pattern: 'src/lib/storage/**', imports: ['storage', 'core'] },
	{
		name: 'views',
		pattern: 'src/lib/views/**',
		imports: ['views', 'core', 'indicators', 'text']
	},
	{ name: 'charts', pattern: 'src/lib/charts/**', imports: ['charts', 'core', 'views', 'text'] },
	{ name: 'map', pattern: 'src/lib/map/**', imports: ['map', 'core', 'views', 'text'] },
	{
		name: 'export',
		pattern: 'src/lib/export/**',
		imports: ['export', 'core', 'views', 'charts', 'text']
	},
	{
		name: 'state',
		pattern: 'src/lib/state/**',
		imports: ['state', 'core', 'query', 'views', 'text']
	},
	{
		name: 'ui',
		pattern: ['src/lib/ui/**', 'src/routes/**'],
		imports: [
			'ui',
			'wiring',
			'core',
			'sources',
			'indicators',
			'import',
			'query',
			'views',
			'charts',
			'map',
			'export',
			'text',
			'state',
			'styles'
		]
	},
	{ name: 'bootstrap', pattern: 'src/hooks.*.ts', imports: ['trusted-types'] },
	{ name: 'trusted-types', pattern: 'src/lib/trusted-types.ts', imports: [] },
	{ name: 'worker-start', pattern: 'src/lib/worker-start.ts', imports: [] },
	{ name: 'styles', pattern: 'src/*.css', imports: [] },
	{
		name: 'wiring',
		pattern: 'src/lib/wiring.ts',
		imports: [
			'worker-start',
			'core',
			'sources',
			'indicators',
			'import',
			'engine',
			'query',
			'views',
			'charts',
			'map',
			'export',
			'text',
			'storage',
			'state'
		]
	},
	{
		name: 'scripts',
		pattern: 'scripts/**',
		imports: [
			'scripts',
			'data',
			'core',
			'sources',
			'indicators',
			'import',
			'engine',
			'query',
			'views',
			'charts',
			'export',
			'text',
			'storage',
			'state'
		]
	},
	{ name: 'data', pattern: 'data/**', imports: [] },
	// What has no room above imports nothing and is imported by nothing: a new room gets a row first.
	{ name: 'no room', pattern: '**', imports: [] }
];

/** Packages only one layer may touch: one adapter per big library. */
export const OWNED_PACKAGES = [
	{
		packages: ['@duckdb/duckdb-wasm', '@duckdb/duckdb-wasm/**', 'apache-arrow', 'apache-arrow/**'],
		owners: ['engine', 'wiring']
	},
	// Another build of the same engine: what the benchmarks compare with.
	{ packages: ['@duckdb/node-*'], owners: ['scripts'] },
	{ packages: ['maplibre-gl', 'maplibre-gl/**'], owners: ['map', 'wiring'] },
	{ packages: ['docx', 'docx/**', '@resvg/**'], owners: ['export', 'wiring', 'scripts'] },
	{ packages: ['@e965/xlsx', '@e965/**'], owners: ['import', 'scripts'] },
	// Reads our own data files and checks our own reader; the program reads text without it.
	{ packages: ['papaparse'], owners: ['scripts'] },
	{ packages: ['idb', 'idb/**'], owners: ['storage'] },
	{ packages: ['@stdlib/**'], owners: ['core'] }
];

/** Layers and modules that may use Node's own modules; everything else runs in the browser as well. */
export const NODE_LAYERS = ['scripts'];
export const NODE_MODULES = 'src/lib/**/{node,*-node}.ts';

/** Layers that know neither Svelte nor the page: they run in a worker, in Node and in the tests alike. */
const PLAIN_LAYERS = [
	'core',
	'sources',
	'indicators',
	'import',
	'engine',
	'query',
	'views',
	'charts',
	'export',
	'text'
];
/** Their files, the thin components aside. */
export const PLAIN_FILES = PLAIN_LAYERS.map((name) => `src/lib/${name}/**/*.{ts,js,mjs}`);
/** The one module among them that fetches: fonts and the rasterizer, from the program's own address. */
export const FETCHING_FILES = ['src/lib/export/png-browser.ts'];
