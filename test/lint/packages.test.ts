import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenceList } from '../../scripts/licenses/list';
import { lockedPackages, type LockedPackage } from '../../scripts/licenses/lock';
import { packageFaults } from '../../scripts/licenses/rules';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const packages = lockedPackages(JSON.parse(read('package-lock.json')));

describe('packages', () => {
	it('are none of the banned, need no install script, name no host, have an allowed licence', () => {
		expect(packages.length).toBeGreaterThan(100);
		expect(packageFaults(packages)).toEqual([]);
	});

	it.each<[string, Partial<LockedPackage>]>([
		['banned', { name: 'xlsx' }],
		['install script', { installScript: true }],
		['bound to an address', { resolved: 'https://packages.example/a.tgz' }],
		['licence GPL-3.0', { licence: 'GPL-3.0' }],
		['licence not stated', { licence: '' }],
		['licence MPL-2.0', { licence: 'MPL-2.0' }],
		['licence MIT AND GPL-3.0', { licence: 'MIT AND GPL-3.0' }]
	])('would be stopped: %s', (fault, change) => {
		const good: LockedPackage = {
			name: 'good',
			version: '1.0.0',
			licence: 'MIT',
			shipped: true,
			installScript: false,
			resolved: null
		};
		expect(packageFaults([good])).toEqual([]);
		expect(packageFaults([{ ...good, ...change }]).join()).toContain(fault);
	});

	it('are pinned exactly', () => {
		const { dependencies, devDependencies } = JSON.parse(read('package.json'));
		const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
			([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)
		);
		expect(loose).toEqual([]);
	});

	it('all stand in the lock, those of other systems too: npm ci refuses it otherwise', () => {
		type Entry = { optionalDependencies?: Record<string, string> };
		const lock = JSON.parse(read('package-lock.json')).packages as Record<string, Entry>;
		const known = new Set(packages.map(({ name }) => name));
		const missing = Object.values(lock)
			.flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
			.filter((name) => !known.has(name));
		expect(missing).toEqual([]);
	});

	it('run no scripts on install', () => {
		expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
	});

	it('say the same licence where they are installed as in the lock', () => {
		const lock = JSON.parse(read('package-lock.json')).packages as Record<
			string,
			{ license?: string }
		>;
		const different = Object.entries(lock).flatMap(([path, entry]) => {
			const file = join(root, path, 'package.json');
			if (path === '' || !existsSync(file)) return [];
			const stated = JSON.parse(readFileSync(file, 'utf8')).license;
			return typeof stated === 'string' && stated !== entry.license ? [path] : [];
		});
		expect(different).toEqual([]);
	});

	it('are listed with their licences in docs/licenses.md (npm run licenses)', () => {
		expect(read('docs/licenses.md')).toBe(licenceList(packages));
	});
});
