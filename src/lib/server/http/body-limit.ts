import type { RequestFault } from './request-fault.ts';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** What a form of words may weigh. */
const USUAL_BYTES = 256 * KILOBYTE;

/**
 * Pages that take files, and the most a form with one may weigh: the file and a little around it. BODY_SIZE_LIMIT of the
 * server (scripts/start.ts) is the largest of these; it refuses before these rules are asked.
 */
const files: readonly { path: RegExp; bytes: number }[] = [
	{ path: /^\/editor\/uploads(\/|$)/, bytes: 25 * MEGABYTE },
	{ path: /^\/returns\/(.+\/)?(spreadsheet|upload)(\/|$)/, bytes: 3 * MEGABYTE }
];

/** The most a form with a file may carry to this path; words alone may weigh no more here than elsewhere. */
export const largestBody = (pathname: string): number =>
	files.find(({ path }) => path.test(pathname))?.bytes ?? USUAL_BYTES;

/** Why a request's body is not taken: its status and a sentence. Undefined when it may be read. */
export function bodyFault(request: Request, pathname: string): RequestFault | undefined {
	if (request.method === 'GET' || request.method === 'HEAD') return undefined;
	const given = request.headers.get('content-length');
	if (given === null) {
		return request.headers.has('transfer-encoding')
			? {
					status: 411,
					code: 'body-refused',
					message: 'Say how long the request is with a Content-Length header.'
				}
			: undefined;
	}
	const holdsFile = request.headers.get('content-type')?.startsWith('multipart/form-data');
	const most = holdsFile ? largestBody(pathname) : USUAL_BYTES;
	if (Number(given) <= most) return undefined;
	const largest = most >= MEGABYTE ? `${most / MEGABYTE} MB` : `${most / KILOBYTE} kB`;
	return {
		status: 413,
		code: 'body-refused',
		message: `This is larger than the ${largest} that can be sent here. Nothing was stored. Go back and send less.`
	};
}
