import { describe, expect, it } from 'vitest';
import { buildKey, isInstalled, nodeTooOld } from './steps.mjs';

describe('the least Node', () => {
	it.each([
		['20.18.3', '20.19'],
		['18.20.0', '20.19'],
		['9.99.99', '20.19']
	])('%s is too old', (found, needed) => expect(nodeTooOld(found, `>=${needed}`)).toBe(needed));
	it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('%s will do', (found) =>
		expect(nodeTooOld(found, '>=20.19')).toBeNull()
	);
});

describe('what is installed', () => {
	const lock = {
		packages: {
			'': { version: '1.0.0' },
			'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
			'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-b', optional: true }
		}
	};
	const a = { version: '1.0.0', integrity: 'sha512-a' };
	it('is enough without the optional packages of other systems', () =>
		expect(isInstalled(lock, { packages: { 'node_modules/a': a } })).toBe(true));
	it('may hold more', () =>
		expect(isInstalled(lock, { packages: { 'node_modules/a': a, 'node_modules/b': a } })).toBe(
			true
		));
	it('is not enough with a package missing, or of another version or content', () => {
		expect(isInstalled(lock, { packages: {} })).toBe(false);
		expect(isInstalled(lock, { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } })).toBe(
			false
		);
		expect(
			isInstalled(lock, { packages: { 'node_modules/a': { ...a, integrity: 'sha512-c' } } })
		).toBe(false);
	});
});

it('knows the sources by a key that stays while they do', () => {
	expect(buildKey()).toMatch(/^[0-9a-f]{64}$/);
});
