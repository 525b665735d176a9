import { pageFileRoute } from '$lib/server/api/tables/page-file-route';
import { postsFileAsked } from '$lib/server/planning/posts-file-asked';

/** The new posts of a plan in their order, with reasons. */
export const GET = pageFileRoute(postsFileAsked('order'));
