import type { LockedPackage } from './lock';
import { STATED_ELSEWHERE } from './rules';

function table(packages: readonly LockedPackage[]): string[] {
	const rows = packages.map((entry) => {
		const elsewhere = STATED_ELSEWHERE[entry.name];
		const licence = entry.licence || `${elsewhere?.licence ?? '?'} (${elsewhere?.where ?? '?'})`;
		return `| ${entry.name} | ${entry.version} | ${licence} |`;
	});
	return ['| package | version | licence |', '|---|---|---|', ...new Set(rows.sort())];
}

/** docs/licenses.md: every package of the lock file with its licence. */
export function licenceList(packages: readonly LockedPackage[]): string {
	const shipped = packages.filter((entry) => entry.shipped);
	const tools = packages.filter((entry) => !entry.shipped);
	return [
		'# Licences',
		'',
		'Made by `npm run licenses` from package-lock.json; a test fails when it is not current.',
		'The licences of the data are in `data/stockholm/sources.csv`.',
		'',
		`## In the program (${shipped.length})`,
		'',
		...table(shipped),
		'',
		`## Only in building and testing it (${tools.length})`,
		'',
		...table(tools),
		''
	].join('\n');
}
