import { captionWords } from './captions';
import { formatList, formatNumber, NBSP, sentenceCase } from './format';
import { inPlace, type Place } from './sentences/place';
import { populationSentence } from './sentences/population';

/** Words of the annex: headings in the order of the city's annexes, and the standing paragraphs. */
export const annexWords = {
	title: (area: string, year: string) => `Lägesbild ${area} ${year}`,
	kind: 'Gemensam lokal lägesbild',
	purpose: 'Underlag till bilaga till den lokala samverkansöverenskommelsen',
	exercise: 'ÖVNING – påhittade uppgifter, gäller inget verkligt område',
	headings: {
		summary: 'Sammanfattning',
		sources: 'Källor och begränsningar i korthet',
		area: 'Området',
		crime: 'Anmälda brott',
		all: 'Anmälda brott i siffror',
		map: 'Karta',
		trend: 'Över tid',
		comparison: 'Flera mått bredvid varandra',
		chosen: 'Valda figurer',
		children: 'Barn och unga',
		gender: 'Jämställdhet',
		method: 'Metod och tabeller',
		definitions: 'Definitioner',
		calculations: 'Så är siffrorna räknade',
		judged: 'Så är skillnaderna prövade',
		tables: 'Tabeller'
	},
	populationMissing: (place: Place) =>
		`${populationSentence({ ...place, date: '', value: null })} Den finns i stadens statistiska årsbok och hos SCB.`,
	populationBySex: (area: string) =>
		`Folkmängd efter kön och ettårsklasser för ${area} saknas i de data som är inlästa. Stadens statistikfunktion eller SCB kan ta fram den.`,
	belongs: (area: string, others: string) => `${area} hör till ${others}.`,
	consists: (area: string, others: string) => `${area} består av ${others}.`,
	/** `largest`: no group that the table leaves out can be larger. */
	dominates: (name: string, count: number, percent: number | null, largest: boolean) => {
		const share = percent === null ? '' : ` (${formatNumber(percent)}${NBSP}procent)`;
		return largest
			? `Störst del av dem var ${name}: ${formatNumber(count)}${share}.`
			: `Av dem var ${formatNumber(count)} ${name}${share}.`;
	},
	noResponseRate: 'Svarsfrekvensen är inte känd.',
	othersInTotal: (items: readonly string[]) =>
		`I samma tabell redovisas också ${formatList(items)}. Grupperna täcker inte alla brott.`,
	counted: (name: string, count: number) => `${name} (${formatNumber(count)})`,
	totalCaution:
		'Det samlade antalet säger lite i sig: enstaka brottstyper och anmälningsvanor styr det.',
	usedFor: (source: string, licence: string, measures: string) =>
		`${source}. Licens: ${licence}. Används för: ${measures}.`,
	sourcesIntro: 'Uppgifterna i den här bilagan kommer från:',
	limits:
		'Benägenheten att anmäla skiljer sig mellan brott, grupper och platser, och vissa brott upptäcks främst genom polisens eget arbete.',
	/** What the annex has nothing of; '' where it has some of everything. */
	notIncluded: (has: { adults: boolean; pupils: boolean; police: boolean; partners: boolean }) => {
		const lacking = [
			...(has.adults ? [] : ['trygghetsmätningar']),
			...(has.pupils ? [] : ['Stockholmsenkäten']),
			...(has.police ? [] : ['polisens egna uppgifter']),
			...(has.partners ? [] : ['samverkansparternas egna bilder'])
		];
		if (lacking.length === 0) return '';
		const silent = has.adults || has.pupils ? '' : ` ${annexWords.notDescribed}`;
		return `${sentenceCase(formatList(lacking))} ingår inte i den här bilagan.${silent}`;
	},
	notDescribed:
		'Den beskriver därför inte utsatthet, upplevd trygghet eller brott som inte anmälts.',
	division: (year: string) => captionWords.division(year).replace(/[.]$/, ''),
	until: (year: string) =>
		`Bilagan gäller ${year}. Siffror från senare år är inte med, även där de är inlästa: det som sägs saknas, saknas till och med ${year}.`,
	/** Which division the areas follow, and what that does to figures of other times. */
	divisionRule: (year: string | undefined) =>
		`${year === undefined ? 'Områdena följer den indelning som gällde när bilagan gjordes.' : captionWords.division(year)} Uppgifter från tider med en annan indelning är omräknade till den, där det går.`,
	preliminary: 'Preliminära uppgifter kan ändras. De är märkta i figurer och tabeller.',
	comparison: (label: string, judged: boolean) =>
		`Området jämförs med ${label}.${judged ? '' : ' Jämförelserna är inte statistiskt prövade.'}`,
	cityIncludes: (year: string) =>
		`Staden innehåller här området självt: staden utan området kan inte räknas ut för ${year} med de data som är inlästa.`,
	children: {
		victims: {
			all: 'Anmälda brott mot barn saknas i de data som är inlästa. Så hämtas de, brottstyp för brottstyp:',
			rest: 'För de här brottstyperna saknas anmälda brott mot barn i de data som är inlästa. Så hämtas de:'
		},
		school: (place: Place) =>
			`Behörighet till gymnasiet för elever som bor ${inPlace(place)} saknas: den finns inte offentligt per område. Utbildningsförvaltningen kan ta fram den.`,
		survey:
			'Barns och ungas upplevda trygghet saknas i de data som är inlästa. Stockholmsenkätens tabeller för området, flickor och pojkar, finns hos socialförvaltningen.'
	},
	gender: {
		victims: {
			all: 'Anmälda brott efter brottsoffrets kön saknas i de data som är inlästa. Så hämtas de, brottstyp för brottstyp:',
			rest: 'För de här brottstyperna saknas brottsoffrens kön i de data som är inlästa. Så hämtas uppgifterna:'
		},
		/** How many gaps in sample surveys were tested at once. */
		together: (looked: number) =>
			`${formatNumber(looked)} skillnader mellan kvinnor och män i urvalsundersökningar prövades samtidigt. Säkerställda är de som står sig när hänsyn tas till det.`,
		survey: (place: Place) =>
			`Kvinnors och mäns utsatthet och trygghet ${inPlace(place)} saknas i de data som är inlästa. Be om stadens trygghetsmätning med tabeller för kvinnor och män.`
	},
	computed: {
		computed_when_read: 'Några värden är hopräknade ur flera värden när filen lästes.',
		sum_of_months:
			'År som källan inte redovisar är summan av tolv månader; saknas en månad visas inget år.',
		sum_of_parts:
			'Områden som har slagits ihop är summan av de tidigare områdena; saknas en del visas ingen summa.',
		sum_of_measures:
			'Sammansatta mått är summan av de mått de består av; saknas ett visas ingen summa.',
		weighted_by_population:
			'Kvoter och andelar för sammansatta områden är delarnas, vägda med folkmängden: kvoter med den som källan delar med, andelar i urvalsundersökningar med den i de tillfrågade åldrarna.',
		weighted_by_base:
			'Andelar för sammansatta områden är delarnas andelar vägda med hur många var och en bygger på.',
		city_minus_area: 'Jämförelsen "staden utom området" är stadens antal minus områdets.',
		rate_city_minus_area:
			'Jämförelsens kvot är stadens kvot rensad från området, med den folkmängd källan delar med.',
		sum_of_span:
			'Tal för flera månader är summan av månaderna i källan; saknas en månad visas inget tal.',
		rate_of_count: 'Några kvoter är antalet delat med den folkmängd källan själv räknar på.',
		sum_of_chosen: 'Valda områden tillsammans är summan av områdenas antal.',
		rate_of_chosen:
			'Kvoten för valda områden tillsammans är områdenas kvoter vägda med den folkmängd källan delar med.',
		share_of_chosen:
			'Andelar för valda områden tillsammans är områdenas andelar vägda: i urvalsundersökningar med folkmängden i de tillfrågade åldrarna, annars med hur många andelen bygger på.',
		of_two_figures: 'Förändringar och skillnader är räknade av två tal i källan.'
	},
	sharedDefinition: (sentences: string) => `Gemensamt för flera av måtten: ${sentences}`,
	notesOnce:
		'Det här gäller flera av figurerna och sägs bara här; vid varje figur står det som gäller just den:',
	definition: (title: string, definition: string) => `${title}: ${definition}`
};
