import type { SourceDefinition } from '$lib/core/source';

/** Every folder beside this file with an `index.ts` that exports `source`; no other list has to be kept. */
const modules = import.meta.glob<{ source: SourceDefinition }>('./*/index.ts', { eager: true });

export const allSources: readonly SourceDefinition[] = Object.keys(modules)
	.sort()
	.flatMap((path) => modules[path]?.source ?? []);

const byId = new Map(allSources.map((source) => [source.id, source]));

export function sourceById(id: string): SourceDefinition | undefined {
	return byId.get(id);
}
