import { describe, expect, it } from 'vitest';
import { annexModel } from './annex';
import { context, figures, judged, months } from './fixture-judged';
import { figure, readable, selection } from './fixture-town';
import { overviewModel } from './overview';
import { overviewTable } from './overview-table';

describe('the first page', () => {
	const model = overviewModel(context, selection());
	const row = model.rows[0];

	it('says of each comparison whether it is larger than usual', () => {
		expect(row?.comparison.judged).toBe('större än vanlig variation');
		expect(readable(row?.comparison.text ?? '')).toMatch(
			/, i staden utom Björkvik 800\. Skillnaden är större än vanlig variation\.$/u
		);
		expect(model.rows[1]?.comparison.judged).toBe('för få för att bedöma');
	});

	it('sets the row against the year before, tested on counts', () => {
		expect(row?.change?.short).toBe('mot 2023: +140\u00a0%, större än vanlig variation');
		expect(readable(row?.change?.text ?? '')).toBe(
			'År 2023 var motsvarande tal 500 per 100_000 invånare. Prövat på antalen (600 mot 200) är ökningen större än vanlig variation. 2023 var ett pandemiår.'
		);
	});

	it('tells the month that one case may have filled, in the cell and in a sentence', () => {
		expect(row?.heed.short).toBe('maj 2024 121: kan vara ett enda ärende');
		expect(row?.heed.sentences).toEqual([
			'I maj 2024 anmäldes 121 skadebrott i Björkvik, mer än tre gånger så många som i en vanlig månad samma år (22). Det kan vara ett enda ärende med många brott.'
		]);
	});

	it('tells such a month of the year before too, where the row falls from it', () => {
		const moved = months.map((one) => ({ ...one, period: one.period.replace('2024', '2023') }));
		const heedOf = (now: number) =>
			overviewModel(
				judged([figure({ value: now }), ...figures.slice(1)], { months: moved }),
				selection()
			).rows[0]?.heed;
		expect(heedOf(200)?.short).toBe('maj 2023 121: kan vara ett enda ärende');
		expect(heedOf(200)?.sentences[0]).toMatch(/^I maj 2023 anmäldes 121 skadebrott i Björkvik/u);
		expect(heedOf(600)?.short).toBe('');
	});

	it('says how many were looked at, on the page and in the table that leaves it', () => {
		expect(model.looked).toEqual([
			'Av 2 mått kan 1 jämföras med staden utom Björkvik; 1 har för få fall eller saknar uppgift. Det skiljer sig mer än vanlig variation.',
			'Områden skiljer sig åt av många varaktiga skäl: att skillnaden mot staden utom Björkvik är större än vanlig variation är inte ovanligt.',
			'Av 2 mått kan 1 jämföras med året före; 1 har för få fall eller saknar uppgift. Det skiljer sig mer än vanlig variation.'
		]);
		const { notes } = overviewTable(context, selection(), model).caption;
		for (const sentence of [...model.looked, ...(row?.heed.sentences ?? [])])
			expect(notes).toContain(sentence);
	});

	it('says nothing of it before the judge is here', () => {
		const before = overviewModel({ ...context, judge: null }, selection());
		expect(before.looked).toEqual([]);
		expect(before.rows[0]).toMatchObject({ change: null, comparison: { judged: '' } });
		expect(JSON.stringify(before)).not.toMatch(/variation/u);
	});

	it('warns of unusual years among those it shows, and of the place compared with', () => {
		expect(model.notes).toContain('Pandemiår.');
		const area = { kind: 'area', area: 'sdo:lindhult' } as const;
		const beside = overviewModel(context, selection({ comparison: area }));
		expect(beside.notes).toContain('Lindhult: Många besökare.');
	});

	it('says of a rate of an area with many visitors what the data says, by its kind and once', () => {
		const told = (unit: 'per_100k' | 'count') =>
			overviewModel(
				unit === 'count' ? judged(figures.map((one) => ({ ...one, unit }))) : context,
				selection({ area: 'sdo:lindhult', comparison: { kind: 'area', area: 'sdo:norrby' } })
			);
		expect(told('per_100k').rows[0]?.comparison.text).toMatch(/\. Många besökare\.$/u);
		const lead = told('per_100k').lead.map(({ text }) => text);
		expect(lead.join(' ').split('Många besökare.')).toHaveLength(2);
		expect(told('count').rows[0]?.comparison.text).not.toContain('Många besökare.');
	});
});

describe('the annex', () => {
	const model = annexModel(context, { area: 'sdo:bjorkvik', year: '2024' });
	const said = model.sections.flatMap(({ blocks }) =>
		blocks.flatMap((block) => (block.kind === 'figure' ? [] : [readable(block.text)]))
	);

	it('tests what it compares and says how', () => {
		expect(said.join('\n')).not.toMatch(/inte statistiskt prövade/u);
		expect(said).toContain(
			'Skillnaden mot staden utom Björkvik är större än vanlig variation för skadebrott. Fallen är för få för att bedöma skillnaden mot staden utom Björkvik för gräl inkl. grovt.'
		);
		const method = model.sections.find(({ heading }) => heading === 'Så är skillnaderna prövade');
		expect(JSON.stringify(method)).toMatch(
			/Spridning: skadebrott 13,0 \(3 områden, 2010–2015 och 2024\)\./u
		);
		expect(JSON.stringify(method)).toMatch(/En ökning eller minskning som hela staden delar/u);
		expect(JSON.stringify(method)).toMatch(/Spridningen är en för alla områden\./u);
	});

	it('says that nothing is tested where nobody judges', () => {
		const untested = annexModel(
			{ ...context, judge: null },
			{ area: 'sdo:bjorkvik', year: '2024' }
		);
		expect(JSON.stringify(untested)).toMatch(/inte statistiskt prövade/u);
	});
});
