import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { negotiateEncoding } from './accept-encoding.ts';
import type { ContentEncoding } from './accept-encoding.ts';

const SMALLEST_BYTES = 1024;
/** Near the best ratio at a tenth of the time of the highest quality. */
const BROTLI_QUALITY = 5;
/** Types whose text packing makes smaller. */
export const COMPRESSIBLE =
	/^(?:text\/(?!event-stream)|image\/svg\+xml|application\/(?:[\w.-]+\+)?(?:json|xml|javascript))/;

const packers = {
	br: (bytes: Uint8Array) =>
		promisify(brotliCompress)(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength
			}
		}),
	gzip: (bytes: Uint8Array) => promisify(gzip)(bytes)
};

/** The bytes packed so; undefined for what is better sent as it is: a short text, a picture, or what is packed already. */
export async function pack(
	bytes: Uint8Array,
	headers: Headers,
	encoding: ContentEncoding
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const isText = COMPRESSIBLE.test(headers.get('content-type') ?? '');
	if (!isText || headers.has('content-encoding')) return undefined;
	if (encoding === 'identity' || bytes.byteLength <= SMALLEST_BYTES) return undefined;
	return new Uint8Array(await packers[encoding](bytes));
}

/** Adds to Vary once, however it was written before. */
export function varyOn(headers: Headers, name: string): void {
	const named = (headers.get('vary') ?? '').toLowerCase().split(/\s*,\s*/);
	if (!named.includes(name.toLowerCase()) && !named.includes('*')) headers.append('vary', name);
}

/**
 * The same answer, packed as the client takes it, when it is text of more than a kilobyte that nobody packed before.
 * A HEAD answer gets the headers its GET would have.
 */
export async function compressResponse(request: Request, response: Response): Promise<Response> {
	const { status, statusText } = response;
	const type = response.headers.get('content-type') ?? '';
	if (!response.body || response.headers.has('content-encoding') || !COMPRESSIBLE.test(type)) return response;
	const headers = new Headers(response.headers);
	varyOn(headers, 'Accept-Encoding');
	const whole = new Uint8Array(await response.arrayBuffer());
	const encoding = negotiateEncoding(request.headers.get('accept-encoding'));
	const packed = await pack(whole, headers, encoding);
	if (packed) headers.set('content-encoding', encoding);
	const bytes = packed ?? whole;
	headers.set('content-length', String(bytes.byteLength));
	return new Response(request.method === 'HEAD' ? null : bytes, { status, statusText, headers });
}
