import { describe, expect, it } from 'vitest';
import { annexModel } from './annex';
import { contextOf, figure, readable, selection } from './fixture-town';
import type { AnnexModel } from './models';

const total = { series: 'arsbok', source: 'arsbok-fil', unit: 'count' as const };
const context = contextOf([
	figure({ value: 1081 }),
	figure({ period: '2023', value: 1000 }),
	figure({ area: 'sdo:lindhult', value: 640 }),
	figure({ value: 1203, scope: 'rest', origin: 'computed', how: ['rate_city_minus_area'] }),
	figure({ ...total, indicator: 'all', measure: 'crime:all', value: 7714 }),
	figure({ ...total, value: 3857 }),
	figure({ ...total, indicator: 'quarrel', measure: 'crime:quarrel', value: 371 })
]);

const texts = (model: AnnexModel, heading: string) =>
	(model.sections.find((section) => section.heading === heading)?.blocks ?? []).flatMap((block) =>
		block.kind === 'figure' ? [] : [readable(block.text)]
	);
const kinds = (model: AnnexModel, heading: string) =>
	(model.sections.find((section) => section.heading === heading)?.blocks ?? []).flatMap((block) =>
		block.kind === 'figure' ? [block.figure.kind] : []
	);

describe('annexModel', () => {
	const model = annexModel(context, { area: 'sdo:bjorkvik', year: '2024' });

	it('follows the chapter order of the city, with real headings', () => {
		expect(model.title).toBe('Lägesbild Björkvik 2024');
		expect(model.subtitle).toEqual([
			'Gemensam lokal lägesbild',
			'Underlag till bilaga till den lokala samverkansöverenskommelsen',
			'LPO Öster'
		]);
		expect(model.sections.filter(({ level }) => level === 1).map(({ heading }) => heading)).toEqual(
			[
				'Sammanfattning',
				'Källor och begränsningar i korthet',
				'Området',
				'Anmälda brott',
				'Barn och unga',
				'Jämställdhet',
				'Metod och tabeller'
			]
		);
	});

	it('never states the sum of all crime alone', () => {
		expect(texts(model, 'Sammanfattning')).toEqual([
			'I Björkvik anmäldes 1_081 skadebrott per 100_000 invånare år 2024, i staden utom Björkvik 1_203.',
			'I Björkvik anmäldes 371 fall av gräl inkl. grovt år 2024.',
			'Brotten räknas där de begicks och när de anmäldes, inte efter var de inblandade bor.',
			'I Björkvik anmäldes 7_714 brott år 2024. Störst del av dem var skadebrott: 3_857 (50_procent). Källa: Årsboken, tabell 1, uppdaterad 2025-04-30. Egen bearbetning.'
		]);
		expect(texts(model, 'Anmälda brott i siffror')[0]).toBe(
			'I Björkvik anmäldes 7_714 brott år 2024. Störst del av dem var skadebrott: 3_857 (50_procent). ' +
				'I samma tabell redovisas också gräl (371). Grupperna täcker inte alla brott. ' +
				'Det samlade antalet säger lite i sig: enstaka brottstyper och anmälningsvanor styr det. ' +
				'Källa: Årsboken, tabell 1, uppdaterad 2025-04-30. Egen bearbetning.'
		);
		const alone = annexModel(
			contextOf([figure({ ...total, indicator: 'all', measure: 'crime:all', value: 7714 })]),
			{ area: 'sdo:bjorkvik', year: '2024' }
		);
		expect(readable(JSON.stringify(alone.sections))).not.toContain('7_714');
	});

	it('calls a group the largest only where what the table leaves out cannot be larger', () => {
		const few = contextOf([
			figure({ ...total, indicator: 'all', measure: 'crime:all', value: 6032 }),
			figure({ ...total, indicator: 'quarrel', measure: 'crime:quarrel', value: 456 })
		]);
		expect(
			texts(annexModel(few, { area: 'sdo:bjorkvik', year: '2024' }), 'Anmälda brott i siffror')[0]
		).toMatch(/^I Björkvik anmäldes 6_032 brott år 2024\. Av dem var 456 gräl \(8_procent\)\./u);
	});

	it('says of a hole what, where and when, and of a new area how its older figures were made', () => {
		const parts = {
			area: 'sdo:norrby',
			origin: 'computed' as const,
			parts: ['sdo:strandvik', 'sdo:solangen']
		};
		const norrby = contextOf([
			figure({ area: 'sdo:norrby', value: 90 }),
			figure({ ...parts, period: '2023', value: 80, how: ['weighted_by_population'] })
		]);
		const annex = annexModel(norrby, { area: 'sdo:norrby', year: '2024' });
		expect(texts(annex, 'Så är siffrorna räknade')[0]).toBe(
			'Kvoterna för Norrby före 2024 är räknade ur Strandviks och Solängens kvoter, vägda med folkmängden.'
		);
		const asPublished = annexModel(contextOf([figure({ area: 'sdo:norrby', value: 90 })]), {
			area: 'sdo:norrby',
			year: '2024'
		});
		expect(texts(asPublished, 'Så är siffrorna räknade')).toEqual([
			'Uppgifterna för Norrby står som källan har publicerat dem.'
		]);
		expect(texts(annex, 'Anmälda brott i siffror')).toContain(
			'Gräl inkl. grovt per 100_000 invånare i Norrby år 2024: Uppgiften finns inte i de data som är inlästa. Hämta i SOL.'
		);
	});

	it('has a map, a trend, a comparison of measures, and a table for each', () => {
		expect(kinds(model, 'Karta')).toEqual(['choropleth']);
		expect(kinds(model, 'Över tid')).toEqual(['trend']);
		expect(kinds(model, 'Flera mått bredvid varandra')).toEqual(['comparison']);
		expect(kinds(model, 'Tabeller')).toEqual(['table', 'table', 'table']);
	});

	it('says what is missing and whom to ask', () => {
		expect(texts(model, 'Jämställdhet')).toEqual([
			'Anmälda brott efter brottsoffrets kön saknas i de data som är inlästa. Så hämtas de, brottstyp för brottstyp:',
			'Skadebrott och Gräl inkl. grovt: Kryssa kvinna och man.',
			'Kvinnors och mäns utsatthet och trygghet i Björkvik saknas i de data som är inlästa. Be om stadens trygghetsmätning med tabeller för kvinnor och män.'
		]);
		expect(texts(model, 'Området')).toEqual([
			'Björkvik hör till LPO Öster.',
			'Folkmängden i Björkvik finns inte i de data som är inlästa. Den finns i stadens statistiska årsbok och hos SCB.',
			'Folkmängd efter kön och ettårsklasser för Björkvik saknas i de data som är inlästa. Stadens statistikfunktion eller SCB kan ta fram den.'
		]);
	});

	it('lists every source with delivery, licence and use', () => {
		expect(model.sources).toEqual([
			'Brå, Anmälda brott, hämtat: okänt. Licens: CC0. Används för: skadebrott.',
			'Årsboken, tabell 1, uppdaterad 2025-04-30. Licens: CC0. Används för: gräl inkl. grovt, alla anmälda brott, skadebrott.'
		]);
	});

	it("takes the user's figures, words and title instead of the proposal", () => {
		const own = annexModel(context, {
			area: 'sdo:bjorkvik',
			year: '2024',
			title: ' Vår bild ',
			items: [
				{ kind: 'trend', selection: selection(), text: 'Vår tolkning.\n\nOch en till.\nSist.' }
			]
		});
		expect(own.title).toBe('Vår bild');
		expect(kinds(own, 'Valda figurer')).toEqual(['trend']);
		expect(texts(own, 'Valda figurer')).toEqual(['Vår tolkning.', 'Och en till.', 'Sist.']);
		expect(kinds(own, 'Karta')).toEqual([]);
	});

	it('compares with the whole city, and says so, where the rest of it is not known', () => {
		const city = annexModel(
			contextOf([figure({ value: 1081 }), figure({ area: 'stad:provstaden', value: 1200 })]),
			{ area: 'sdo:bjorkvik', year: '2024' }
		);
		expect(texts(city, 'Sammanfattning')[0]).toBe(
			'I Björkvik anmäldes 1_081 skadebrott per 100_000 invånare år 2024, i Provstaden 1_200.'
		);
		expect(texts(city, 'Källor och begränsningar i korthet')).toContain(
			'Området jämförs med Provstaden. Jämförelserna är inte statistiskt prövade. ' +
				'Staden innehåller här området självt: staden utan området kan inte räknas ut för 2024 med de data som är inlästa.'
		);
	});

	it('marks exercise data on the title page and on every figure', () => {
		const exercise = annexModel(
			{ ...context, exercise: true },
			{ area: 'sdo:bjorkvik', year: '2024' }
		);
		expect(exercise.exercise).toBe(true);
		expect(exercise.subtitle[0]).toMatch(/^ÖVNING/);
		for (const { blocks } of exercise.sections)
			for (const block of blocks)
				if (block.kind === 'figure') expect(block.figure.caption.source).toMatch(/^ÖVNING\. /);
	});

	it('carries nothing the gate hides', () => {
		const hidden = annexModel(
			contextOf([
				figure({ value: 1081 }),
				figure({ area: 'sdo:lindhult', value: 123456, status: 'suppressed' })
			]),
			{ area: 'sdo:bjorkvik', year: '2024' }
		);
		expect(readable(JSON.stringify(hidden))).not.toMatch(/123_?456/);
	});
});
