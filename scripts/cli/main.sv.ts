export const text = {
	usage: [
		'Användning: npm run -s lagesbild -- KOMMANDO …',
		'  check FIL… [--json] [--observations UT.csv] [--recipe RECEPT.json]',
		'      läser filer som sidan gör och berättar vad som lästes',
		'  figures --area ID|NAMN [--indicator ID] [--from PERIOD] [--to PERIOD] [--by sex,age]',
		'          [--grain year|month] [--data FIL…] --json|--csv',
		'      siffror för ett område, med källa, status och skäl där de saknas',
		'  underlag --area ID|NAMN --indicator ID [--period PERIOD] [--sex KÖN] [--age ÅLDER] [--unit ENHET]',
		'          [--rest] [--data FIL]… [--workspace ID] [--json]',
		'      vad som ligger bakom en siffra: definition, beräkning, rader, SQL, säkerhet och källhänvisning',
		'  figures --list',
		'      allt som --indicator kan heta',
		'  annex --area ID|NAMN --year ÅR [--data FIL…] --out FIL.docx',
		'      bilagan som Word-dokument',
		'  template [ID] [--out KATALOG]',
		'      mall (.xlsx och .csv) att skicka till dem som lämnar uppgifter; utan ID listas mallarna',
		'  grid FIL [--sheet NAMN|N] [--range A1:F20]',
		'      alla celler i en tabellfil som de står, som CSV; uppgifter om filen som JSON på standard error'
	].join('\n'),
	noCommand: 'Inget kommando är angivet.',
	unknownCommand: (name: string): string => `Okänt kommando: ${name}`
};
