import type { DecileColumnsDrawing } from '../../../atlas/figure-view.ts';
import { formatPercent } from '../../../atlas/format.ts';
import { decileNumbers } from '../../../atlas/measures/people.ts';
import { tenthName } from '../../../atlas/tenths.ts';
import { significant } from '../../api/significant.ts';
import { decileShares } from '../profile-deciles.ts';
import type { CompareColumn } from './table.ts';

/** People by tenth of England, side by side on one scale; null where none of the areas has them. */
export function compareDeciles(columns: readonly CompareColumn[], london: CompareColumn) {
	const found = columns.map(({ area, figures }): DecileColumnsDrawing['columns'][number] => {
		const tenths = decileShares(figures, london.figures);
		const shares = tenths.map(({ share }) => share);
		const counts = tenths.map((tenth) => significant(tenth.people));
		const people = area.type === 'pcn' ? 'patients' : 'residents';
		return { code: area.code, name: area.name, people: shares.length > 0 ? people : null, shares, counts };
	});
	const highest = Math.max(0, ...found.flatMap(({ shares }) => shares));
	if (highest === 0) return null;
	return {
		title: 'How deprived the places are that people live in',
		subtitle:
			'Share of people in each tenth of England by deprivation 2025: residents of the 2021 census, or a network’s patients. One scale for all.',
		columns: found,
		highest,
		table: {
			caption: 'Share of people in each tenth of England by deprivation',
			nameLabel: 'Tenth of England',
			columns: found.map(({ code, name }) => ({ key: code, label: name, numeric: true })),
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
		}
	};
}
