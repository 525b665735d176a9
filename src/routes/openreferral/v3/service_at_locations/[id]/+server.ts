import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { serviceAtLocationById } from '$lib/server/openreferral/services';

export const { GET, OPTIONS, fallback } = apiRoute(({ params }) =>
	jsonAnswer(serviceAtLocationById(params.id ?? ''))
);
