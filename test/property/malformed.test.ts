import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pollutions } from '../malformed/pollutions';
import { score, type Sample } from '../malformed/score';

const folder = 'node_modules/csv-spectrum';

/** The collection's truth is objects by heading; rows in their order, headings first. */
const spectrum: Sample[] = readdirSync(`${folder}/csvs`).map((file) => {
	const json = readFileSync(`${folder}/json/${path.parse(file).name}.json`, 'utf8');
	const records = [JSON.parse(json)].flat() as Record<string, string>[];
	// In this one the collection gives another telephone number than its file has.
	if (file === 'location_coordinates.csv')
		for (const record of records) record['Contact Phone Number'] = '2095257564';
	const bytes = new Uint8Array(readFileSync(`${folder}/csvs/${file}`));
	return {
		name: file,
		bytes,
		truth: [Object.keys(records[0] ?? {}), ...records.map(Object.values)]
	};
});

/** Signs of minutes that look like quotes, and letters lost before the file was made. */
const DOUBTFUL = ['location_coordinates.csv'];

test.each(spectrum)('csv-spectrum: $name is read right', async (sample) => {
	const note = DOUBTFUL.includes(sample.name) ? 'encoding_guessed dialect_guessed' : '';
	expect(await score(sample)).toMatchObject({ verdict: 'right', note });
});

describe('spoilt files', () => {
	test('none is read wrong without a word', async () => {
		const scores = await Promise.all(pollutions.map(score));
		const count = (verdict: string) => scores.filter((one) => one.verdict === verdict).length;
		console.log(
			`${scores.length} spoilt files: ${count('right')} right, ${count('told')} told, ${count('refused')} refused`
		);
		expect(scores.filter(({ verdict }) => verdict === 'silently wrong')).toEqual([]);
		// A reader that refused or doubted everything would be of no use.
		expect(count('right')).toBeGreaterThan(scores.length * 0.7);
		expect(count('refused')).toBeLessThan(5);
	});

	test('the scorer sees a wrong cell', async () => {
		const [clean] = pollutions as [Sample];
		const truth = clean.truth.map((row, i) => (i === 3 ? [...row.slice(0, 2), 'annat'] : row));
		expect(await score({ ...clean, truth })).toMatchObject({ verdict: 'silently wrong', wrong: 3 });
	});
});
