import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { fitRecipe, matchesRecipe, signRecipe } from '$lib/core/recipe/match';
import { outlineOf, previewRecipe, shownRows } from '$lib/core/recipe/preview';
import { suggestRecipe } from '$lib/core/recipe/suggest';
import { AreaRegister } from '$lib/core/register';
import type { NameLookup, TableFile } from '$lib/core/source';
import { ImportFailure } from './failure';
import type { MappingAnswers, MappingMessage, MappingRequest } from './mapping-protocol';
import { failureMessage } from './messages.sv';
import { clearedTable } from './personal-data';
import { readTable } from './read';
import { sha256 } from './sha256';

interface WorkerScope {
	onmessage: ((event: MessageEvent<MappingRequest>) => void) | null;
	postMessage(message: MappingMessage): void;
}

const scope = globalThis as unknown as WorkerScope;
let held: { table: TableFile; names: NameLookup } | null = null;

scope.onmessage = async ({ data }) => {
	const { id } = data;
	try {
		scope.postMessage({ id, ok: true, answer: await answer(data) });
	} catch (error) {
		const failure = error instanceof ImportFailure ? error : null;
		if (!failure) console.error(error);
		const message = failureMessage(failure?.code ?? 'internal', failure?.detail ?? {});
		scope.postMessage({ id, ok: false, message });
	}
};

async function answer(request: MappingRequest): Promise<MappingAnswers[keyof MappingAnswers]> {
	if (request.kind === 'open') {
		const { areas, measures, denominators } = request;
		const bytes = new Uint8Array(request.bytes);
		const hash = await sha256(bytes);
		const table = clearedTable(await readTable(bytes, request.file, hash, undefined, 'said'));
		if (table.sheets.every(({ rows }) => rows.length === 0)) throw new ImportFailure('empty_table');
		const register = new AreaRegister(areas);
		const names = createNameLookup(register, new MeasureTree(measures), denominators);
		held = { table, names };
		return outlineOf(table);
	}
	if (held === null) throw new Error('no file is open');
	const { table, names } = held;
	switch (request.kind) {
		case 'rows':
			return shownRows(table, request.sheet, request.from, request.to);
		case 'suggest':
			if (request.sheet === null) {
				const [sure] = request.recipes.filter((recipe) => matchesRecipe(table, recipe));
				for (const recipe of sure ? [sure] : request.recipes) {
					const fitted = fitRecipe(table, recipe);
					if (fitted) return fitted;
				}
			}
			return suggestRecipe(table, names, request.sheet ?? undefined);
		case 'preview':
			return previewRecipe(table, request.recipe, names);
		case 'sign':
			return signRecipe(table, request.recipe);
	}
}
