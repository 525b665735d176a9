import { error } from '@sveltejs/kit';
import { pageFileRoute } from '$lib/server/api/tables/page-file-route';
import { compareReleases, releasesAsked } from '$lib/server/views/coverage/changes';
import { changesFile } from '$lib/server/views/coverage/changes-file';
import { coverageUrl } from '$lib/url/coverage';

/** Every borough and network between two releases. */
export const GET = pageFileRoute((query) => {
	const { from, to } = coverageUrl.parse(query);
	const releases = releasesAsked(from, to);
	if (!releases) error(404, 'Fewer than two releases are held, so there is nothing to compare.');
	return changesFile(compareReleases(releases));
});
