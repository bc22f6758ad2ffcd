import { createContext } from 'svelte';
import type { AnnexDraft } from './annex.svelte';
import type { MappingDesk } from './mapping-desk.svelte';
import type { Municipality } from './municipality';
import type { SelectionState } from './selection.svelte';
import type { Session } from './session.svelte';

/** Set once, in the layout of the whole page. */
export const [getSession, setSession] = createContext<Session>();
export const [getSelection, setSelection] = createContext<SelectionState>();
export const [getAnnexDraft, setAnnexDraft] = createContext<AnnexDraft>();
export const [getMappingDesk, setMappingDesk] = createContext<MappingDesk>();
export const [getMunicipality, setMunicipality] = createContext<Municipality>();
