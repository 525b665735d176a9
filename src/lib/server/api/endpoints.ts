import type { z } from 'zod';
import { equityQuery } from './equity.ts';
import { planAdviceQuery } from '../planning/advice-query.ts';
import { planPostsQuery } from './plan-posts.ts';
import { areasQuery, figuresQuery, noQuery, pointsQuery } from './schemas.ts';

export const API_VERSION = '1.0.0';
export const API_ROOT = '/api/v1';

export interface Endpoint {
	/** Below the root, with what varies in braces. */
	path: string;
	summary: string;
	query: z.ZodObject;
	/** The part of the path in braces, if any. */
	pathParameter?: { name: string; description: string; example: string };
	/** What a successful answer is made of. */
	mediaType: 'application/json' | 'application/geo+json' | 'text/csv';
	refusals: readonly (400 | 404)[];
	/** A request that gives an answer worth seeing. */
	example: string;
}

/** Every address of the API, once: the index, the refusals and the OpenAPI description are made from this list. */
export const endpoints: readonly Endpoint[] = [
	{
		path: '/areas',
		summary: 'Areas with their parents, patients and residents',
		query: areasQuery,
		mediaType: 'application/json',
		refusals: [400],
		example: '/areas?type=pcn'
	},
	{
		path: '/areas/{code}',
		summary: 'One area with its neighbours and what lies inside it',
		query: noQuery,
		pathParameter: {
			name: 'code',
			description: 'An area’s code or slug, in any case.',
			example: 'E09000012'
		},
		mediaType: 'application/json',
		refusals: [400, 404],
		example: '/areas/E09000012'
	},
	{
		path: '/measures',
		summary: 'What is measured: unit, denominator, dates held, sources, caveats',
		query: noQuery,
		mediaType: 'application/json',
		refusals: [400],
		example: '/measures'
	},
	{
		path: '/figures',
		summary: 'Figures of one measure or more, for every area of one kind',
		query: figuresQuery,
		mediaType: 'application/json',
		refusals: [400, 404],
		example: '/figures?measure=link-worker-rate&areas=pcn&within=E09000012'
	},
	{
		path: '/figures.csv',
		summary: 'The same figures as a table',
		query: figuresQuery,
		mediaType: 'text/csv',
		refusals: [400, 404],
		example: '/figures.csv?measure=link-worker-rate&areas=pcn'
	},
	{
		path: '/figures.geojson',
		summary: 'The figures of one measure and date, with boundaries',
		query: figuresQuery,
		mediaType: 'application/geo+json',
		refusals: [400, 404],
		example: '/figures.geojson?measure=link-worker-rate&areas=borough'
	},
	{
		path: '/equity',
		summary: 'What each tenth of people by deprivation receives, and whether it follows need',
		query: equityQuery,
		mediaType: 'application/json',
		refusals: [400, 404],
		example: '/equity?measure=link-worker-rate&areas=pcn'
	},
	{
		path: '/points',
		summary: 'Advice sites, GP practices and libraries, nearest first',
		query: pointsQuery,
		mediaType: 'application/geo+json',
		refusals: [400],
		example: '/points?kind=advice&near=51.5074,-0.1278&within=2000'
	},
	{
		path: '/postcodes/{postcode}',
		summary: 'Where a London postcode is, and which network most people there are registered with',
		query: noQuery,
		pathParameter: {
			name: 'postcode',
			description: 'A full postcode, in any spacing or case.',
			example: 'SE1 7PB'
		},
		mediaType: 'application/json',
		refusals: [400, 404],
		example: '/postcodes/SE17PB'
	},
	{
		path: '/openapi.json',
		summary: 'This API described as OpenAPI 3.1',
		query: noQuery,
		mediaType: 'application/json',
		refusals: [400],
		example: '/openapi.json'
	},
	{
		path: '/plan/posts',
		summary: 'Where the next link worker posts go, under proportionate universalism',
		query: planPostsQuery,
		mediaType: 'application/json',
		refusals: [400, 404],
		example: '/plan/posts?n=20&gradient=2'
	},
	{
		path: '/plan/advice',
		summary: 'Where the next advice sessions reach the most people',
		query: planAdviceQuery,
		mediaType: 'application/json',
		refusals: [400],
		example: '/plan/advice?k=5&minutes=15&gradient=2'
	},
	{
		path: '/plan/advice.csv',
		summary: 'The same advice sessions as a table',
		query: planAdviceQuery,
		mediaType: 'text/csv',
		refusals: [400],
		example: '/plan/advice.csv?k=5&minutes=15&gradient=2'
	}
];

export const addresses = endpoints.map(({ path }) => API_ROOT + path);
