import { expect, it } from 'vitest';
import { readServicesCsv } from './read-services-csv.ts';
import { templateCsv } from './template.ts';

it('the template lists nothing as it stands, and a row under its headings is read', () => {
	const asFile = (text: string) => ({ name: 'template.csv', bytes: Buffer.from(text) });
	expect(readServicesCsv(asFile(templateCsv()), { feed: 'made-up' })).toMatchObject({
		entries: [],
		rejected: []
	});
	const { entries } = readServicesCsv(asFile(`${templateCsv()}1,Made-up café,Made-up Advice\r\n`), {
		feed: 'made-up'
	});
	expect(entries[0]?.service).toMatchObject({
		name: 'Made-up café',
		organization: { name: 'Made-up Advice' }
	});
});
