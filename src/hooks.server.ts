import { building, dev, version } from '$app/environment';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { auth } from '$lib/server/accounts/auth';
import { mayBeSignedIn, readSession } from '$lib/server/accounts/sessions';
import { unsentForm } from '$lib/server/accounts/unsent';
import { ApiError } from '$lib/server/api/api-error';
import { refuse } from '$lib/server/api/answer';
import { contributions } from '$lib/server/contributions/database';
import { contributedRevision } from '$lib/server/contributions/revision';
import { atlasVersion, withAtlas } from '$lib/server/database';
import { bodyFault } from '$lib/server/http/body-limit';
import { today } from '$lib/server/clock';
import { compressResponse, varyOn } from '$lib/server/http/compress';
import { entityTag, namesTag } from '$lib/server/http/entity-tag';
import {
	cachePolicy,
	corsHeaders,
	decodedPath,
	isApi,
	isUnder,
	securityHeaders,
	setContentPolicy
} from '$lib/server/http/headers';
import { createKeptAnswers } from '$lib/server/http/kept-answers';
import { queryFault } from '$lib/server/http/query-limit';
import { createRateFault } from '$lib/server/http/rate-fault';
import { withShareTags } from '$lib/server/http/share-tags';
import { refuseRequest } from '$lib/server/http/request-fault';
import type { RequestFault } from '$lib/server/http/request-fault';
import { noteFault, noteRequest } from '$lib/server/operations/request-log';
import { stopInOrder } from '$lib/server/operations/shutdown';
import { settings } from '$lib/server/settings';
import { unavailableIn } from '$lib/server/unavailable';
import { log } from '$lib/server/operations/log';

export const init: ServerInit = () => {
	if (!building) process.on('sveltekit:shutdown', stopInOrder);
};

/** What stands here depends on who asks and on what was contributed a moment ago, even for someone signed out. */
const privateSections = ['/account', '/sign-in', '/sign-out', '/returns', '/editor'];

/** The path as the framework finds its page by: /pl%61n is /plan to it, and so it must be to what guards the page. */
const asRouted = (pathname: string) => decodedPath(pathname) ?? pathname;

/**
 * The tag of an answer that is a pure function of the atlas, what was contributed, the day, the code and the address.
 * Undefined when it is not: a change was asked for, the visitor may be signed in, code is being edited, or there is
 * no atlas to read.
 */
function pureTag({ request, url, isDataRequest }: RequestEvent): string | undefined {
	const reads = request.method === 'GET' || request.method === 'HEAD';
	const known = !isApi(url.pathname) && request.headers.has('cookie');
	const isPrivate = privateSections.some((section) => isUnder(asRouted(url.pathname), section));
	if (!reads || known || isPrivate || isDataRequest || dev || building) return undefined;
	try {
		// Pages also say which mistakes were reported, what was published and how old figures are today; the API does not.
		const more = isApi(url.pathname) ? [] : [contributedRevision(), today()];
		return entityTag(atlasVersion(), version, ...more, url.pathname, url.search);
	} catch {
		return undefined;
	}
}

const signInOrigin = settings.provider ? new URL(settings.provider.issuer).origin : undefined;
const answered = (pathname: string) => ({ pathname, origin: settings.origin, signInOrigin });

function fixedHeaders(pathname: string): Headers {
	return new Headers({ ...securityHeaders(answered(pathname)), ...(isApi(pathname) && corsHeaders) });
}

function notModified(pathname: string, tag: string): Response {
	const headers = fixedHeaders(pathname);
	headers.set('etag', tag);
	headers.set('cache-control', cachePolicy(pathname));
	headers.set('vary', isApi(pathname) ? 'Accept-Encoding' : 'Accept-Encoding, Cookie');
	return new Response(null, { status: 304, headers });
}

const RETRY_AFTER_SECONDS = '60';

const rateFault = createRateFault();
const keptAnswers = createKeptAnswers();

/** Why a request is not answered, before anything is done for it: it is too long, too large or one of too many. */
async function requestFault(event: RequestEvent): Promise<RequestFault | undefined> {
	const { request, url } = event;
	const fault = queryFault(url.search) ?? bodyFault(request, url.pathname);
	if (fault || building || !settings.rateLimits) return fault;
	return rateFault(request, asRouted(url.pathname), event.getClientAddress);
}

