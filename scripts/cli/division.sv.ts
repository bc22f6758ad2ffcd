/** What the commands say of `--division`. */
export const text = {
	noDivision: (year: string): string =>
		`--division ${year}: det finns ingen indelning beskriven för det året. Skriv ett år, till exempel 2022.`,
	/** A name that means nothing, at all or in the division asked for. */
	unknownArea: (name: string, division: string | null): string =>
		division === null
			? `Inget område heter ”${name}”.`
			: `Inget område heter ”${name}” i indelningen vid slutet av ${division}.`
};
