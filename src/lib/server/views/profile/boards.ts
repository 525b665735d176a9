import { areasWithin } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import { byName, profileTable } from '../profile-table.ts';
import type { ProfileTable } from '../profile-table.ts';

/** The sub-ICB locations of London or of a board that has more than one; null where there is nothing to set apart. */
export function boardsTable({ code, type, name }: Area): ProfileTable | null {
	if (type !== 'london' && type !== 'icb') return null;
	const parts = areasWithin(code, 'sub-icb');
	if (parts.length < 2) return null;
	return profileTable({
		caption: `${name} in ${parts.length} parts: sub-ICB locations`,
		nameLabel: 'Sub-ICB location',
		type: 'sub-icb',
		columns: ['patients', 'link-worker-fte', 'link-worker-rate', 'shortfall', 'core20', 'advice-within-15'],
		entries: byName(parts).map((part) => ({ ...part, cells: {} }))
	});
}
