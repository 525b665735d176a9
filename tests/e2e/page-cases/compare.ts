import { formatPercent } from '../../../src/lib/atlas/format.ts';
import type { MeasureId } from '../../../src/lib/atlas/measures.ts';
import { decileMeasureId, decileNumbers } from '../../../src/lib/atlas/measures/people.ts';
import { formatPeriod } from '../../../src/lib/atlas/periods.ts';
import type { PageTable } from '../page-tables.ts';
import { figuresOf, long, tableWith, words, written } from './case.ts';
import type { ApiFigures, PageTableCase, Row, Said } from './case.ts';

const tenthIds: readonly MeasureId[] = decileNumbers.map(decileMeasureId);
const compared = ['E09000012', 'U20290', 'QMF', 'E01004029'];
export const compare: PageTableCase = {
	page: `/areas/compare?with=${compared.join(',')}`,
	file: (suffix) => `/areas/compare.${suffix}?with=${compared.join(',')}`,
	stem: /^comparison_borough-and-pcn-and-icb-and-lsoa_latest_[a-z0-9-]+$/,
	shown: (html, rows) => {
		const tenths = (row: Row) => tenthIds.includes(row['Measure id'] as MeasureId);
		const latest = rows.filter(
			(row) => !tenths(row) && (row['Measure id'] !== 'link-worker-fte' || row['Period'] === '2026-06-30')
		);
		const main = tableWith(html, 'Measure', 'Hackney', 'London');
		const history = tableWith(html, 'Quarter ending', 'Hackney');
		const deciles = tableWith(html, 'Tenth of England', 'Hackney');
		const nameOf = (row: Row, table: PageTable) =>
			table.heads.find((head) => head.startsWith(row['Area name'] ?? '?')) ?? '';
		/** A measure’s row begins with its name, who publishes it and the day after it: the longest name that fits. */
		const rowOf = (name: string) => {
			const fitting = main.rows.filter(([first = '']) => first === name || first.startsWith(`${name} `));
			return fitting.sort((a, b) => (a[0]?.length ?? 0) - (b[0]?.length ?? 0))[0]?.[0] ?? '';
		};
		return [
			...latest.map((row) =>
				written(
					`${row['Measure name']} of ${row['Area name']}`,
					main.cell(rowOf(row['Measure name'] ?? ''), nameOf(row, main)),
					long(row)
				)
			),
			...rows
				.filter((row) => row['Measure id'] === 'link-worker-fte' && nameOf(row, history) !== '')
				.map((row) =>
					written(
						`posts of ${row['Area name']}, ${row['Period']}`,
						history.cell(formatPeriod(row['Period'] ?? ''), nameOf(row, history)),
						long(row)
					)
				),
			...rows.filter(tenths).map((row) => {
				const own = rows.filter((one) => tenths(one) && one['Area code'] === row['Area code']);
				const total = own.reduce((sum, one) => sum + Number(one['Value'] ?? 0), 0);
				const tenth = tenthIds.indexOf(row['Measure id'] as MeasureId) + 1;
				const label =
					tenth === 1 ? '1 (most deprived)' : tenth === 10 ? '10 (least deprived)' : String(tenth);
				const share = row['Value'] === '' ? null : (Number(row['Value']) / total) * 100;
				return words(
					`tenth ${tenth} of ${row['Area name']}`,
					deciles.cell(label, nameOf(row, deciles)),
					share === null ? 'does not apply' : formatPercent(share),
					share === null
				);
			})
		];
	},
	api: (
		[
			['borough', 'E09000012'],
			['pcn', 'U20290'],
			['icb', 'QMF']
		] as const
	).flatMap(([type, code]) =>
		['&period=latest', '&period=all'].map((period) => ({
			address: figuresOf(
				period === '&period=all'
					? ['link-worker-fte']
					: ['link-worker-rate', 'imd-score', 'patients', 'core20', 'advice-within-15', decileMeasureId(1)],
				type,
				`&within=${code}${period}`
			),
			said: ({ figures }: ApiFigures, rows: readonly Row[]): Said[] =>
				figures
					.filter(({ area }) => area === code)
					.map(({ measure, area, period: day, value }) => ({
						what: `${measure} of ${area}, ${day}`,
						inApi: value,
						inFile: rows.find(
							(row) => row['Measure id'] === measure && row['Area code'] === area && row['Period'] === day
						)?.['Value']
					}))
		}))
	),
	least: { shown: 180, said: 40, absent: 20 }
};
