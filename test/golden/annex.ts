import type { AnnexBlock, AnnexModel, FigureModel } from '../../src/lib/views/models';

const inputs = import.meta.glob<FigureModel>('./input/*.json', { eager: true, import: 'default' });

/** A golden input model by name. */
export function inputModel(name: string): FigureModel {
	const model = inputs[`./input/${name}.json`];
	if (model === undefined) throw new Error(`No golden model is called ${name}.`);
	return model;
}

const figure = (name: string): AnnexBlock => ({ kind: 'figure', figure: inputModel(name) });
const text = (words: string): AnnexBlock => ({ kind: 'paragraph', text: words });

/** A made-up annex with every kind of block. */
export const exampleAnnex: AnnexModel = {
	title: 'Lägesbild Björkvik 2024',
	area: 'Björkvik',
	year: '2024',
	subtitle: ['Gemensam lokal lägesbild', '', 'Underlag till bilaga till överenskommelsen'],
	exercise: true,
	sections: [
		{
			heading: 'Sammanfattning',
			level: 1,
			blocks: [text('I Björkvik anmäldes 7\u00a0714 brott 2024. Å, ä och ö ska synas.')]
		},
		{
			heading: 'Anmälda brott',
			level: 1,
			blocks: [text('Figurerna visar anmälda brott efter brottsplats.')]
		},
		{ heading: 'Karta', level: 2, blocks: [figure('choropleth-patterns')] },
		{ heading: 'Över tid', level: 2, blocks: [figure('trend-breaks')] },
		{ heading: 'Flera mått', level: 2, blocks: [figure('comparison-units')] },
		{
			heading: 'Barn och unga',
			level: 1,
			blocks: [
				{ kind: 'missing', text: 'Anmälda brott mot barn saknas i de data som är inlästa.' },
				figure('table-symbols')
			]
		}
	],
	sources: [
		'Övningsdata, Exempelstadens brottsstatistik. Hämtad 2026-01-15. Licens: okänt.',
		'Övningsdata, Exempelstadens folkmängd. Hämtad 2026-01-15. Licens: okänt.'
	]
};
