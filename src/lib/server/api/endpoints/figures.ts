import { csvwAnswer } from '../answers/csvw.ts';
import { equityAnswer } from '../answers/equity.ts';
import { figuresAnswer, figuresMapAnswer } from '../answers/figures.ts';
import { measuresAnswer } from '../answers/measures.ts';
import { equityQuery } from '../equity.ts';
import { figuresQuery, noQuery } from '../schemas.ts';
import { mediaTypes, refused } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';

/** What every form of the figures refuses alike. */
const figureRefusals = (path: string) => [
	refused(400, 'missing-parameter', path),
	refused(400, 'unknown-measure', `${path}?measure=happiness`),
	refused(400, 'unknown-area-type', `${path}?measure=patients&areas=ward`),
	refused(400, 'not-held-for-area-type', `${path}?measure=link-worker-fte&areas=lsoa`),
	refused(400, 'unknown-period', `${path}?measure=patients&period=1999-01-01`),
	refused(400, 'invalid-parameter', `${path}?measure=patients&areas=borough&within=U00070`),
	refused(400, 'unknown-parameter', `${path}?measure=patients&colour=red`),
	refused(400, 'repeated-parameter', `${path}?measure=patients&measure=residents`),
	refused(404, 'unknown-area', `${path}?measure=patients&within=E09000099`)
];

const tooManyRows = (path: string) =>
	refused(
		400,
		'too-many-rows',
		`${path}?measure=residents,imd-score,imd-decile,core20,disabled,no-car&areas=lsoa`
	);

const figures = (
	suffix: string,
	endpoint: Pick<Endpoint, 'summary' | 'about' | 'mediaType' | 'answer' | 'isFile'>,
	query: string,
	refusals: Endpoint['refusals'] = []
): Endpoint => ({
	path: `/figures${suffix}`,
	group: 'Measures and figures',
	query: figuresQuery,
	...endpoint,
	refusals: [...figureRefusals(`/figures${suffix}`), ...refusals],
	example: `/figures${suffix}?${query}`
});

export const figureEndpoints: readonly Endpoint[] = [
	{
		path: '/measures',
		group: 'Measures and figures',
		summary: 'What is measured: unit, denominator, dates held, sources, caveats',
		query: noQuery,
		mediaType: mediaTypes.json,
		answer: measuresAnswer,
		refusals: [refused(400, 'unknown-parameter', '/measures?id=patients')],
		example: '/measures'
	},
	figures(
		'',
		{
			summary: 'Figures of one measure or more, for every area of one kind',
			about:
				'“value” is null unless “status” is “value” or “zero”. An area that made no return is not nought: it has no value, and a status that says why.',
			mediaType: mediaTypes.json,
			answer: figuresAnswer
		},
		'measure=link-worker-rate&areas=pcn&within=E09000012'
	),
	figures(
		'.csv',
		{
			summary: 'The same figures as a table',
			about:
				'RFC 4180, UTF-8 without a byte order mark, first line the headings. Each row can be read alone: status in words, why each empty cell is empty, source and licence. The Link header leads to the description of its columns.',
			mediaType: mediaTypes.csv,
			isFile: true
		},
		'measure=link-worker-rate&areas=pcn'
	),
	figures(
		'.csv-metadata.json',
		{
			summary: 'What the columns of that table hold, as CSV on the Web',
			mediaType: mediaTypes.csvw,
			answer: csvwAnswer
		},
		'measure=link-worker-rate&areas=pcn'
	),
	figures(
		'.xlsx',
		{
			summary: 'The same figures as a spreadsheet',
			about:
				'A cover, notes, a key to shorthand, and one table a sheet. Cells without a number hold [x], [c] or [z]. Up to 25,000 rows.',
			mediaType: mediaTypes.xlsx,
			isFile: true
		},
		'measure=link-worker-rate&areas=pcn',
		[tooManyRows('/figures.xlsx')]
	),
	figures(
		'.geojson',
		{
			summary: 'The figures of one measure and date, with boundaries',
			about:
				'One feature an area, so one measure and one date: a second would lay each area over itself, and everything else that reads GeoJSON takes a feature for a place. Ask once for each measure and join on the area’s code, or take the CSV or GeoParquet, which hold a row a figure. Boundaries of networks are illustrative: where most of each network’s patients live.',
			mediaType: mediaTypes.geojson,
			answer: figuresMapAnswer,
			isFile: true
		},
		'measure=link-worker-rate&areas=icb',
		[
			refused(400, 'invalid-parameter', '/figures.geojson?measure=patients,residents'),
			refused(400, 'invalid-parameter', '/figures.geojson?measure=patients&period=all')
		]
	),
	figures(
		'.parquet',
		{
			summary: 'The same figures with boundaries, as GeoParquet 1.1',
			about:
				'The columns of the CSV under short names; the boundary of each row’s area as WKB. Up to 25,000 rows.',
			mediaType: mediaTypes.parquet,
			isFile: true
		},
		'measure=link-worker-rate&areas=borough',
		[tooManyRows('/figures.parquet')]
	),
	{
		path: '/equity',
		group: 'Measures and figures',
		summary: 'What each tenth of people by deprivation receives, and whether it follows need',
		query: equityQuery,
		mediaType: mediaTypes.json,
		answer: equityAnswer,
		refusals: [
			refused(400, 'missing-parameter', '/equity'),
			refused(400, 'unknown-measure', '/equity?measure=happiness'),
			refused(400, 'invalid-parameter', '/equity?measure=patients'),
			refused(400, 'not-held-for-area-type', '/equity?measure=link-worker-rate&areas=icb'),
			refused(400, 'unknown-parameter', '/equity?measure=link-worker-rate&period=all'),
			refused(404, 'unknown-area', '/equity?measure=link-worker-rate&within=E09000099')
		],
		example: '/equity?measure=link-worker-rate&areas=pcn'
	}
];
