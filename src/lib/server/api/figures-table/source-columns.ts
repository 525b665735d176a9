import type { SourceRecord } from '../../queries/sources.ts';
import { publicAddress } from '../source-records.ts';
import type { FigureColumn } from './column.ts';

const fromSource = (
	name: string,
	title: string,
	description: string,
	read: (source: SourceRecord) => string,
	datatype: FigureColumn['datatype'] = 'string'
): FigureColumn => ({
	name,
	title,
	description,
	datatype,
	cell: ({ source }) => (source ? read(source) : null),
	whenEmpty: () => ({ mark: '[x]', why: 'the release is not held.' })
});

/** Who says so, as of when, on what terms. */
export const sourceColumns: readonly FigureColumn[] = [
	{
		name: 'source_id',
		title: 'Source id',
		description: 'The release the figure comes from, as the atlas names it.',
		datatype: 'string',
		cell: ({ figure }) => figure.source
	},
	fromSource('source_title', 'Source title', 'Title of the release.', ({ title }) => title),
	fromSource('publisher', 'Publisher', 'Who published the release.', ({ publisher }) => publisher),
	fromSource(
		'source_date',
		'Source date',
		'What the release stands for, in words.',
		({ vintage }) => vintage
	),
	fromSource(
		'source_address',
		'Source address',
		'Where the publisher keeps the release.',
		({ url }) => publicAddress(url),
		'anyURI'
	),
	fromSource('licence', 'Licence', 'The terms on which it may be used.', ({ licence }) => licence),
	fromSource(
		'attribution',
		'Attribution',
		'Words that must go wherever the figure goes.',
		({ attribution }) => attribution
	)
];
