import type { ImportWarning } from '$lib/core/source';
import type { WarningCode } from '$lib/core/vocabulary';

export interface WarningGroup {
	code: WarningCode;
	/** Distinct messages with the first place each was given for, in file order. */
	warnings: ImportWarning[];
}

/** Warnings of one kind together, each message once. */
export function warningGroups(warnings: readonly ImportWarning[]): WarningGroup[] {
	const groups = new Map<WarningCode, Map<string, ImportWarning>>();
	for (const warning of warnings) {
		const group = groups.get(warning.code) ?? new Map<string, ImportWarning>();
		if (!group.has(warning.message)) group.set(warning.message, warning);
		groups.set(warning.code, group);
	}
	return [...groups].map(([code, group]) => ({ code, warnings: [...group.values()] }));
}
