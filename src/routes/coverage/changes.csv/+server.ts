import { error } from '@sveltejs/kit';
import { changesCsv } from '$lib/server/views/coverage/csv';
import { compareReleases, releasesAsked } from '$lib/server/views/coverage/changes';
import { coverageUrl } from '$lib/url/coverage';
import type { RequestHandler } from './$types';

/** Every borough and network between two releases. */
export const GET: RequestHandler = ({ url }) => {
	const { from, to } = coverageUrl.parse(url.searchParams);
	const releases = releasesAsked(from, to);
	if (!releases) error(404, 'Fewer than two releases are held, so there is nothing to compare.');
	return new Response(changesCsv(compareReleases(releases)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8; header=present',
			'content-disposition': `attachment; filename="link-workers_${releases.from}_to_${releases.to}.csv"`
		}
	});
};
