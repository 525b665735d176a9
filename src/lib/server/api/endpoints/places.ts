import { pointsAnswer, postcodeAnswer } from '../answers/places.ts';
import { noQuery, pointsQuery } from '../schemas.ts';
import { mediaTypes, refused } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';

export const placeEndpoints: readonly Endpoint[] = [
	{
		path: '/points',
		group: 'Places',
		summary: 'Advice sites, GP practices and libraries, nearest first',
		query: pointsQuery,
		mediaType: mediaTypes.geojson,
		answer: pointsAnswer,
		refusals: [
			refused(400, 'unknown-kind', '/points?kind=pub'),
			refused(400, 'invalid-parameter', '/points?near=-0.1278,51.5074'),
			refused(400, 'invalid-parameter', '/points?within=500'),
			refused(400, 'unknown-parameter', '/points?colour=red'),
			refused(400, 'repeated-parameter', '/points?kind=advice&kind=library')
		],
		example: '/points?kind=advice&near=51.5074,-0.1278&within=2000'
	},
	{
		path: '/postcodes/{postcode}',
		group: 'Places',
		summary: 'Where a London postcode is, and which network most people there are registered with',
		about: 'Nothing that is asked here is kept.',
		query: noQuery,
		pathParameter: {
			name: 'postcode',
			description: 'A full postcode, in any spacing or case.',
			example: 'SE1 7PB'
		},
		mediaType: mediaTypes.json,
		answer: postcodeAnswer,
		refusals: [
			refused(400, 'malformed-postcode', '/postcodes/SE1'),
			refused(404, 'postcode-not-in-london', '/postcodes/M11AE'),
			refused(400, 'unknown-parameter', '/postcodes/SE17PB?near=1')
		],
		example: '/postcodes/SE17PB'
	}
];
