import type { RequestHandler } from './$types';
import { version as build } from '$app/environment';
import { readHealth } from '$lib/server/queries/health';
import { log } from '$lib/server/operations/log';

export const GET: RequestHandler = () => {
	const [status, body] = health();
	const answer = new Response(JSON.stringify(body), { status });
	answer.headers.set('content-type', 'application/json; charset=utf-8');
	answer.headers.set('cache-control', 'no-store');
	return answer;
};

function health(): [number, object] {
	try {
		return [200, { status: 'ok', build, ...readHealth() }];
	} catch (cause) {
		log.error(cause, 'the atlas cannot be read');
		return [
			503,
			{
				status: 'unavailable',
				message: 'The atlas cannot be read. Run “npm run data:build” to make it again.'
			}
		];
	}
}
