import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';

async function bytesOf(request: APIRequestContext, path: string): Promise<Buffer> {
	const response = await request.get(path);
	expect(response.status(), path).toBe(200);
	return response.body();
}

const tableOf = (bytes: Buffer): Record<string, string>[] =>
	parse(bytes, { columns: true, record_delimiter: '\r\n' });

const mixed = [
	'measure=link-worker-rate,patients-per-link-worker,imd-score,referral-rate&areas=borough',
	'measure=link-worker-rate,patients-per-link-worker,patients&areas=pcn',
	'measure=link-worker-fte&areas=london&period=all'
];

test('a row of the CSV says why each of its empty cells is empty, and on which borders its code stands', async ({
	request
}) => {
	const empties = new Set<string>();
	const unexplained: string[] = [];
	for (const query of mixed) {
		const bytes = await bytesOf(request, `/api/v1/figures.csv?${query}`);
		expect(bytes.subarray(0, 10).toString()).toBe('Measure id');
		for (const row of tableOf(bytes)) {
			const { 'Why cells are empty': why = '', ...cells } = row;
			for (const [heading] of Object.entries(cells).filter(([, text]) => text === '')) {
				if (!why.includes(heading)) unexplained.push(`${heading} of ${row['Area name']}`);
				empties.add(heading);
			}
			for (const heading of [
				'Geography vintage',
				'Period',
				'Status meaning',
				'Unit',
				'Source title',
				'Publisher',
				'Licence',
				'Attribution'
			]) {
				if (!row[heading]) unexplained.push(`${heading} of ${row['Area name']}, which is never empty`);
			}
			if (row['Status'] === 'no-return' && !/^Value: .*This is not (zero|nought)/.test(why))
				unexplained.push(`no return of ${row['Area name']}: ${why}`);
		}
	}
	expect(unexplained).toEqual([]);
	expect([...empties].sort()).toEqual(
		expect.arrayContaining([
			'Denominator',
			'Lower 95% limit',
			'Networks returned',
			'Numerator',
			'Out of',
			'Value'
		])
	);
});

