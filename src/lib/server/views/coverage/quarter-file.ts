import { measureOf } from '../../../atlas/measures.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { figuresUrl } from '../../../url/figures.ts';
import { sourceWords } from '../../api/source-records.ts';
import type { FileColumn } from '../../api/tables/column.ts';
import {
	areaColumns,
	measureColumns,
	notCollected,
	sourcesColumns
} from '../../api/tables/common-columns.ts';
import { whyEmptyColumn } from '../../api/tables/empty-cells.ts';
import { written } from '../../api/tables/file-table.ts';
import type { PageFile } from '../../api/tables/page-file.ts';
import { boroughQuarterSources } from '../figure-sources.ts';
import { asBorough } from './boroughs.ts';
import type { BoroughStanding } from './boroughs.ts';

/** Posts of each borough in an earlier quarter beside those of the newest. */
export function quarterTable(
	boroughs: readonly BoroughStanding[],
	period: string,
	latest: string,
	place: string
): Pick<PageFile, 'title' | 'csv' | 'tables' | 'caveats' | 'sources' | 'dataAddress'> {
	const then = ({ history }: BoroughStanding) => history.find((figure) => figure.period === period);
	const named = (columns: FileColumn<BoroughStanding>[], day: string, prefix: string) =>
		columns.map((column) => ({
			...column,
			name: `${prefix}_${column.name}`,
			title: `${formatPeriod(day)}: ${column.title}`
		}));
	const columns: FileColumn<BoroughStanding>[] = [
		...areaColumns(asBorough),
		...named(measureColumns('link-worker-fte', then), period, 'then'),
		{
			name: 'then_networks_returned',
			title: `${formatPeriod(period)}: networks returned`,
			description: 'Networks serving the borough today that made a return then.',
			datatype: 'integer',
			format: '0',
			cell: (row) => then(row)?.returned ?? null,
			whenEmpty: () => notCollected
		},
		...named(
			measureColumns('link-worker-fte', ({ figures }) => figures.get('link-worker-fte')),
			latest,
			'now'
		)
	];
	const title = `Link workers by borough, ${place}, ${formatPeriod(period)} and ${formatPeriod(latest)}`;
	const csv = written({
		title,
		about:
			'Full-time equivalent posts, a row a borough. No rates: lists of patients of the time are not held.',
		columns: [...columns, whyEmptyColumn(columns), ...sourcesColumns<BoroughStanding>(boroughQuarterSources)],
		rows: boroughs,
		key: ['area_code'],
		source: sourceWords(boroughQuarterSources)
	});
	return {
		title,
		csv,
		tables: [csv],
		caveats: measureOf('link-worker-fte').caveats,
		sources: boroughQuarterSources,
		dataAddress: figuresUrl.json({ measures: ['link-worker-fte'], areas: 'borough', period: 'all' })
	};
}