/** Pages and their parts; what is the same for everyone has no need to know who asks. */
const isPersonal = (pathname: string) =>
	!building &&
	!isApi(pathname) &&
	!['/geometry', '/healthz', '/_app', '/embed'].some((same) => isUnder(pathname, same));

async function whoAsks(event: RequestEvent): Promise<App.Locals['signedIn']> {
	if (!isPersonal(event.url.pathname) || !mayBeSignedIn(event.cookies, settings.origin)) return null;
	try {
		return await readSession(auth(), contributions(), event);
	} catch (error) {
		// Nobody is signed in while accounts cannot be read; what is public is read all the same.
		if (!unavailableIn(error)) throw error;
		log.error(error, 'accounts cannot be read');
		return null;
	}
}

/** Says how long an answer keeps, unless its own route has. A page may look different to someone signed in. */
function setCaching(headers: Headers, pathname: string, status: number, tag: string | undefined): void {
	const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
	if (isPage) {
		varyOn(headers, 'Cookie');
		// The framework tags pages by their bytes, which change with every build of the same content.
		headers.delete('etag');
	}
	if (headers.has('cache-control')) return;
	if (status === 200 && tag) {
		headers.set('etag', tag);
		headers.set('cache-control', cachePolicy(pathname));
	} else {
		headers.set('cache-control', isPage || status !== 200 ? 'no-store' : 'no-cache');
	}
}

/** The tag and every figure of one answer come from one atlas, though another be published while it is made. */
export const handle: Handle = async (request) => {
	const { locals } = request.event;
	locals.requestId = crypto.randomUUID();
	const started = performance.now();
	const answer = await withAtlas(() => answerTo(request));
	answer.headers.set('x-request-id', locals.requestId);
	if (!building) noteRequest(request.event, answer.status, performance.now() - started);
	return answer;
};

const answerTo: Handle = async ({ event, resolve }) => {
	const { pathname } = event.url;
	const tag = pureTag(event);
	if (tag && namesTag(event.request.headers.get('if-none-match'), tag)) return notModified(pathname, tag);

	const fault = await requestFault(event);
	if (fault) {
		const refusal = refuseRequest(event.request, fault);
		for (const [name, value] of fixedHeaders(pathname)) refusal.headers.set(name, value);
		setContentPolicy(refusal.headers, answered(pathname));
		return refusal;
	}

	event.locals.signedIn = await whoAsks(event);
	if (!event.locals.signedIn) event.locals.unsent = await unsentForm(event.request, event.url);
	const make = () => madeFor(event, resolve, tag);
	return compressResponse(
		event.request,
		tag ? await keptAnswers.answer(tag, event.request, make) : await make()
	);
};

/** The answer with all its headers, not yet packed. */
async function madeFor(
	event: RequestEvent,
	resolve: Parameters<Handle>[0]['resolve'],
	tag: string | undefined
): Promise<Response> {
	const { pathname } = event.url;
	const answer =
		isApi(pathname) && decodedPath(pathname) === null
			? refuse(
					new ApiError(400, 'malformed-address', 'A percent sign in this address does not decode to text.')
				)
			: await resolve(event, {
					transformPageChunk: ({ html }) =>
						withShareTags(html, { origin: settings.origin, figure: event.locals.figure })
				});
	const headers = new Headers(answer.headers);
	for (const [name, value] of fixedHeaders(pathname)) headers.set(name, value);
	setContentPolicy(headers, answered(pathname));
	// What is missing will be there again: neither a reader nor a search engine should take the page for gone.
	const status = answer.status === 500 && event.locals.unavailable ? 503 : answer.status;
	if (status === 503 && !headers.has('retry-after')) headers.set('retry-after', RETRY_AFTER_SECONDS);
	setCaching(headers, pathname, status, tag);
	if (event.locals.signedIn) headers.set('cache-control', 'no-store');
	return new Response(answer.body, { status, headers });
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message: 'There is no page at this address.' };
	if (status < 500) return { message };
	const known = unavailableIn(error);
	if (known) event.locals.unavailable = known.unavailable;
	// That there is no atlas is in the log already, once, and not for everyone who asks.
	if (known?.unavailable !== 'atlas') noteFault(event, error);
	if (known) return known;
	return {
		message: 'Something went wrong on our side, and it has been recorded. Please try again in a minute.'
	};
};
