import { error } from '@sveltejs/kit';
import { pageFileRoute } from '$lib/server/api/tables/page-file-route';
import { compareFile } from '$lib/server/views/compare/compare-file';
import { chosenAreas } from '$lib/server/views/compare/page';
import { compareUrl } from '$lib/url/compare';

/** Every figure of the areas compared, in the columns of the API. */
export const GET = pageFileRoute((query) => {
	const { areas } = chosenAreas(compareUrl.parse(query));
	if (areas.length === 0) error(404, 'Name at least one area: ?with=E09000012,E09000025');
	return compareFile(areas);
});
