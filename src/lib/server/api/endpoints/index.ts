import { noQuery } from '../schemas.ts';
import { areaEndpoints } from './areas.ts';
import { mediaTypes, refused } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { figureEndpoints } from './figures.ts';
import { placeEndpoints } from './places.ts';
import { planEndpoints } from './plans.ts';

export const API_VERSION = '1.1.0';
export const API_ROOT = '/api/v1';

const aboutEndpoints: readonly Endpoint[] = [
	{
		path: '/openapi.json',
		group: 'About',
		summary: 'This API described as OpenAPI 3.1',
		query: noQuery,
		mediaType: mediaTypes.json,
		refusals: [refused(400, 'unknown-parameter', '/openapi.json?pretty=yes')],
		example: '/openapi.json'
	}
];

/** Every address of the API, once: the index, the refusals, the OpenAPI description, the reference page and the tests are made from this list. */
export const endpoints: readonly Endpoint[] = [
	...areaEndpoints,
	...figureEndpoints,
	...placeEndpoints,
	...planEndpoints,
	...aboutEndpoints
];

export const addresses = endpoints.map(({ path }) => API_ROOT + path);
