import type { RequestHandler } from './$types';
import { negotiateEncoding } from '$lib/server/http/accept-encoding';
import { packedGeometry } from '$lib/server/queries/geometry';

/** Boundaries by content hash: an address whose bytes never change. */
export const GET: RequestHandler = ({ params, request }) => {
	const packing = negotiateEncoding(request.headers.get('accept-encoding'));
	const bytes = packedGeometry(params.type, params.hash, packing);
	if (!bytes) {
		const message = 'These boundaries are not held any more. The page that asked for them has newer ones.';
		return Response.json(
			{ error: { code: 'unknown-geometry', message } },
			{ status: 404, headers: { 'cache-control': 'no-store' } }
		);
	}
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/json',
			'content-length': String(bytes.byteLength),
			'cache-control': 'public, max-age=31536000, immutable',
			vary: 'Accept-Encoding',
			...(packing !== 'identity' && { 'content-encoding': packing })
		}
	});
};
