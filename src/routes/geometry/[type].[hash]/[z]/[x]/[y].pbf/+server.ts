import { gunzipSync } from 'node:zlib';
import type { RequestHandler } from './$types';
import { negotiateEncoding } from '$lib/server/http/accept-encoding';
import { hasTiles, packedTile } from '$lib/server/queries/geometry';

/** One tile of a kind of area, under the hash of all its tiles: an address whose bytes never change. */
export const GET: RequestHandler = ({ params: { type, hash, ...place }, request }) => {
	const [z, x, y] = [place.z, place.x, place.y].map((text) => (/^\d{1,7}$/.test(text) ? Number(text) : -1));
	if (
		!hasTiles(type, hash) ||
		z === undefined ||
		x === undefined ||
		y === undefined ||
		z < 0 ||
		x < 0 ||
		y < 0
	) {
		const message = 'This part of the map is not held any more. The page that asked for it has a newer one.';
		return Response.json(
			{ error: { code: 'unknown-tile', message } },
			{ status: 404, headers: { 'cache-control': 'no-store' } }
		);
	}
	const headers = {
		'cache-control': 'public, max-age=31536000, immutable',
		vary: 'Accept-Encoding'
	};
	const packed = packedTile(type, z, x, y);
	// Sea, or beyond the region: there is nothing to draw, which is no fault.
	if (!packed) return new Response(null, { status: 204, headers });
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
