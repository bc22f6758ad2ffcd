import { victimText } from '../crime.sv';

export const familyTitle = 'Brottsutsatta kvinnor och män';
export const childFamilyTitle = 'Brottsutsatta barn';

/** Kinds of crime that are split by victim; `asked` is what its rows are called in the database. */
export const crimes = {
	assault: {
		title: 'Misshandel',
		counted: 'anmäld misshandel inklusive grov (3 kap. 5 och 6 §§ brottsbalken)',
		asked: 'misshandel'
	},
	threats: {
		title: 'Olaga hot',
		counted: 'anmälda olaga hot (4 kap. 5 § brottsbalken)',
		asked: 'olaga hot'
	},
	'sexual-offences': {
		title: 'Sexualbrott',
		counted: 'anmälda sexualbrott (6 kap. brottsbalken)',
		asked: 'sexualbrott och våldtäkt',
		askedOfChildren: 'sexualbrott, våldtäkt och våldtäkt mot barn'
	}
};

const adults = {
	women: { of: 'kvinnor 18 år och äldre', short: 'Brottsoffer kvinna 18 år eller äldre' },
	men: { of: 'män 18 år och äldre', short: 'Brottsoffer man 18 år eller äldre' }
};

const known = {
	women: {
		of: 'kvinnor 18 år och äldre av bekant',
		short: 'Offret bekant med gärningspersonen'
	},
	men: { of: 'män 18 år och äldre av bekant', short: 'Offret bekant med gärningspersonen' }
};

export const adultWords = (crime: keyof typeof crimes, sex: keyof typeof adults) =>
	victimText(crimes[crime], { ...adults[sex], children: false });

export const knownWords = (crime: keyof typeof crimes, sex: keyof typeof known) =>
	victimText(crimes[crime], { ...known[sex], children: false });

export const childWords = (crime: keyof typeof crimes) =>
	victimText(crimes[crime], {
		of: 'barn 0–17 år',
		short: 'Brottsoffer 0–17 år, tre åldersgrupper',
		children: true
	});
