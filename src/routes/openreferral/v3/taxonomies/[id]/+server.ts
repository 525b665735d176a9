import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { taxonomyById } from '$lib/server/openreferral/vocabulary';

export const { GET, OPTIONS, fallback } = apiRoute(({ params }) => jsonAnswer(taxonomyById(params.id ?? '')));
