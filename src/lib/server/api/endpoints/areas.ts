import { areaAnswer, areasAnswer } from '../answers/areas.ts';
import { areasQuery, areaTypeQuery, noQuery } from '../schemas.ts';
import { mediaTypes, refused } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';

export const areaEndpoints: readonly Endpoint[] = [
	{
		path: '/areas',
		group: 'Areas',
		summary: 'Areas with their parents, patients and residents',
		about: 'The areas every figure is about: London, its care boards, boroughs, networks and small areas.',
		query: areasQuery,
		mediaType: mediaTypes.json,
		answer: areasAnswer,
		refusals: [
			refused(400, 'unknown-area-type', '/areas?type=ward'),
			refused(400, 'unknown-parameter', '/areas?kind=pcn'),
			refused(400, 'repeated-parameter', '/areas?type=pcn&type=icb')
		],
		example: '/areas?type=icb'
	},
	{
		path: '/areas.parquet',
		group: 'Areas',
		summary: 'Areas of one kind with their boundaries, as GeoParquet',
		about: 'Boundaries of networks are illustrative: where most of each network’s patients live.',
		query: areaTypeQuery,
		mediaType: mediaTypes.parquet,
		isFile: true,
		refusals: [
			refused(400, 'unknown-area-type', '/areas.parquet?type=ward'),
			refused(400, 'unknown-parameter', '/areas.parquet?kind=pcn')
		],
		example: '/areas.parquet?type=borough'
	},
	{
		path: '/areas/{code}',
		group: 'Areas',
		summary: 'One area with its neighbours and what lies inside it',
		query: noQuery,
		pathParameter: {
			name: 'code',
			description: 'An area’s code or slug, in any case.',
			example: 'E09000012'
		},
		mediaType: mediaTypes.json,
		answer: areaAnswer,
		refusals: [
			refused(404, 'unknown-area', '/areas/E09000099'),
			refused(400, 'unknown-parameter', '/areas/E09000012?type=pcn')
		],
		example: '/areas/E09000012'
	}
];