test('the CSV leads to a description of every column, which fits it', async ({ request }) => {
	interface Csvw {
		url: string;
		'dc:source': { 'dc:license': string }[];
		tableSchema: {
			columns: {
				name: string;
				titles: string;
				'dc:description': string;
				datatype: string | { base: string };
			}[];
			primaryKey: string[];
		};
	}
	for (const query of mixed) {
		const csv = await request.get(`/api/v1/figures.csv?${query}`);
		const [, address = ''] =
			/^<([^>]+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(csv.headers().link ?? '') ?? [];
		const answer = await request.get(address);
		expect(answer.headers()['content-type']).toContain('application/csvm+json');
		const { url, tableSchema, 'dc:source': sources } = (await answer.json()) as Csvw;
		expect(await bytesOf(request, url)).toEqual(await csv.body());
		const rows = tableOf(await csv.body());
		expect(Object.keys(rows[0] ?? {})).toEqual(tableSchema.columns.map(({ titles }) => titles));
		expect(sources.every((source) => source['dc:license'].startsWith('https://'))).toBe(true);
		const titleOf = new Map(tableSchema.columns.map(({ name, titles }) => [name, titles]));
		const keys = rows.map((row) =>
			tableSchema.primaryKey.map((name) => row[titleOf.get(name) ?? '']).join(' ')
		);
		expect(new Set(keys).size).toBe(rows.length);
		for (const { titles, datatype, 'dc:description': description } of tableSchema.columns) {
			expect(description.length, titles).toBeGreaterThan(10);
			const fits = {
				number: /^(-?\d+(\.\d+)?(e-?\d+)?)?$/,
				integer: /^\d*$/,
				date: /^\d{4}-\d{2}-\d{2}$/,
				anyURI: /^https?:\/\//,
				string: /^/
			}[typeof datatype === 'string' ? datatype : datatype.base];
			const unfit = rows.map((row) => row[titles] ?? '').filter((value) => !(fits ?? /^$/).test(value));
			expect(unfit, titles).toEqual([]);
		}
	}
});

test('the spreadsheet has a cover, notes, a key, one table a sheet, and no empty cell in a table', async ({
	request
}) => {
	const sheets = await readXlsxFile(
		await bytesOf(
			request,
			'/api/v1/figures.xlsx?measure=link-worker-rate,patients-per-link-worker,imd-score&areas=pcn'
		)
	);
	expect(sheets.map(({ sheet }) => sheet)).toEqual([
		'Cover',
		'Notes',
		'Key',
		'Table 1',
		'Table 2',
		'Table 3'
	]);
	const [cover, notes, key, ...tables] = sheets.map(({ data }) => data);
	const text = (data: typeof cover) => (data ?? []).flat().join('\n');
	expect(text(cover)).toContain('Open Government Licence v3.0');
	expect(text(cover)).toContain(
		'Link workers per 10,000 patients, by primary care network, London, 30 June 2026'
	);
	expect(text(cover)).toContain('PCN membership, July 2026');
	expect(text(notes)).toContain('Networks that made no return');
	const marks = (key ?? []).map(([mark]) => mark);
	expect(marks).toEqual(expect.arrayContaining(['[x]', '[c]', '[z]', 'made no return', 'none recorded']));
	const used = new Set<unknown>();
	for (const data of tables) {
		expect(data[0]?.[0]).toMatch(/^Table \d: /);
		expect(data[3]?.[0]).toMatch(/^Source: .+\d/);
		const top = data.findIndex(([first]) => first === 'Area code');
		const rows = data.slice(top);
		expect(rows).toHaveLength(204);
		expect(rows.flat()).not.toContain(null);
		for (const cell of rows.flat()) if (typeof cell === 'string' && cell.startsWith('[')) used.add(cell);
	}
	expect([...used].sort()).toEqual(['[x]', '[z]']);
	expect([...used].every((mark) => marks.includes(mark as string))).toBe(true);
});

test.describe('GeoParquet', () => {
	const arrayBuffer = (bytes: Buffer) => new Uint8Array(bytes).buffer;
	interface Geo {
		version: string;
		primary_column: string;
		columns: Record<string, { encoding: string; geometry_types: string[]; bbox: number[] }>;
	}
	const geoOf = (file: ArrayBuffer): Geo =>
		JSON.parse(
			parquetMetadata(file).key_value_metadata?.find(({ key }) => key === 'geo')?.value ?? '{}'
		) as Geo;

	test('says what its geometry is, and holds the boundaries of the map file', async ({ request }) => {
		const query = 'measure=shortfall&areas=borough';
		const file = arrayBuffer(await bytesOf(request, `/api/v1/figures.parquet?${query}`));
		const { version, primary_column, columns } = geoOf(file);
		expect([version, primary_column, columns.geometry?.encoding]).toEqual(['1.1.0', 'geometry', 'WKB']);
		const [west = 0, south = 0, east = 0, north = 0] = columns.geometry?.bbox ?? [];
		expect(west < -0.5 && east > 0.3 && south < 51.3 && north > 51.6 && north < 51.8).toBe(true);
		const { features } = JSON.parse(
			(await bytesOf(request, `/api/v1/figures.geojson?${query}`)).toString()
		) as {
			features: { id: string; geometry: { type: string; coordinates: unknown } }[];
		};
		// Read as geometry by a reader that knows the column is WKB.
		const rows = await parquetReadObjects({ file, geoparquet: true });
		expect(rows.map((row) => [row.area_code, row.geometry])).toEqual(
			features.map(({ id, geometry }) => [id, geometry])
		);
		expect([...new Set(features.map(({ geometry }) => geometry.type))].sort()).toEqual(
			columns.geometry?.geometry_types
		);
	});

	test('of areas has every area of the kind, with people and parents as the API says', async ({
		request
	}) => {
		for (const [type, count, shapes] of [
			['pcn', 203, 203],
			['lsoa', 4994, 4994],
			['london', 1, 0]
		] as const) {
			const file = arrayBuffer(await bytesOf(request, `/api/v1/areas.parquet?type=${type}`));
			const rows = await parquetReadObjects({ file, geoparquet: true });
			const { areas } = JSON.parse((await bytesOf(request, `/api/v1/areas?type=${type}`)).toString()) as {
				areas: {
					code: string;
					name: string;
					patients: number;
					residents: number | null;
					parents: { icb?: string };
				}[];
			};
			expect(rows).toHaveLength(count);
			expect(rows.map((row) => [row.area_code, row.area_name, row.patients, row.residents, row.icb])).toEqual(
				areas.map(({ code, name, patients, residents, parents }) => [
					code,
					name,
					patients,
					residents,
					parents.icb ?? null
				])
			);
			expect(rows.filter(({ geometry }) => geometry)).toHaveLength(shapes);
		}
	});
});

test('a file is named for what is inside, the same in every format', async ({ request }) => {
	for (const [query, name] of [
		['measure=link-worker-rate&areas=pcn', 'link-worker-rate_pcn_2026-06-30_london'],
		[
			'measure=link-worker-rate&areas=borough&within=72Q',
			'link-worker-rate_borough_2026-06-30_south-east-london'
		]
	]) {
		for (const suffix of ['csv', 'xlsx', 'geojson', 'parquet']) {
			const head = await request.head(`/api/v1/figures.${suffix}?${query}`);
			expect(head.headers()['content-disposition']).toBe(`attachment; filename="${name}.${suffix}"`);
		}
	}
	const all = await request.head(
		'/api/v1/figures.csv?measure=link-worker-fte&areas=pcn&period=all&within=E09000012'
	);
	expect(all.headers()['content-disposition']).toContain('"link-worker-fte_pcn_all_hackney.csv"');
});
