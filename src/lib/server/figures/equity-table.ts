import type { FairnessPanel } from '../../atlas/fairness-panel.ts';
import { noResident } from '../../atlas/fairness-words.ts';
import type { FigureTable } from '../../atlas/figure-view.ts';
import { formatNumber, formatPeople } from '../../atlas/format.ts';
import { measureOf } from '../../atlas/measures.ts';
import { tenthName } from '../../atlas/tenths.ts';

/** The ten tenths as a table, most deprived first. */
export function equityTable({
	measure,
	title,
	deciles,
	elsewhere,
	valueLabel,
	peopleLabel
}: FairnessPanel): FigureTable {
	const { format } = measureOf(measure);
	return {
		caption: `${title}. By deprivation decile of England, most deprived first.`,
		nameLabel: 'Tenth of England',
		columns: [
			{ key: 'value', label: valueLabel, numeric: true },
			{ key: 'people', label: peopleLabel, numeric: true }
		],
		rows: deciles.map(({ decile, value, people }) => ({
			key: String(decile),
			name: elsewhere?.deciles.includes(decile)
				? `${tenthName(decile)}, ${noResident(elsewhere)}`
				: tenthName(decile),
			cells: {
				value: value === null ? { text: 'nobody', isAbsent: true } : { text: formatNumber(value, format) },
				people: { text: formatPeople(Math.round(people)) }
			}
		}))
	};
}
