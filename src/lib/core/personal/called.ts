import type { PersonalKind } from '../personal-finding';
import { hasEmail, hasTelephone } from './contact';
import { foldDigits } from './fold';
import { findIdentityNumber } from './identity-number';
import { isPersonName } from './names';

/** What of personal data a sheet's or a file's name holds; null for nothing. */
export function kindInName(name: string): PersonalKind | null {
	const text = foldDigits(name);
	const { sure, doubtful } = findIdentityNumber(text);
	const identity = sure ?? doubtful;
	if (identity !== null) return identity;
	if (hasEmail(text)) return 'email';
	if (hasTelephone(text)) return 'telephone';
	return isPersonName(text.trim()) ? 'name' : null;
}
