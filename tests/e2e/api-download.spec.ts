import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';

interface FigureRow {
	measure: string;
	area: string;
	name: string;
	period: string;
	status: string;
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	returned: number | null;
	members: number | null;
	source: string;
}

const asWritten = (value: number | null) => (value === null ? '' : String(value));

for (const query of [
	'measure=link-worker-rate,patients&areas=pcn',
	'measure=link-worker-fte&areas=borough&period=all',
	'measure=link-worker-rate&areas=lsoa',
	'measure=patients-per-link-worker&areas=pcn&within=QMF'
]) {
	test(`the table and the JSON of ${query} are equal row by row`, async ({ request }) => {
		const csv = await (await request.get(`/api/v1/figures.csv?${query}`)).text();
		const { figures } = (await (await request.get(`/api/v1/figures?${query}`)).json()) as {
			figures: FigureRow[];
		};
		const rows: Record<string, string>[] = parse(csv, { columns: true, record_delimiter: '\r\n' });
		expect(rows.length).toBeGreaterThan(0);
		const fromCsv = rows.map((row) => [
			row['Measure id'],
			row['Area code'],
			row['Area name'],
			row['Period'],
			row['Status'],
			row['Value'],
			row['Numerator'],
			row['Denominator'],
			row['Networks returned'],
			row['Networks in the area'],
			row['Source id']
		]);
		const fromJson = figures.map((row) => [
			row.measure,
			row.area,
			row.name,
			row.period,
			row.status,
			asWritten(row.value),
			asWritten(row.numerator),
			asWritten(row.denominator),
			asWritten(row.returned),
			asWritten(row.members),
			row.source
		]);
		expect(fromCsv).toEqual(fromJson);
		expect(rows.every((row) => row['Licence'] && row['Geography vintage'] && row['Status meaning'])).toBe(
			true
		);
	});
}

test('a download is named for what is inside', async ({ request }) => {
	const named = async (query: string) =>
		(await request.get(`/api/v1/figures.csv?${query}`)).headers()['content-disposition'];
	expect(await named('measure=link-worker-rate&areas=pcn')).toBe(
		'attachment; filename="link-worker-rate_pcn_2026-06-30_london.csv"'
	);
	expect(await named('measure=link-worker-fte&areas=pcn&period=all&within=E09000012')).toBe(
		'attachment; filename="link-worker-fte_pcn_all_hackney.csv"'
	);
});
