import type { Ink } from './marks';

/** The colour tokens with a value; `none` is not a colour. */
export type ColourToken = Exclude<Ink, 'none'>;

export interface Theme {
	/** Value of each token: a fixed colour in files, `var(--token)` on the page. */
	colours: Record<ColourToken, string>;
	/** Font family lists; null = inherited from the page. */
	sans: string | null;
	serif: string | null;
}

export const COLOUR_TOKENS = [
	'ink',
	'muted',
	'hairline',
	'card',
	'paper',
	'accent',
	'comparison',
	'women',
	'men',
	'men-text',
	'missing',
	'class-0',
	'class-1',
	'class-2',
	'class-3',
	'class-4'
] as const satisfies readonly ColourToken[];

const EXPORT_SANS =
	"'Source Sans 3', 'Source Sans Pro', Calibri, Carlito, 'Segoe UI', Arial, sans-serif";
const EXPORT_SERIF = "'Source Serif 4', 'Source Serif Pro', Cambria, Georgia, serif";

/** Colours of the light theme, and of exported files. Ink reads on class 0–3, card on class 4. */
export const LIGHT: Record<ColourToken, string> = {
	ink: '#14212b',
	muted: '#5a666d',
	hairline: '#dcd8cd',
	card: '#fffefb',
	paper: '#f6f4ee',
	accent: '#0b5c6b',
	comparison: '#8b9499',
	women: '#5d237d',
	men: '#e9500e',
	'men-text': '#a83a0a',
	missing: '#a39d8c',
	'class-0': '#e4efee',
	'class-1': '#bfdadb',
	'class-2': '#8fbdc2',
	'class-3': '#5599a4',
	'class-4': '#0f6473'
};

/** Dark theme: the same order from the ground outwards, so that the same inks read on the same classes. */
export const DARK: Record<ColourToken, string> = {
	ink: '#ece8dd',
	muted: '#a9b2b5',
	hairline: '#37424a',
	card: '#1a242b',
	paper: '#12191f',
	accent: '#6fc3d0',
	comparison: '#7d888e',
	women: '#c79be0',
	men: '#ff8a4f',
	'men-text': '#ffa679',
	missing: '#6b7277',
	'class-0': '#22343b',
	'class-1': '#27454d',
	'class-2': '#2b5963',
	'class-3': '#2f6f7b',
	'class-4': '#8acad4'
};

/** White ground for paper; the five classes keep their order of lightness in greyscale. */
export const PRINT: Record<ColourToken, string> = {
	...LIGHT,
	ink: '#000000',
	muted: '#3d474d',
	card: '#ffffff',
	paper: '#f0eee8',
	hairline: '#c9c6be'
};

function exported(colours: Record<ColourToken, string>): Theme {
	return { colours, sans: EXPORT_SANS, serif: EXPORT_SERIF };
}

/** Fixed colours for files that are looked at on a screen. */
export const LIGHT_THEME = exported(LIGHT);
/** Fixed colours for documents that are printed. */
export const PRINT_THEME = exported(PRINT);

/** On the page every colour is a CSS variable of the same name, so the page's theme decides. */
export const PAGE_THEME: Theme = {
	colours: Object.fromEntries(COLOUR_TOKENS.map((token) => [token, `var(--${token})`])) as Record<
		ColourToken,
		string
	>,
	sans: null,
	serif: null
};
