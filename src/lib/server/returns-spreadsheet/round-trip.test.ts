import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boroughCodes } from '../contributions/borough-codes.ts';
import { findTable } from './find-table.ts';
import { brent, hackney, anyAnswers, PERIOD, TODAY } from './made-up-answers.ts';
import { readCsv } from './read-csv.ts';
import { readRows } from './read-rows.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { readWorkbook } from './read-workbook.ts';
import { templateCsv } from './template-csv.ts';
import type { TemplateRow } from './template-rows.ts';
import { templateWorkbook } from './template-workbook.ts';

const boroughs = [hackney, brent];
const rowsOf = (answers: TemplateRow['answers'][]): TemplateRow[] =>
	answers.map((each, at) => ({ borough: boroughs[at] ?? hackney, period: PERIOD, answers: each }));

const formats = {
	async workbook(rows: TemplateRow[]) {
		return readRows(findTable(await readWorkbook(await templateWorkbook(rows, PERIOD))), boroughs, TODAY);
	},
	csv(rows: TemplateRow[]) {
		const bytes = new TextEncoder().encode(templateCsv(rows));
		return Promise.resolve(readRows(findTable([readCsv(bytes)]), boroughs, TODAY));
	}
};

describe.each(Object.keys(formats) as (keyof typeof formats)[])('the template as %s', (format) => {
	it('gives back any answers exactly as they were', { timeout: 120_000 }, async () => {
		const runs = format === 'csv' ? 200 : 60;
		await fc.assert(
			fc.asyncProperty(fc.tuple(anyAnswers, anyAnswers), async (answers) => {
				const read = await formats[format](rowsOf(answers));
				expect(read.flatMap(({ errors }) => errors)).toEqual([]);
				expect(read.map((row) => row.answers)).toEqual(answers);
				expect(read.map(({ borough, period }) => [borough, period])).toEqual(
					boroughs.map((borough) => [borough, PERIOD])
				);
			}),
			{ numRuns: runs }
		);
	});

	it('gives back a row of no answers as one', async () => {
		const [row] = await formats[format](rowsOf([{}]));
		expect(row).toEqual({ row: 3, borough: hackney, period: PERIOD, answers: {}, errors: [] });
	});
});

it.each(['xlsx', 'csv'])('reads a template of all 33 boroughs in its thread (%s)', async (format) => {
	const all = boroughCodes.map((code, at) => ({ code, name: `Made-up borough ${at}` }));
	const rows = all.map((borough, at) => ({
		borough,
		period: PERIOD,
		answers: { referrals: at, stage: 'none' } as const
	}));
	const bytes =
		format === 'csv' ? new TextEncoder().encode(templateCsv(rows)) : await templateWorkbook(rows, PERIOD);
	const reading = await readSpreadsheet({ name: 'filled.txt', bytes }, all, TODAY);
	expect(reading.notices).toEqual([]);
	expect(reading.rows.map(({ borough, answers, errors }) => ({ borough, answers, errors }))).toEqual(
		rows.map(({ borough, answers }) => ({ borough, answers, errors: [] }))
	);
});
