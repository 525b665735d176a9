import { z } from 'zod';

const column = z.strictObject({
	name: z.string(),
	titles: z.string(),
	'dc:description': z.string(),
	datatype: z.union([
		z.enum(['string', 'number', 'integer', 'anyURI']),
		z.strictObject({ base: z.literal('date'), format: z.literal('yyyy-MM-dd') })
	])
});

/** CSV on the Web: https://www.w3.org/TR/tabular-metadata/. */
export const csvwAnswer = z.strictObject({
	'@context': z.tuple([
		z.literal('http://www.w3.org/ns/csvw'),
		z.strictObject({ '@language': z.literal('en') })
	]),
	url: z.string().meta({ description: 'The table this describes.' }),
	'dc:title': z.string(),
	'dc:description': z.string(),
	'dc:publisher': z.string(),
	'dc:source': z.array(z.record(z.string(), z.string())),
	dialect: z.strictObject({
		encoding: z.literal('utf-8'),
		delimiter: z.literal(','),
		lineTerminators: z.literal('\r\n'),
		quoteChar: z.literal('"'),
		doubleQuote: z.literal(true),
		header: z.literal(true)
	}),
	tableSchema: z.strictObject({ columns: z.array(column), primaryKey: z.array(z.string()) })
});
