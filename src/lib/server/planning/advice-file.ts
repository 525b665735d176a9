import { areaTypes } from '../../atlas/area-types.ts';
import { region } from '../../atlas/region.ts';
import { planAdviceUrl } from '../../url/plan-advice.ts';
import { significant } from '../api/significant.ts';
import { sourceWords } from '../api/source-records.ts';
import type { EmptyCell, FileColumn } from '../api/tables/column.ts';
import { sourcesColumns } from '../api/tables/common-columns.ts';
import { whyEmptyColumn } from '../api/tables/empty-cells.ts';
import { written } from '../api/tables/file-table.ts';
import { fileStem } from '../api/tables/page-file.ts';
import type { PageFile } from '../api/tables/page-file.ts';
import { sources } from '../queries/sources.ts';
import type { AdviceAnswer, AdviceSite } from './advice-answer.ts';
import { adviceSources } from './advice-record.ts';

type Column = FileColumn<AdviceSite>;
const text = (
	name: string,
	title: string,
	description: string,
	cell: Column['cell'],
	whenEmpty?: EmptyCell
): Column => ({
	name,
	title,
	description,
	datatype: 'string',
	width: 24,
	cell,
	...(whenEmpty && { whenEmpty: () => whenEmpty })
});
const number = (
	name: string,
	title: string,
	description: string,
	read: (site: AdviceSite) => number,
	format = '#,##0'
): Column => ({
	name,
	title,
	description,
	datatype: 'number',
	format,
	cell: (site) => significant(read(site))
});

const noBorough: EmptyCell = { mark: '[z]', why: 'the site stands outside London’s boroughs.' };
const notListed: EmptyCell = { mark: '[x]', why: 'its list does not say.' };

const siteColumns: readonly Column[] = [
	{
		name: 'rank',
		title: 'Order',
		description: '1 for the first to open: each adds most need to those before it.',
		datatype: 'integer',
		format: '0',
		cell: ({ rank }) => rank
	},
	text('site_id', 'Site id', 'What the API calls the site.', ({ place }) => place.id),
	text('site_kind', 'Kind of site', 'GP practice or library.', ({ place }) =>
		place.kind === 'practice' ? 'GP practice' : 'Library'
	),
	text('site_name', 'Name', 'Name of the site.', ({ place }) => place.name),
	text('address', 'Address', 'Address of the site.', ({ place }) => place.address || null, notListed),
	text('postcode', 'Postcode', 'Postcode of the site.', ({ place }) => place.postcode || null, notListed),
	number('lat', 'Latitude', 'Degrees north (WGS 84).', ({ place }) => place.lat, '0.00000'),
	number('lon', 'Longitude', 'Degrees east (WGS 84).', ({ place }) => place.lon, '0.00000'),
	text(
		'borough_code',
		'Borough code',
		'GSS code of the borough it stands in.',
		({ borough }) => borough?.code ?? null,
		noBorough
	),
	text(
		'borough_name',
		'Borough',
		'The borough it stands in.',
		({ borough }) => borough?.name ?? null,
		noBorough
	),
	text(
		'geography_vintage',
		'Geography vintage',
		'Which year’s borders the borough code belongs to.',
		() => areaTypes.borough.vintage
	),
	number(
		'residents',
		'Residents newly within reach',
		'Of this site, each person counted once, after the sites before it.',
		({ gain }) => gain.residents
	),
	number(
		'residents_reached',
		'Residents newly within reach, this site and those before',
		'Added up in order.',
		({ reached }) => reached.residents
	),
	number(
		'residents_most_deprived_fifth',
		'of which in the most deprived fifth',
		'Of the residents newly within reach of this site, those in the most deprived fifth of small areas in England, 2025.',
		({ deprivedResidents }) => deprivedResidents
	),
	number(
		'weighted',
		'Need-weighted residents newly within reach',
		'A person in deprivation decile d counts 1 + (gradient − 1)(10 − d)/9.',
		({ gain }) => gain.weighted
	),
	number(
		'weighted_reached',
		'Need-weighted residents, this site and those before',
		'Added up in order.',
		({ reached }) => reached.weighted
	)
];

const questionColumns = ({ question, optimal, gap }: AdviceAnswer): Column[] => [
	number(
		'minutes',
		'Minutes’ walk',
		'A session reaches people within so many minutes’ walk.',
		() => question.minutes,
		'0'
	),
	number(
		'gradient',
		'Gradient',
		'Weight of a person in the most deprived tenth, as a multiple of one in the least deprived.',
		() => question.gradient,
		'0.##'
	),
	number('sessions', 'Sessions asked for', 'How many new sessions were to be placed.', () => question.k, '0'),
	text('proven_best', 'Proven best', 'Yes, where no other choice of sites reaches more need.', () =>
		optimal ? 'yes' : 'no'
	),
	number(
		'gap',
		'Gap',
		'How much more another choice could at most reach, as a share of all that is reached; 0 when proven.',
		() => gap,
		'0.0000'
	)
];

/** The sites as files in which every row can be read alone: it repeats what was asked and where it comes from. */
export function adviceFile(answer: AdviceAnswer): PageFile {
	const { question, sites } = answer;
	const { k, minutes, gradient } = question;
	const day = sources().get('debt-advice-2026-04');
	const title = `Where the next ${k} advice sessions reach the most people within ${minutes} minutes’ walk, gradient ${gradient}, ${region.name}`;
	const columns = [...siteColumns, ...questionColumns(answer)];
	const csv = written({
		title,
		about: `A row a site, in order. Advice today is as listed in ${day?.vintage ?? 'the newest list held'}.`,
		columns: [...columns, whyEmptyColumn(columns), ...sourcesColumns<AdviceSite>(adviceSources)],
		rows: sites,
		key: ['rank'],
		source: sourceWords(adviceSources)
	});
	return {
		title,
		stem: fileStem(
			`advice-sessions-${k}-within-${minutes}-minutes-gradient-${gradient}`,
			'site',
			day?.period ?? '',
			region.name
		),
		address: (suffix) => planAdviceUrl.fileHref(question, suffix),
		csv,
		tables: [csv],
		areas: ['borough'],
		caveats: [
			'Walking: straight-line distance × 1.3, at 80 metres a minute. Residents of each small area are spread evenly over its postcodes.',
			'Advice today is face-to-face debt advice: no open, current list of law centres or wider welfare advice exists, and sites just outside London are not counted.'
		],
		sources: adviceSources,
		dataAddress: planAdviceUrl.apiHref(question)
	};
}
