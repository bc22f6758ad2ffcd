/** What `npm start` and `npm test` say. Plain Node: these run before anything is installed. */

export const text = {
	/** @param {string} found @param {string} needed */
	nodeTooOld: (found, needed) =>
		`Node ${found} är för gammalt: programmet behöver Node ${needed} eller nyare.\n` +
		'Hämta en nyare version på https://nodejs.org/ eller be den som sköter datorn, och försök igen.',
	installing: 'Installerar det som programmet behöver (npm ci) …',
	installFailed:
		'Installationen misslyckades. Den behöver nätet första gången. Felet från npm står ovanför.',
	building: 'Bygger programmet …',
	buildFailed: 'Bygget misslyckades. Felet står ovanför.',
	upToDate: 'Bygget är aktuellt.',
	/** @param {string} address */
	serving: (address) =>
		`\nLägesbild är igång:\n\n    ${address}\n\nÖppna adressen i webbläsaren. Avsluta med Ctrl+C.`,
	/** @param {number} port */
	portTaken: (port) => `Port ${port} är upptagen, provar nästa.`,
	noPort: 'Hittade ingen ledig port. Ange en med PORT=…',
	/** @param {string} value */
	badPort: (value) => `PORT=${value} är inget portnummer mellan 1 och 65535.`,
	noChromium:
		'Chromium saknas, så testerna i webbläsaren kan inte köras.\n' +
		'Debian och Ubuntu: sudo apt-get install chromium. Annars: installera Chromium eller Chrome\n' +
		'och ange programmets sökväg i miljövariabeln CHROMIUM.',
	/** @param {string} path */
	chromiumMissingAt: (path) =>
		`CHROMIUM pekar på ${path}, men där finns inget program som går att köra.`,
	noSamples:
		'OBS: ../shared/samples finns inte bredvid programmet. Testerna över hela verkliga filer hoppas över.',
	/** @param {string} name @param {number} seconds */
	checkPassed: (name, seconds) => `✓ ${name} (${seconds.toFixed(1)} s)`,
	/** @param {string} name @param {number} seconds */
	checkFailed: (name, seconds) => `✗ ${name} (${seconds.toFixed(1)} s)`,
	/** @param {number} unit @param {number} total */
	times: (unit, total) =>
		`Enhetstester ${unit.toFixed(0)} s (högst 60 s). Allt ${total.toFixed(0)} s (högst 600 s).`,
	/** @param {string[]} projects */
	outsideTests: (projects) => `${projects.join(', ')}: fel utanför testerna`,
	unsteady: 'Godkända först vid andra försöket (ostadiga, ska göras stadiga):',
	skipped: 'Överhoppade:',
	failed: 'Misslyckade:'
};
