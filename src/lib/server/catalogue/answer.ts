import { gunzipSync } from 'node:zlib';
import { negotiateEncoding } from '../http/accept-encoding.ts';
import { corsHeaders } from '../http/headers.ts';

/** Files of open data may be read by any page on any site. */
export function openAnswer(
	body: ConstructorParameters<typeof Response>[0],
	type: string,
	headers: Record<string, string> = {}
): Response {
	return new Response(body, { headers: { ...corsHeaders, 'content-type': type, ...headers } });
}

/** A file that is held in gzip: sent as it is to whoever takes that, and unpacked to the rest. */
export function packedAnswer(
	request: Request,
	gzip: Buffer,
	type: string,
	{ name, ...headers }: { name: string; link?: string }
): Response {
	const takesGzip = negotiateEncoding(request.headers.get('accept-encoding'), false) === 'gzip';
	const bytes = new Uint8Array(takesGzip ? gzip : gunzipSync(gzip));
	return openAnswer(bytes, type, {
		...headers,
		...(takesGzip && { 'content-encoding': 'gzip' }),
		'content-length': String(bytes.length),
		'content-disposition': `attachment; filename="${name}"`,
		vary: 'Accept-Encoding'
	});
}
