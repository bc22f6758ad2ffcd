/** The words of the statistical yearbook's tables, and the Swedish reasons its parsers give. */

/** A heading that stands over the columns to the right of it, up to the next one in its row. */
export const GROUP = /^(?:därav|antal|andel|fördelning)\b|\bper 1 000\b|%/iu;
export const SHARE = /^(?:andel|fördelning)\b|%/iu;
/** "1 Prognos utarbetad …", "¹ Prognos …". */
export const FOOTNOTE = /^([0-9]|[¹²³⁴-⁹])\)? ?(\p{L}.*)$/u;
export const FORECAST = /\bprognos/iu;
export const UPDATED = /^senast uppdaterad:? ?(\d{4}-\d{2}-\d{2})$/iu;

export const reasons = {
	noColumns: 'Raden står före tabellens rubriker.',
	noReadable: 'Inget värde i raden går att läsa.',
	noLabel: 'Raden har värden men inget område.',
	areaAgain: (row: number): string =>
		`Området står redan i rad ${row}, med andra värden; den första raden gäller.`,
	otherSheet: 'Bladet har inte den uppställning som tabellen i årsboken har.'
};

export const updated = (date: string): string => `uppdaterad ${date}`;

export const totalDiffers = (
	area: string,
	period: string,
	measure: string,
	total: string,
	sum: string
): string =>
	`${area}, ${period}, ${measure}: delarna blir ${sum} tillsammans men summan i tabellen är ${total}. Alla tal är inlästa som de står.`;
export const moreDiffer = (count: number): string =>
	`Ytterligare ${count} ${count === 1 ? 'summa' : 'summor'} stämmer inte med sina delar.`;
