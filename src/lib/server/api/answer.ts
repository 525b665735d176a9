import type { RequestHandler } from '@sveltejs/kit';
import { ApiError } from './api-error.ts';
import { log } from '../operations/log.ts';
import { AtlasUnavailableError } from '../open-atlas.ts';

export function jsonAnswer(body: unknown, type = 'application/json'): Response {
	return new Response(JSON.stringify(body), { headers: { 'content-type': `${type}; charset=utf-8` } });
}

export function refuse(error: ApiError): Response {
	const answer = Response.json(error, { status: error.status, headers: { 'cache-control': 'no-store' } });
	if (error.status === 405) answer.headers.set('allow', 'GET, HEAD, OPTIONS');
	return answer;
}

/** What went wrong that the caller did not cause: no atlas, which is passing, or a fault, which is logged. */
function fault(cause: unknown): ApiError {
	if (cause instanceof AtlasUnavailableError)
		return new ApiError(503, 'unavailable', 'The atlas cannot be read just now. Try again in a minute.');
	log.error(cause, 'an API answer failed');
	return new ApiError(500, 'unavailable', 'Something went wrong on our side, and it has been recorded.');
}

type Answering = (request: {
	url: URL;
	params: Partial<Record<string, string>>;
}) => Response | Promise<Response>;

function preflight(): Response {
	return new Response(null, {
		status: 204,
		headers: {
			'access-control-allow-methods': 'GET, HEAD, OPTIONS',
			'access-control-allow-headers': 'If-None-Match, Content-Type',
			'access-control-max-age': '86400'
		}
	});
}

/**
 * The handlers of one read-only address: its answer to GET and HEAD, the preflight, and a refusal of everything else.
 * An ApiError thrown while answering becomes its own status and JSON.
 */
export function apiRoute(answer: Answering): Record<'GET' | 'OPTIONS' | 'fallback', RequestHandler> {
	return {
		GET: async (event) => {
			try {
				return await answer(event);
			} catch (error) {
				return refuse(error instanceof ApiError ? error : fault(error));
			}
		},
		OPTIONS: preflight,
		fallback: ({ request }) =>
			refuse(
				new ApiError(405, 'method-not-allowed', `This API is for reading: use GET, not ${request.method}.`)
			)
	};
}
