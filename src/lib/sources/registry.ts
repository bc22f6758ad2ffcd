import type { SourceDefinition } from '$lib/core/source';

/** Every folder beside this file with an `index.ts` that exports `source`; no other list has to be kept. */
const modules = import.meta.glob<{ source: SourceDefinition }>('./*/index.ts', { eager: true });

export const allSources: readonly SourceDefinition[] = Object.values(modules)
	.map(({ source }) => source)
	.sort((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map(allSources.map((source) => [source.id, source]));

export function sourceById(id: string): SourceDefinition | undefined {
	return byId.get(id);
}
