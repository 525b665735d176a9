import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { apiDetails } from '$lib/server/openreferral/answer';

/** The standard's validator asks for the root both with and without a slash at its end, and follows no redirect for it. */
export const trailingSlash = 'ignore';

export const { GET, OPTIONS, fallback } = apiRoute(() => jsonAnswer(apiDetails));
