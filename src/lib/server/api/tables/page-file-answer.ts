import type { TableSuffix } from '../../../url/table-files.ts';
import { jsonAnswer } from '../answer.ts';
import { mediaTypes } from '../endpoints/endpoint.ts';
import { fileAnswer } from '../figures-file.ts';
import { sourceRecords } from '../source-records.ts';
import { tableWorkbook } from '../workbook/table-workbook.ts';
import { describeTable } from './csvw.ts';
import { tableCsv } from './file-table.ts';
import { pageFileGeoJson } from './page-file-geojson.ts';
import type { PageFile } from './page-file.ts';

/** A page’s table in the format its address ends in; null for an ending that is none of them. */
export async function pageFileAnswer(file: PageFile, suffix: string | undefined): Promise<Response | null> {
	const { csv: table } = file;
	switch (suffix as TableSuffix) {
		case 'csv':
			return fileAnswer(
				tableCsv(table),
				`${mediaTypes.csv}; charset=utf-8; header=present`,
				`${file.stem}.csv`,
				{
					link: `<${file.address('csv-metadata.json')}>; rel="describedby"; type="${mediaTypes.csvw}"`
				}
			);
		case 'xlsx':
			return fileAnswer(await tableWorkbook(file), mediaTypes.xlsx, `${file.stem}.xlsx`);
		case 'csv-metadata.json':
			return jsonAnswer(
				describeTable({
					url: file.address('csv'),
					title: table.title,
					description: [table.about, ...file.caveats].join(' '),
					sources: sourceRecords(file.sources),
					columns: table.columns,
					key: table.key
				}),
				mediaTypes.csvw
			);
		case 'geojson':
			return file.map === undefined
				? null
				: fileAnswer(
						JSON.stringify(pageFileGeoJson(file, file.map)),
						mediaTypes.geojson,
						`${file.stem}.geojson`
					);
		default:
			return null;
	}
}
