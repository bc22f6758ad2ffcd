export const familyTitle = 'Befolkning';

const ages =
	'Beställ folkmängd efter kön och ettårsklasser per stadsdelsområde från stadens statistik (Stadsledningskontoret) eller SCB.';

export const words = {
	title: 'Folkmängd',
	definition: 'Folkbokförda i området den 31 december.',
	short: 'Folkbokförda 31 december',
	numerator: 'folkbokförda',
	method: 'Räknat ur folkbokföringen. Källornas områden skiljer sig, så de visas var för sig.',
	cautions: [
		'Statistisk årsbok och SCB:s områden (RegSO) följer inte samma gränser: de visas var för sig.',
		'Där SCB bara har femårsklasser visas barn och unga 0–19 år i stället för 0–17 år.'
	],
	request: {
		figure:
			'Hämta folkmängden i stadens Statistiska årsbok, tabell 1.2, eller beställ den från SCB.',
		sex: ages,
		children: ages
	}
};

export const youngWords = {
	...words,
	title: 'Barn och unga 0–19 år',
	definition: 'Folkbokförda 0–19 år i området den 31 december, i SCB:s femårsklasser.',
	short: 'Folkbokförda 0–19 år 31 december',
	numerator: 'folkbokförda 0–19 år'
};
