import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';

interface Csvw {
	url: string;
	'dc:title': string;
	'dc:description': string;
	'dc:source': { 'dc:date': string; 'dc:license': string }[];
	tableSchema: {
		columns: { titles: string[]; 'dc:description': string; datatype: string; required: boolean }[];
		primaryKey: string[];
		foreignKeys: { reference: { resource: string } }[];
	};
}
const fits: Record<string, RegExp> = {
	string: /./,
	integer: /^-?\d+$/,
	number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
	boolean: /^(true|false)$/
};

test('each whole table leads to what its columns mean, and its file is named for what is in it', async ({
	request
}) => {
	const { resources } = (await (await request.get('/data/datapackage.json')).json()) as {
		resources: { path: string; type?: string; mediatype: string }[];
	};
	const tables = resources.filter(({ type }) => type === 'table');
	expect(tables.length).toBeGreaterThan(15);
	for (const { path } of tables) {
		const csv = await request.get(`/data/${path}`);
		const { link = '', 'content-disposition': disposition = '' } = csv.headers();
		const stem = path
			.replace(/^tables\//, '')
			.replaceAll('/', '-')
			.replace(/\.csv$/, '');
		expect(disposition).toMatch(new RegExp(`"london-provision-atlas_${stem}_\\d{4}-\\d{2}-\\d{2}\\.csv"`));
		const [, address = ''] =
			/^<([^>]+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(link) ?? [];
		const answer = await request.get(address);
		expect(answer.headers()['content-type']).toContain('application/csvm+json');
		const csvw = (await answer.json()) as Csvw;
		const described = await request.get(csvw.url);
		expect((await described.body()).equals(await csv.body()), path).toBe(true);
		const [heading = [], ...rows]: string[][] = parse(await csv.body());
		const { columns, primaryKey, foreignKeys } = csvw.tableSchema;
		expect(columns.map(({ titles }) => titles[0])).toEqual(heading);
		for (const [at, { titles, datatype, required, 'dc:description': about }] of columns.entries()) {
			expect(about, `${path}: ${titles[0]}`).toMatch(/\w{3}/);
			const wrong = rows.find((row) => (row[at] === '' ? required : !fits[datatype]?.test(row[at] ?? '')));
			expect(wrong?.[at], `${path}: ${titles[0]}`).toBeUndefined();
		}
		expect(heading).toEqual(expect.arrayContaining(primaryKey));
		for (const { reference } of foreignKeys)
			expect((await request.head(reference.resource)).status()).toBe(200);
		expect(csvw['dc:description']).toContain('LSOA 2021');
		expect(csvw['dc:source'].length, path).toBeGreaterThan(0);
		for (const source of csvw['dc:source'])
			expect(source['dc:date'] && source['dc:license'], path).toMatch(/^https:/);
	}
	expect((await request.get('/data/tables/areas/nothing.csv-metadata.json')).status()).toBe(404);
});
