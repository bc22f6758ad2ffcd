/** Says of a measure's id, of its words or of a table that it is about suspects. */
export const SUSPECTS = /misst[aä]nkt|g[aä]rnings(?:person|män)|lag[oö]vertr[aä]dar|lagf[oö]rd/iu;
/** Says of the same that they are children, where no column of ages does. */
export const CHILDREN =
	/barn|ungdom|\bunga\b|minder[aå]rig|under[- ]?(?:1[0-8]|arton)|(?<!\d)(?:\d|1[0-7]) ?(?:-|–|till|–) ?1[0-7](?!\d)|(?<!\d)(?:\d|1[0-7]) ?år(?! eller)/iu;
