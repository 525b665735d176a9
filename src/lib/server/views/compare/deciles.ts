import { formatPercent } from '../../../atlas/format.ts';
import { decileNumbers } from '../../../atlas/measures/people.ts';
import { tenthName } from '../../../atlas/tenths.ts';
import { decileShares } from '../profile-deciles.ts';
import type { CompareColumn } from './table.ts';

export interface DecileColumn {
	code: string;
	name: string;
	/** "residents" or "patients"; null where the area is too small to have people in more than one tenth. */
	people: 'residents' | 'patients' | null;
	/** Ten shares in per cent, the most deprived tenth first; empty where there are none. */
	shares: number[];
}

/** People by tenth of England, side by side on one scale; null where none of the areas has them. */
export function compareDeciles(columns: readonly CompareColumn[], london: CompareColumn) {
	const found = columns.map(({ area, figures }): DecileColumn => {
		const shares = decileShares(figures, london.figures).map(({ share }) => share);
		const people = area.type === 'pcn' ? 'patients' : 'residents';
		return { code: area.code, name: area.name, people: shares.length > 0 ? people : null, shares };
	});
	const highest = Math.max(0, ...found.flatMap(({ shares }) => shares));
	if (highest === 0) return null;
	return {
		columns: found,
		highest,
		rows: decileNumbers.map((decile, at) => ({
			key: String(decile),
			name: tenthName(decile),
			cells: Object.fromEntries(
				found.map(({ code, shares }) => {
					const share = shares[at];
					return [
						code,
						share === undefined
							? { text: 'does not apply', isAbsent: true }
							: { text: formatPercent(share), isAbsent: false }
					];
				})
			)
		}))
	};
}
