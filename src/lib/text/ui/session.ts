import type { StorageProblem } from '$lib/core/device';

/** What the session says when something does not work. */
export const sessionText = {
	workspaceFailed:
		'Lägesbildens uppgifter kunde inte hämtas från servern. Kontrollera anslutningen och ladda om sidan.',
	engineFailed:
		'Beräkningen kunde inte starta i den här webbläsaren (WebAssembly kan vara avstängt). De inbyggda siffrorna visas, men nya filer räknas inte in. Prova en annan webbläsare eller fråga it-stödet.',
	refreshFailed:
		'Siffrorna kunde inte räknas om. De tidigare siffrorna visas oförändrade. Ladda om sidan och läs in filen igen.',
	readerFailed: (file: string) =>
		`Läsningen av ${file} avbröts av ett fel i programmet. Inget annat har ändrats. Prova igen, eller spara om filen och läs in den på nytt.`
};

/** What the device was asked to do. */
export type StorageAction = 'save' | 'read' | 'remove';

const IN_TAB = 'Uppgifterna finns kvar tills fliken stängs.';

const reasons: Record<StorageProblem, string> = {
	unavailable:
		'webbläsaren låter inte programmet spara på den här datorn (privat fönster eller avstängt av it).',
	quota: 'utrymmet som webbläsaren ger är slut.',
	blocked: 'en annan flik med Lägesbild håller i de sparade uppgifterna. Stäng den fliken.',
	damaged: 'en sparad datamängd är skadad. Läs in filen igen, så ersätts den.',
	missing: 'en datamängd finns inte längre här. Den kan ha tagits bort i en annan flik.',
	failed: 'webbläsaren svarade med ett fel.'
};

/** What is said when the device did not do what it was asked. */
export function storageFailure(problem: StorageProblem, doing: StorageAction): string {
	const why = reasons[problem];
	if (doing === 'read') return `Det som är sparat på den här datorn kunde inte läsas: ${why}`;
	if (doing === 'remove')
		return `Det gick inte att ta bort allt från den här datorn, så uppgifter kan finnas kvar: ${why} Försök igen.`;
	const room = problem === 'quota' ? ' Ta bort en datamängd och försök igen.' : '';
	return `Det senaste sparades inte: ${why}${room} ${IN_TAB}`;
}
