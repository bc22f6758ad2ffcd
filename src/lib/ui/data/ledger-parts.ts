import type { Ledger } from '$lib/core/source';
import { data as text } from '$lib/text/ui/data';

export interface LedgerPart {
	key: 'loaded' | 'repeated' | 'structural' | 'rejected';
	label: string;
	count: number;
}

/** The classes of a file's records as they are shown; the counts sum to `records`. Empty classes are left out. */
export function ledgerParts(ledger: Ledger): LedgerPart[] {
	const words = text.report.ledger;
	const parts: LedgerPart[] = [
		{ key: 'loaded', label: words.loaded, count: ledger.loaded },
		{ key: 'repeated', label: words.repeated, count: ledger.repeated },
		{ key: 'structural', label: words.structural, count: ledger.structural + ledger.blank },
		{ key: 'rejected', label: words.rejected, count: ledger.rejected }
	];
	return parts.filter((part) => part.count > 0 || part.key === 'loaded' || part.key === 'rejected');
}
