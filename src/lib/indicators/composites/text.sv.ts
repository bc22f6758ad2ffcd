import { crimeText } from '../crime.sv';

export const familyTitle = 'Sammansatta mått';

export const violence = {
	...crimeText({
		title: 'Våldsbrott och sexualbrott (3 och 6 kap. BrB) sammanlagt',
		counted:
			'anmälda brott mot liv och hälsa och sexualbrott sammanlagt (3 och 6 kap. brottsbalken)',
		short: '3 och 6 kap. BrB sammanlagt',
		cautions: [
			'Sammanlagt av programmet ur Brås två rubriker. Statistisk årsbok lägger ihop samma kapitel, men ur en annan leverans.'
		],
		victim: {
			sure: 'misshandel och våldtäkt',
			children: 'misshandel, våldtäkt och våldtäkt mot barn'
		}
	}),
	definition:
		'Anmälda brott mot liv och hälsa (3 kap. brottsbalken) och anmälda sexualbrott (6 kap.), hopräknade av programmet där båda är kända. ' +
		'Räknas på brottsplatsen och den dag brottet anmäldes. Rån ingår inte.'
};
