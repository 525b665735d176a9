import { refuse } from '../api/answer.ts';
import { ApiError } from '../api/api-error.ts';
import type { ApiErrorCode } from '../api/api-error.ts';
import { isApi } from './headers.ts';

/** Why a request is not answered, before anything of it is read. */
export interface RequestFault {
	status: number;
	code: ApiErrorCode;
	/** A sentence or two for whoever sent it. */
	message: string;
	/** Seconds to wait. */
	retryAfter?: number;
}

/** A refusal in the form of what was asked for: JSON for programs, plain words for everyone else. Kept by nobody. */
export function refuseRequest(
	pathname: string,
	{ status, code, message, retryAfter }: RequestFault
): Response {
	const answer = isApi(pathname)
		? refuse(new ApiError(status, code, message))
		: new Response(`${message}\n`, {
				status,
				headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
			});
	if (retryAfter !== undefined) answer.headers.set('retry-after', String(retryAfter));
	return answer;
}
