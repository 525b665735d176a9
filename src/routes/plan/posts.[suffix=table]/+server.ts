import { pageFileRoute } from '$lib/server/api/tables/page-file-route';
import { postsFileAsked } from '$lib/server/planning/posts-file-asked';

/** What every area has and is due under a plan; the workbook has the order of the posts and the formulas as well. */
export const GET = pageFileRoute(postsFileAsked('targets'));
