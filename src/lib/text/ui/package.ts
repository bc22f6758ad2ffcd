import type { PackageProblem } from '$lib/core/data-package';
import { formatList, formatNumber } from '../format';

const datasets = (count: number) =>
	`${formatNumber(count)} ${count === 1 ? 'datamängd' : 'datamängder'}`;

/** How much came out of a package, and how much was here already. */
interface Opened {
	came: number;
	known: number;
	recipes: number;
	knownRecipes: number;
}

/** Words about the file that carries all the user has brought. */
export const packageText = {
	heading: 'Datapaket',
	intro:
		'Alla inlästa datamängder och sparade recept i en fil, att spara undan eller öppna på en annan dator: släpp den här på sidan. Varje del kontrolleras när paketet öppnas.',
	button: 'Spara som datapaket',
	making: 'Gör i ordning …',
	failed: 'Datapaketet kunde inte göras i ordning. Prova igen.',
	/** `openness`: words for those who may see what is not open. */
	closed: (openness: string) =>
		`Paketet innehåller uppgifter som inte är öppna (${openness}). Lämna det bara till den som får se dem.`,
	title: 'Datapaketet är öppnat',
	opened: ({ came, known, recipes, knownRecipes }: Opened) =>
		formatList(
			[
				came > 0 || known + recipes + knownRecipes === 0
					? `${came === 0 ? 'ingen datamängd' : datasets(came)} lästes in`
					: '',
				known > 0 ? `${datasets(known)} fanns redan` : '',
				recipes > 0 ? `${formatNumber(recipes)} recept följde med` : '',
				knownRecipes > 0 ? `${formatNumber(knownRecipes)} recept fanns redan` : ''
			].filter((part) => part !== '')
		) + `.${known + knownRecipes > 0 ? ' Det som fanns redan är orört.' : ''}`,
	/** Beside the way to undo it. */
	undo: (came: number, recipes: number) =>
		`Datapaketet är öppnat: ${formatList(
			[came > 0 ? datasets(came) : '', recipes > 0 ? `${formatNumber(recipes)} recept` : ''].filter(
				(part) => part !== ''
			)
		)} kom till.`,
	fileName: (workspace: string) => `${workspace}.lagesbild`,
	/** Why a package is refused. `detail`: the part, or the municipality it belongs to. */
	refused: (problem: PackageProblem, detail: string): string => reasons[problem](detail)
};

const NOTHING = 'Inget ur det är inläst.';

const reasons: Record<PackageProblem, (detail: string) => string> = {
	not_a_package: () =>
		`Filen är inget helt datapaket från Lägesbild: den är av ett annat slag, eller avbruten på vägen hit. ${NOTHING} Hämta eller spara om paketet och försök igen.`,
	newer: () =>
		`Datapaketet är gjort i en nyare version av Lägesbild än den här. ${NOTHING} Ladda om sidan för att få den senaste versionen, eller be om paketet ur samma version.`,
	tampered: (part) =>
		`Datapaketet är ändrat sedan det sparades: ${part === '' ? 'en del' : `delen ${part}`} stämmer inte med paketets innehållsförteckning. ${NOTHING} Be om paketet på nytt.`,
	personal: (part) =>
		`Datapaketet innehåller ett personnummer eller en e-postadress (${part}). ${NOTHING} Be den som gjorde det att ta bort uppgiften och spara om paketet.`,
	invalid: (part) =>
		`Datapaketet innehåller något som Lägesbild inte kan ha skrivit (${part}). ${NOTHING} Be om paketet på nytt.`,
	foreign: (workspace) =>
		`Datapaketet hör till en annan arbetsyta (${workspace}), och uppgifter från olika kommuner blandas aldrig. ${NOTHING} Byt arbetsyta och öppna paketet där.`,
	too_large: () => `Datapaketet är för stort för att öppnas i webbläsaren. ${NOTHING}`
};
