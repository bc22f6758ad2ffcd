/** What package-lock.json says about the packages the program is made of. */

export interface LockedPackage {
	/** `docx`, `@scope/name`; nested copies keep only their own name. */
	name: string;
	version: string;
	/** SPDX expression, or '' where the package states none. */
	licence: string;
	/** Part of the built program, not only of the tools that build and test it. */
	shipped: boolean;
	installScript: boolean;
	/** Where the lock says it was fetched from, or null. */
	resolved: string | null;
}

interface LockEntry {
	version?: string;
	license?: string;
	dev?: boolean;
	devOptional?: boolean;
	hasInstallScript?: boolean;
	resolved?: string;
	name?: string;
}

/** Every package of a lock file (version 3) but the root, in the order of the file. */
export function lockedPackages(lock: { packages: Record<string, LockEntry> }): LockedPackage[] {
	return Object.entries(lock.packages)
		.filter(([path]) => path !== '')
		.map(([path, entry]) => ({
			name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
			version: entry.version ?? '',
			licence: entry.license ?? '',
			shipped: entry.dev !== true && entry.devOptional !== true,
			installScript: entry.hasInstallScript === true,
			resolved: entry.resolved ?? null
		}));
}
