import { expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile } from '$lib/import/import-file';

const survey = 'stockholmsenkaten';
const id = (name: string): string => `survey:stockholmsenkaten.${name}`;
const measure = (name: string, label: string) => ({
	...{ id: id(name), parent: null, label, labels: [], sources: [survey], note: null }
});
const asked = (wave: string, variable: string, name: string, wording: string) => ({
	...{ survey, wave, variable, measure: id(name), wording, change: null }
});
const names = createNameLookup(
	new AreaRegister({ city: 'stad:x', areas: [], aliases: [], lifetimes: [], relations: [] }),
	new MeasureTree([
		measure('hotad', 'Allvarligt hotad'),
		measure('ranad', 'Blivit rånad'),
		measure('trygg', 'Trygg ute sent'),
		measure('otrygg', 'Otrygg ute sent'),
		measure('skolkat', 'Skolkat fyra dagar')
	]),
	[],
	[
		asked('2022', 'f78aa', 'hotad', 'Har du varit med om: Känt dig allvarligt hotad?'),
		asked('2024', 'F80aa', 'hotad', 'Har du varit med om: Känt dig allvarligt hotad?'),
		asked('2024', 'F102', 'trygg', 'Går du ut ensam sent en kväll, känner du dig då…'),
		asked('2024', 'F57', 'skolkat', 'Har du skolkat en hel dag?'),
		asked('2024', 'dik57', 'skolkat', 'Skolkat fyra dagar')
	]
);

/** Rows of wave, variable, question, answer and share. */
async function open(...rows: [string, string, string, string, string][]) {
	const heading = 'Undersökning;Stadsdelsområde;Kön;Årskurs;År;Variabel;Fråga;Svar;Andel (%)';
	const lines = rows.map((row) => ['Stockholmsenkäten;Almby;Flickor;Åk 9', ...row].join(';'));
	const bytes = new TextEncoder().encode([heading, ...lines].join('\n'));
	const { observations, report } = await importFile(bytes, 'x.csv', { names, now: 1 });
	const told = (code: string): string[] =>
		report.warnings.flatMap((one) => (one.code === code ? [one.message] : []));
	return {
		figures: observations.map((one) => [one.measure, one.period, one.value]),
		rejected: report.rejected.map(({ row, reason }) => [row, reason]),
		told: told('unknown_measure').filter((message) => !message.includes('Almby'))
	};
}

test('a question whose number changed is one series, whatever case its number is written in', async () => {
	const { figures, told } = await open(
		['2022', 'F78AA', '', '', '12'],
		['2024', 'f80aa', 'Allvarligt hotad', '', '10']
	);
	expect(figures).toEqual([
		[id('hotad'), '2022', 12],
		[id('hotad'), '2024', 10]
	]);
	expect(told).toHaveLength(1);
	expect(told[0]).toContain('vilket eller vilka svar');
});

test('an answer of a question is not the question’s measure because of the number', async () => {
	const question = 'Går du ut ensam sent en kväll, känner du dig då…';
	const { figures, told } = await open(
		['2024', 'F102', question, 'Mycket otrygg', '7'],
		['2024', 'F102', question, 'Mycket trygg', '37'],
		['2024', 'F102', question, 'Otrygg ute sent', '20'],
		['2024', 'F102', '', 'Ganska trygg', '30']
	);
	const measures = figures.map(([one]) => one);
	expect(measures).not.toContain(id('trygg'));
	expect([new Set(measures).size, measures[2]]).toEqual([4, id('otrygg')]);
	expect(told).toHaveLength(3);
});

test('a number and a wording that say different questions are neither', async () => {
	const { figures, rejected } = await open(['2024', 'F80aa', 'Blivit rånad?', '', '9']);
	expect(figures).toEqual([]);
	expect(rejected).toEqual([[2, expect.stringContaining('F80aa')]]);
});

test('a wording the code book does not have is told, and joined only if it is alike', async () => {
	const { figures, told } = await open(
		['2024', 'F80aa', 'Har du känt dig hotad?', '', '9'],
		['2024', 'F80aa', 'Trivs i sin kommun', '', '8']
	);
	expect(figures).toEqual([
		[id('hotad'), '2024', 9],
		[id('trivs-i-sin-kommun'), '2024', 8]
	]);
	expect(told.filter((one) => one.includes('F80aa'))).toHaveLength(2);
});

test('an unknown number is told, and alone it is another question in every wave', async () => {
	const { figures, told } = await open(
		['2024', 'F999', 'Blivit rånad', '', '5'],
		['2020', 'F80aa', '', '', '6'],
		['2022', 'F80aa', '', '', '7']
	);
	expect(figures).toEqual([
		[id('ranad'), '2024', 5],
		[id('f80aa-2020'), '2020', 6],
		[id('f80aa-2022'), '2022', 7]
	]);
	expect(told.filter((one) => one.includes('F999'))).toHaveLength(1);
});

test('a question of several answers without any said is told; a derived share is not', async () => {
	const raw = await open(['2024', '', 'Har du skolkat en hel dag?', '', '40']);
	expect([raw.figures[0]?.[0], raw.told.length]).toEqual([id('skolkat'), 1]);
	const derived = await open(['2024', 'dik57', '', '', '4']);
	expect([derived.figures[0]?.[0], derived.told.length]).toEqual([id('skolkat'), 0]);
});

test('a question of its own never gets the id of a measure it is no spelling of', async () => {
	const { figures } = await open(['2024', '', 'Hotad', '', '40']);
	expect(figures[0]?.[0]).toMatch(/\.hotad-/u);
});
