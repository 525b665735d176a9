import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { pageTableCases } from './page-cases/registry.ts';
import type { PageTableCase } from './page-cases/case.ts';
import { publicPages } from './routes.ts';
import { csvNumbers, workbookNumbers } from './same-numbers.ts';
import { csvRows, fits, isNumeric, keyOf, workbookRows } from './table-forms.ts';
import type { Csvw, FileRow } from './table-forms.ts';

/**
 * The tables of the pages, one registry of them: the page as the server sends it, its CSV, its workbook, the answer of
 * the API and the map file where there is one say the same, number by number, absence included; and the CSV can be read
 * by a stranger. Each case says how much there must be to compare, so that none passes on nothing.
 */
async function bytesOf(request: APIRequestContext, address: string): Promise<Buffer> {
	const answer = await request.get(address);
	expect(answer.status(), address).toBe(200);
	return answer.body();
}

/** Of thousands of cells, those that are wrong: each asked by itself of expect would take a minute. */
const whatIsWrong = (cells: Iterable<string>) => expect([...cells].slice(0, 20)).toEqual([]);

/** A stranger with the CSV alone: each column is described and fits, each row is named once and says when, where, who and why. */
function checkForStranger(rows: readonly FileRow[], csvw: Csvw) {
	const { columns } = csvw.tableSchema;
	const [first = {}] = rows;
	expect(Object.keys(first)).toEqual(columns.map(({ titles }) => titles));
	expect(new Set(rows.map(keyOf(csvw))).size).toBe(rows.length);
	for (const { titles, datatype, 'dc:description': about } of columns) {
		expect(about.length, titles).toBeGreaterThan(8);
		const fit = fits[typeof datatype === 'string' ? datatype : datatype.base] ?? /^$/;
		const cells = rows.map((row) => row[titles] ?? '');
		whatIsWrong(cells.filter((cell) => cell !== '' && !fit.test(cell)).map((cell) => `${titles}: ${cell}`));
	}
	const headings = columns.map(({ titles }) => titles);
	expect(headings).toEqual(expect.arrayContaining(['Geography vintage', 'Licence', 'Attribution']));
	expect(
		columns.some(({ datatype }) => typeof datatype !== 'string') || /\d{4}/.test(first['Sources'] ?? '')
	).toBe(true);
	expect(
		csvw['dc:source'].every((source) => source['dc:license'].startsWith('https://') && source['dc:date'])
	).toBe(true);
	const nameless = rows.filter(
		(row) => !row['Geography vintage'] || !(row['Sources'] ?? row['Source title'])
	);
	whatIsWrong(nameless.map((row) => JSON.stringify(row)));
	whatIsWrong(
		rows.flatMap(({ 'Why cells are empty': why = '', ...cells }) =>
			Object.entries(cells)
				.filter(([heading, cell]) => cell === '' && !why.includes(heading))
				.map(([heading]) => `${heading} of ${cells['Area name']} is empty, and nothing says why`)
		)
	);
}

/** Every cell of the CSV stands in the workbook, numbers as numbers, and nothing stands there besides. */
async function checkWorkbook(bytes: Buffer, rows: readonly FileRow[], csvw: Csvw): Promise<number> {
	const { columns } = csvw.tableSchema;
	const key = keyOf(csvw);
	const inBook = new Map(
		(
			await workbookRows(
				bytes,
				columns.map(({ titles }) => titles)
			)
		).map((row) => [key(row), row])
	);
	expect([...inBook.keys()].sort()).toEqual(rows.map(key).sort());
	let compared = 0;
	const differing: string[] = [];
	for (const row of rows)
		for (const column of columns) {
			const [cell = '', other = ''] = [row[column.titles], inBook.get(key(row))?.[column.titles]];
			const isSame = !isNumeric(column) || cell === '' ? other === cell : Number(other) === Number(cell);
			if (!isSame) differing.push(`${column.titles} of ${key(row)}: ${other}, not ${cell}`);
			if (isNumeric(column)) compared += 1;
		}
	whatIsWrong(differing);
	return compared;
}

interface MapFile {
	features: { id: string; geometry: object | null; properties: Record<string, unknown> }[];
}

