import { createContext } from 'svelte';
import type { AnnexDraft } from './annex.svelte';
import type { SelectionState } from './selection.svelte';
import type { Session } from './session.svelte';

/** Set once, in the layout of the whole page. */
export const [getSession, setSession] = createContext<Session>();
export const [getSelection, setSelection] = createContext<SelectionState>();
export const [getAnnexDraft, setAnnexDraft] = createContext<AnnexDraft>();
