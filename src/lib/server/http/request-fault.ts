import { refuse } from '../api/answer.ts';
import { ApiError } from '../api/api-error.ts';
import type { ApiErrorCode } from '../api/api-error.ts';
import { isApi } from './headers.ts';
import { smallPage } from './small-page.ts';

/** Why a request is not answered, before anything of it is read. */
export interface RequestFault {
	status: number;
	code: ApiErrorCode;
	/** A sentence or two for whoever sent it. */
	message: string;
	/** Seconds to wait. */
	retryAfter?: number;
}

/** What was asked, as far as a refusal depends on it. */
type Asked = Pick<Request, 'method' | 'headers' | 'url'>;

const headings: Readonly<Record<number, string>> = {
	413: 'That is too large to send',
	414: 'That address is too long to read',
	429: 'Please wait a little'
};

/** A refusal in the form of what was asked for: JSON for programs, a page for browsers, else plain words. Kept by nobody. */
export function refuseRequest(asked: Asked, fault: RequestFault): Response {
	const { status, code, message, retryAfter } = fault;
	const url = new URL(asked.url);
	const answer = isApi(url.pathname)
		? refuse(new ApiError(status, code, message))
		: asked.headers.get('accept')?.includes('text/html')
			? words('text/html', pageFor(asked.method, url, fault), status)
			: words('text/plain', `${message}\n`, status);
	if (retryAfter !== undefined) answer.headers.set('retry-after', String(retryAfter));
	return answer;
}

const words = (type: string, body: string, status: number) =>
	new Response(body, {
		status,
		headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }
	});

function pageFor(method: string, { pathname, search }: URL, { status, message }: RequestFault): string {
	const isForm = method === 'POST';
	return smallPage({
		status,
		heading: headings[status] ?? 'We could not read that',
		paragraphs: [
			message,
			...(isForm && status === 429 ? ['Nothing was saved.'] : []),
			...(isForm ? ['Going back in your browser usually brings back what you filled in.'] : [])
		],
		again: status === 429 && !isForm ? pathname + search : undefined
	});
}
