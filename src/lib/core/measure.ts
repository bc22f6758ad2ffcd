/** `crime:…`, `survey:…`, `school:…`, `population:…`, `dialogue:…`. */
export type MeasureId = string;

export interface Measure {
	id: MeasureId;
	parent: MeasureId | null;
	/** Full Swedish label with definition, as shown to users. */
	label: string;
	/** Spellings per label style of the sources; a label is only unique together with its parent. */
	labels: string[];
	/** Ids of the only sources whose files may use these spellings; absent = any source. */
	sources?: string[];
	note: string | null;
}
