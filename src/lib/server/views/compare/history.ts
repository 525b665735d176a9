import { figureText } from '../../../atlas/figure-words.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import type { Area } from '../../queries/areas.ts';
import { figureHistory } from '../../queries/figures.ts';
import { historyFinding, quarters } from '../profile-history.ts';

/** Posts of every quarter held, side by side; null where none of the areas has a record. */
export function compareHistory(areas: readonly Area[]) {
	const lines = areas.flatMap(({ code, name, type }) => {
		const record = type === 'lsoa' ? [] : quarters(figureHistory(code, 'link-worker-fte'));
		if (record.length === 0) return [];
		return [
			{
				code,
				name,
				points: record,
				finding: historyFinding(record)
			}
		];
	});
	if (lines.length === 0) return null;
	const periods = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
	return {
		lines,
		rows: periods.map((period) => ({
			key: period,
			name: formatPeriod(period),
			cells: Object.fromEntries(
				lines.map(({ code, points }) => [
					code,
					points.find((point) => point.period === period) ?? figureText(undefined)
				])
			)
		}))
	};
}
