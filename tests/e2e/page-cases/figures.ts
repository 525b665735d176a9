import type { Figure } from '../../../src/lib/atlas/figure.ts';
import { measureOf } from '../../../src/lib/atlas/measures.ts';
import type { MeasureId } from '../../../src/lib/atlas/measures.ts';
import { classWords, classifyNeedAndProvision } from '../../../src/lib/atlas/need-provision.ts';
import { pageTables } from '../page-tables.ts';
import { long, numberOf, tableWith, words, written } from './case.ts';
import type { ApiFigures, PageTableCase } from './case.ts';

/** Address of a file of figures, and the pieces of a case that all pages of figures share. */
function figures(query: string): Pick<PageTableCase, 'file' | 'maps' | 'api'> {
	const [, measures = '', rest = ''] = /^measure=([^&]*)(.*)$/.exec(query) ?? [];
	return {
		maps: measures.split(',').map((measure) => `/api/v1/figures.geojson?measure=${measure}${rest}`),
		file: (suffix) => `/api/v1/figures.${suffix}?${query}`,
		api: [
			{
				address: `/api/v1/figures?${query}`,
				said: ({ figures: all }: ApiFigures, rows) => {
					const byKey = new Map(
						rows.map((row) => [`${row['Measure id']} ${row['Area code']} ${row['Period']}`, row])
					);
					return all.flatMap(({ measure, area, period, status, value }) => {
						const row = byKey.get(`${measure} ${area} ${period}`);
						return [
							{ what: `${measure} of ${area}`, inApi: value, inFile: row?.['Value'] },
							{ what: `status of ${measure} of ${area}`, inApi: status, inFile: row?.['Status'] }
						];
					});
				}
			}
		]
	};
}

export const home = (areas: 'pcn' | 'borough'): PageTableCase => ({
	page: areas === 'pcn' ? '/' : '/?areas=borough',
	...figures(`measure=imd-score,link-worker-rate&areas=${areas}`),
	stem: new RegExp(`^imd-score-and-link-worker-rate_${areas}_latest_london$`),
	shown: (html, rows) => {
		const asFigures = (measure: MeasureId) =>
			rows
				.filter((row) => row['Measure id'] === measure)
				.map((row) => ({ area: row['Area code'] ?? '', value: numberOf(row['Value']) }) as Figure);
		const { classOf, counts } = classifyNeedAndProvision(
			asFigures('imd-score'),
			asFigures('link-worker-rate')
		);
		const onMap = new Map(
			[...html.matchAll(/data-area="([^"]*)"[^>]*><title>[^<]*: ([^<:]*)<\/title>/g)].map(
				([, code = '', text = '']) => [code, text]
			)
		);
		const provision = rows.filter((row) => row['Measure id'] === 'link-worker-rate');
		const cells = pageTables(html).flatMap((table) => table.rows.flat());
		return [
			...provision.map((row) => {
				const kind = classOf.get(row['Area code'] ?? '');
				return words(
					`${row['Area name']} on the map`,
					onMap.get(row['Area code'] ?? ''),
					kind ? classWords(kind) : (row['Status meaning'] ?? ''),
					!kind
				);
			}),
			...Object.entries(counts).map(([id, count]) => {
				const label = `${classWords(id as keyof typeof counts)}: ${count} `;
				return words(
					`${id} in the key`,
					cells.find((cell) => cell.startsWith(label)),
					label.trim()
				);
			})
		];
	},
	least: {
		shown: areas === 'pcn' ? 212 : 42,
		said: areas === 'pcn' ? 812 : 132,
		absent: areas === 'pcn' ? 7 : 0
	}
});

export const gaps = (areas: string, show: MeasureId, least: number, absent: number): PageTableCase => ({
	page: `/gaps?areas=${areas}&show=${show}&view=table`,
	...figures(`measure=${show}&areas=${areas}`),
	stem: new RegExp(`^${show}_${areas}_\\d{4}-\\d{2}-\\d{2}_london$`),
	shown: (html, rows) => {
		const { shortName } = measureOf(show);
		const { cell } = tableWith(html, shortName);
		return rows.map((row) =>
			written(`${show} of ${row['Area name']}`, cell(row['Area name'] ?? '', shortName), long(row))
		);
	},
	least: { shown: least, said: 2 * least, absent }
});
