import { error } from '@sveltejs/kit';
import { mediaTypes } from '$lib/server/api/endpoints/endpoint';
import { openAnswer, packedAnswer } from '$lib/server/catalogue/answer';
import { fileNameOf } from '$lib/server/catalogue/file-name';
import { bordersAt } from '$lib/server/catalogue/resources';
import { CSVW_SUFFIX, csvwHref, tableCsvw } from '$lib/server/catalogue/table-csvw';
import { packedBorders, packedFile } from '$lib/server/queries/files';
import type { RequestHandler } from './$types';

const notFound = () => error(404, 'There is no such table. /data/datapackage.json lists them all.');

/** One whole table, what its columns are, or the borders of one kind of area, at the path it has in /data/datapackage.json. */
export const GET: RequestHandler = ({ request, params: { path } }) => {
	if (path.endsWith(CSVW_SUFFIX)) {
		const described = tableCsvw(path.replace(CSVW_SUFFIX, '.csv')) ?? notFound();
		return openAnswer(JSON.stringify(described), mediaTypes.csvw);
	}
	const type = bordersAt(path);
	const packed = (type === undefined ? packedFile(path) : packedBorders(type)) ?? notFound();
	if (type !== undefined)
		return packedAnswer(request, packed, 'application/json; charset=utf-8', { name: fileNameOf(path) });
	return packedAnswer(request, packed, `${mediaTypes.csv}; charset=utf-8; header=present`, {
		name: fileNameOf(path),
		link: `<${csvwHref(path)}>; rel="describedby"; type="${mediaTypes.csvw}"`
	});
};
