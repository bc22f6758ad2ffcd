import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Area } from '../../src/lib/core/area';
import { MeasureTree } from '../../src/lib/core/measures';
import { createNameLookup } from '../../src/lib/core/names';
import type { DatasetWithObservations } from '../../src/lib/core/observation';
import { divisionDay, divisionYears } from '../../src/lib/core/division';
import { AreaRegister } from '../../src/lib/core/register';
import type { ImportReport } from '../../src/lib/core/source';
import type { Workspace } from '../../src/lib/core/workspace';
import { importFile } from '../../src/lib/import/import-file';
import { compileWorkspace } from '../data/compile';
import { repoRoot } from '../repo-root';

/** The municipality of that id under `data/`, or null where there is none. */
export async function openWorkspace(id: string): Promise<Workspace | null> {
	const folder = await folderOf(id);
	return folder === null ? null : compileWorkspace(folder);
}

/** Whether the municipality of that id is for exercise, or null where there is none; reads no data. */
export async function isExercise(id: string): Promise<boolean | null> {
	const folder = await folderOf(id);
	if (folder === null) return null;
	const said: unknown = JSON.parse(await readFile(path.join(folder, DESCRIPTION), 'utf8'));
	return typeof said === 'object' && said !== null && 'exercise' in said && said.exercise === true;
}

const DESCRIPTION = 'workspace.json';

async function folderOf(id: string): Promise<string | null> {
	if (!/^[a-z0-9-]+$/u.test(id)) return null;
	const folder = path.join(repoRoot(), 'data', id);
	return (await stat(path.join(folder, DESCRIPTION)).catch(() => null)) && folder;
}

export interface ReadDelivery {
	file: string;
	report: ImportReport;
	/** null where nothing could be read; `report` says why. */
	delivery: DatasetWithObservations | null;
}

/** Reads files as the page does, in the order given: a later one wins over an earlier. */
export async function readDeliveries(
	workspace: Workspace,
	files: readonly string[]
): Promise<ReadDelivery[]> {
	const register = new AreaRegister(workspace.areas);
	const names = createNameLookup(
		register,
		new MeasureTree(workspace.measures),
		workspace.denominators,
		workspace.questions
	);
	const start = Date.now();
	const read: ReadDelivery[] = [];
	for (const [i, file] of files.entries()) {
		const bytes = new Uint8Array(await readFile(file));
		const { report, dataset, observations } = await importFile(bytes, path.basename(file), {
			names,
			exercise: workspace.exercise,
			now: start + i
		});
		read.push({ file, report, delivery: dataset ? { dataset, observations } : null });
	}
	return read;
}

const BARE_NAME_LEVELS = ['sdo', 'lpo', 'stad', 'kommun'];

/**
 * The area a person means by an id or a bare name: the sdo of the year asked for (of today without
 * one), then lpo, city, kommun; where none of them exists then, a ceased or later one that the
 * municipality shows, in the same order. Otherwise the candidates, none or several. With a division (a year) only
 * the districts and police areas of its last day are meant.
 */
export function meantArea(
	register: AreaRegister,
	name: string,
	year: string | null,
	division: string | null = null
): { area: Area } | { candidates: Area[] } {
	if (division !== null) return meantIn(register, name, division);
	const exact = register.get(name);
	if (exact) return { area: exact };
	const candidates = register.candidates(name, year ?? undefined);
	const [first, ...others] = candidates;
	if (!first) return { candidates };
	const ranked = BARE_NAME_LEVELS.flatMap((level) =>
		candidates.filter((area) => area.level === level)
	);
	const meant =
		ranked.find((area) => exists(register, area, year)) ?? ranked.find(({ shown }) => shown);
	if (meant) return { area: meant };
	return others.length === 0 ? { area: first } : { candidates };
}

function meantIn(
	register: AreaRegister,
	name: string,
	division: string
): { area: Area } | { candidates: Area[] } {
	const exact = register.get(name);
	const candidates = (exact ? [exact] : register.candidates(name, division)).filter(
		({ id, level }) =>
			(level !== 'sdo' && level !== 'lpo') ||
			register.shown(level, divisionDay(division)).some((area) => area.id === id)
	);
	const [first] = BARE_NAME_LEVELS.flatMap((level) =>
		candidates.filter((area) => area.level === level)
	);
	const meant = first ?? (candidates.length === 1 ? candidates[0] : undefined);
	return meant ? { area: meant } : { candidates };
}

/** Whether `--division` names a year whose division the municipality's data describe. */
export function isDivision(register: AreaRegister, division: string): boolean {
	return /^\d{4}$/u.test(division) && divisionYears(register, [division]).includes(division);
}

function exists(register: AreaRegister, area: Area, year: string | null): boolean {
	const lifetimes = register.lifetimes(area.id);
	if (lifetimes.length === 0) return true;
	return lifetimes.some(({ calendar, to }) =>
		year === null ? to === null : register.existed(area.id, calendar, year)
	);
}
