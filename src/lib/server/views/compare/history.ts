import type { Facts } from '../../../atlas/figure-view.ts';
import type { Figure } from '../../../atlas/figure.ts';
import { figureText } from '../../../atlas/figure-words.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { significant } from '../../api/significant.ts';
import type { Area } from '../../queries/areas.ts';
import { figureHistory } from '../../queries/figures.ts';
import { historyFinding, quarters } from '../profile-history.ts';
import { releaseDays } from '../release-days.ts';

/** Posts of every quarter held, side by side; null where none of the areas has a record. */
export function compareHistory(areas: readonly Area[]) {
	const lines = areas.flatMap(({ code, name, type }) => {
		const figures = type === 'lsoa' ? [] : figureHistory(code, 'link-worker-fte');
		if (figures.length === 0) return [];
		const record = quarters(figures);
		return [
			{
				code,
				name,
				points: record.map((quarter, at) => ({ ...quarter, facts: factsAt(code, figures[at]) })),
				finding: historyFinding(record)
			}
		];
	});
	if (lines.length === 0) return null;
	const periods = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
	return {
		title: 'Link workers over time',
		subtitle: `Full-time equivalent at the end of each quarter held, ${releaseDays().quarters}. Each line on its own scale, from nought.`,
		note: 'Grey: no quarter is held. A cross: nobody made a return, which is not nought.',
		lines,
		table: {
			caption: 'Link workers by quarter',
			nameLabel: 'Quarter ending',
			columns: lines.map(({ code, name }) => ({ key: code, label: name, numeric: true })),
			rows: periods.map((period) => ({
				key: period,
				name: formatPeriod(period),
				cells: Object.fromEntries(
					lines.map(({ code, points }) => {
						const { text, isAbsent } =
							points.find((point) => point.period === period) ?? figureText(undefined);
						return [code, { text, isAbsent }];
					})
				)
			}))
		}
	};
}

/** A quarter as the API writes it, for its mark to carry. */
const factsAt = (area: string, figure: Figure | undefined): Facts =>
	figure ? { in: area, period: figure.period, status: figure.status, value: significant(figure.value) } : {};