/** The page offers each map file, and between them their features are the rows of the CSV, cell by cell. */
async function checkMaps(
	request: APIRequestContext,
	maps: readonly string[],
	html: string,
	rows: readonly FileRow[],
	csvw: Csvw
) {
	const files: [string, MapFile][] = [];
	for (const address of maps) {
		expect(html.replaceAll('&amp;', '&'), address).toContain(`href="${address}"`);
		files.push([address, JSON.parse((await bytesOf(request, address)).toString()) as MapFile]);
	}
	const features = files.flatMap(([, { features: found }]) => found);
	expect(features.length).toBe(rows.length);
	expect(features.filter(({ geometry }) => geometry === null)).toEqual([]);
	const isOfFigures = rows.some((row) => 'Measure id' in row);
	const inFile = new Map(rows.map((row) => [`${row['Measure id'] ?? ''} ${row['Area code']}`, row]));
	const differing: string[] = [];
	for (const { id, properties } of features) {
		const row = inFile.get(`${isOfFigures ? String(properties.measure) : ''} ${id}`) ?? {};
		const cells: [string, unknown][] = isOfFigures
			? [
					['Value', properties.value],
					['Status', properties.status],
					['Period', properties.period],
					['Denominator', properties.denominator]
				]
			: csvw.tableSchema.columns.map(({ name, titles }) => [titles, properties[name]]);
		for (const [title, cell] of cells)
			if ((cell === null ? '' : String(cell)) !== row[title])
				differing.push(`${title} of ${id}: ${String(cell)}, not ${row[title]}`);
	}
	whatIsWrong(differing);
}

async function checkCase(request: APIRequestContext, one: PageTableCase) {
	const csv = await request.get(one.file('csv'));
	expect(csv.status()).toBe(200);
	const [, stem = ''] = /filename="([^"]*)\.csv"/.exec(csv.headers()['content-disposition'] ?? '') ?? [];
	expect(stem).toMatch(one.stem);
	expect(csv.headers().link).toContain('rel="describedby"; type="application/csvm+json"');
	const rows = csvRows(await csv.body());
	const csvw = JSON.parse((await bytesOf(request, one.file('csv-metadata.json'))).toString()) as Csvw;
	expect((await bytesOf(request, csvw.url)).equals(await csv.body())).toBe(true);
	checkForStranger(rows, csvw);

	const book = await bytesOf(request, one.file('xlsx'));
	if (one.file('csv').startsWith('/api/v1/figures'))
		// A workbook of figures has a sheet a measure, and says the unit once above each.
		expect(Object.fromEntries(await workbookNumbers(book))).toEqual(
			Object.fromEntries(csvNumbers(await csv.body()))
		);
	else expect(await checkWorkbook(book, rows, csvw)).toBeGreaterThanOrEqual(rows.length);

	const html = (await bytesOf(request, one.page)).toString();
	if (one.maps) await checkMaps(request, one.maps, html, rows, csvw);
	const shown = one.shown(html, rows);
	expect(shown.length).toBeGreaterThanOrEqual(one.least.shown);
	expect(shown.filter(({ isAbsent }) => isAbsent).length).toBeGreaterThanOrEqual(one.least.absent);
	expect(
		shown.filter(
			({ onPage, fromFile }) =>
				onPage === undefined ||
				(onPage !== fromFile && !(fromFile !== '' && onPage.startsWith(`${fromFile} `)))
		)
	).toEqual([]);

	const said = [];
	for (const { address, said: read } of one.api)
		said.push(...read(JSON.parse((await bytesOf(request, address)).toString()) as never, rows));
	expect(said.length).toBeGreaterThanOrEqual(one.least.said);
	expect(
		said.filter(({ inApi, inFile }) =>
			inFile === undefined
				? true
				: inApi === null
					? inFile !== ''
					: typeof inApi === 'number'
						? inFile === '' || Number(inFile) !== inApi
						: inFile !== inApi
		)
	).toEqual([]);
}

for (const one of pageTableCases)
	test(`${one.page} and ${one.file('csv')}: page, CSV, workbook and API say the same`, ({ request }) =>
		checkCase(request, one));

test('every table that a public page offers as a file is one of these, or of the API’s figures, or of the data', async ({
	request
}) => {
	const pathOf = (address: string) => address.replace(/\?.*$/s, '');
	const known = new Set(pageTableCases.map((one) => pathOf(one.file('csv'))));
	const offered = new Set<string>();
	for (const page of publicPages) {
		const html = await (await request.get(page)).text();
		for (const [, href = ''] of html.matchAll(/href="([^"]*\.csv(?:\?[^"]*)?)"/g)) offered.add(pathOf(href));
	}
	expect([...offered].filter((path) => !known.has(path) && !path.startsWith('/data/tables/'))).toEqual([]);
	expect([...known].filter((path) => !offered.has(path) && path !== '/areas/compare.csv')).toEqual([]);
});

test('maps of areas have their figures as GeoJSON, a measure each where they show two', async ({
	request
}) => {
	for (const [page, count] of [
		['/gaps', 2],
		['/gaps?areas=lsoa&within=E09000012', 2],
		['/', 2],
		['/areas/E09000012-hackney', 2],
		['/plan', 1]
	] as const) {
		const html = (await bytesOf(request, page)).toString().replaceAll('&amp;', '&');
		const maps = new Set(
			[...html.matchAll(/href="([^"]*\.geojson(?:\?[^"]*)?)"/g)].map(([, href = '']) => href)
		);
		expect(maps.size, page).toBeGreaterThanOrEqual(count);
		for (const address of maps)
			expect(
				(JSON.parse((await bytesOf(request, address)).toString()) as MapFile).features.length
			).toBeGreaterThan(3);
	}
});
