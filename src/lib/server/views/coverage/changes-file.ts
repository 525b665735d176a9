import { courseOf } from '../../../atlas/borough-changes.ts';
import { changeEntries } from '../../../atlas/changes.ts';
import { measureOf } from '../../../atlas/measures.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { region } from '../../../atlas/region.ts';
import { coverageUrl } from '../../../url/coverage.ts';
import { figuresUrl } from '../../../url/figures.ts';
import { significant } from '../../api/significant.ts';
import { sourceWords } from '../../api/source-records.ts';
import type { EmptyCell, FileColumn } from '../../api/tables/column.ts';
import { areaColumns, sourcesColumns } from '../../api/tables/common-columns.ts';
import type { AreaOfRow } from '../../api/tables/common-columns.ts';
import { whyEmptyColumn } from '../../api/tables/empty-cells.ts';
import { written } from '../../api/tables/file-table.ts';
import { fileStem } from '../../api/tables/page-file.ts';
import type { PageFile } from '../../api/tables/page-file.ts';
import { boroughQuarterSources } from '../figure-sources.ts';
import type { Comparison, NamedBoroughChange, NamedChange } from './changes.ts';

interface Row {
	area: AreaOfRow;
	before: number | null;
	after: number | null;
	kind: string | null;
	/** Of networks that made a return both times; null where none did. */
	real: number | null;
	newlyReturning: number | null;
	stoppedReturning: number | null;
	compared: number | null;
	heard: number | null;
}

const ofNetwork = ({ network, name, kind, before, after }: NamedChange): Row => ({
	area: { code: network, name, type: 'pcn' },
	before,
	after,
	kind: changeEntries[kind].name,
	real: changeEntries[kind].isReal ? (after ?? 0) - (before ?? 0) : null,
	newlyReturning: kind === 'newly-returning' ? after : null,
	stoppedReturning: kind === 'stopped-returning' ? before : null,
	compared: null,
	heard: null
});

const ofBorough = (change: NamedBoroughChange): Row => ({
	area: { code: change.borough, name: change.name, type: 'borough' },
	before: change.before,
	after: change.after,
	kind: null,
	real: courseOf(change) === 'not-known' ? null : change.real,
	newlyReturning: change.newlyReturning,
	stoppedReturning: change.stoppedReturning,
	compared: change.compared,
	heard: change.heard
});

const noReturn: EmptyCell = { mark: '[x]', why: 'made no return. This is not nought.' };
const reportedAlike: EmptyCell = { mark: '[z]', why: 'the network’s reporting did not change in this way.' };
const ofOneNetwork: EmptyCell = { mark: '[z]', why: 'the row is one network.' };

const posts = (
	name: keyof Row & string,
	heading: Pick<FileColumn<Row>, 'title' | 'description'>,
	why: EmptyCell
): FileColumn<Row> => ({
	name: name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
	...heading,
	datatype: 'number',
	format: '#,##0.0',
	cell: (row) => significant(row[name] as number | null),
	whenEmpty: () => why
});

const changeColumns: readonly FileColumn<Row>[] = [
	posts(
		'before',
		{
			title: 'Posts at the start',
			description: 'Full-time posts at the first date. Empty for a network that made no return then.'
		},
		noReturn
	),
	posts(
		'after',
		{
			title: 'Posts at the end',
			description: 'Full-time posts at the second date. Empty for a network that made no return then.'
		},
		noReturn
	),
	{
		name: 'kind',
		title: 'Kind of change',
		description: 'What became of a network. Only those that made a return both times are compared.',
		datatype: 'string',
		width: 24,
		cell: ({ kind }) => kind,
		whenEmpty: () => ({ mark: '[z]', why: 'the row is a borough, whose networks changed each in its way.' })
	},
	posts(
		'real',
		{
			title: 'Change, like for like',
			description: 'Full-time posts, of networks that made a return both times.'
		},
		{ mark: '[x]', why: 'not known. No return was made both times, so nothing can be compared.' }
	),
	posts(
		'newlyReturning',
		{
			title: 'Newly returning',
			description: 'Full-time posts of networks that made a return only at the end.'
		},
		reportedAlike
	),
	posts(
		'stoppedReturning',
		{
			title: 'No longer returning',
			description: 'Full-time posts of networks that made a return only at the start.'
		},
		reportedAlike
	),
	{
		...posts(
			'compared',
			{
				title: 'Networks compared',
				description: 'Networks serving a borough that made a return both times.'
			},
			ofOneNetwork
		),
		format: '0'
	},
	{
		...posts(
			'heard',
			{ title: 'Networks heard from', description: 'Networks serving a borough that made either return.' },
			ofOneNetwork
		),
		format: '0'
	}
];

const day = (name: string, title: string, period: string): FileColumn<Row> => ({
	name,
	title,
	description: `The ${name === 'from' ? 'first' : 'second'} date: the last day of a quarter.`,
	datatype: 'date',
	cell: () => period
});

/** Every borough and network between two releases, as files. */
export function changesFile({ from, to, networks, boroughs }: Comparison): PageFile {
	const title = `What changed in link workers, by borough and network, ${region.name}, ${formatPeriod(from)} to ${formatPeriod(to)}`;
	const columns = [
		...areaColumns<Row>(({ area }) => area),
		day('from', 'From', from),
		day('to', 'To', to),
		...changeColumns
	];
	const csv = written({
		title,
		about:
			'Full-time equivalent posts. A borough’s are each network’s, shared out by where its patients lived in July 2022.',
		columns: [...columns, whyEmptyColumn(columns), ...sourcesColumns<Row>(boroughQuarterSources)],
		rows: [...boroughs.map(ofBorough), ...networks.map(ofNetwork)],
		key: ['area_code'],
		source: sourceWords(boroughQuarterSources)
	});
	return {
		title,
		stem: fileStem('link-worker-changes', 'borough-and-pcn', `${from}-to-${to}`, region.name),
		address: (suffix) => coverageUrl.changesFileHref(from, to, suffix),
		csv,
		tables: [csv],
		areas: ['borough', 'pcn'],
		caveats: measureOf('link-worker-fte').caveats,
		sources: boroughQuarterSources,
		dataAddress: figuresUrl.json({ measures: ['link-worker-fte'], areas: 'pcn', period: 'all' })
	};
}
