import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { organizationById } from '$lib/server/openreferral/vocabulary';

export const { GET, OPTIONS, fallback } = apiRoute(({ params }) =>
	jsonAnswer(organizationById(params.id ?? ''))
);
