import type { LockedPackage } from './lock';

/** Licences that let the program be handed on. A package with a choice needs one of these in it. */
const ALLOWED = new Set([
	'0BSD',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'BSL-1.0',
	'BlueOak-1.0.0',
	'CC0-1.0',
	'ISC',
	'MIT',
	'OFL-1.1',
	'Unlicense',
	'Zlib'
]);

/** Allowed in tools that are not handed on with the program. */
const ALLOWED_IN_TOOLS = new Set([...ALLOWED, 'MPL-2.0', 'CC-BY-4.0', 'Python-2.0']);

/** Packages that state their licence elsewhere than in the field the lock is made from, with where. */
export const STATED_ELSEWHERE: Record<string, { licence: string; where: string }> = {
	'json-bignum': { licence: 'MIT', where: 'its LICENSE file and the old `licenses` field' },
	'@mapbox/jsonlint-lines-primitives': {
		licence: 'MIT',
		where: 'the project it is a fork of (zaach/jsonlint); not part of the built program'
	}
};

/** Exceptions among shipped packages, with the reason. */
const EXCEPTIONS: Record<string, { licence: string; reason: string }> = {
	'@resvg/resvg-wasm': {
		licence: 'MPL-2.0',
		reason: 'used unmodified, as a file of its own; its source is public'
	}
};

/** Packages that may not come in, even through another package. */
const BANNED: Record<string, string> = {
	xlsx: 'frozen at 0.18.5 with known flaws; @e965/xlsx republishes the maintained version',
	exceljs: 'hangs on workbooks with many merged cells',
	'read-excel-file': 'runs out of memory on small workbooks',
	jsonlint: 'unmaintained; only the maintained fork is used',
	'event-stream': 'was taken over',
	'ua-parser-js': 'was taken over',
	colors: 'was sabotaged by its author',
	faker: 'was sabotaged by its author',
	'node-ipc': 'was sabotaged by its author',
	request: 'not maintained',
	moment: 'not maintained'
};

function licenceAllowed(licence: string, allowed: ReadonlySet<string>): boolean {
	const bare = licence.replace(/^\(|\)$/g, '');
	if (bare.includes(' AND ')) return bare.split(' AND ').every((part) => allowed.has(part));
	return bare.split(' OR ').some((part) => allowed.has(part));
}

/** What is wrong with the packages, one line each; empty when nothing is. */
export function packageFaults(packages: readonly LockedPackage[]): string[] {
	return packages.flatMap((entry) => {
		const called = `${entry.name}@${entry.version}`;
		const faults: string[] = [];
		const reason = BANNED[entry.name];
		if (reason !== undefined) faults.push(`${called}: banned (${reason})`);
		if (entry.installScript) faults.push(`${called}: wants to run an install script`);
		if (entry.resolved !== null) faults.push(`${called}: bound to an address (${entry.resolved})`);
		const licence = entry.licence || (STATED_ELSEWHERE[entry.name]?.licence ?? '');
		const excepted = EXCEPTIONS[entry.name]?.licence === licence;
		if (!excepted && !licenceAllowed(licence, entry.shipped ? ALLOWED : ALLOWED_IN_TOOLS)) {
			faults.push(`${called}: licence ${licence || 'not stated'}`);
		}
		return faults;
	});
}
