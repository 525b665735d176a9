import { error } from '@sveltejs/kit';
import { packedAnswer } from '$lib/server/catalogue/answer';
import { bordersAt } from '$lib/server/catalogue/resources';
import { packedBorders, packedFile } from '$lib/server/queries/files';
import type { RequestHandler } from './$types';

/** One whole table, or the borders of one kind of area, at the path it has in /data/datapackage.json. */
export const GET: RequestHandler = ({ request, params }) => {
	const type = bordersAt(params.path);
	const packed = type === undefined ? packedFile(params.path) : packedBorders(type);
	if (!packed) error(404, 'There is no such table. /data/datapackage.json lists them all.');
	const mime =
		type === undefined ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8';
	return packedAnswer(request, packed, mime, params.path.split('/').at(-1) ?? 'table');
};
