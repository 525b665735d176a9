import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { termById } from '$lib/server/openreferral/vocabulary';

export const { GET, OPTIONS, fallback } = apiRoute(({ params }) => jsonAnswer(termById(params.id ?? '')));
