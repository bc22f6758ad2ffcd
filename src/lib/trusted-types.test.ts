import { describe, expect, it } from 'vitest';
import { ownAddress } from './trusted-types';

const base = 'https://stad.example/lagesbild/';
const origin = 'https://stad.example';

describe('addresses a worker or script may have', () => {
	it.each(['_app/worker.js', '/x.js', `${origin}/a.js`, `blob:${origin}/4f1c`])(
		'lets %s through unchanged',
		(address) => expect(ownAddress(address, base, origin)).toBe(address)
	);
	it.each([
		'https://other.example/x.js',
		'//other.example/x.js',
		'http://stad.example/x.js',
		'blob:https://other.example/4f1c',
		'data:text/javascript,1',
		'javascript:1',
		'http://['
	])('refuses %s', (address) => expect(ownAddress(address, base, origin)).toBeNull());
	it('refuses everything on an opaque origin', () => {
		expect(ownAddress('data:text/javascript,1', 'about:blank', 'null')).toBeNull();
	});
});
