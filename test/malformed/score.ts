import { ImportFailure } from '$lib/import/failure';
import { readTable } from '$lib/import/read';

/** A file, and what its cells are to anyone who knows how it was made. */
export interface Sample {
	name: string;
	bytes: Uint8Array;
	truth: readonly (readonly string[])[];
}

export interface Score {
	name: string;
	/** `right`: every cell; `told`: some cells are wrong and a warning says so; `refused`: not read. */
	verdict: 'right' | 'told' | 'refused' | 'silently wrong';
	wrong: number;
	note: string;
}

/**
 * Reads the file as the program does and compares every cell by its place. Cells beyond the true table
 * count as wrong when they hold anything, missing ones when the true cell does.
 */
export async function score({ name, bytes, truth }: Sample): Promise<Score> {
	try {
		const { sheets, warnings } = await readTable(bytes, name, '');
		const read = sheets[0]?.rows.map(({ cells }) => cells) ?? [];
		let wrong = 0;
		for (let row = 0; row < Math.max(read.length, truth.length); row += 1) {
			const [a, b] = [read[row] ?? [], truth[row] ?? []];
			for (let column = 0; column < Math.max(a.length, b.length); column += 1)
				if ((a[column] ?? '') !== (b[column] ?? '')) wrong += 1;
		}
		const told = warnings.some(({ code }) => code.endsWith('_guessed'));
		const verdict = wrong === 0 ? 'right' : told ? 'told' : 'silently wrong';
		return { name, verdict, wrong, note: warnings.map(({ code }) => code).join(' ') };
	} catch (error) {
		if (!(error instanceof ImportFailure)) throw error;
		return { name, verdict: 'refused', wrong: 0, note: error.code };
	}
}
