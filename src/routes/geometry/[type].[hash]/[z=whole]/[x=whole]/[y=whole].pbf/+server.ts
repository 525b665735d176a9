import { gunzipSync } from 'node:zlib';
import type { RequestHandler } from './$types';
import { negotiateEncoding } from '$lib/server/http/accept-encoding';
import { packedTile } from '$lib/server/queries/geometry';

/** One tile of a kind of area, under the hash of all its tiles: an address whose bytes never change. */
export const GET: RequestHandler = ({ params: { type, hash, z, x, y }, request }) => {
	const packed = packedTile({ type, hash }, { z: Number(z), x: Number(x), y: Number(y) });
	if (packed === undefined) {
		const message = 'The map has changed since this page was opened. Open the page again.';
		// Not 404, which a map takes for a place with nothing to draw.
		return Response.json(
			{ error: { code: 'tile-of-another-atlas', message } },
			{ status: 410, headers: { 'cache-control': 'no-store' } }
		);
	}
	const headers = {
		'cache-control': 'public, max-age=31536000, immutable',
		vary: 'Accept-Encoding'
	};
	// Sea, or beyond the region: there is nothing to draw, which is no fault.
	if (packed === null) return new Response(null, { status: 204, headers });
	const isPacked = negotiateEncoding(request.headers.get('accept-encoding'), false) === 'gzip';
	const bytes = isPacked ? packed : gunzipSync(packed);
	return new Response(new Uint8Array(bytes), {
		headers: {
			...headers,
			'content-type': 'application/vnd.mapbox-vector-tile',
			'content-length': String(bytes.byteLength),
			...(isPacked && { 'content-encoding': 'gzip' })
		}
	});
};
