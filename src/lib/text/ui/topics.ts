import type { EvidenceKind } from '$lib/core/evidence';
import { formatList, formatNumber, lowerFirst } from '../format';

const measures = (count: number) => `${formatNumber(count)} mått`;

const kinds: Record<EvidenceKind | 'place_bound', string> = {
	reported_crime: 'Anmälda brott',
	place_bound: 'Platsbundna anmälda brott',
	sample_survey: 'Trygghetsmätningar',
	total_survey: 'Elever: enkät och skola',
	register: 'Folkmängd'
};

/** Strings of the pages of topics; what is told of each topic stands in `topic-texts.ts`. */
export const topics = {
	title: 'Samverkansområden och perspektiv',
	intro:
		'Det som en lokal lägesbild ska beröra. Varje sida samlar de mått som hör till området, vad som saknas och vem du frågar.',
	pageTitle: (topic: string, area: string) =>
		area === '' ? `${topic} – Lägesbild` : `${topic} – ${area} – Lägesbild`,
	measures: (count: number) =>
		count === 0 ? 'Inga mått: området beskrivs i ord.' : measures(count),
	kindList: (of: readonly (EvidenceKind | 'place_bound')[]) =>
		of.map((kind) => kinds[kind]).join(' · '),
	/** The area is in the heading, so that a printed page says what it is about. */
	heading: (topic: string, area: string) => `${topic}: ${area}`,
	kinds,
	known: (held: number, all: number, area: string) =>
		held === all
			? `Alla ${measures(all)} som hör hit har en uppgift för ${area}.`
			: held === 0
				? `Inget av de ${measures(all)} som hör hit har en uppgift för ${area}.`
				: `${formatNumber(held)} av de ${measures(all)} som hör hit har en uppgift för ${area}. Resten står sist, med vem du frågar.`,
	laidDown: (source: string) => `Grund: ${source}.`,
	/** What is said under a heading that the program has thought out itself. */
	kindNotes: {
		place_bound:
			'Brott som är knutna till en gata, en bostad, ett fordon eller en fasad och kan förebyggas där. Indelningen är programmets, inte Brås.'
	} as Partial<Record<EvidenceKind | 'place_bound', string>>,
	/** The table of one kind as a figure of its own, in files. */
	tableTitle: (topic: string, kind: string, title: string) =>
		`${topic}, ${lowerFirst(kind)}: ${lowerFirst(title)}`,
	tableLabel: (kind: string, area: string) => `${kind}, ${area}`,
	unit: (unit: string) => `${unit.charAt(0).toUpperCase()}${unit.slice(1)} där inget annat står.`,
	missing: {
		heading: (area: string) => `Saknas för ${area}, och vem du frågar`,
		split: 'Finns, men inte uppdelat',
		sex: 'Kvinnor och män, flickor och pojkar',
		children: 'Barn',
		intro:
			'De här måtten har en siffra ovan, men inte för varje kön eller för barn. Så hämtar du den.'
	},
	who: {
		heading: 'Vem har bilden?',
		police: (lpos: readonly string[]) =>
			lpos.length === 0
				? 'Polisens bild: lokalpolisområdena och polisregionens avdelning för verksamhetsstyrning och analys.'
				: `Polisens bild: ${formatList(lpos)}.`,
		municipality: (districts: readonly string[]) =>
			districts.length === 0
				? 'Kommunens bild: stadsdelsförvaltningen, skolan och socialtjänsten.'
				: `Kommunens bild: stadsdelsförvaltningen i ${formatList(districts)}, skolan och socialtjänsten.`,
		together:
			'I bilagan skrivs området i fyra delar: polisens bild, kommunens bild, gemensam bedömning och orsaker.'
	},
	write: 'Skriv i lägesbilden',
	import: 'Läs in en fil eller skriv in en uppgift',
	method: 'Så är måtten räknade',
	notes: 'Att tänka på',
	sources: 'Källor'
};
