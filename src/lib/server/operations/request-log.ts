import type { RequestEvent } from '@sveltejs/kit';
import { scrubbed } from './scrub.ts';
import { log } from './log.ts';
import { observeRequest } from './metrics.ts';

/** What no page stands for: an address that does not exist, which may be anything a visitor typed. */
const NO_ROUTE = 'none';

const routeOf = (event: RequestEvent): string => event.route.id ?? NO_ROUTE;

/**
 * Writes down that a request was answered: which page (its pattern, never the address itself), with what status, in how
 * many milliseconds. Counts it for /metrics too.
 */
export function noteRequest(event: RequestEvent, status: number, milliseconds: number): void {
	const route = routeOf(event);
	const { method } = event.request;
	observeRequest({ method, route, status, seconds: milliseconds / 1000 });
	// A map asks for dozens of tiles; one that is answered as it should be says nothing of use.
	const level = route.startsWith('/geometry/') && status < 400 ? 'debug' : 'info';
	log[level](
		{ request: event.locals.requestId, method, route, status, milliseconds: Math.round(milliseconds) },
		'answered'
	);
}

/** Writes down a fault that nobody expected, without what the visitor typed. */
export function noteFault(event: RequestEvent, error: unknown): void {
	const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
	const typed = [...event.url.searchParams.values(), ...Object.values(event.params)];
	log.error(
		{
			request: event.locals.requestId,
			method: event.request.method,
			route: routeOf(event),
			error: { name, message: scrubbed(message, typed), stack: scrubbed(stack ?? '', typed) }
		},
		'failed'
	);
}
