import { describe, expect, it } from 'vitest';
import { readAgeText, readSexText } from './people';

describe('readSexText', () => {
	it.each([
		['Kvinnor', 'women'],
		['kvinna', 'women'],
		['K', 'women'],
		['Män', 'men'],
		['m', 'men'],
		['Flickor', 'girls'],
		['Tjejer', 'girls'],
		['Pojke', 'boys'],
		['P', 'boys'],
		['Totalt', 'all'],
		['Samtliga', 'all'],
		['Båda könen', 'all'],
		['Kvinnor och\u00a0män', 'all'],
		['Annan könstillhörighet', 'other'],
		['Okänt', 'unknown']
	])('%j is %s', (text, sex) => expect(readSexText(text)).toBe(sex));

	it.each(['', '1', '2', 'Kvinnor 16–24 år', 'Mån', '__proto__', 'constructor'])(
		'%j is none',
		(text) => expect(readSexText(text)).toBeNull()
	);
});

describe('readAgeText', () => {
	it.each([
		['Totalt', 'all'],
		['alla åldrar', 'all'],
		['16–24 år', '16-24'],
		['16 - 24', '16-24'],
		['16 till 24 år', '16-24'],
		['0-4', '0-4'],
		['65+', '65+'],
		['65 år och äldre', '65+'],
		['65 år eller äldre', '65+'],
		['18 år –', '18+'],
		['85-w', '85+'],
		['80- år', '80+'],
		['100+ år', '100+'],
		['under 18 år', '0-17'],
		['yngre än 15 år', '0-14'],
		['över 64 år', '65+'],
		['Barn 7–14 år', '7-14'],
		['17', '17'],
		['17 år', '17'],
		['0 år', '0'],
		['17-åringar', '17'],
		['åk 9', 'ak9'],
		['Årskurs 9', 'ak9'],
		['ak9', 'ak9'],
		['gy 2', 'gy2'],
		['gy2', 'gy2'],
		['gymnasiet år 2', 'gy2'],
		['Gymnasieskolan, årskurs 2', 'gy2'],
		['år 2 på gymnasiet', 'gy2'],
		['år 2, gymnasiet', 'gy2']
	])('%j is %s', (text, age) => expect(readAgeText(text)).toBe(age));

	it.each([
		'',
		'2024',
		'121',
		'24-16',
		'åk 10',
		'gy 4',
		'år',
		'kvinnor',
		'__proto__',
		'9'.repeat(99)
	])('%j is none', (text) => expect(readAgeText(text)).toBeNull());
});
