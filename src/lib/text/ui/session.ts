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

/** What is said when the device does not store. */
export const storageText: Record<StorageProblem, string> = {
	unavailable:
		'Webbläsaren låter inte programmet spara på den här datorn (privat fönster eller avstängt av it). Uppgifterna finns kvar tills fliken stängs.',
	quota:
		'Utrymmet som webbläsaren ger är slut, så det senaste sparades inte. Ta bort en datamängd och försök igen. Uppgifterna finns kvar tills fliken stängs.',
	blocked:
		'En annan flik med Lägesbild håller i de sparade uppgifterna. Stäng den fliken och försök igen.',
	damaged: 'En sparad datamängd är skadad och kunde inte läsas. Ta bort den och läs in filen igen.',
	missing:
		'Datamängden finns inte längre på den här datorn. Den kan ha tagits bort i en annan flik.',
	failed: 'Det gick inte att spara på den här datorn. Uppgifterna finns kvar tills fliken stängs.'
};
