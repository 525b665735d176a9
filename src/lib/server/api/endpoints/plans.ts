import { planAdviceQuery } from '../../planning/advice-query.ts';
import { csvwAnswer } from '../answers/csvw.ts';
import { planAdviceAnswer, planPostsAnswer } from '../answers/plans.ts';
import { planPostsQuery } from '../plan-posts.ts';
import { mediaTypes, refused } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';

const adviceRefusals = (path: string) => [
	refused(400, 'invalid-parameter', `${path}?k=0`),
	refused(400, 'invalid-parameter', `${path}?k=99999`),
	refused(400, 'invalid-parameter', `${path}?minutes=1.5`),
	refused(400, 'unknown-parameter', `${path}?n=3`)
];

export const planEndpoints: readonly Endpoint[] = [
	{
		path: '/plan/posts',
		group: 'Plans',
		summary: 'Where the next link worker posts go, under proportionate universalism',
		query: planPostsQuery,
		mediaType: mediaTypes.json,
		answer: planPostsAnswer,
		refusals: [
			refused(400, 'invalid-parameter', '/plan/posts?n=501'),
			refused(400, 'invalid-parameter', '/plan/posts?gradient=0.5'),
			refused(400, 'invalid-parameter', '/plan/posts?floor=20'),
			refused(400, 'unknown-area-type', '/plan/posts?areas=lsoa'),
			refused(400, 'unknown-parameter', '/plan/posts?k=3'),
			refused(404, 'unknown-area', '/plan/posts?within=E09000099')
		],
		example: '/plan/posts?n=3&gradient=2'
	},
	{
		path: '/plan/advice',
		group: 'Plans',
		summary: 'Where the next advice sessions reach the most people',
		about: 'Worked out exactly for each question; the first time may take some seconds.',
		query: planAdviceQuery,
		mediaType: mediaTypes.json,
		answer: planAdviceAnswer,
		isSlow: true,
		refusals: adviceRefusals('/plan/advice'),
		example: '/plan/advice?k=5&minutes=15&gradient=2'
	},
	{
		path: '/plan/advice.csv',
		group: 'Plans',
		summary: 'The same advice sessions as a table',
		query: planAdviceQuery,
		mediaType: mediaTypes.csv,
		isFile: true,
		isSlow: true,
		refusals: adviceRefusals('/plan/advice.csv'),
		example: '/plan/advice.csv?k=5&minutes=15&gradient=2'
	},
	{
		path: '/plan/advice.csv-metadata.json',
		group: 'Plans',
		summary: 'What the columns of that table hold, as CSV on the Web',
		query: planAdviceQuery,
		mediaType: mediaTypes.csvw,
		answer: csvwAnswer,
		isSlow: true,
		refusals: adviceRefusals('/plan/advice.csv-metadata.json'),
		example: '/plan/advice.csv-metadata.json?k=5&minutes=15&gradient=2'
	},
	{
		path: '/plan/advice.xlsx',
		group: 'Plans',
		summary: 'The same advice sessions as a spreadsheet',
		query: planAdviceQuery,
		mediaType: mediaTypes.xlsx,
		isFile: true,
		isSlow: true,
		refusals: adviceRefusals('/plan/advice.xlsx'),
		example: '/plan/advice.xlsx?k=5&minutes=15&gradient=2'
	}
];
